import type { Template } from '../platform/mail/letter.rules.js';

/** Facts: `project`, `code`, `title`, `reason`, `by`. */
export const deliverableReturned: Template = ({ facts: { project, code, title, reason, by }, language, projectId }) => {
  const path = `/p/${projectId}/echeances`;
  return language === 'fr'
    ? {
        subject: `${project} : le livrable ${code} est à reprendre`,
        paragraphs: [
          'Bonjour,',
          `${by} a relu le livrable ${code}, « ${title} », et demande des modifications.`,
          `Ce qui est demandé : ${reason}`,
        ],
        action: { label: 'Voir les échéances', path },
      }
    : {
        subject: `${project}: deliverable ${code} needs changes`,
        paragraphs: [
          'Hello,',
          `${by} has read deliverable ${code}, “${title}”, and asks for changes.`,
          `What is asked: ${reason}`,
        ],
        action: { label: 'See what is due', path },
      };
};
