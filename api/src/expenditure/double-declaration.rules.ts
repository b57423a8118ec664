import { createHmac } from 'node:crypto';
import { type Finding, finding, type Question } from '../kernel/finding.js';
import { Money } from '../kernel/money.js';
import { type ClaimTerms, type DeclaredLine, subjectOf } from './line.rules.js';

/** An invoice number as two people may type it: without case, spaces, punctuation, accents or leading zeros. */
export const foldedNumber = (text: string): string =>
  text
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/(?<![0-9])0+(?=[0-9])/g, '');

const hashed = (secret: string, ...parts: readonly string[]): string =>
  createHmac('sha256', secret).update(parts.join('\n')).digest('hex');

type Invoice = Pick<DeclaredLine, 'issuerSiren' | 'invoiceNumber' | 'invoicedOn' | 'gross'>;

/** What stands for an invoice wherever it is declared: supplier, number, day. Only whoever holds the secret can make it. */
export function invoiceHash({ issuerSiren, invoiceNumber, invoicedOn }: Invoice, secret: string): string | undefined {
  const number = foldedNumber(invoiceNumber ?? '');
  if (!issuerSiren || !invoicedOn || number === '') return undefined;
  return hashed(secret, 'invoice', issuerSiren.replace(/\D/g, ''), number, invoicedOn);
}

/** What stands for what has no number: supplier, day, amount. */
export function amountHash({ issuerSiren, invoicedOn, gross }: Invoice, secret: string): string | undefined {
  if (!issuerSiren || !invoicedOn) return undefined;
  return hashed(secret, 'amount', issuerSiren.replace(/\D/g, ''), invoicedOn, gross.cents.toString());
}

export interface Hashes {
  /** Of supplier, number and day; none without a number. */
  readonly numbered: string | undefined;
  /** Of supplier, day and amount. */
  readonly unnumbered: string;
}

/** Both hashes of an invoice; a credit note, or what names no supplier or day, stands for none. */
export function hashesOf(invoice: Invoice, secret: string): Hashes | undefined {
  if (invoice.gross.cents <= 0n) return undefined;
  const unnumbered = amountHash(invoice, secret);
  return unnumbered ? { unnumbered, numbered: invoiceHash(invoice, secret) } : undefined;
}

/**
 * R20: the same invoice, in this claim and in any other, blocks once more than the whole of it is declared; the same supplier,
 * day and amount warns when one has no number. The figures are those of the line itself, never of another's.
 */
export const declaredOnce: Question<DeclaredLine, ClaimTerms> = {
  rule: 'R20',
  begin: ({ programme, elsewhere, secret }) => {
    const declared = new Map<string, Money>();
    const seen = { numbered: new Set<string>(), unnumbered: new Set<string>() };
    const stated = { rule: 'R20', sources: [programme.doubleDeclaration.source], cure: 'check-invoice' } as const;
    const askNumbered = (line: DeclaredLine, hash: string): Finding | undefined => {
      const before = declared.get(hash) ?? elsewhere.declared.get(hash) ?? Money.zero;
      const together = before.plus(line.eligible);
      declared.set(hash, together);
      if (line.eligible.cents <= 0n || together.compare(line.gross) <= 0) return undefined;
      return finding({
        ...stated,
        code: 'invoice.declared-beyond-whole',
        severity: 'blocking',
        subject: subjectOf(line),
        figures: { document: line.documentRef, declared: line.eligible, gross: line.gross },
      });
    };
    const askAlike = (line: DeclaredLine, numbered: boolean): Finding | undefined => {
      const hash = amountHash(line, secret);
      if (!hash) return undefined;
      const known = (kind: 'numbered' | 'unnumbered') => seen[kind].has(hash) || elsewhere[kind].has(hash);
      const alike = known('unnumbered') || (!numbered && known('numbered'));
      seen[numbered ? 'numbered' : 'unnumbered'].add(hash);
      if (!alike) return undefined;
      return finding({
        ...stated,
        code: 'invoice.maybe-declared-twice',
        severity: 'warning',
        subject: subjectOf(line),
        figures: { document: line.documentRef, gross: line.gross },
      });
    };
    return {
      look: (line) => {
        const hash = invoiceHash(line, secret);
        const found = [hash ? askNumbered(line, hash) : undefined, askAlike(line, hash !== undefined)];
        return found.filter((one) => one !== undefined);
      },
    };
  },
};
