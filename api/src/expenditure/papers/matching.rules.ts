import type { CostCategory } from '../../budget/cost-category.rules.js';
import type { Day } from '../../kernel/day.js';
import type { Money } from '../../kernel/money.js';
import { amountsIn, bare, daysIn, runsIn, wordsIn } from './paper-names.rules.js';

/** What of a line may be written in the name of its paper. */
export interface Named {
  readonly id: string;
  readonly number: number;
  readonly category: CostCategory;
  readonly documentRef: string;
  readonly invoiceNumber: string | null;
  readonly issuer: string;
  readonly net: Money;
  readonly vat: Money;
  readonly incurredOn: Day;
  readonly invoicedOn: Day | null;
  readonly paidOn: Day | null;
}

export const hints = ['REFERENCE', 'AMOUNT', 'DAY', 'ISSUER'] as const;
export type Hint = (typeof hints)[number];

export interface Match {
  readonly id: string;
  readonly by: readonly Hint[];
  readonly score: number;
}

const WORTH: Readonly<Record<Hint, number>> = { REFERENCE: 5, AMOUNT: 3, ISSUER: 2, DAY: 1 };
/** Less says nothing: half the names hold a day. */
const ENOUGH = 2;
const MOST = 3;
/** Of who is everywhere: no company is known by them. */
const COMMON = new Set([
  'sarl',
  'societe',
  'company',
  'france',
  'group',
  'groupe',
  'universite',
  'service',
  'services',
]);
const SHORTEST_WORD = 4;

/** A reference of three signs with a digit, or of four digits: less would be in every name. */
const isTelling = (reference: string): boolean =>
  /\d/.test(reference) && reference.length >= (/^\d+$/.test(reference) ? 4 : 3);

/** Finds lines by the names of papers: the lines are gone through once, however many papers there are. */
export class Matcher {
  private readonly by: Readonly<Record<Hint, Map<string, Set<string>>>> = {
    REFERENCE: new Map(),
    AMOUNT: new Map(),
    DAY: new Map(),
    ISSUER: new Map(),
  };
  private readonly numbers = new Map<string, number>();

  constructor(lines: Iterable<Named>) {
    for (const line of lines) this.know(line);
  }

  /** The likeliest first; three at most. */
  of(name: string): Match[] {
    const found = new Map<string, Hint[]>();
    const look = (hint: Hint, keys: Iterable<string>) => {
      const lines = new Set([...keys].flatMap((key) => [...(this.by[hint].get(key) ?? [])]));
      for (const id of lines) found.set(id, [...(found.get(id) ?? []), hint]);
    };
    look('REFERENCE', runsIn(name));
    look('AMOUNT', amountsIn(name));
    look('ISSUER', wordsIn(name));
    look('DAY', daysIn(name));
    return [...found]
      .map(([id, by]): Match => ({ id, by, score: by.reduce((sum, hint) => sum + WORTH[hint], 0) }))
      .filter(({ score }) => score >= ENOUGH)
      .sort((a, b) => b.score - a.score || (this.numbers.get(a.id) ?? 0) - (this.numbers.get(b.id) ?? 0))
      .slice(0, MOST);
  }

  private know(line: Named): void {
    const { id, documentRef, invoiceNumber, issuer, net, vat, incurredOn, invoicedOn, paidOn } = line;
    this.numbers.set(id, line.number);
    const put = (hint: Hint, key: string) => {
      const known = this.by[hint].get(key);
      if (known) known.add(id);
      else this.by[hint].set(key, new Set([id]));
    };
    for (const reference of [documentRef, invoiceNumber ?? ''].map(bare))
      if (isTelling(reference)) put('REFERENCE', reference);
    for (const amount of [net, net.plus(vat)]) if (amount.cents > 0n) put('AMOUNT', amount.cents.toString());
    for (const day of [incurredOn, invoicedOn, paidOn]) if (day) put('DAY', day);
    for (const word of wordsIn(issuer)) if (word.length >= SHORTEST_WORD && !COMMON.has(word)) put('ISSUER', word);
  }
}
