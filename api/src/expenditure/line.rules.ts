import type { CostCategory } from '../budget/cost-category.rules.js';
import type { EvidenceKind } from '../budget/programme/evidence-kinds.rules.js';
import type { Programme } from '../budget/programme/programme.rules.js';
import type { Day, Period } from '../kernel/day.js';
import type { Subject } from '../kernel/finding.js';
import type { Money, Share } from '../kernel/money.js';

/** How the amount of a line was come by: at its real cost, by a share fixed in a letter, or by a flat rate. */
export type Method = 'REAL' | 'FIXED_SHARE' | 'FLAT_RATE';

/** A piece that was handed in; nobody has looked at it until it is checked. */
export interface Piece {
  readonly kind: EvidenceKind;
  readonly checked: boolean;
}

/** What an invoice in another currency says, and the month in which it was booked. */
export interface ForeignAmount {
  readonly currency: string;
  /** In hundredths of the currency. */
  readonly net: Money;
  readonly bookedOn: Day;
}

/** One accounting document or part of it, as a claim declares it. */
export interface DeclaredLine {
  readonly id: string;
  readonly partnerId: string;
  readonly category: CostCategory;
  readonly method: Method;
  /** As the partner's accounts call the document. */
  readonly documentRef: string;
  readonly issuerSiren: string | null;
  readonly invoiceNumber: string | null;
  readonly invoicedOn: Day | null;
  readonly incurredOn: Day;
  readonly paidOn: Day | null;
  readonly net: Money;
  readonly vat: Money;
  readonly gross: Money;
  /** What is declared of it. */
  readonly eligible: Money;
  /** The dates of the invoice that a credit note takes back. */
  readonly creditOf: { readonly incurredOn: Day; readonly paidOn: Day | null } | null;
  readonly procurementRef: string | null;
  /** The good it buys, or whose depreciation it is. */
  readonly assetId: string | null;
  /** A public grant bought the good. */
  readonly granted: boolean;
  readonly foreign: ForeignAmount | null;
  readonly pieces: readonly Piece[];
}

/** What the lines are held against; the same for the partner, the lead and the funder. */
export interface ClaimTerms {
  readonly programme: Programme;
  readonly agreement: {
    /** In which expenditure may be incurred. */
    readonly period: Period;
    /** The last day on which it may be paid. */
    readonly paidUntil: Day;
  };
  /** The total cost of the operation, VAT included. */
  readonly operationCost: Money;
  readonly partners: ReadonlyMap<string, PartnerTerms>;
  /** Hashes of what any other claim declares; made with the same secret. */
  readonly elsewhere: Elsewhere;
  readonly secret: string;
  /** Units of a currency for a euro, by month and currency: `2019-04 USD`. */
  readonly rates: ReadonlyMap<string, Share>;
}

export interface PartnerTerms {
  /** Must buy by the public procurement code. */
  readonly publicBuyer: boolean;
  /** The share of its VAT that it recovers. */
  readonly vatRecovered: Share;
}

export interface Elsewhere {
  /** What is declared of an invoice in other claims, by the hash of the invoice. */
  readonly declared: ReadonlyMap<string, Money>;
  /** Hashes of supplier, day and amount of what has no number. */
  readonly unnumbered: ReadonlySet<string>;
  /** The same of what has one. */
  readonly numbered: ReadonlySet<string>;
}

export const NOTHING_ELSEWHERE: Elsewhere = { declared: new Map(), unnumbered: new Set(), numbered: new Set() };

export const subjectOf = ({ id }: Pick<DeclaredLine, 'id'>): Subject => ({ kind: 'line', id });
