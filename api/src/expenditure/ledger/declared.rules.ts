import { examine, type Finding } from '../../kernel/finding.js';
import type { Money } from '../../kernel/money.js';
import { goodsCountedOnce } from '../depreciation.funding.js';
import { questions } from '../eligibility.rules.js';
import type { ClaimTerms, DeclaredLine, Elsewhere, Piece } from '../line.rules.js';
import { NOTHING_ELSEWHERE } from '../line.rules.js';
import type { AssetEntry, Entry } from './entry.rules.js';

/** A line of the ledger as far as the rules look at it. */
export type Kept = Omit<Entry, 'asset'> &
  Pick<DeclaredLine, 'partnerId' | 'documentRef' | 'invoiceNumber' | 'invoicedOn' | 'procurementRef'> & {
    readonly eligible: Money;
    readonly asset: Pick<AssetEntry, 'id' | 'granted'> | null;
  };

/** A line of the ledger as the rules read it. */
export function declaredOf(
  line: Kept,
  pieces: readonly Piece[],
  creditOf: Pick<Kept, 'incurredOn' | 'paidOn'> | undefined,
): DeclaredLine {
  const { currency, foreignNet, bookedOn, asset, net, vat } = line;
  return {
    ...line,
    gross: net.plus(vat),
    creditOf: creditOf ? { incurredOn: creditOf.incurredOn, paidOn: creditOf.paidOn } : null,
    assetId: asset?.id ?? null,
    granted: asset?.granted ?? false,
    foreign: currency !== 'EUR' && foreignNet && bookedOn ? { currency, net: foreignNet, bookedOn } : null,
    pieces,
  };
}

const ofOneLine = questions.filter((question) => question !== goodsCountedOnce);

/**
 * What the rules see in some lines of a ledger, by line. Each is held against what all others declared before it, which
 * `elsewhere` tells; goods are counted over all lines of the ledger that have one, whichever are asked about.
 */
export function findingsOf(
  lines: readonly DeclaredLine[],
  goods: readonly DeclaredLine[],
  terms: Omit<ClaimTerms, 'elsewhere'>,
  elsewhere: ReadonlyMap<string, Elsewhere>,
): Map<string, Finding[]> {
  const found = new Map<string, Finding[]>(lines.map(({ id }) => [id, []]));
  for (const line of lines) {
    const own = { ...terms, elsewhere: elsewhere.get(line.id) ?? NOTHING_ELSEWHERE };
    found.get(line.id)?.push(...examine([line], ofOneLine, own));
  }
  const asked = new Set(lines.map(({ id }) => id));
  const all = [...goods.filter(({ id }) => !asked.has(id)), ...lines.filter(({ assetId }) => assetId !== null)];
  const counted = examine(all, [goodsCountedOnce], { ...terms, elsewhere: NOTHING_ELSEWHERE });
  for (const one of counted) found.get(one.subject.id)?.push(one);
  return found;
}
