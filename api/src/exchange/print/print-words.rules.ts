import type { Day } from '../../kernel/day.js';
import type { Ink } from '../../platform/paper/faces.js';
import type { Language } from './printed-plan.rules.js';

const fr = {
  gantt: 'Planning complet',
  onePage: 'Plan sur une page',
  asOf: 'Le plan tel qu’il était le {at}',
  baseline: 'Référence : {name} ({on})',
  noBaseline: 'Aucune référence figée',
  illustrative: 'Données d’illustration',
  today: 'aujourd’hui',
  row: 'Code et intitulé',
  partner: 'Porteur',
  starts: 'Début',
  ends: 'Fin',
  waits: 'Attend',
  state: 'État',
  goesOn: '(suite)',
  page: 'Page {page} sur {of}',
  more: 'et {count} autres lots : voir le planning complet',
  lots: 'lots',
  tasks: 'tâches',
  milestones: 'jalons',
  deliverables: 'livrables',
  effort: 'personnes-mois',
  cost: 'de budget',
  done: 'réalisé',
  toDo: 'à faire',
  frozen: 'référence',
  milestone: 'jalon',
  deliverable: 'livrable',
  link: 'dépendance',
} as const;
export type PrintWord = keyof typeof fr;

const en: Readonly<Record<PrintWord, string>> = {
  gantt: 'Whole plan',
  onePage: 'Plan on one page',
  asOf: 'The plan as it stood on {at}',
  baseline: 'Baseline: {name} ({on})',
  noBaseline: 'No frozen baseline',
  illustrative: 'Illustrative data',
  today: 'today',
  row: 'Code and title',
  partner: 'Lead',
  starts: 'Start',
  ends: 'End',
  waits: 'Waits for',
  state: 'State',
  goesOn: '(continued)',
  page: 'Page {page} of {of}',
  more: 'and {count} more work packages: see the whole plan',
  lots: 'work packages',
  tasks: 'tasks',
  milestones: 'milestones',
  deliverables: 'deliverables',
  effort: 'person-months',
  cost: 'of budget',
  done: 'done',
  toDo: 'to do',
  frozen: 'baseline',
  milestone: 'milestone',
  deliverable: 'deliverable',
  link: 'dependency',
};

const words: Readonly<Record<Language, Readonly<Record<PrintWord, string>>>> = { fr, en };
const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** The words of what is printed. */
export const saying =
  (language: Language) =>
  (word: PrintWord, facts: Readonly<Record<string, string | number>> = {}): string =>
    words[language][word].replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ''));
export type Say = ReturnType<typeof saying>;

/** Days, numbers and amounts as they are written in a language. */
export function writingOf(language: Language) {
  const locale = LOCALES[language];
  const whole = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const short = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
  const instant = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Paris',
  });
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const euros = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' });
  const dated = (day: Day) => new Date(`${day}T00:00:00Z`);
  return {
    day: (day: Day) => whole.format(dated(day)),
    shortDay: (day: Day) => short.format(dated(day)),
    month: (number: number) => month.format(Date.UTC(2019, number - 1, 1)),
    /** A quarter is called by the month that opens it. */
    quarter: (number: number) => month.format(Date.UTC(2019, number * 3 - 3, 1)),
    instant: (at: Date) => instant.format(at),
    number: (count: number) => number.format(count),
    money: (cents: bigint) => euros.format(`${cents / 100n}.${String(cents % 100n).padStart(2, '0')}` as `${number}`),
  };
}
export type Written = ReturnType<typeof writingOf>;

interface Look {
  /** Drawn on 14 units: its ground in the tone, then what stands on it in the colour of the paper. */
  readonly ground?: string;
  readonly outline?: string;
  readonly sign?: string;
  readonly tone: Ink;
}

const RING = 'M7 1.6a5.4 5.4 0 1 0 0 10.8a5.4 5.4 0 1 0 0 -10.8Z';
const DISC = 'M7 .8a6.2 6.2 0 1 0 0 12.4a6.2 6.2 0 1 0 0 -12.4Z';

const planned: Look = { outline: RING, tone: 'dim' };
const ongoing: Look = { outline: RING, ground: 'M7 1.6a5.4 5.4 0 0 1 0 10.8Z', tone: 'blue' };
const met: Look = { ground: DISC, sign: 'M4 7.2L6.2 9.4L10 5', tone: 'done' };
const atRisk: Look = { ground: 'M7 .6L13.4 7L7 13.4L.6 7Z', sign: 'M7 3.8v3.8M7 9.2v1.2', tone: 'risk' };

/** Each state as a shape and a colour, beside its word: the same as on the screens. */
export const looks: Readonly<Record<string, Look>> = {
  NOT_STARTED: planned,
  PLANNED: planned,
  IN_PROGRESS: ongoing,
  ONGOING: ongoing,
  DONE: met,
  MET: met,
  AT_RISK: atRisk,
  LATE: { ground: 'M7 .9L13.6 13H.4Z', tone: 'late' },
  BLOCKED: { ground: 'M1 1h12v12h-12Z', sign: 'M4 7h6', tone: 'late' },
  SUSPENDED: { ground: DISC, sign: 'M5.2 4.2v5.6M8.8 4.2v5.6', tone: 'parked' },
};
