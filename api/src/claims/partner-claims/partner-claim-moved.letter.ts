import { moneyIn, type Template } from '../../platform/mail/letter.rules.js';

/** Facts: `project`, `partner`, `period`, `round`, `lines`, `amount`, `claimId`, `by`. */
export const partnerClaimSigned: Template = ({ facts, language, projectId }) => {
  const { project, partner, period, round, lines, claimId, by } = facts;
  const amount = moneyIn(language, String(facts.amount));
  const path = `/p/${projectId}/remontees/${claimId}`;
  return language === 'fr'
    ? {
        subject: `${project} : ${partner} a signé sa remontée de la période ${period}`,
        paragraphs: [
          'Bonjour,',
          `${by} a signé pour ${partner} la remontée de dépenses de la période ${period} (signature n° ${round}) : ${lines} ${lines === 1 ? 'ligne' : 'lignes'}, ${amount}.`,
          'Elle vous attend dans Jalon.',
        ],
        action: { label: 'La lire', path },
      }
    : {
        subject: `${project}: ${partner} has signed its claim of period ${period}`,
        paragraphs: [
          'Hello,',
          `${by} has signed for ${partner} the claim of period ${period} (signature no. ${round}): ${lines} ${lines === 1 ? 'line' : 'lines'}, ${amount}.`,
          'It is waiting for you in Jalon.',
        ],
        action: { label: 'Read it', path },
      };
};

/** Facts: `project`, `period`, `reason`, `lines`, `claimId`, `by`. */
export const partnerClaimReturned: Template = ({ facts, language, projectId }) => {
  const { project, period, reason, lines, claimId, by } = facts;
  const path = `/p/${projectId}/remontees/${claimId}`;
  const many = Number(lines) > 0;
  return language === 'fr'
    ? {
        subject: `${project} : votre remontée de la période ${period} vous est rendue`,
        paragraphs: [
          'Bonjour,',
          `${by} vous rend la remontée de dépenses de la période ${period} :`,
          String(reason),
          many ? `Lignes à reprendre : ${lines}.` : 'Aucune ligne n’est désignée en particulier.',
        ],
        action: { label: 'Voir ce qui est à reprendre', path },
      }
    : {
        subject: `${project}: your claim of period ${period} is given back to you`,
        paragraphs: [
          'Hello,',
          `${by} gives the claim of period ${period} back to you:`,
          String(reason),
          many ? `Lines to be put right: ${lines}.` : 'No line is named in particular.',
        ],
        action: { label: 'See what is to be put right', path },
      };
};

/** Facts: `project`, `period`, `amount`, `claimId`, `by`. */
export const partnerClaimValidated: Template = ({ facts, language, projectId }) => {
  const { project, period, claimId, by } = facts;
  const amount = moneyIn(language, String(facts.amount));
  const path = `/p/${projectId}/remontees/${claimId}`;
  return language === 'fr'
    ? {
        subject: `${project} : votre remontée de la période ${period} est validée`,
        paragraphs: [
          'Bonjour,',
          `${by} a validé votre remontée de dépenses de la période ${period}, de ${amount}. Elle entrera dans la prochaine demande de paiement.`,
        ],
        action: { label: 'La revoir', path },
      }
    : {
        subject: `${project}: your claim of period ${period} is validated`,
        paragraphs: [
          'Hello,',
          `${by} has validated your claim of period ${period}, of ${amount}. It will join the next claim of the project.`,
        ],
        action: { label: 'See it again', path },
      };
};
