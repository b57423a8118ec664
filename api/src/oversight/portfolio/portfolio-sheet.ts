import { stringify } from 'csv-stringify/sync';
import { percentOf } from '../../budget/financing.funding.js';
import { type BookSheet, bookOf, plain, span, type Written } from '../../claims/statements/workbook.js';
import type { Day } from '../../kernel/day.js';
import { Money } from '../../kernel/money.js';
import { type SheetOrder, type SheetRow, sheetNames } from './sheet-order.js';

/** So that spreadsheets read the accents. */
const BYTE_ORDER_MARK = '\ufeff';

type Value =
  | { readonly text: string }
  | { readonly cents: bigint }
  | { readonly count: number }
  | { readonly day: Day | null }
  | { readonly percent: string | null };
interface Column {
  readonly fr: string;
  readonly en: string;
  readonly width: number;
  readonly of: (row: SheetRow, language: 'fr' | 'en') => Value;
  /** It bears a figure that adds up. */
  readonly sum?: (row: SheetRow) => bigint | number;
}

const levels = {
  fr: { NONE: 'atteint', LOW: 'plus tard', MODERATE: 'l’an prochain', HIGH: 'cette année', LOST: 'échéance passée' },
  en: { NONE: 'reached', LOW: 'later', MODERATE: 'next year', HIGH: 'this year', LOST: 'day past' },
} as const;
const risks = {
  fr: { LOW: 'faible', MODERATE: 'modéré', HIGH: 'élevé', CRITICAL: 'critique' },
  en: { LOW: 'low', MODERATE: 'moderate', HIGH: 'high', CRITICAL: 'critical' },
} as const;

const text = (fr: string, en: string, width: number, of: (row: SheetRow, language: 'fr' | 'en') => string): Column => ({
  ...{ fr, en, width, of: (row, language) => ({ text: of(row, language) }) },
});
const cents = (fr: string, en: string, of: (row: SheetRow) => bigint): Column => ({
  ...{ fr, en, width: 17, of: (row) => ({ cents: of(row) }), sum: of },
});
const count = (fr: string, en: string, of: (row: SheetRow) => number): Column => ({
  ...{ fr, en, width: 12, of: (row) => ({ count: of(row) }), sum: of },
});

const columns: readonly Column[] = [
  text('Projet', 'Project', 18, ({ name }) => name),
  text('Intitulé', 'Title', 44, ({ title }) => title),
  { fr: 'Année', en: 'Year', width: 8, of: ({ year }) => ({ count: year }) },
  cents('FEDER conventionné (€)', 'ERDF agreed (€)', ({ agreed }) => agreed),
  cents('Coût conventionné (€)', 'Cost agreed (€)', ({ cost }) => cost),
  cents('Dépenses déclarées (€)', 'Expenditure declared (€)', ({ declared }) => declared),
  cents('Dépenses certifiées (€)', 'Expenditure certified (€)', ({ certified }) => certified),
  cents('FEDER payé (€)', 'ERDF paid (€)', ({ paid }) => paid),
  cents('À reprendre (€)', 'To come back (€)', ({ toComeBack }) => toComeBack),
  {
    ...{ fr: 'Avancement (%)', en: 'Progress (%)', width: 13 },
    of: ({ certified, cost }) => ({ percent: percentOf(Money.ofCents(certified), Money.ofCents(cost)) }),
  },
  { fr: 'À certifier avant', en: 'To certify by', width: 14, of: ({ by }) => ({ day: by }) },
  cents('Reste à certifier (€)', 'Not certified yet (€)', ({ missing }) => missing),
  cents('Perdu en fin d’année (€)', 'Lost at the end of the year (€)', ({ atRisk }) => atRisk),
  text('Échéance n+3', 'Day n+3', 16, ({ level }, language) => levels[language][level]),
  count('Demandes en retard', 'Late claims', ({ lateClaims }) => lateClaims),
  count('Points en retard', 'Late updates', ({ lateUpdates }) => lateUpdates),
  count('Contrôles ouverts', 'Open controls', ({ openControls }) => openControls),
  count('Demandes à payer', 'Claims to pay', ({ toPay }) => toPay),
  count('Corrections', 'Corrections', ({ corrections }) => corrections),
  count('Risques ouverts', 'Open risks', ({ openRisks }) => openRisks),
  text('Pire risque', 'Worst risk', 12, ({ worstRisk }, language) => (worstRisk ? risks[language][worstRisk] : '')),
];

const totalOf = (rows: readonly SheetRow[], sum: (row: SheetRow) => bigint | number): bigint | number => {
  const all = rows.map(sum);
  const isMoney = typeof all[0] === 'bigint';
  return isMoney ? (all as bigint[]).reduce((a, b) => a + b, 0n) : (all as number[]).reduce((a, b) => a + b, 0);
};

/** A portfolio as a workbook or as text: real days and numbers, totals, and whatever people wrote stays text. */
export function portfolioFile(order: SheetOrder): Promise<Buffer> {
  return order.format === 'CSV' ? Promise.resolve(csvOf(order)) : bookOf([sheetOf(order)]);
}

function sheetOf({ language, today, rows }: SheetOrder): BookSheet {
  const [first, last] = [2, rows.length + 1];
  const total = columns.map(({ sum }, i): Written => {
    if (i === 0) return { text: 'Total', strong: true };
    if (!sum || rows.length === 0) return null;
    const result = totalOf(rows, sum);
    return { formula: `SUM(${span(i + 1, first, last)})`, result, money: typeof result === 'bigint' };
  });
  return {
    ...{ name: sheetNames[language], widths: columns.map(({ width }) => width), head: 1 },
    rows: [
      columns.map((column): Written => ({ head: column[language], end: column.sum !== undefined })),
      ...rows.map((row) => columns.map((column): Written => cellOf(column.of(row, language)))),
      total,
    ],
    foot: `${sheetNames[language]}, ${today}`,
  };
}

function cellOf(value: Value): Written {
  if ('percent' in value) return value.percent === null ? null : { count: Number(value.percent) };
  return value;
}

function csvOf({ language, rows }: SheetOrder): Buffer {
  const total = columns.map(({ sum }, i) => {
    if (i === 0) return 'Total';
    return sum && rows.length > 0 ? figure(totalOf(rows, sum), language) : '';
  });
  const lines = [
    columns.map((column) => column[language]),
    ...rows.map((row) => columns.map((column) => wordOf(column.of(row, language), language))),
    total,
  ];
  return Buffer.from(BYTE_ORDER_MARK + stringify(lines, { delimiter: ';', record_delimiter: '\r\n' }));
}

/** A number as spreadsheets of that language read one. */
const figure = (value: bigint | number | string, language: 'fr' | 'en'): string => {
  const written = typeof value === 'bigint' ? Money.ofCents(value).toString() : String(value);
  return language === 'fr' ? written.replace('.', ',') : written;
};

function wordOf(value: Value, language: 'fr' | 'en'): string {
  if ('text' in value) return plain(value.text);
  if ('cents' in value) return figure(value.cents, language);
  if ('count' in value) return figure(value.count, language);
  if ('day' in value) return value.day ?? '';
  return value.percent === null ? '' : figure(value.percent, language);
}
