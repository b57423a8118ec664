import { createHash } from 'node:crypto';
import type { StatementLine } from './statement.rules.js';

/** A line as it is sealed. */
export interface SealedLine extends StatementLine {
  readonly partnerId: string;
  readonly workPackageId: string;
  readonly incurredOn: string;
}

/** SHA-256 of the lines of a claim by number, each field as it travels: what was submitted can be proved by hand. */
export function sealOf(lines: readonly SealedLine[]): string {
  const hash = createHash('sha256');
  for (const line of lines.toSorted((a, b) => a.number - b.number)) {
    const { number, partnerId, workPackageId, category, incurredOn, paidOn, documentRef, issuer, description } = line;
    const amounts = [line.net, line.vat, line.gross, line.eligible].map(String);
    const facts = [number, partnerId, workPackageId, category, incurredOn, paidOn, documentRef, issuer, description];
    hash.update(`${JSON.stringify([...facts, ...amounts])}\n`);
  }
  return hash.digest('hex');
}

/** SHA-256 of what an advance asks for: its number, its amount as it travels, and what it is for. */
export const sealOfRequest = (number: number, requested: string, purpose: string): string =>
  createHash('sha256')
    .update(`${JSON.stringify(['ADVANCE', number, requested, purpose])}\n`)
    .digest('hex');
