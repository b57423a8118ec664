import { type CostCategory, costCategories } from '../../budget/cost-category.rules.js';
import { listOf, type Mistake, oneOf, orNull, type Read, record, text } from '../../budget/programme/shape.rules.js';
import type { Day } from '../../kernel/day.js';
import { Money } from '../../kernel/money.js';
import type { FecLine } from './entry.rules.js';

const accountMap = record({
  /** The accounts of a category begin so; the longest beginning decides. */
  categories: listOf(
    record({
      begins: text,
      category: oneOf(...costCategories),
      /** On which side of the account the cost stands. */
      side: oneOf('DEBIT', 'CREDIT'),
      /** Says again what this other account says in the same entry: then it is left out. */
      echoes: orNull(text),
    }),
  ),
  /** The accounts of suppliers begin so. */
  suppliers: listOf(text),
});

/** Which accounts are which category of cost, as data. */
export type AccountMap = Read<typeof accountMap>;

/** Reads a map given as JSON, or tells its mistakes. */
export function accountMapOf(json: unknown): { readonly map: AccountMap } | { readonly mistakes: readonly Mistake[] } {
  const mistakes: Mistake[] = [];
  const map = accountMap(json, '', mistakes);
  return map ? { map } : { mistakes };
}

/** A line of accounts that could be declared. */
export interface ProposedLine {
  readonly key: string;
  readonly category: CostCategory;
  readonly account: string;
  readonly documentRef: string;
  readonly issuer: string;
  readonly description: string;
  readonly incurredOn: Day;
  /** Below zero for what was taken back. */
  readonly net: Money;
}

/** Lines that stand together and belong to one entry; many journals number all of theirs zero. */
export function* entriesIn(lines: Iterable<FecLine>): Generator<FecLine[]> {
  let entry: FecLine[] = [];
  const same = (one: FecLine, other: FecLine) =>
    one.journal === other.journal &&
    one.entry === other.entry &&
    one.date === other.date &&
    one.pieceRef === other.pieceRef;
  for (const line of lines) {
    const [first] = entry;
    if (first && !same(first, line)) {
      yield entry;
      entry = [];
    }
    entry.push(line);
  }
  if (entry.length > 0) yield entry;
}

type Kind = AccountMap['categories'][number];

const kindOf = (account: string, { categories }: AccountMap): Kind | undefined =>
  categories
    .filter(({ begins }) => account.startsWith(begins))
    .reduce<Kind | undefined>((best, one) => (best && best.begins.length >= one.begins.length ? best : one), undefined);

/** What of one entry may be declared: what its charge accounts hold, each with the supplier that the entry names. */
export function proposalsOf(entry: readonly FecLine[], map: AccountMap): ProposedLine[] {
  const supplier = entry.find(({ account }) => map.suppliers.some((begins) => account.startsWith(begins)));
  return entry.flatMap((line) => {
    const kind = kindOf(line.account, map);
    if (!kind) return [];
    const { echoes } = kind;
    if (echoes !== null && entry.some(({ account }) => account.startsWith(echoes))) return [];
    const spent = line.debit.minus(line.credit);
    const net = kind.side === 'DEBIT' ? spent : Money.zero.minus(spent);
    if (net.isZero) return [];
    const { key, account, pieceRef, label, pieceDate, date } = line;
    const issuer = line.partyName || supplier?.partyName || '';
    const documentRef = pieceRef || line.entry;
    return [
      {
        key,
        category: kind.category,
        account,
        documentRef,
        issuer,
        description: label,
        incurredOn: pieceDate ?? date,
        net,
      },
    ];
  });
}
