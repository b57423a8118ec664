import { Money } from '../../kernel/money.js';
import { type Statement, type StatementColumn, statementColumns } from '../statement.rules.js';
import { signed } from './book-frame.js';
import type { Dossier } from './dossier.js';
import { categoryNames, footIn, headOf, titles } from './french.rules.js';
import { type StatementRow, statementFrom } from './statement-from.rules.js';
import { at, type BookSheet, bookOf, span, type Written } from './workbook.js';

/** Of staff, the three amounts are gross pay, the employer's charges and both. */
export const columnTitles: Readonly<Record<StatementColumn, string>> = {
  number: 'N°',
  category: 'Poste de dépense',
  paidOn: 'Date de paiement',
  documentRef: 'Référence de la pièce',
  issuer: 'Émetteur',
  net: 'HT (salaire brut)',
  vat: 'TVA (charges patronales)',
  gross: 'TTC (coût total)',
  description: 'Description',
  eligible: 'Montant éligible',
};
const WIDTHS: Readonly<Record<StatementColumn, number>> = {
  ...{ number: 6, category: 20, paidOn: 12, documentRef: 18, issuer: 26, net: 13, vat: 13, gross: 13 },
  ...{ description: 44, eligible: 14 },
};
/** After the columns of the authority, who of the consortium spent it. */
export const PARTNER = 'Partenaire';

const columnOf = (key: StatementColumn): number => statementColumns.indexOf(key) + 1;
const AMOUNTS = ['net', 'vat', 'gross', 'eligible'] as const;
const isAmount = (key: StatementColumn): boolean => (AMOUNTS as readonly string[]).includes(key);
const partnerColumn = statementColumns.length + 1;

const cellsOf = (line: StatementRow): Record<StatementColumn, Written> => ({
  number: { count: line.number },
  category: { text: categoryNames[line.category], wrap: true },
  paidOn: { day: line.paidOn },
  documentRef: { text: line.documentRef, wrap: true },
  issuer: { text: line.issuer, wrap: true },
  net: { cents: line.net.cents },
  vat: { cents: line.vat.cents },
  gross: { cents: line.gross.cents },
  description: { text: line.description, wrap: true },
  eligible: { cents: line.eligible.cents },
});

/** Where the lines stand in their sheet. */
interface Place {
  readonly first: number;
  readonly last: number;
}

const blank = (count: number): Written[] => Array.from({ length: count }, () => null);

/** The statement of expenditure as a workbook: every total is a formula over the lines. */
export function expenditureBook(dossier: Dossier): Promise<Buffer> {
  const statement = statementFrom(dossier);
  const { lines } = statement;
  const above: Written[][] = [
    [{ text: titles.EXPENDITURE, strong: true, size: 14 }],
    ...headOf(dossier).map((text): Written[] => [{ text }]),
    [],
  ];
  const head = above.length + 1;
  const place = { first: head + 1, last: head + lines.length };
  const rows: Written[][] = [
    ...above,
    [...statementColumns.map((key): Written => ({ head: columnTitles[key], end: isAmount(key) })), { head: PARTNER }],
    ...lines.map((line): Written[] => {
      const cells = cellsOf(line);
      return [...statementColumns.map((key) => cells[key]), { text: line.partner, wrap: true }];
    }),
    totalRow(lines, place),
    [],
    ...totalsOf(dossier, statement, place),
    [],
    ...signed(dossier),
  ];
  const widths = [...statementColumns.map((key) => WIDTHS[key]), 20];
  return bookOf([
    { name: 'Dépenses', rows, head, widths, foot: footIn(dossier) },
    partnersSheet(dossier, statement, place),
  ]);
}

function totalRow(lines: readonly StatementRow[], { first, last }: Place): Written[] {
  const row = blank(partnerColumn);
  row[columnOf('issuer') - 1] = { text: 'Total', strong: true };
  for (const key of AMOUNTS)
    row[columnOf(key) - 1] = {
      formula: lines.length === 0 ? '0' : `ROUND(SUM(${span(columnOf(key), first, last)}),2)`,
      ...{ result: Money.sum(lines.map((line) => line[key])).cents, money: true },
    };
  return row;
}

/** What each category comes to, what they come to together, and that it is the claim. */
function totalsOf({ claim }: Dossier, { totals, total }: Statement, { first, last }: Place): Written[][] {
  const begins = last + 4;
  const ends = begins + totals.length - 1;
  const [categories, amounts] = [span(columnOf('category'), first, last), span(columnOf('eligible'), first, last)];
  const stated = (label: string, what: Written): Written[] => [null, { text: label, strong: true }, ...blank(3), what];
  const sum = totals.length === 0 ? '0' : `ROUND(SUM(${span(6, begins, ends)}),2)`;
  return [
    [
      null,
      ...[{ head: 'Totaux par poste' }, { head: 'Lignes', end: true }, { head: '' }, { head: '' }],
      { head: 'Montant éligible', end: true },
    ],
    ...totals.map(({ category, lines, eligible }, i): Written[] => {
      const key = at(2, begins + i);
      return [
        ...[null, { text: categoryNames[category] }],
        { formula: `COUNTIFS(${categories},${key})`, result: lines, money: false },
        ...blank(2),
        { formula: `ROUND(SUMIFS(${amounts},${categories},${key}),2)`, result: eligible.cents, money: true },
      ];
    }),
    stated('Total des postes', { formula: sum, result: total.cents, money: true }),
    stated('Montant de la demande', { cents: claim.declared }),
    stated('Écart', {
      formula: `ROUND(${at(6, ends + 1)}-${at(6, ends + 2)},2)`,
      ...{ result: total.cents - claim.declared, money: true },
    }),
  ];
}

/** What each partner spent, over the same lines; names are compared, never taken for a condition. */
function partnersSheet(dossier: Dossier, { lines, total }: Statement<StatementRow>, { first, last }: Place): BookSheet {
  const over = (column: number): string => `'Dépenses'!${span(column, first, last)}`;
  const names = [...new Set(lines.map(({ partner }) => partner))];
  const head = 3;
  const sum = (column: number): string =>
    names.length === 0 ? '0' : `ROUND(SUM(${span(column, head + 1, head + names.length)}),2)`;
  return {
    ...{ name: 'Partenaires', widths: [34, 12, 18], head, foot: footIn(dossier) },
    rows: [
      [{ text: 'Dépenses par partenaire', strong: true, size: 14 }],
      [],
      [{ head: PARTNER }, { head: 'Lignes', end: true }, { head: 'Montant éligible', end: true }],
      ...names.map((name, i): Written[] => {
        const own = lines.filter(({ partner }) => partner === name);
        const same = `${over(partnerColumn)}=${at(1, head + 1 + i)}`;
        const amount = Money.sum(own.map(({ eligible }) => eligible)).cents;
        return [
          { text: name },
          { formula: `SUMPRODUCT(--(${same}))`, result: own.length, money: false },
          {
            formula: `ROUND(SUMPRODUCT((${same})*${over(columnOf('eligible'))}),2)`,
            ...{ result: amount, money: true },
          },
        ];
      }),
      [
        { text: 'Total', strong: true },
        { formula: sum(2), result: lines.length, money: false },
        { formula: sum(3), result: total.cents, money: true },
      ],
    ],
  };
}
