import { addDays, daysBetween, latest, type Period } from '../../kernel/day.js';
import { Money } from '../../kernel/money.js';
import { habits } from '../budget/spending-habits.js';
import type { PartnerName } from '../consortium/partners.js';
import { startOf } from '../workplan/work-packages.js';
import type { Cell } from './cells.js';
import type { Drafted } from './drafted-line.js';
import { shareOut, unevenness } from './spread.rules.js';
import { type Bought, type Supplied, supplierOf } from './suppliers.js';
import { type Trip, tripWithin } from './trips.js';

/** The order in which a partner buys; a category that comes twice buys in smaller parts. */
const CYCLE: readonly Bought[] = [
  'EXTERNAL',
  'TRAVEL',
  'CONSUMABLES',
  'EQUIPMENT',
  'TRAVEL',
  'CONSUMABLES',
  'EXTERNAL',
  'DEPRECIATION',
];
const VAT_WITHIN = { part: 20n, whole: 120n };
const VAT_ON_TOP = { part: 20n, whole: 100n };
/** They recover no VAT, so that it is part of their cost. */
const keepsItsVat: readonly PartnerName[] = ['UFC (FEMTO-ST)', 'EFS BFC', 'CHRU Besançon', "FC'Innov"];

type Purchase = { readonly cell: Cell; readonly amount: bigint } & (
  | { readonly category: 'TRAVEL'; readonly trip: Trip }
  | { readonly category: Supplied }
);

/** What is left of each task after wages, spent in so many purchases that sum to it. */
export function purchaseLines(
  partner: PartnerName,
  left: readonly Cell[],
  { lines, period, serial }: { lines: number; period: Period; serial: number },
): Drafted[] {
  const more = shareOut(
    BigInt(lines - left.length),
    left.map(({ amount }) => Number(amount)),
  );
  let drawn = serial;
  const next = (mayTravel: boolean): Bought => {
    const category = CYCLE[drawn++ % CYCLE.length] as Bought;
    const fits = category in habits[partner].rest && (mayTravel || category !== 'TRAVEL');
    return fits ? category : next(mayTravel);
  };
  const bought = left.flatMap((cell, c) => {
    const categories = Array.from({ length: 1 + Number(more[c]) }, (_, i) => next(i > 0));
    return priced(partner, cell, categories, serial + c);
  });
  return bought.map((purchase, i) => written(partner, purchase, period, serial * 100 + i));
}

/** Journeys cost what they cost; the other purchases share what remains as the partner is used to spend. */
function priced(partner: PartnerName, cell: Cell, categories: readonly Bought[], seed: number): Purchase[] {
  const trips = categories.map((category, i) =>
    category === 'TRAVEL' ? tripWithin(cell.amount, seed + i) : undefined,
  );
  const travelled = Money.sum(trips.flatMap((trip) => (trip ? [trip.cost] : [])));
  const often = (category: Bought) => CYCLE.filter((one) => one === category).length;
  const usual = (category: Supplied) => (habits[partner].rest[category] ?? 0) * (often(category) === 1 ? 2 : 1);
  const parts = shareOut(
    cell.amount - travelled.cents,
    categories.map((category, i) => (category === 'TRAVEL' ? 0 : usual(category) * unevenness(seed + i))),
  );
  return categories.map((category, i) => {
    const trip = trips[i];
    if (trip) return { cell, category: 'TRAVEL', trip, amount: trip.cost.cents };
    return { cell, category: category as Supplied, amount: parts[i] ?? 0n };
  });
}

function written(partner: PartnerName, purchase: Purchase, { from, until }: Period, n: number): Drafted {
  const { work } = purchase.cell;
  const first = latest(from, startOf(work));
  const incurredOn = addDays(first, (n * 23) % Math.max(1, daysBetween(first, until) - 35));
  const paidOn = addDays(incurredOn, 21 + ((n * 5) % 14));
  const year = incurredOn.slice(2, 4);
  const amount = Money.ofCents(purchase.amount);
  const untaxed = { work, incurredOn, net: amount.toString(), vat: '0' };
  if (purchase.category === 'TRAVEL') {
    const { issuer, text } = purchase.trip;
    return { ...untaxed, category: 'TRAVEL', ref: `NDF-${year}-${n}`, issuer, text, paidOn };
  }
  const { category } = purchase;
  const [issuer, text] = supplierOf(work, category, n);
  if (category === 'DEPRECIATION') return { ...untaxed, category, ref: `IMMO-${n}`, issuer, text, paidOn: null };
  const bought = { ...untaxed, category, ref: `FA-${year}-${n}`, issuer, text, paidOn };
  if (!keepsItsVat.includes(partner)) return { ...bought, vat: amount.take(VAT_ON_TOP, 'half-up').toString() };
  const vat = amount.take(VAT_WITHIN, 'half-up');
  return { ...bought, net: amount.minus(vat).toString(), vat: vat.toString(), eligible: amount.toString() };
}
