import type { Template } from '../../platform/mail/letter.rules.js';

/** Facts: `project`, `code`, `title`, `done`, `by`. */
export const riskOccurred: Template = ({ facts, language, projectId }) => {
  const { project, code, title, done, by } = facts;
  const path = `/p/${projectId}/risques`;
  return language === 'fr'
    ? {
        subject: `${project} : le risque ${code} s’est réalisé`,
        paragraphs: [
          'Bonjour,',
          `${by} signale que le risque ${code}, « ${title} », s’est réalisé.`,
          `Ce qui a été fait : ${done}`,
        ],
        action: { label: 'Voir les risques', path },
      }
    : {
        subject: `${project}: risk ${code} has occurred`,
        paragraphs: ['Hello,', `${by} reports that risk ${code}, “${title}”, has occurred.`, `What was done: ${done}`],
        action: { label: 'See the risks', path },
      };
};
