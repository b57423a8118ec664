import { moneyIn, type Template } from '../platform/mail/letter.rules.js';

/** Facts: `project`, `number`, `by`, `amount`. */
export const claimSubmitted: Template = ({ facts: { project, number, by, amount }, language, projectId }) => {
  const declared = moneyIn(language, String(amount));
  const path = `/p/${projectId}/demandes`;
  return language === 'fr'
    ? {
        subject: `${project} : la demande de paiement n° ${number} est déposée`,
        paragraphs: [
          'Bonjour,',
          `${by} a déposé la demande de paiement n° ${number} du projet ${project}. Montant déclaré : ${declared}.`,
          'Elle vous attend dans Jalon, avec ses lignes et leurs justificatifs.',
        ],
        action: { label: 'Ouvrir les demandes', path },
      }
    : {
        subject: `${project}: claim no. ${number} has been submitted`,
        paragraphs: [
          'Hello,',
          `${by} has submitted claim no. ${number} of the project ${project}. Declared amount: ${declared}.`,
          'It is waiting for you in Jalon, with its lines and their evidence.',
        ],
        action: { label: 'Open the claims', path },
      };
};
