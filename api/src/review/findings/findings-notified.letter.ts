import { dayIn, moneyIn, type Template } from '../../platform/mail/letter.rules.js';

/** Facts: `project`, `number`, `findings`, `amount`, `dueOn`, `by`. */
export const findingsNotified: Template = ({ facts, language, projectId }) => {
  const { project, number, findings, by } = facts;
  const [amount, due] = [moneyIn(language, String(facts.amount)), dayIn(language, String(facts.dueOn))];
  const path = `/p/${projectId}/retours`;
  const one = findings === 1;
  return language === 'fr'
    ? {
        subject: `${project} : ${findings} ${one ? 'constat' : 'constats'} sur la demande n° ${number}, réponse attendue le ${due}`,
        paragraphs: [
          'Bonjour,',
          `Le contrôle de la demande de paiement n° ${number} a relevé ${findings} ${one ? 'constat' : 'constats'}, pour ${amount}. ${by} vous les notifie.`,
          `Vous pouvez accepter ou contester chacun d’eux, avec vos pièces, jusqu’au ${due}. Passé ce jour, l’absence de réponse est notée comme telle.`,
        ],
        action: { label: 'Lire et répondre', path },
      }
    : {
        subject: `${project}: ${findings} ${one ? 'finding' : 'findings'} on claim no. ${number}, answer due by ${due}`,
        paragraphs: [
          'Hello,',
          `The control of claim no. ${number} has made ${findings} ${one ? 'finding' : 'findings'}, of ${amount}. ${by} notifies you of them.`,
          `You may agree with each of them or contest it, with your evidence, until ${due}. After that day, no answer is recorded as such.`,
        ],
        action: { label: 'Read and answer', path },
      };
};
