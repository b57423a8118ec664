import type { Template } from '../../platform/mail/letter.rules.js';

/** Facts: `project`, `code`, `title`, `words`, `deliverableId`, `by`. */
export const deliverableCommented: Template = ({ facts, language, projectId }) => {
  const { project, code, title, words, deliverableId, by } = facts;
  const path = `/p/${projectId}/echeances?livrable=${deliverableId}`;
  return language === 'fr'
    ? {
        subject: `${project} : un commentaire sur ${code}`,
        paragraphs: ['Bonjour,', `${by} a commenté un fichier du livrable ${code}, « ${title} » :`, String(words)],
        action: { label: 'Lire et répondre', path },
      }
    : {
        subject: `${project}: a comment on ${code}`,
        paragraphs: ['Hello,', `${by} has commented on a file of deliverable ${code}, “${title}”:`, String(words)],
        action: { label: 'Read and answer', path },
      };
};
