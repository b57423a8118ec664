import { moneyIn, type Template } from '../../platform/mail/letter.rules.js';

/** Facts: `project`, `number`, `declared`, `retained`, `by`. */
export const certificateSigned: Template = ({ facts, language, projectId }) => {
  const { project, number, by } = facts;
  const [declared, retained] = [moneyIn(language, String(facts.declared)), moneyIn(language, String(facts.retained))];
  const path = `/p/${projectId}/retours`;
  return language === 'fr'
    ? {
        subject: `${project} : la demande n° ${number} est certifiée`,
        paragraphs: [
          'Bonjour,',
          `${by} a signé le certificat de contrôle de la demande de paiement n° ${number} : ${retained} retenus sur ${declared} déclarés.`,
          'Chaque écart est dans Jalon, avec son motif et l’article qui le fonde.',
        ],
        action: { label: 'Voir ce qui a été retenu', path },
      }
    : {
        subject: `${project}: claim no. ${number} is certified`,
        paragraphs: [
          'Hello,',
          `${by} has signed the certificate of control of claim no. ${number}: ${retained} retained of ${declared} declared.`,
          'Each deduction is in Jalon, with its reason and the article it rests on.',
        ],
        action: { label: 'See what was retained', path },
      };
};
