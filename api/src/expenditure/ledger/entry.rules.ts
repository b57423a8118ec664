import type { CostCategory } from '../../budget/cost-category.rules.js';
import type { Day } from '../../kernel/day.js';
import type { Money } from '../../kernel/money.js';
import type { Facts } from '../../kernel/refusal.js';
import { isSiren } from '../identifiers.rules.js';
import type { Method } from '../line.rules.js';

/** A good whose depreciation a line declares. */
export interface AssetEntry {
  readonly id: string;
  readonly cost: Money;
  readonly years: number;
  readonly from: Day;
  readonly until: Day;
  /** In hundredths of a percent. */
  readonly use: number;
  readonly granted: boolean;
}

/** A line as somebody typed it. */
export interface Entry {
  readonly id: string;
  readonly workPackageId: string;
  readonly category: CostCategory;
  readonly method: Method;
  readonly issuer: string;
  readonly issuerSiren: string | null;
  readonly description: string;
  readonly incurredOn: Day;
  readonly paidOn: Day | null;
  readonly net: Money;
  readonly vat: Money;
  readonly share: number;
  readonly currency: string;
  readonly foreignNet: Money | null;
  readonly bookedOn: Day | null;
  readonly creditOfId: string | null;
  readonly employeeId: string | null;
  readonly month: Day | null;
  readonly hours: number | null;
  readonly asset: AssetEntry | null;
}

/** What is wrong with one cell: it keeps the line out of the ledger. */
export interface EntryMistake {
  readonly id: string;
  readonly field: keyof Entry;
  readonly code: `expense.${string}`;
  readonly facts: Facts;
}

const WITHOUT_VAT: readonly CostCategory[] = ['STAFF', 'INDIRECT', 'DEPRECIATION', 'IN_KIND'];

/** What the ledger does not take; what it takes but the programme would not pay is for the findings to say. */
export function mistakesOf(entry: Entry): EntryMistake[] {
  const { id, category, currency, foreignNet, bookedOn, employeeId, month, hours, asset } = entry;
  const mistakes: EntryMistake[] = [];
  const wrong = (field: keyof Entry, code: EntryMistake['code'], facts: Facts = {}) =>
    mistakes.push({ id, field, code, facts });
  if (entry.method === 'FLAT_RATE') wrong('method', 'expense.flat-rate-is-computed');
  if (entry.method === 'FIXED_SHARE' && category !== 'STAFF') wrong('method', 'expense.share-of-staff-only');
  if (!entry.issuer.trim() && category !== 'STAFF') wrong('issuer', 'expense.issuer-missing');
  if (!entry.description.trim()) wrong('description', 'expense.description-missing');
  if (entry.issuerSiren !== null && !isSiren(entry.issuerSiren))
    wrong('issuerSiren', 'expense.siren-malformed', { siren: entry.issuerSiren.slice(0, 40) });
  if (entry.paidOn !== null && entry.paidOn < entry.incurredOn && entry.creditOfId === null)
    wrong('paidOn', 'expense.paid-before-incurred', { incurredOn: entry.incurredOn, paidOn: entry.paidOn });
  if (entry.share < 1 || entry.share > 10_000) wrong('share', 'expense.share-impossible');
  if (WITHOUT_VAT.includes(category) && !entry.vat.isZero) wrong('vat', 'expense.no-vat-here', { category });
  if (!/^[A-Z]{3}$/.test(currency)) wrong('currency', 'expense.currency-unknown', { currency: currency.slice(0, 40) });
  if (currency !== 'EUR' && foreignNet === null) wrong('foreignNet', 'expense.foreign-amount-missing', { currency });
  if (currency === 'EUR' && foreignNet !== null) wrong('currency', 'expense.currency-missing');
  if (currency !== 'EUR' && bookedOn === null) wrong('bookedOn', 'expense.booked-day-missing', { currency });
  if (category !== 'STAFF' && (employeeId ?? month ?? hours) !== null) wrong('hours', 'expense.hours-of-staff-only');
  if (hours !== null && (employeeId === null || month === null)) wrong('hours', 'expense.hours-of-whom');
  if (hours !== null && hours <= 0) wrong('hours', 'expense.hours-impossible');
  if (asset !== null && category !== 'DEPRECIATION' && category !== 'EQUIPMENT')
    wrong('asset', 'expense.asset-elsewhere', { category });
  if (
    asset !== null &&
    (asset.id.trim() === '' || asset.years < 1 || asset.until < asset.from || asset.use < 1 || asset.use > 10_000)
  )
    wrong('asset', 'expense.asset-impossible');
  const amount = foreignNet ?? entry.net;
  if (entry.creditOfId !== null && amount.cents >= 0n) wrong('net', 'expense.credit-above-zero');
  if (entry.creditOfId === id) wrong('creditOfId', 'expense.credit-of-itself');
  return mistakes;
}

const SAID_BY_ITS_MONTH = ['category', 'method', 'currency', 'employeeId', 'month', 'hours', 'incurredOn'] as const;

/** A line that was taken from somebody’s month says what the month says; a fixed share alone may change its work package. */
export function saysOtherwise(
  entry: Entry,
  taken: Pick<Entry, (typeof SAID_BY_ITS_MONTH)[number] | 'workPackageId'>,
): EntryMistake[] {
  const fields = taken.hours === null ? SAID_BY_ITS_MONTH : ([...SAID_BY_ITS_MONTH, 'workPackageId'] as const);
  return fields
    .filter((field) => entry[field] !== taken[field])
    .map((field) => ({ id: entry.id, field, code: 'expense.of-a-month', facts: {} }));
}
