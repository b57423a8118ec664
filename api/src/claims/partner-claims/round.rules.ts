import { createHash } from 'node:crypto';
import type { CostCategory } from '../../budget/cost-category.rules.js';
import type { EvidenceKind } from '../../budget/programme/evidence-kinds.rules.js';
import type { Method } from '../../expenditure/line.rules.js';
import type { Day } from '../../kernel/day.js';
import { Money } from '../../kernel/money.js';

/** A piece of evidence as it stood at the signature. */
export interface SignedPiece {
  readonly documentId: string;
  readonly kind: EvidenceKind;
  readonly checked: boolean;
  /** SHA-256 of the file. */
  readonly sha256: string | null;
}

/** What a signed line says beside its amounts: enough for the rules to be asked again of the copy. */
export interface SignedFacts {
  readonly method: Method;
  readonly documentRef: string;
  readonly invoiceNumber: string | null;
  readonly invoicedOn: Day | null;
  readonly issuer: string;
  readonly issuerSiren: string | null;
  readonly description: string;
  readonly incurredOn: Day;
  readonly paidOn: Day | null;
  readonly share: number;
  readonly currency: string;
  /** Hundredths of the currency, as text. */
  readonly foreignNet: string | null;
  readonly bookedOn: Day | null;
  readonly procurementRef: string | null;
  readonly creditOf: { readonly id: string; readonly incurredOn: Day; readonly paidOn: Day | null } | null;
  readonly employeeId: string | null;
  readonly month: Day | null;
  readonly hours: number | null;
  readonly asset: { readonly id: string; readonly granted: boolean } | null;
  readonly flatRate: string | null;
  readonly pieces: readonly SignedPiece[];
}

/** A line of a round, as far as it is hashed and compared. */
export interface RoundLine {
  readonly expenseId: string;
  readonly workPackageId: string;
  readonly number: number;
  readonly category: CostCategory;
  readonly facts: SignedFacts;
  readonly net: Money;
  readonly vat: Money;
  readonly gross: Money;
  readonly eligible: Money;
}

/** JSON whose keys stand in their order, so that the same facts are always the same bytes. */
const ordered = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(ordered).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const keys = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${keys.map(([key, one]) => `${JSON.stringify(key)}:${ordered(one)}`).join(',')}}`;
};

const told = ({ expenseId, workPackageId, number, category, facts, net, vat, gross, eligible }: RoundLine): string =>
  ordered({
    ...{ expenseId, workPackageId, number, category, facts },
    ...{ net: `${net}`, vat: `${vat}`, gross: `${gross}`, eligible: `${eligible}` },
  });

/** SHA-256 of what is signed: the claim, its round, its report, and its lines by number, one a line of text. */
export const sealOf = (
  claim: { readonly id: string; readonly round: number; readonly report: string },
  lines: readonly RoundLine[],
): Buffer => {
  const { id, round, report } = claim;
  const rows = lines.toSorted((a, b) => a.number - b.number).map(told);
  return createHash('sha256')
    .update([ordered({ id, round, report }), ...rows].join('\n'))
    .digest();
};

/** What became of a line from one round to the next. */
export interface LineChange {
  readonly expenseId: string;
  readonly kind: 'ADDED' | 'REMOVED' | 'CHANGED';
  readonly before: RoundLine | null;
  readonly after: RoundLine | null;
  /** What it adds to the claim. */
  readonly cents: Money;
  /** The names of what changed; none for a line that came or went. */
  readonly fields: readonly string[];
}

const amounts = ['net', 'vat', 'eligible'] as const;

function changedFields(before: RoundLine, after: RoundLine): string[] {
  const own = [
    ...(before.category === after.category ? [] : ['category']),
    ...(before.workPackageId === after.workPackageId ? [] : ['workPackageId']),
    ...amounts.filter((name) => !before[name].equals(after[name])),
  ];
  const facts = Object.keys(after.facts) as Array<keyof SignedFacts>;
  return [...own, ...facts.filter((name) => ordered(before.facts[name]) !== ordered(after.facts[name]))];
}

/** The lines that came, went or changed between two rounds, by number; what stayed as it was is not told. */
export function differenceOf(before: readonly RoundLine[], after: readonly RoundLine[]): LineChange[] {
  const [was, is] = [before, after].map((lines) => new Map(lines.map((line) => [line.expenseId, line])));
  const changes = [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])].flatMap((expenseId): LineChange[] => {
    const [then, now] = [was?.get(expenseId) ?? null, is?.get(expenseId) ?? null];
    const fields = then && now ? changedFields(then, now) : [];
    if (then && now && fields.length === 0) return [];
    const kind = then && now ? 'CHANGED' : now ? 'ADDED' : 'REMOVED';
    const cents = (now?.eligible ?? Money.zero).minus(then?.eligible ?? Money.zero);
    return [{ expenseId, kind, before: then, after: now, cents, fields }];
  });
  return changes.sort((a, b) => numberOf(a) - numberOf(b));
}

const numberOf = ({ before, after }: LineChange): number => (after ?? before)?.number ?? 0;
