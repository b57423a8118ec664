import { dayIn, moneyIn, type Template } from '../platform/mail/letter.rules.js';

const where = (projectId: string | null): string => `/p/${projectId}/versements`;

/** Facts: `project`, `number`, `amount`, `reference`, `by`. */
export const paymentRecorded: Template = ({ facts, language, projectId }) => {
  const { project, number, reference, by } = facts;
  const amount = moneyIn(language, String(facts.amount));
  const path = where(projectId);
  return language === 'fr'
    ? {
        subject: `${project} : versement n° ${number}, ${amount}`,
        paragraphs: [
          'Bonjour,',
          `${by} a enregistré le versement n° ${number} de ${amount} (référence ${reference}).`,
          'Quand il est sur votre compte, notez-le dans Jalon : la part de chaque partenaire y est déjà calculée.',
        ],
        action: { label: 'Voir les versements', path },
      }
    : {
        subject: `${project}: payment no. ${number}, ${amount}`,
        paragraphs: [
          'Hello,',
          `${by} has recorded payment no. ${number} of ${amount} (reference ${reference}).`,
          'Once it is in your account, say so in Jalon: the share of each partner is worked out there already.',
        ],
        action: { label: 'See the payments', path },
      };
};

/** Facts: `project`, `number`, `amount`, `transferredOn`, `reference`, `by`. */
export const shareTransferred: Template = ({ facts, language, projectId }) => {
  const { project, number, reference, by } = facts;
  const amount = moneyIn(language, String(facts.amount));
  const day = dayIn(language, String(facts.transferredOn));
  const path = where(projectId);
  return language === 'fr'
    ? {
        subject: `${project} : votre part du versement n° ${number} est envoyée`,
        paragraphs: [
          'Bonjour,',
          `${by} vous a viré ${amount} le ${day}${reference ? ` (référence ${reference})` : ''}, votre part du versement n° ${number}.`,
          'Dites dans Jalon ce que vous avez reçu.',
        ],
        action: { label: 'Confirmer la réception', path },
      }
    : {
        subject: `${project}: your share of payment no. ${number} has been sent`,
        paragraphs: [
          'Hello,',
          `${by} sent you ${amount} on ${day}${reference ? ` (reference ${reference})` : ''}, your share of payment no. ${number}.`,
          'Say in Jalon what you have received.',
        ],
        action: { label: 'Confirm what came', path },
      };
};

/** Facts: `project`, `partner`, `number`, `amount`, `received`, `dispute`, `by`. */
export const shareDisputed: Template = ({ facts, language, projectId }) => {
  const { project, partner, number, dispute, by } = facts;
  const [amount, received] = [facts.amount, facts.received].map((one) => moneyIn(language, String(one)));
  const path = where(projectId);
  return language === 'fr'
    ? {
        subject: `${project} : ${partner} n’a pas reçu sa part du versement n° ${number}`,
        paragraphs: [
          'Bonjour,',
          `${by} dit pour ${partner} avoir reçu ${received} au lieu de ${amount} (versement n° ${number}) :`,
          String(dispute),
        ],
        action: { label: 'Voir les versements', path },
      }
    : {
        subject: `${project}: ${partner} did not receive its share of payment no. ${number}`,
        paragraphs: [
          'Hello,',
          `${by} says for ${partner} that ${received} came instead of ${amount} (payment no. ${number}):`,
          String(dispute),
        ],
        action: { label: 'See the payments', path },
      };
};
