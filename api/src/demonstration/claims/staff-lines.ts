import type { Day } from '../../kernel/day.js';
import { Money } from '../../kernel/money.js';
import type { PartnerName } from '../consortium/partners.js';
import { startOf } from '../workplan/work-packages.js';
import type { Cell } from './cells.js';
import type { Drafted } from './drafted-line.js';
import { rateOf, roster } from './roster.js';
import { shareOut } from './spread.rules.js';

/** Hours differ from one month to the next by these parts of a hundred. */
const MONTHLY = [100, 96, 104, 98, 102, 94, 106] as const;
const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];
/** Nobody is paid more than 151 hours of a month. */
const MOST_HALVES = 302n;
const FLAT_RATE = { part: 15n, whole: 100n };

interface Slot {
  readonly name: string;
  readonly rate: Money;
  readonly month: Day;
}

/** The last days of the six months, from the one in which a period begins. */
export function monthsFrom(from: Day, count: number): Day[] {
  return Array.from({ length: count }, (_, i) => {
    const end = new Date(Date.UTC(Number(from.slice(0, 4)), Number(from.slice(5, 7)) + i, 0));
    return end.toISOString().slice(0, 10) as Day;
  });
}

/** Each person works on one task a month: the tasks that begin last choose first. */
function seat(cells: readonly Cell[], counts: readonly number[], slots: Slot[]): Slot[][] {
  const seated: Slot[][] = cells.map(() => []);
  const lastFirst = cells
    .map(({ work }, i) => ({ work, start: startOf(work), i }))
    .sort((a, b) => (a.start > b.start ? -1 : a.start < b.start ? 1 : a.i - b.i));
  for (const { work, start, i } of lastFirst)
    for (let n = 0; n < (counts[i] ?? 0); n++) {
      const free = slots.findIndex(({ month }) => month >= start);
      if (free < 0) throw new Error(`nobody is left to work on ${work}`);
      seated[i]?.push(...slots.splice(free, 1));
    }
  return seated;
}

/** The wages of each task, as lines per person and month: whole half-hours at the rate, truncated to the cent. */
export function staffLines(
  partner: PartnerName,
  cells: readonly Cell[],
  { percent, lines, months }: { percent: number; lines: number; months: readonly Day[] },
): Drafted[][] {
  const wages = cells.map(({ amount }) => (amount * BigInt(percent)) / 115n);
  const counts = shareOut(BigInt(lines), wages.map(Number)).map(Number);
  const slots = roster[partner].flatMap(([name, yearly]) =>
    months.map((month) => ({ name, rate: rateOf(yearly), month })),
  );
  return seat(cells, counts, slots).map((seats, i) => {
    const due = shareOut(
      wages[i] ?? 0n,
      seats.map(({ rate }, n) => Number(rate.cents) * (MONTHLY[n % MONTHLY.length] as number)),
    );
    return seats.map((slot, n) => staffLine(cells[i] as Cell, slot, due[n] ?? 0n));
  });
}

function staffLine({ work }: Cell, { name, rate, month }: Slot, due: bigint): Drafted {
  const wished = (due * 2n) / rate.cents;
  const halves = wished < MOST_HALVES ? wished : MOST_HALVES;
  const [year, m] = month.split('-');
  const surname = name
    .slice(name.indexOf(' ') + 1)
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toUpperCase();
  return {
    work,
    category: 'STAFF',
    ref: `PAIE-${year}-${m}-${surname}`,
    issuer: `${name}, ${MONTHS[Number(m) - 1]} ${year}`,
    text: `${hours(halves)} h à ${french(rate)} €`,
    incurredOn: month,
    paidOn: month,
    net: rate.take({ part: halves, whole: 2n }, 'toward-zero').toString(),
    vat: '0',
  };
}

const hours = (halves: bigint): string => `${halves / 2n}${halves % 2n === 0n ? '' : ',5'}`;
const french = (amount: Money): string => amount.toString().replace('.', ',');

/** 15 % of the partner's wages, truncated once on their sum, then told task by task. */
export function flatRateLines(cells: readonly Cell[], staff: ReadonlyArray<readonly Drafted[]>, on: Day): Drafted[] {
  let wages = Money.zero;
  let given = Money.zero;
  return cells.flatMap(({ work }, i) => {
    const own = staff[i] ?? [];
    if (own.length === 0) return [];
    wages = Money.sum([wages, ...own.map(({ net }) => Money.of(net))]);
    const upTo = wages.take(FLAT_RATE, 'toward-zero');
    const net = upTo.minus(given).toString();
    given = upTo;
    const issuer = 'Forfait 15 %';
    const text = `Sur le personnel de ${work}`;
    return [
      {
        work,
        category: 'INDIRECT' as const,
        ref: `FORFAIT-${work}`,
        issuer,
        text,
        incurredOn: on,
        paidOn: null,
        net,
        vat: '0',
      },
    ];
  });
}
