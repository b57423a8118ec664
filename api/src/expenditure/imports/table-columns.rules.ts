import { type CostCategory, costCategories } from '../../budget/cost-category.rules.js';

export type Language = 'fr' | 'en';

const titles = {
  category: ['Poste', 'Category'],
  work: ['Lot', 'Work package'],
  issuer: ['Fournisseur', 'Supplier'],
  issuerSiren: ['SIREN', 'SIREN'],
  invoiceNumber: ['N° facture', 'Invoice no.'],
  invoicedOn: ['Facturée le', 'Invoiced on'],
  documentRef: ['Pièce comptable', 'Accounting ref.'],
  description: ['Objet', 'Description'],
  incurredOn: ['Engagée le', 'Incurred on'],
  paidOn: ['Acquittée le', 'Paid on'],
  net: ['HT', 'Net'],
  vat: ['TVA', 'VAT'],
  share: ['Part %', 'Share %'],
  currency: ['Devise', 'Currency'],
  foreignNet: ['Montant en devise', 'Amount in the currency'],
  bookedOn: ['Comptabilisée le', 'Booked on'],
  procurementRef: ['Marché', 'Procurement reference'],
} as const satisfies Readonly<Record<string, readonly [fr: string, en: string]>>;

export type Column = keyof typeof titles;

/** The columns of a table of expenditure, in the order of the ledger on screen; those that a screen has not come last. */
export const columns = Object.keys(titles) as readonly Column[];

export const titleOf = (column: Column, language: Language): string => titles[column][language === 'fr' ? 0 : 1];

/** Without which a line says nothing. */
export const needed: readonly Column[] = ['category', 'work', 'description', 'incurredOn', 'net'];

const names: Readonly<Record<CostCategory, readonly [fr: string, en: string]>> = {
  STAFF: ['Personnel', 'Staff'],
  INDIRECT: ['Frais indirects', 'Indirect costs'],
  TRAVEL: ['Déplacements', 'Travel'],
  EXTERNAL: ['Prestations externes', 'External services'],
  CONSUMABLES: ['Consommables', 'Consumables'],
  EQUIPMENT: ['Équipement', 'Equipment'],
  DEPRECIATION: ['Amortissement', 'Depreciation'],
  IN_KIND: ['Contributions en nature', 'In-kind contributions'],
  IP: ['Propriété intellectuelle', 'Intellectual property'],
};

export const categoryName = (category: CostCategory, language: Language): string =>
  names[category][language === 'fr' ? 0 : 1];

/** As two people may write the same: without case, accents, or spaces around. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();

export const categoriesByName: ReadonlyMap<string, CostCategory> = new Map(
  costCategories.flatMap((word) => [word, ...names[word]].map((name) => [folded(name), word] as const)),
);

const byTitle = new Map(
  columns.flatMap((column) => [column, ...titles[column]].map((title) => [folded(title), column] as const)),
);

/** What each cell of a first row names; nothing where it names no column. */
export const columnsNamed = (first: readonly string[]): ReadonlyArray<Column | undefined> =>
  first.map((title) => byTitle.get(folded(title.replace(/\*$/, ''))));

/** A row that names as many columns as this is no line of expenditure. */
export const ENOUGH_TITLES = 3;

/** The name that a spreadsheet gives to a cell: `F12`, `AB3`. */
export function cellName(column: number, line: number): string {
  let letters = '';
  for (let rest = Math.max(0, column); rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return `${letters}${line}`;
}
