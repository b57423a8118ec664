import type { Programme } from '../../budget/programme/programme.rules.js';
import { costOfHours, fixedShareCost, hourlyRate } from '../../effort/hourly-rate.funding.js';
import { Money, type Share } from '../../kernel/money.js';
import { inEuros, rateKey } from '../currency.funding.js';
import { depreciationOf } from '../depreciation.funding.js';
import { eligibleVat } from '../vat.funding.js';
import type { AssetEntry, Entry, EntryMistake } from './entry.rules.js';

/** Of ten thousand. */
export const shareOf = (hundredths: number): Share => ({ part: BigInt(hundredths), whole: 10_000n });

/** What a person costs, at the latest documented terms. */
export interface PayTerms {
  readonly annualCost: Money;
  readonly quota: number;
  /** In hundredths of a percent; of those whose share a letter fixes. */
  readonly fixedShare: number | null;
}

/** What amounts are made by. */
export interface AmountTerms {
  readonly programme: Programme;
  readonly vatRecovered: Share;
  readonly operationCost: Money;
  readonly rates: ReadonlyMap<string, Share>;
  /** What the month that it was taken from is worth; of a salary. */
  readonly settled?: Money | undefined;
  /** Of the employee in the month of the line; none without terms. */
  readonly pay: PayTerms | undefined;
  /** A certificate says that the VAT is not recovered. */
  readonly certified: boolean;
}

export interface Amounts {
  readonly net: Money;
  readonly vat: Money;
  readonly eligible: Money;
}

const TWELVE: Share = { part: 1n, whole: 12n };

const depreciated = ({ cost, years, from, until, use, granted }: AssetEntry, programme: Programme): Money =>
  depreciationOf({ cost, years, period: { from, until }, use: shareOf(use), granted }, programme);

/** R2, R3: hours at the hourly rate; or the share that a mission letter fixes of a month. */
function costOfStaff(entry: Entry, { pay, programme }: AmountTerms): Money | EntryMistake['code'] | undefined {
  if (entry.category !== 'STAFF' || entry.employeeId === null) return undefined;
  if (!pay) return 'expense.without-terms';
  if (entry.method === 'FIXED_SHARE')
    return pay.fixedShare === null
      ? 'expense.without-terms'
      : fixedShareCost(pay.annualCost.take(TWELVE, programme.rounding), shareOf(pay.fixedShare), programme);
  if (entry.hours === null) return undefined;
  return costOfHours(hourlyRate(pay.annualCost, shareOf(pay.quota), programme), BigInt(entry.hours), programme);
}

/** What is worked out rather than typed: staff, depreciation, other currencies; the rest as it was typed. */
function netOf(entry: Entry, terms: AmountTerms): Money | EntryMistake {
  if (terms.settled) return terms.settled;
  const { id, category, asset, currency, foreignNet, bookedOn, net, month } = entry;
  const { programme, rates } = terms;
  if (category === 'DEPRECIATION' && asset) return depreciated(asset, programme);
  const staff = costOfStaff(entry, terms);
  if (typeof staff === 'string')
    return { id, field: 'employeeId', code: staff, facts: { month: (month ?? entry.incurredOn).slice(0, 7) } };
  if (staff) return staff;
  if (currency === 'EUR' || foreignNet === null || bookedOn === null) return net;
  const rate = rates.get(rateKey(bookedOn, currency));
  if (!rate)
    return { id, field: 'bookedOn', code: 'expense.no-rate', facts: { currency, month: bookedOn.slice(0, 7) } };
  return inEuros(foreignNet, rate, programme.rounding);
}

/** R8, R9, R2, R3 and the rate of the month: what is declared of a line, to the cent; or what keeps it from being known. */
export function amountsOf(entry: Entry, terms: AmountTerms): Amounts | EntryMistake {
  const net = netOf(entry, terms);
  if (!(net instanceof Money)) return net;
  const { programme, vatRecovered: recovered, certified, operationCost } = terms;
  const vat = eligibleVat(entry.vat, { recovered, certified, operationCost }, programme);
  return { net, vat: entry.vat, eligible: net.plus(vat).take(shareOf(entry.share), programme.rounding) };
}
