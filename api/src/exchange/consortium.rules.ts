import { createHash } from 'node:crypto';
import type { Funding } from '../budget/financing.funding.js';
import { type Day, earliest, latest } from '../kernel/day.js';
import { Money } from '../kernel/money.js';
import type { EuropeanFund, Operation } from './operation.rules.js';

/** One beneficiary of a project, with the money of all their rows in it. */
export interface Beneficiary {
  readonly name: string;
  readonly shortName: string;
  readonly kind: 'COMPANY' | 'ACADEMIC' | 'OTHER';
  readonly place: string;
  readonly total: Money;
  readonly financing: readonly Funding[];
}

/** The rows of the list that are one project. Who leads it is not published. */
export interface Consortium {
  /** The same for the same project in every edition of the list. */
  readonly key: string;
  readonly acronym: string;
  readonly title: string;
  readonly programme: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly total: Money;
  readonly beneficiaries: readonly Beneficiary[];
  readonly lines: readonly number[];
}

/** Reg. (EU) 215/2014, annex I, table 1: research and innovation, where operations are carried out together. */
const RESEARCH = { from: 56, until: 65 } as const;
/** The European money that the portal knows by name; the other European funds are public money like any other. */
const FUND: Readonly<Record<EuropeanFund, Funding['fund']>> = {
  FEDER: 'FEDER',
  FSE: 'OTHER',
  IEJ: 'OTHER',
  NR: 'OTHER',
};
const SHORT = 40;

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** `12002 3S-MEMS` is `3S-MEMS`: five digits or more are a dossier number, four are a year. */
export const withoutDossierNumber = (title: string): string => title.replace(/^\d{5,}\s+(?=\S)/, '');

const isResearch = ({ category }: Operation): boolean => {
  const code = Number(/^CI01_(\d{3})\b/.exec(category)?.[1]);
  return code >= RESEARCH.from && code <= RESEARCH.until;
};

/**
 * What makes rows one project: the same programme and the same title, but for its dossier number, case, accents and
 * signs. The list gives no other tie, and outside research one title often names a measure from which many unrelated
 * beneficiaries were paid: there the beneficiary is part of the key.
 */
const keyOf = (operation: Operation): string => {
  const { programme, title, beneficiary } = operation;
  const together = [plain(programme), plain(withoutDossierNumber(title))];
  const key = isResearch(operation) ? together : [...together, plain(beneficiary)];
  return createHash('sha256').update(key.join('\n')).digest('hex').slice(0, 32);
};

const cut = (text: string): string => {
  if (text.length <= SHORT) return text;
  const words = text.slice(0, SHORT - 1).replace(/\s+\S*$/, '');
  return `${words.replace(/[\s,;:.(-]+$/, '')}…`;
};

/** The acronym that a long name gives in brackets, else its beginning. */
const shortNameOf = (name: string): string =>
  /\(([\p{Lu}\p{N}][\p{Lu}\p{N}'’&. -]{1,19})\)$/u.exec(name)?.[1] ?? cut(name);

/** Only what the list says in words: a legal form, a school, a category reserved for small firms. */
const kindOf = ({ beneficiary, category }: Operation): Beneficiary['kind'] => {
  const words = plain(beneficiary).split(' ');
  const says = (...marks: string[]) => marks.some((mark) => words.includes(mark));
  if (says('universite', 'ecole', 'cnrs', 'inserm', 'inra', 'irstea', 'insa', 'chu', 'chru')) return 'ACADEMIC';
  if (says('sa', 'sas', 'sasu', 'sarl', 'eurl', 'snc') || /^CI01_064\b/.test(category)) return 'COMPANY';
  return 'OTHER';
};

const groupBy = <T>(items: readonly T[], key: (item: T) => string): T[][] => {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return [...groups.values()];
};

/** What the European fund does not bring is told as the partner's own part: the list does not say who else pays. */
const financingOf = (rows: readonly Operation[]): Funding[] => {
  const european = rows.map(({ fund, european }) => ({ fund: FUND[fund], amount: european }));
  const own = rows.map(({ total, european }) => ({ fund: 'SELF' as const, amount: total.minus(european) }));
  return groupBy<Funding>([...european, ...own], ({ fund }) => fund)
    .map(([first, ...rest]) => ({
      fund: (first as Funding).fund,
      amount: Money.sum([first as Funding, ...rest].map(({ amount }) => amount)),
    }))
    .filter(({ amount }) => !amount.isZero);
};

/** Rows of one beneficiary in one project are one partner: the list numbers nothing by which to keep them apart. */
const beneficiariesOf = (rows: readonly Operation[]): Beneficiary[] => {
  const taken = new Set<string>();
  return groupBy(rows, ({ beneficiary }) => plain(beneficiary)).map((own) => {
    const [first] = own as [Operation];
    const wished = shortNameOf(first.beneficiary);
    let shortName = wished;
    for (let again = 2; taken.has(shortName); again++) shortName = `${wished} ${again}`;
    taken.add(shortName);
    return {
      name: first.beneficiary,
      shortName,
      kind: kindOf(first),
      place: first.postcode,
      total: Money.sum(own.map(({ total }) => total)),
      financing: financingOf(own),
    };
  });
};

/** The projects of a list, in its order. */
export const consortiaOf = (operations: readonly Operation[]): Consortium[] =>
  groupBy(operations, keyOf).map((rows) => {
    const [first] = rows as [Operation];
    const title = withoutDossierNumber(first.title);
    return {
      key: `operations:${keyOf(first)}`,
      acronym: cut(title),
      title,
      programme: first.programme,
      startsOn: earliest(...rows.map(({ startsOn }) => startsOn)),
      endsOn: latest(...rows.map(({ endsOn }) => endsOn)),
      total: Money.sum(rows.map(({ total }) => total)),
      beneficiaries: beneficiariesOf(rows),
      lines: rows.map(({ line }) => line),
    };
  });
