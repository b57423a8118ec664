import { createHash } from 'node:crypto';
import type { AudienceWord } from './audience.rules.js';

/** One line of the journal as it is stored; the instant and the facts are text, exactly as they were hashed. */
export interface ChainedLine {
  readonly id: string;
  readonly projectId: string;
  readonly seq: number;
  readonly at: string;
  readonly actorId: string;
  readonly actorName: string;
  readonly event: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly audience: AudienceWord;
  readonly partnerId: string | null;
  readonly facts: string;
  readonly previousHash: Buffer;
  readonly hash: Buffer;
}

/** A line that whoever reads may not see: its hash stands for it. */
export interface HiddenLine {
  readonly seq: number;
  readonly hash: Buffer;
}

export type Damage =
  /** Its hash is not that of its words. */
  | { readonly kind: 'edited'; readonly seq: number; readonly id: string; readonly event: string }
  /** It is a true line, but of another number. */
  | { readonly kind: 'moved'; readonly seq: number; readonly id: string; readonly event: string; readonly was: number }
  /** It was made anew: the line after it carries the hash of another. */
  | { readonly kind: 'rewritten'; readonly seq: number; readonly id: string; readonly event: string }
  | { readonly kind: 'dropped'; readonly from: number; readonly until: number }
  /** It says that it was written before the line before it. */
  | { readonly kind: 'backdated'; readonly seq: number; readonly id: string; readonly event: string };

const BEGINNING = Buffer.from([0]);
/** How far from its place a line is looked for. */
const REACH = 100;

/** One text of several fields, as the database makes it: the bytes of each are counted before it, and `-` is none. */
export const journalText = (fields: ReadonlyArray<string | null>): string =>
  fields.map((field) => (field === null ? '-' : `${Buffer.byteLength(field)}:${field}`)).join('');

/** The hash of a line, as the database made it: what came before, then its words. */
export function hashOf(line: Omit<ChainedLine, 'hash'>, seq: number = line.seq): Buffer {
  const words = [
    line.id,
    line.projectId,
    String(seq),
    line.at,
    line.actorId,
    line.actorName,
    line.event,
    line.subjectType,
    line.subjectId,
    line.audience,
    line.partnerId,
    line.facts,
  ];
  return createHash('sha256').update(line.previousHash).update(journalText(words)).digest();
}

/** Follows the chain of one project, line by line in order, and names every place where it does not hold. */
export class Chain {
  private last: ChainedLine | HiddenLine | undefined;
  private lastAt = '';
  private readonly found: Damage[] = [];
  private readonly mismatched: ChainedLine[] = [];
  private count = 0;

  follow(line: ChainedLine | HiddenLine): void {
    const expected = (this.last?.seq ?? 0) + 1;
    const inPlace = line.seq === expected;
    if (line.seq > expected) this.found.push({ kind: 'dropped', from: expected, until: line.seq - 1 });
    if ('facts' in line) this.look(line, inPlace);
    this.last = line;
    this.count += 1;
  }

  private look(line: ChainedLine, inPlace: boolean): void {
    const sound = hashOf(line).equals(line.hash);
    if (!sound) this.mismatched.push(line);
    else if (inPlace && !line.previousHash.equals(this.last?.hash ?? BEGINNING)) this.blame(line);
    if (line.at < this.lastAt) this.found.push({ kind: 'backdated', ...told(line) });
    this.lastAt = line.at;
  }

  get lines(): number {
    return this.count;
  }

  /** The last number and its hash: whoever keeps them elsewhere will know when the end was cut off or all was made anew. */
  get head(): { readonly seq: number; readonly hash: string } | undefined {
    return this.last && { seq: this.last.seq, hash: this.last.hash.toString('hex') };
  }

  get damages(): readonly Damage[] {
    const unsound = this.mismatched.map((line): Damage => {
      const was = this.placeOf(line);
      return was === undefined ? { kind: 'edited', ...told(line) } : { kind: 'moved', ...told(line), was };
    });
    return [...this.found, ...unsound].sort((a, b) => placed(a) - placed(b));
  }

  /** A sound line that does not carry the hash of the one before accuses that one, or itself when it is the first. */
  private blame(line: ChainedLine): void {
    const guilty = this.last && 'facts' in this.last ? this.last : line;
    if (!this.mismatched.includes(guilty)) this.found.push({ kind: 'rewritten', ...told(guilty) });
  }

  private placeOf(line: ChainedLine): number | undefined {
    const near = Array.from({ length: 2 * REACH + 1 }, (_, i) => line.seq - REACH + i);
    const candidates = [...near, ...this.mismatched.slice(0, 10 * REACH).map(({ seq }) => seq)];
    return candidates.find((seq) => seq > 0 && seq !== line.seq && hashOf(line, seq).equals(line.hash));
  }
}

const told = ({ seq, id, event }: ChainedLine) => ({ seq, id, event });
const placed = (damage: Damage): number => (damage.kind === 'dropped' ? damage.from : damage.seq);
