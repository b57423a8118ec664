import type { Template } from '../../platform/mail/letter.rules.js';

/** Facts: `project`, `code`, `title`, `question`, `workPackageId`, `by`. */
export const updateQuestioned: Template = ({ facts, language, projectId }) => {
  const { project, code, title, question, workPackageId, by } = facts;
  const path = `/p/${projectId}/lots/${workPackageId}`;
  return language === 'fr'
    ? {
        subject: `${project} : une question sur ${code}`,
        paragraphs: [
          'Bonjour,',
          `${by} a lu votre point d’avancement sur ${code}, « ${title} », et vous demande :`,
          String(question),
        ],
        action: { label: 'Répondre', path },
      }
    : {
        subject: `${project}: a question about ${code}`,
        paragraphs: ['Hello,', `${by} has read your status update of ${code}, “${title}”, and asks:`, String(question)],
        action: { label: 'Answer', path },
      };
};
