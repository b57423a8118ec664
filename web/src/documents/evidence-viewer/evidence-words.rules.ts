import type { Day } from '../../platform/day';
import type { EvidenceFacts } from './evidence';
import { bareWords, type PageText, type Spot } from './page-text.rules';

export const factNames = ['issuer', 'reference', 'incurredOn', 'paidOn', 'net', 'vat', 'gross', 'eligible'] as const;
export type FactName = (typeof factNames)[number];

/** A fact of the line, and where the evidence says it. */
export interface SoughtFact {
  readonly name: FactName;
  readonly spots: readonly Spot[];
}

const LEGAL_FORMS = /^(sarl|sas|sasu|sa|eurl|scop|snc|sci|gmbh|ltd|llc|bv|spa|inc)$/;
/** What may part thousands: spaces of any width are already plain ones. */
const THOUSANDS = "[ .,']?";
const END = "(?![0-9]|[.,'][0-9])";

const MONTHS = [
  'janvier|janv\\.?|january|jan\\.?',
  'fevrier|fevr?\\.?|february|feb\\.?',
  'mars|march|mar\\.?',
  'avril|avr\\.?|april|apr\\.?',
  'mai|may',
  'juin|june|jun\\.?',
  'juillet|juil\\.?|july|jul\\.?',
  'aout|august|aug\\.?',
  'septembre|september|sept\\.?|sep\\.?',
  'octobre|october|oct\\.?',
  'novembre|november|nov\\.?',
  'decembre|december|dec\\.?',
];

/** An amount as French and English write it: 12 000,00, 12.000,00, 12,000.00, 12000.00, and 12 000 € without cents. */
export function amountPattern(amount: string): RegExp | undefined {
  const [, whole = '', cents = '00'] = /^-?(\d+)(?:\.(\d{2}))?$/.exec(amount) ?? [];
  if (whole === '' || /^0*$/.test(whole + cents)) return undefined;
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, ' ').split(' ');
  // What begins with three figures might be the end of something larger.
  const start = groups[0]?.length === 3 ? "(?<![0-9][ .,']?)" : "(?<![0-9]|[0-9][.,'])";
  const round = cents === '00' ? `|(?= ?(?:€|eur))` : '';
  return new RegExp(`${start}${groups.join(THOUSANDS)}(?:[.,]${cents}${END}${round})`);
}

/** A day as it is written in France, in England and by machines. */
export function dayPattern(day: Day): RegExp | undefined {
  const [, year = '', month = '', date = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  if (year === '') return undefined;
  const [d, m] = [`0?${Number(date)}`, `0?${Number(month)}`];
  const named = MONTHS[Number(month) - 1] ?? '';
  const years = `(?:${year}|${year.slice(2)})`;
  const forms = [
    `${d}[/.-]${m}[/.-]${years}`,
    `${year}[/.-]${m}[/.-]${d}`,
    `${d}(?:er|st|nd|rd|th)? ?(?:${named}),? ?${years}`,
    `(?:${named}) ?${d}(?:st|nd|rd|th)?,? ?${years}`,
  ];
  return new RegExp(`(?<![0-9])(?:${forms.join('|')})(?![0-9])`);
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const wordsIn = (text: string): string[] => bareWords(text).match(/[a-z0-9]+/g) ?? [];

/** The name of a supplier, whatever stands between its words, without its legal form. */
export function issuerPattern(issuer: string): RegExp | undefined {
  const words = wordsIn(issuer);
  const name = words.filter((word) => !LEGAL_FORMS.test(word));
  const sought = name.length > 0 ? name : words;
  if (sought.join('').length < 2) return undefined;
  return new RegExp(`(?<![a-z0-9])${sought.map(escaped).join('[^a-z0-9]{1,3}')}(?![a-z0-9])`);
}

/** A reference, with or without what parts it: F-2019-0418, F 2019/0418, F20190418. */
export function referencePattern(reference: string): RegExp | undefined {
  const parts = bareWords(reference).match(/[a-z]+|[0-9]+/g) ?? [];
  if (parts.join('').length < 2) return undefined;
  return new RegExp(`(?<![a-z0-9])${parts.join('[^a-z0-9\\n\\t]{0,2}')}(?![a-z0-9])`);
}

const patternOf = (name: FactName, value: string): RegExp | undefined => {
  if (name === 'issuer') return issuerPattern(value);
  if (name === 'reference') return referencePattern(value);
  return name === 'incurredOn' || name === 'paidOn' ? dayPattern(value) : amountPattern(value);
};

/** Each fact that the line tells, and every place where these pages say it; what is none or nil is not looked for. */
export function soughtFacts(facts: EvidenceFacts, pages: readonly PageText[]): SoughtFact[] {
  const told = new Set<string>();
  return factNames.flatMap((name): SoughtFact[] => {
    const pattern = patternOf(name, facts[name] ?? '');
    // The same amount under two names is looked for once: without VAT, as what was paid.
    if (!pattern || told.has(pattern.source) || (name === 'net' && facts.net === facts.gross)) return [];
    told.add(pattern.source);
    return [{ name, spots: pages.flatMap((page) => page.places(pattern)) }];
  });
}
