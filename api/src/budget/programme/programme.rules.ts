import { costCategories } from '../cost-category.rules.js';
import { evidenceKinds } from './evidence-kinds.rules.js';
import {
  amount,
  checked,
  count,
  day,
  dayOfYear,
  listOf,
  type Mistake,
  oneOf,
  orNull,
  percentage,
  type Read,
  type Reader,
  record,
  text,
} from './shape.rules.js';

const category = oneOf(...costCategories);
/** The article that gives the figures beside it, in words. */
const source = text;

const evidence = oneOf(...evidenceKinds);

const ordered = <T extends { readonly from: string; readonly until: string }>(read: Reader<T>): Reader<T> =>
  checked(read, ({ from, until }, path) =>
    until < from ? [{ path: `${path}.until`, reason: 'ends-before-it-starts' }] : [],
  );

const once = <T>(read: Reader<readonly T[]>, key: (item: T) => string, name: string): Reader<readonly T[]> =>
  checked(read, (items, path) =>
    items.flatMap((item, i): Mistake[] =>
      items.findIndex((other) => key(other) === key(item)) < i
        ? [{ path: `${path}[${i}].${name}`, reason: 'twice' }]
        : [],
    ),
  );

const flatRate = record({
  code: text,
  title: record({ fr: text, en: text }),
  /** The category that it fills. */
  into: category,
  /** The categories that may not be declared at real cost beside it. */
  covers: listOf(category),
  base: listOf(category),
  most: percentage,
  /** The rates that it forbids; `*` forbids every other. */
  excludes: listOf(text),
  source,
});
export type FlatRate = Read<typeof flatRate>;

const flatRates = checked(
  once(listOf(flatRate), ({ code }) => code, 'code'),
  (rates, path) =>
    rates.flatMap(({ excludes }, i) =>
      excludes.flatMap((other, j): Mistake[] =>
        other === '*' || rates.some(({ code }) => code === other)
          ? []
          : [{ path: `${path}[${i}].excludes[${j}]`, reason: 'names-nothing' }],
      ),
    ),
);

const vat = record({
  /** Eligible as far as it is not recovered, or whole while the operation costs less than a bound. */
  regime: oneOf('NOT_RECOVERED', 'BELOW_TOTAL_COST'),
  /** The total cost, VAT included, from which VAT is not eligible; none for the other regime. */
  below: orNull(amount),
  source,
});

const research = record({
  code: text,
  intensity: percentage,
  small: percentage,
  medium: percentage,
  collaboration: percentage,
  most: percentage,
});
const stateAid = record({
  categories: once(listOf(research), ({ code }) => code, 'code'),
  /** Above this part of the costs, borne by one undertaking, there is no effective collaboration. */
  mostOfOneUndertaking: percentage,
  /** From this part of the costs, borne by research organisations free to publish, there is one. */
  leastOfResearch: percentage,
  source,
});
export type StateAid = Read<typeof stateAid>;

const evidenceRule = record({
  category,
  method: oneOf('REAL', 'FIXED_SHARE', 'FLAT_RATE'),
  /** In each group, one piece is enough; every group needs one. */
  reality: listOf(listOf(evidence)),
  payment: listOf(listOf(evidence)),
  source,
});

const retention = record({
  /** `OPERATION`: from the accounts that hold the final expenditure; `PAYMENT`: from the last payment. */
  from: oneOf('ACCOUNTS', 'PAYMENT'),
  years: count,
  /** Operations of this cost or more keep their papers for `yearsAbove` instead. */
  above: orNull(amount),
  yearsAbove: orNull(count),
  /** Accounting years end on this day of the year, `06-30`, and their accounts come on that one, the year after. */
  yearEnds: orNull(dayOfYear),
  accountsOn: orNull(dayOfYear),
  stateAidYears: count,
  source,
  stateAidSource: source,
});

const title = record({ fr: text, en: text });

/** How a control is made: the kinds of error that a deduction is for, what is looked at to admit a claim, and on its lines. */
const control = record({
  /** `rules`: the names of the rules whose findings are errors of this kind. */
  typologies: once(listOf(record({ code: text, title, rules: listOf(text), source })), ({ code }) => code, 'code'),
  admissibility: once(listOf(record({ code: text, title, source })), ({ code }) => code, 'code'),
  checklist: once(
    listOf(record({ code: text, categories: listOf(category), title, source })),
    ({ code }) => code,
    'code',
  ),
});
export type ControlTerms = Read<typeof control>;

const programme = record({
  code: text,
  title: text,
  rounding: oneOf('toward-zero', 'half-up'),
  categories: listOf(category),
  window: ordered(record({ from: day, until: day, source })),
  staff: record({ yearHours: count, dayHours: count, source, fixedShareSource: source }),
  flatRates,
  indirect: record({ rate: text, source }),
  /** How far a line may pass its budget, and how many transfers need no amendment; null when none is counted. */
  transfers: record({ tolerance: percentage, most: orNull(count), source }),
  payments: record({ interimCeiling: percentage, daysToPay: count, source }),
  vat,
  depreciation: record({ daysInMonth: count, source }),
  inKind: record({ source }),
  stateAid,
  durability: record({ years: count, source }),
  retention,
  decommitment: record({
    /** Of the commitments from one year to another: claimed by the end of so many years later. */
    rules: listOf(
      checked(record({ from: count, until: count, years: count }), ({ from, until }, path) =>
        until < from ? [{ path: `${path}.until`, reason: 'ends-before-it-starts' }] : [],
      ),
    ),
    source,
  }),
  sampling: record({
    always: listOf(oneOf('STAFF', 'PROCUREMENT', 'REINCLUDED')),
    fewestLines: count,
    leastShare: percentage,
    source,
  }),
  procurement: record({ thresholds: listOf(record({ from: day, above: amount })), source }),
  doubleDeclaration: record({ source }),
  currency: record({ source }),
  evidence: listOf(evidenceRule),
  /** None: that of the house. */
  control: orNull(control),
});

/** A call for projects as data: its figures, each with its article. No rule knows a figure that is not here. */
export type Programme = Read<typeof programme>;
export type EvidenceRule = Read<typeof evidenceRule>;
export type Sourced = { readonly source: string };

const consistent: Reader<Programme> = checked(programme, ({ vat, retention, indirect, flatRates }): Mistake[] => [
  ...missing(vat.regime === 'BELOW_TOTAL_COST' && vat.below === null, 'vat.below'),
  ...missing(retention.above !== null && retention.yearsAbove === null, 'retention.yearsAbove'),
  ...missing(retention.from === 'ACCOUNTS' && retention.yearEnds === null, 'retention.yearEnds'),
  ...missing(retention.from === 'ACCOUNTS' && retention.accountsOn === null, 'retention.accountsOn'),
  ...(flatRates.some(({ code }) => code === indirect.rate)
    ? []
    : [{ path: 'indirect.rate', reason: 'names-nothing' } as const]),
]);

const missing = (absent: boolean, path: string): Mistake[] => (absent ? [{ path, reason: 'missing' }] : []);

/** Reads a programme given as JSON: the programme, or each mistake with its path. */
export function programmeOf(
  json: unknown,
): { readonly programme: Programme } | { readonly mistakes: readonly Mistake[] } {
  const mistakes: Mistake[] = [];
  const found = consistent(json, '', mistakes);
  return found === undefined ? { mistakes } : { programme: found };
}

/** A programme that ships with the house: a mistake in it is ours. */
export function shipped(json: unknown): Programme {
  const read = programmeOf(json);
  if ('programme' in read) return read.programme;
  throw new Error(read.mistakes.map(({ path, reason }) => `${path}: ${reason}`).join(', '));
}
