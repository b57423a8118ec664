import { type Day, dayOf } from '../../kernel/day.js';
import { Money, type Share } from '../../kernel/money.js';

/** What is wrong with one value of a document, and where: `flatRates[2].most`. */
export interface Mistake {
  readonly path: string;
  readonly reason:
    | 'missing'
    | 'unknown'
    | 'not-text'
    | 'not-a-whole-number'
    | 'not-a-day'
    | 'not-an-amount'
    | 'not-a-percentage'
    | 'not-true-or-false'
    | 'not-a-list'
    | 'not-a-record'
    | 'not-one-of'
    | 'empty'
    | 'twice'
    | 'ends-before-it-starts'
    | 'names-nothing';
}

/** Reads a value, or tells its mistakes and answers nothing. */
export type Reader<T> = (value: unknown, path: string, mistakes: Mistake[]) => T | undefined;
export type Read<R> = R extends Reader<infer T> ? T : never;

const refusing =
  <T>(reason: Mistake['reason'], read: (value: unknown) => T | undefined): Reader<T> =>
  (value, path, mistakes) => {
    const found = read(value);
    if (found === undefined) mistakes.push({ path, reason: value === undefined ? 'missing' : reason });
    return found;
  };

const attempted = <T>(read: () => T): T | undefined => {
  try {
    return read();
  } catch {
    return undefined;
  }
};

const PERCENT = /^\d{1,3}(\.\d{1,6})?$/;

/** A percentage of up to six decimals, `"4.289474"`, as an exact share. */
export function shareIn(text: string): Share | undefined {
  if (!PERCENT.test(text)) return undefined;
  const [units = '', fraction = ''] = text.split('.');
  return { part: BigInt(units + fraction), whole: 100n * 10n ** BigInt(fraction.length) };
}

export const text = refusing('not-text', (value) => (typeof value === 'string' && value.trim() ? value : undefined));
export const count = refusing('not-a-whole-number', (value) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined,
);
export const truth = refusing('not-true-or-false', (value) => (typeof value === 'boolean' ? value : undefined));
export const day: Reader<Day> = refusing('not-a-day', (value) =>
  typeof value === 'string' ? attempted(() => dayOf(value)) : undefined,
);
/** A day of any year, `06-30`. */
export const dayOfYear = refusing('not-a-day', (value) =>
  typeof value === 'string' && attempted(() => dayOf(`2024-${value}`)) ? value : undefined,
);
export const amount: Reader<Money> = refusing('not-an-amount', (value) => {
  const found = typeof value === 'string' ? attempted(() => Money.of(value)) : undefined;
  return found && found.cents >= 0n ? found : undefined;
});
export const percentage: Reader<Share> = refusing('not-a-percentage', (value) =>
  typeof value === 'string' ? shareIn(value) : undefined,
);

export const oneOf = <const W extends string>(...words: readonly W[]): Reader<W> =>
  refusing('not-one-of', (value) => words.find((word) => word === value));

/** What may be left out, or be null. */
export const orNull =
  <T>(read: Reader<T>): Reader<T | null> =>
  (value, path, mistakes) =>
    value === undefined || value === null ? null : read(value, path, mistakes);

export const listOf =
  <T>(read: Reader<T>): Reader<readonly T[]> =>
  (value, path, mistakes) => {
    if (!Array.isArray(value)) {
      mistakes.push({ path, reason: value === undefined ? 'missing' : 'not-a-list' });
      return undefined;
    }
    const before = mistakes.length;
    const items = value.map((item, i) => read(item, `${path}[${i}]`, mistakes));
    return mistakes.length > before ? undefined : (items as T[]);
  };

type Shape = Readonly<Record<string, Reader<unknown>>>;
type Shaped<S extends Shape> = { readonly [K in keyof S]: Read<S[K]> };

/** A record of exactly these fields; what it does not know is told too. */
export const record =
  <S extends Shape>(shape: S): Reader<Shaped<S>> =>
  (value, path, mistakes) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      mistakes.push({ path, reason: value === undefined ? 'missing' : 'not-a-record' });
      return undefined;
    }
    const before = mistakes.length;
    const under = (name: string) => (path ? `${path}.${name}` : name);
    for (const name of Object.keys(value))
      if (!Object.hasOwn(shape, name)) mistakes.push({ path: under(name), reason: 'unknown' });
    const fields = Object.entries(shape).map(([name, read]) => {
      const given = Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
      return [name, read(given, under(name), mistakes)] as const;
    });
    return mistakes.length > before ? undefined : (Object.fromEntries(fields) as Shaped<S>);
  };

/** What was read, held against a further rule of its own. */
export const checked =
  <T>(read: Reader<T>, check: (found: T, path: string) => readonly Mistake[]): Reader<T> =>
  (value, path, mistakes) => {
    const found = read(value, path, mistakes);
    if (found === undefined) return undefined;
    const wrong = check(found, path);
    mistakes.push(...wrong);
    return wrong.length > 0 ? undefined : found;
  };
