import { dayIn, type Template } from '../../platform/mail/letter.rules.js';

/** Facts: `project`, `code`, `title`, `forecastOn`, `milestoneId`, `by`. */
export const milestoneEntrusted: Template = ({ facts, language, projectId }) => {
  const { project, code, title, milestoneId, by } = facts;
  const on = dayIn(language, String(facts.forecastOn));
  const path = `/p/${projectId}/echeances?jalon=${milestoneId}`;
  return language === 'fr'
    ? {
        subject: `${project} : vous décidez du jalon ${code}`,
        paragraphs: ['Bonjour,', `${by} vous a confié la décision sur le jalon ${code}, « ${title} », prévu le ${on}.`],
        action: { label: 'Voir le jalon', path },
      }
    : {
        subject: `${project}: you decide on milestone ${code}`,
        paragraphs: [
          'Hello,',
          `${by} has entrusted you with the decision on milestone ${code}, “${title}”, expected on ${on}.`,
        ],
        action: { label: 'See the milestone', path },
      };
};
