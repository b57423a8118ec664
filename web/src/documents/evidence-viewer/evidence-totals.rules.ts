import type { EvidenceFacts } from './evidence';
import type { PageText, Spot } from './page-text.rules';

/** An amount that a document gives as its total, beside the one that the line declares. */
export interface ComparedTotal {
  readonly name: 'gross' | 'net';
  /** As the API writes amounts. */
  readonly declared: string;
  readonly extracted: string;
  /** Extracted less declared. */
  readonly difference: string;
  readonly spot: Spot;
}

const AMOUNT = "(?<amount>-?(?:[0-9]{1,3}(?:[ .,'][0-9]{3})+|[0-9]+)[.,][0-9]{2})(?![0-9])";
/** From a label to its amount: on the same line, without another amount between. */
const BETWEEN = '(?:(?![0-9]+[.,][0-9]{2})[^\\n]){0,80}?(?<![0-9])';

/** The surest words first. */
const labels: Readonly<Record<ComparedTotal['name'], readonly string[]>> = {
  gross: [
    'total general t\\.?t\\.?c\\.?',
    'total t\\.?t\\.?c\\.?',
    'net a payer',
    'montant t\\.?t\\.?c\\.?',
    'amount due',
    'grand total',
    'total incl[a-z.]*',
    't\\.?t\\.?c\\.?',
  ],
  net: [
    'total general h\\.?t\\.?',
    'total h\\.?t\\.?',
    'montant h\\.?t\\.?',
    'total hors taxes?',
    'sous-?total',
    'subtotal',
    'total excl[a-z.]*',
    'total net',
  ],
};

const centsOf = (amount: string): bigint => BigInt(amount.replace('.', ''));

/** Cents as the API writes an amount. */
function amountOf(cents: bigint): string {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** The cents of an amount in any writing: its last two figures are cents. */
export function readAmount(written: string): bigint {
  const digits = BigInt(written.replace(/[^0-9]/g, ''));
  return written.trim().startsWith('-') ? -digits : digits;
}

interface Candidate {
  readonly cents: bigint;
  readonly spot: Spot;
}

/** The total that the pages give under the surest words; the last one of several, since totals come last. */
function totalUnder(words: readonly string[], pages: readonly PageText[]): Candidate | undefined {
  for (const label of words) {
    const pattern = new RegExp(`(?<![a-z])${label}(?![a-z])${BETWEEN}${AMOUNT}`, 'g');
    const found = pages.flatMap((page) =>
      [...page.text.matchAll(pattern)].flatMap((match): Candidate[] => {
        const amount = match.groups?.amount ?? '';
        const end = match.index + match[0].length;
        const spot = page.spot(end - amount.length, end);
        return spot ? [{ cents: readAmount(amount), spot }] : [];
      }),
    );
    const last = found.at(-1);
    if (last) return last;
  }
  return undefined;
}

/** The totals that the document gives, held against what the line declares. */
export function comparedTotals(
  facts: Pick<EvidenceFacts, 'gross' | 'net'>,
  pages: readonly PageText[],
): ComparedTotal[] {
  return (['gross', 'net'] as const).flatMap((name): ComparedTotal[] => {
    const found = totalUnder(labels[name], pages);
    if (!found) return [];
    const declared = facts[name];
    const difference = amountOf(found.cents - centsOf(declared));
    return [{ name, declared, extracted: amountOf(found.cents), difference, spot: found.spot }];
  });
}
