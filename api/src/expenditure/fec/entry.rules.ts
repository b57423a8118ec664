import { createHash } from 'node:crypto';
import type { Day } from '../../kernel/day.js';
import type { Money } from '../../kernel/money.js';
import type { FecName } from './fields.rules.js';

/** One line of an accounting entry, whatever file it was written in. */
export interface FecLine {
  /** Where it stands in the file. */
  readonly line: number;
  readonly journal: string;
  readonly journalName: string;
  readonly entry: string;
  readonly date: Day;
  readonly account: string;
  readonly accountName: string;
  readonly party: string;
  readonly partyName: string;
  readonly pieceRef: string;
  readonly pieceDate: Day | null;
  readonly label: string;
  readonly debit: Money;
  readonly credit: Money;
  readonly lettering: string;
  readonly letteredOn: Day | null;
  readonly validatedOn: Day | null;
  readonly foreignAmount: Money | null;
  readonly currency: string;
  /** By which it is known again: importing twice changes nothing. */
  readonly key: string;
}

export type Unkeyed = Omit<FecLine, 'key'>;

const hashOf = ({ line: _line, ...said }: Unkeyed): string =>
  createHash('sha256')
    .update(JSON.stringify(Object.values(said)))
    .digest('hex')
    .slice(0, 32);

/** Gives lines their keys: identifier, closing date, journal, entry number, hash of the line, and its rank among those that say the same. */
export class Keys {
  private readonly seen = new Set<number>();
  private readonly again = new Map<number, number>();

  constructor(private readonly name: FecName) {}

  keyOf(line: Unkeyed): string {
    const hash = hashOf(line);
    const short = Number.parseInt(hash.slice(0, 13), 16);
    const rank = this.seen.has(short) ? (this.again.get(short) ?? 1) + 1 : 1;
    if (rank === 1) this.seen.add(short);
    else this.again.set(short, rank);
    const { identifier, closedOn } = this.name;
    const key = [identifier, closedOn, line.journal, line.entry, hash];
    return (rank === 1 ? key : [...key, rank]).join(':');
  }
}
