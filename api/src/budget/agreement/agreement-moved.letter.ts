import { dayIn, moneyIn, type Template } from '../../platform/mail/letter.rules.js';

const path = (projectId: string | null) => `/p/${projectId}/convention`;

/** Facts: `project`, `number`, `title`, `reason`, `by`. */
export const agreementProposed: Template = ({ facts, language, projectId }) => {
  const { project, number, title, reason, by } = facts;
  return language === 'fr'
    ? {
        subject: `${project} : la version ${number} de la convention vous est proposée`,
        paragraphs: [
          'Bonjour,',
          `${by} propose « ${title} », version ${number} de la convention.`,
          `Motif : ${reason}`,
        ],
        action: { label: 'Lire et décider', path: path(projectId) },
      }
    : {
        subject: `${project}: version ${number} of the agreement is proposed to you`,
        paragraphs: ['Hello,', `${by} proposes “${title}”, version ${number} of the agreement.`, `Reason: ${reason}`],
        action: { label: 'Read and decide', path: path(projectId) },
      };
};

/** Facts: `project`, `number`, `title`, `decision`, `by`. */
export const agreementGivenBack: Template = ({ facts, language, projectId }) => {
  const { project, number, title, decision, by } = facts;
  return language === 'fr'
    ? {
        subject: `${project} : la version ${number} de la convention vous est rendue`,
        paragraphs: ['Bonjour,', `${by} vous rend « ${title} », version ${number} de la convention :`, `${decision}`],
        action: { label: 'Reprendre le projet d’avenant', path: path(projectId) },
      }
    : {
        subject: `${project}: version ${number} of the agreement is given back to you`,
        paragraphs: [
          'Hello,',
          `${by} gives “${title}”, version ${number} of the agreement, back to you:`,
          `${decision}`,
        ],
        action: { label: 'Take up the draft again', path: path(projectId) },
      };
};

/** Facts: `project`, `number`, `title`, `effectiveOn`, `total`, `decision`, `by`. */
export const agreementInForce: Template = ({ facts, language, projectId }) => {
  const { project, number, title, decision, by } = facts;
  const [day, total] = [dayIn(language, String(facts.effectiveOn)), moneyIn(language, String(facts.total))];
  return language === 'fr'
    ? {
        subject: `${project} : la version ${number} de la convention est en vigueur`,
        paragraphs: [
          'Bonjour,',
          `${by} a mis en vigueur « ${title} », version ${number} de la convention, au ${day}. Coût total : ${total}.`,
          `${decision}`,
        ],
        action: { label: 'Voir ce qui change', path: path(projectId) },
      }
    : {
        subject: `${project}: version ${number} of the agreement is in force`,
        paragraphs: [
          'Hello,',
          `${by} has put “${title}”, version ${number} of the agreement, in force on ${day}. Total cost: ${total}.`,
          `${decision}`,
        ],
        action: { label: 'See what changes', path: path(projectId) },
      };
};
