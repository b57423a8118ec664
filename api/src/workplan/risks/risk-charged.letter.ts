import type { Template } from '../../platform/mail/letter.rules.js';

/** Facts: `project`, `code`, `title`, `mitigation`, `by`. */
export const riskCharged: Template = ({ facts, language, projectId }) => {
  const { project, code, title, mitigation, by } = facts;
  const path = `/p/${projectId}/risques`;
  return language === 'fr'
    ? {
        subject: `${project} : le risque ${code} vous est confié`,
        paragraphs: [
          'Bonjour,',
          `${by} confie à votre organisme le risque ${code}, « ${title} ».`,
          mitigation ? `Ce qui le contient : ${mitigation}` : 'Rien n’est encore dit de ce qui le contient.',
        ],
        action: { label: 'Voir les risques', path },
      }
    : {
        subject: `${project}: risk ${code} is now yours to carry`,
        paragraphs: [
          'Hello,',
          `${by} has charged your organisation with risk ${code}, “${title}”.`,
          mitigation ? `What keeps it small: ${mitigation}` : 'Nothing has been said yet of what keeps it small.',
        ],
        action: { label: 'See the risks', path },
      };
};
