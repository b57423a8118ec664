import { type Language, type LetterFacts, moneyIn } from '../../platform/mail/letter.rules.js';

type Named = Readonly<Record<Language, string>>;

const SUBJECTS: Readonly<Record<string, Named>> = {
  CLAIM: { fr: 'la demande de la période', en: 'the claim of period' },
  BUDGET: { fr: 'le budget de', en: 'the budget of' },
  WORK_PACKAGE: { fr: 'le lot', en: 'work package' },
  FUNCTION: { fr: 'la fonction', en: 'function' },
  PAYMENT: { fr: 'le versement', en: 'payment' },
};
const FIGURES: Readonly<Record<string, Named>> = {
  DECLARED: { fr: 'total déclaré', en: 'total declared' },
  PLANNED: { fr: 'montant prévu', en: 'amount planned' },
  PROGRESS: { fr: 'avancement', en: 'progress' },
  TRL_NOW: { fr: 'maturité atteinte', en: 'readiness reached' },
  TRL_TARGET: { fr: 'maturité visée', en: 'readiness aimed at' },
  PAID: { fr: 'montant payé', en: 'amount paid' },
  TRANSFER: { fr: 'montant viré', en: 'amount transferred' },
  RECEIVED: { fr: 'montant reçu', en: 'amount received' },
  SHARE: { fr: 'votre part', en: 'your share' },
  SHARE_RECEIVED: { fr: 'part reçue', en: 'share received' },
  STAFF: { fr: 'personnel', en: 'staff' },
  INDIRECT: { fr: 'coûts indirects', en: 'indirect costs' },
  TRAVEL: { fr: 'déplacements', en: 'travel' },
  EXTERNAL: { fr: 'prestations externes', en: 'external services' },
  CONSUMABLES: { fr: 'consommables', en: 'consumables' },
  EQUIPMENT: { fr: 'équipements', en: 'equipment' },
  DEPRECIATION: { fr: 'amortissements', en: 'depreciation' },
  IN_KIND: { fr: 'apports en nature', en: 'contributions in kind' },
  IP: { fr: 'propriété intellectuelle', en: 'intellectual property' },
};

/** A figure as a sentence says it. */
const valueIn = (language: Language, figure: string, value: string): string => {
  if (figure.startsWith('TRL')) return value;
  if (figure === 'PROGRESS') return language === 'fr' ? `${value} %` : `${value}%`;
  return moneyIn(language, value);
};

/** What a question is about, in a few words; nothing where that is said elsewhere. Facts: `subject`, `code`, `about`, `figure`, `value`. */
export function aboutIn(language: Language, facts: LetterFacts): string {
  const { about, subject, code, figure, value } = facts;
  const what = SUBJECTS[String(subject)];
  if (about || !what) return about ? String(about) : '';
  const whole = `${what[language]} ${code}`;
  const named = FIGURES[String(figure)]?.[language];
  if (!named || !value) return whole;
  const said = `${named} ${valueIn(language, String(figure), String(value))}`;
  return `${whole} (${said})`;
}
