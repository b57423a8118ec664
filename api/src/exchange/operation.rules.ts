import { type Day, dayOf } from '../kernel/day.js';
import { Money } from '../kernel/money.js';

/** The columns of the State's published list of operations, in its order. */
export const operationColumns = [
  'programme',
  'intitule_projet',
  'nom_beneficiaire',
  'code_postal',
  'date_debut',
  'date_fin',
  'total_depenses_eligibles',
  'montant_ue_programme',
  'pays',
  'date_programmation',
  'categorie_intervention',
  'fonds',
] as const;
export type OperationColumn = (typeof operationColumns)[number];
export type OperationRecord = Readonly<Record<OperationColumn, string>>;

/** The European funds of the list; `NR` says that none is given. */
export const europeanFunds = ['FEDER', 'FSE', 'IEJ', 'NR'] as const;
export type EuropeanFund = (typeof europeanFunds)[number];

/** One row that can be believed: what one beneficiary does in one operation. */
export interface Operation {
  readonly line: number;
  readonly programme: string;
  readonly title: string;
  readonly beneficiary: string;
  readonly postcode: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly total: Money;
  readonly european: Money;
  readonly fund: EuropeanFund;
  readonly category: string;
}

export const findingReasons = [
  'field-count',
  'empty',
  'too-long',
  'postcode-malformed',
  'day-malformed',
  'ends-before-start',
  'amount-malformed',
  'amount-negative',
  'total-zero',
  'european-above-total',
  'fund-unknown',
] as const;
export type FindingReason = (typeof findingReasons)[number];

/** What is wrong with one value of one row, and what it was held against. */
export interface Finding {
  readonly line: number;
  readonly column: OperationColumn | null;
  readonly value: string;
  readonly reason: FindingReason;
  readonly against?: string;
}

const LONGEST = 500;
const AMOUNT = /^-?\d{1,12}(?:[.,]\d{1,2})?$/;
const FRENCH_POSTCODE = /^(?:\d{5}|2[AB]\d{3})$/i;

const dayIn = (text: string): Day | undefined => {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text) ?? [];
  try {
    return dayOf(year ? `${year}-${month}-${day}` : text);
  } catch {
    return undefined;
  }
};

const amountIn = (text: string): Money | undefined =>
  AMOUNT.test(text) ? Money.of(text.replace(',', '.')) : undefined;

const tidy = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** Reads one row; answers either an operation or everything that is wrong with it. */
export function readOperation(record: OperationRecord, line: number): Operation | readonly Finding[] {
  const findings: Finding[] = [];
  const wrong = (column: OperationColumn, reason: FindingReason, against?: string) =>
    findings.push({
      line,
      column,
      value: record[column].trim(),
      reason,
      ...(against === undefined ? {} : { against }),
    });
  const words = (column: OperationColumn): string => {
    const text = tidy(record[column]);
    if (text === '') wrong(column, 'empty');
    else if (text.length > LONGEST) wrong(column, 'too-long', String(LONGEST));
    return text;
  };
  const day = (column: OperationColumn): Day | undefined => {
    const text = words(column);
    const found = dayIn(text);
    if (text && !found) wrong(column, 'day-malformed');
    return found;
  };
  const amount = (column: OperationColumn): Money | undefined => {
    const text = words(column);
    const found = amountIn(text);
    if (text && !found) wrong(column, 'amount-malformed');
    if (found && found.cents < 0n) wrong(column, 'amount-negative');
    return found;
  };

  const [programme, title, beneficiary, postcode] = [
    words('programme'),
    words('intitule_projet'),
    words('nom_beneficiaire'),
    words('code_postal'),
  ];
  const french = ['', 'FR'].includes(record.pays.trim().toUpperCase());
  if (postcode && french && !FRENCH_POSTCODE.test(postcode)) wrong('code_postal', 'postcode-malformed');
  const [startsOn, endsOn] = [day('date_debut'), day('date_fin')];
  if (startsOn && endsOn && endsOn < startsOn) wrong('date_fin', 'ends-before-start', startsOn);
  const [total, european] = [amount('total_depenses_eligibles'), amount('montant_ue_programme')];
  if (total?.isZero) wrong('total_depenses_eligibles', 'total-zero');
  else if (total && european && european.compare(total) > 0)
    wrong('montant_ue_programme', 'european-above-total', total.toString());
  const fund = fundIn(record.fonds, european);
  if (!fund) wrong('fonds', 'fund-unknown', europeanFunds.join(', '));

  if (findings.length > 0 || !startsOn || !endsOn || !total || !european || !fund) return findings;
  const category = tidy(record.categorie_intervention);
  return { line, programme, title, beneficiary, postcode, startsOn, endsOn, total, european, fund, category };
}

/** `NR` is believed only where there is no European money to name. */
function fundIn(text: string, european: Money | undefined): EuropeanFund | undefined {
  const fund = europeanFunds.find((known) => known === text.trim().toUpperCase());
  return fund === 'NR' && european && !european.isZero ? undefined : fund;
}
