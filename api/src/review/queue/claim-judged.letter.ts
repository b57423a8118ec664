import { moneyIn, type Template } from '../../platform/mail/letter.rules.js';

/** Facts: `project`, `number`, `claimId`, `by`. */
export const claimAdmitted: Template = ({ facts: { project, number, claimId, by }, language, projectId }) => {
  const path = `/p/${projectId}/demandes/${claimId}`;
  return language === 'fr'
    ? {
        subject: `${project} : la demande de paiement n° ${number} est recevable`,
        paragraphs: [
          'Bonjour,',
          `${by} a jugé recevable la demande de paiement n° ${number}. Son contrôle commence : des questions peuvent vous être posées.`,
        ],
        action: { label: 'Suivre la demande', path },
      }
    : {
        subject: `${project}: claim no. ${number} is admissible`,
        paragraphs: [
          'Hello,',
          `${by} has found claim no. ${number} admissible. Its control begins: you may be asked questions.`,
        ],
        action: { label: 'Follow the claim', path },
      };
};

/** Facts: `project`, `number`, `claimId`, `by`. */
export const advanceAdmitted: Template = ({ facts: { project, number, claimId, by }, language, projectId }) => {
  const path = `/p/${projectId}/demandes/${claimId}`;
  return language === 'fr'
    ? {
        subject: `${project} : la demande d’avance n° ${number} est recevable`,
        paragraphs: [
          'Bonjour,',
          `${by} a jugé recevable la demande d’avance n° ${number}. Une autre personne de l’autorité en décide.`,
        ],
        action: { label: 'Suivre la demande', path },
      }
    : {
        subject: `${project}: the request for advance no. ${number} is admissible`,
        paragraphs: [
          'Hello,',
          `${by} has found the request for advance no. ${number} admissible. Somebody else of the authority decides it.`,
        ],
        action: { label: 'Follow the request', path },
      };
};

/** Facts: `project`, `number`, `requested`, `granted`, `reason`, `claimId`, `by`. */
export const advanceGranted: Template = ({ facts, language, projectId }) => {
  const { project, number, requested, granted, reason, claimId, by } = facts;
  const path = `/p/${projectId}/demandes/${claimId}`;
  const why = reason ? [String(reason)] : [];
  return language === 'fr'
    ? {
        subject: `${project} : l’avance n° ${number} est accordée`,
        paragraphs: [
          'Bonjour,',
          `${by} accorde ${moneyIn('fr', String(granted))} des ${moneyIn('fr', String(requested))} demandés.`,
          ...why,
          'Elle sera reprise sur les versements à venir.',
        ],
        action: { label: 'Voir l’avance', path },
      }
    : {
        subject: `${project}: advance no. ${number} is granted`,
        paragraphs: [
          'Hello,',
          `${by} grants ${moneyIn('en', String(granted))} of the ${moneyIn('en', String(requested))} asked for.`,
          ...why,
          'It will be recovered from the payments to come.',
        ],
        action: { label: 'See the advance', path },
      };
};

/** Facts: `project`, `number`, `reason`, `claimId`, `by`. */
export const claimReturned: Template = ({ facts, language, projectId }) => {
  const { project, number, reason, claimId, by } = facts;
  const path = `/p/${projectId}/demandes/${claimId}`;
  return language === 'fr'
    ? {
        subject: `${project} : la demande de paiement n° ${number} vous est rendue`,
        paragraphs: [
          'Bonjour,',
          `${by} vous rend la demande de paiement n° ${number} :`,
          String(reason),
          'Vous pouvez la compléter, puis la déposer de nouveau.',
        ],
        action: { label: 'Reprendre la demande', path },
      }
    : {
        subject: `${project}: claim no. ${number} is given back to you`,
        paragraphs: [
          'Hello,',
          `${by} gives claim no. ${number} back to you:`,
          String(reason),
          'You can complete it, then submit it again.',
        ],
        action: { label: 'Take the claim up again', path },
      };
};

/** Facts: `project`, `number`, `reason`, `claimId`, `by`. */
export const claimRejected: Template = ({ facts, language, projectId }) => {
  const { project, number, reason, claimId, by } = facts;
  const path = `/p/${projectId}/demandes/${claimId}`;
  return language === 'fr'
    ? {
        subject: `${project} : la demande de paiement n° ${number} est rejetée`,
        paragraphs: ['Bonjour,', `${by} rejette la demande de paiement n° ${number} :`, String(reason)],
        action: { label: 'Voir la demande', path },
      }
    : {
        subject: `${project}: claim no. ${number} is rejected`,
        paragraphs: ['Hello,', `${by} rejects claim no. ${number}:`, String(reason)],
        action: { label: 'See the claim', path },
      };
};

/** Facts: `project`, `number`, `claimId`, `by`. */
export const controlAssigned: Template = ({ facts: { project, number, claimId, by }, language, projectId }) => {
  const path = `/p/${projectId}/demandes/${claimId}/revue`;
  return language === 'fr'
    ? {
        subject: `${project} : la demande de paiement n° ${number} vous est confiée`,
        paragraphs: ['Bonjour,', `${by} vous confie le contrôle de la demande de paiement n° ${number}.`],
        action: { label: 'Ouvrir la revue', path },
      }
    : {
        subject: `${project}: claim no. ${number} is entrusted to you`,
        paragraphs: ['Hello,', `${by} entrusts you with the control of claim no. ${number}.`],
        action: { label: 'Open the review', path },
      };
};
