import { dayIn, type Template } from '../../platform/mail/letter.rules.js';

/** Facts: `project`, `code`, `title`, `from`, `to`, `reason`, `by`. */
export const deliverableMoved: Template = ({ facts, language, projectId }) => {
  const { project, code, title, reason, by } = facts;
  const [from, to] = [dayIn(language, String(facts.from)), dayIn(language, String(facts.to))];
  const path = `/p/${projectId}/echeances`;
  return language === 'fr'
    ? {
        subject: `${project} : le livrable ${code} est attendu le ${to}`,
        paragraphs: [
          'Bonjour,',
          `${by} a déplacé la date du livrable ${code}, « ${title} » : du ${from} au ${to}.`,
          `Motif : ${reason}`,
        ],
        action: { label: 'Voir les échéances', path },
      }
    : {
        subject: `${project}: deliverable ${code} is due on ${to}`,
        paragraphs: [
          'Hello,',
          `${by} has moved the date of deliverable ${code}, “${title}”, from ${from} to ${to}.`,
          `Reason: ${reason}`,
        ],
        action: { label: 'See what is due', path },
      };
};
