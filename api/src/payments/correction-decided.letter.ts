import { Money } from '../kernel/money.js';
import { moneyIn, type Template } from '../platform/mail/letter.rules.js';

const recoveries = {
  fr: {
    NEXT_PAYMENT: 'La différence sera reprise sur le prochain versement, ou ajoutée à lui.',
    REPAYMENT_ORDER: 'La différence fait l’objet d’un ordre de reversement.',
    NONE: 'Rien n’est à rembourser.',
  },
  en: {
    NEXT_PAYMENT: 'The difference will be taken from the next payment, or added to it.',
    REPAYMENT_ORDER: 'The difference is asked back by a repayment order.',
    NONE: 'Nothing is to be paid back.',
  },
} as const;

/** Facts: `project`, `number`, `claim`, `amount`, `before`, `owed`, `reason`, `recovery`, `by`. */
export const correctionDecided: Template = ({ facts, language, projectId }) => {
  const { project, number, claim, reason, by } = facts;
  const [before, amount] = [String(facts.before), String(facts.amount)];
  const after = moneyIn(language, Money.of(before).plus(Money.of(amount)).toString());
  const was = moneyIn(language, before);
  const next = recoveries[language][facts.recovery as keyof (typeof recoveries)['fr']];
  const path = `/p/${projectId}/versements`;
  return language === 'fr'
    ? {
        subject: `${project} : correction n° ${number} de la demande n° ${claim}`,
        paragraphs: [
          'Bonjour,',
          `${by} a corrigé ce qui est certifié de la demande n° ${claim} : ${after} au lieu de ${was}.`,
          String(reason),
          next,
        ],
        action: { label: 'Voir la correction', path },
      }
    : {
        subject: `${project}: correction no. ${number} of claim no. ${claim}`,
        paragraphs: [
          'Hello,',
          `${by} has corrected what is certified of claim no. ${claim}: ${after} instead of ${was}.`,
          String(reason),
          next,
        ],
        action: { label: 'See the correction', path },
      };
};
