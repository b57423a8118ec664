import type { Day } from '../kernel/day.js';
import { finding, ofEachLine } from '../kernel/finding.js';
import type { Money, Rounding, Share } from '../kernel/money.js';
import { type ClaimTerms, type DeclaredLine, subjectOf } from './line.rules.js';

const RATE = /^(\d{1,9})(?:\.(\d{1,9}))?$/;

/** The Commission's monthly accounting rate (InforEuro), units of a currency for one euro, exactly as published: `"1.1234"`. */
export function rateIn(text: string): Share | undefined {
  const [, units = '', fraction = ''] = RATE.exec(text) ?? [];
  const part = BigInt(units + fraction || '0');
  return part === 0n ? undefined : { part, whole: 10n ** BigInt(fraction.length) };
}

/** Under which name the rate of a month is kept: `2019-04 USD`. */
export const rateKey = (day: Day, currency: string): string => `${day.slice(0, 7)} ${currency}`;

/** Hundredths of a currency as euros, at so many units for one. */
export const inEuros = (amount: Money, { part, whole }: Share, rounding: Rounding): Money =>
  amount.take({ part: whole, whole: part }, rounding);

/** What was paid in another currency is declared at the rate of the month in which it was booked. */
export const atTheMonthlyRate = ofEachLine<DeclaredLine, ClaimTerms>('CURRENCY', (line, { rates, programme }) => {
  if (!line.foreign) return undefined;
  const { currency, net, bookedOn } = line.foreign;
  const stated = {
    rule: 'CURRENCY',
    severity: 'blocking',
    subject: subjectOf(line),
    sources: [programme.currency.source],
  } as const;
  const month = bookedOn.slice(0, 7);
  const rate = rates.get(rateKey(bookedOn, currency));
  if (!rate) return finding({ ...stated, code: 'currency.no-rate', figures: { currency, month }, cure: 'give-rate' });
  const expected = inEuros(net, rate, programme.rounding);
  if (expected.equals(line.net)) return undefined;
  return finding({
    ...stated,
    code: 'currency.other-rate',
    figures: { currency, month, declared: line.net, expected },
    cure: 'correct-amount',
  });
});
