import type { Finding } from '../../kernel/finding.js';
import { isSiren } from '../identifiers.rules.js';
import { type Header, headerOf } from './columns.rules.js';
import { type FecLine, Keys } from './entry.rules.js';
import { type FecName, nameOf } from './fields.rules.js';
import { Mistakes } from './mistakes.rules.js';
import { recordOf } from './record.rules.js';
import { LineCutter, LineDecoder, type RawLine } from './text.rules.js';

/** How much is read before a file is turned away; the mistakes beyond `mistakes` are counted, not told. */
export interface FecLimits {
  readonly bytes: number;
  readonly lines: number;
  readonly lineBytes: number;
  readonly mistakes: number;
}

export const FEC_LIMITS: FecLimits = { bytes: 2 ** 30, lines: 5_000_000, lineBytes: 64 * 1024, mistakes: 200 };

/** What a file turned out to be; nothing of it is to be kept when `blocking` is above zero. */
export interface FecReport {
  readonly name: FecName | undefined;
  readonly lines: number;
  readonly findings: readonly Finding[];
  readonly blocking: number;
  readonly warnings: number;
}

/**
 * Reads an accounting file chunk by chunk and hands on its lines as they come, holding one chunk at most. Whoever takes them
 * keeps nothing until the report says that no line was wrong: a file is taken whole or not at all.
 */
export class FecReader {
  private readonly name: FecName | undefined;
  private readonly mistakes: Mistakes;
  private readonly cutter: LineCutter;
  private readonly decoder = new LineDecoder();
  private readonly keys: Keys;
  private header: Header | undefined;
  private headed = false;
  private stopped = false;
  private bytes = 0;
  private lines = 0;

  constructor(
    fileName: string,
    private readonly limits: FecLimits = FEC_LIMITS,
  ) {
    this.mistakes = new Mistakes(fileName.slice(0, 80), limits.mistakes);
    this.cutter = new LineCutter(limits.lineBytes);
    this.name = nameOf(fileName);
    this.keys = new Keys(this.name ?? { identifier: '', closedOn: '0001-01-01' });
    if (!this.name) this.mistakes.wrong({ code: 'fec.name-malformed', line: null, column: null, value: fileName });
    else if (this.name.identifier.length === 9 && !isSiren(this.name.identifier))
      this.mistakes.warn({ code: 'fec.name-siren', line: null, column: null, value: this.name.identifier });
  }

  /** The lines that this chunk completes; none once the file has been turned away. */
  push(chunk: Uint8Array): FecLine[] {
    if (this.stopped) return [];
    this.bytes += chunk.length;
    if (this.bytes > this.limits.bytes) {
      this.stop();
      this.mistakes.wrong({ code: 'fec.too-large', line: null, column: null, figures: { most: this.limits.bytes } });
      return [];
    }
    const raw = this.cutter.push(chunk);
    if (raw) return this.read(raw);
    this.stop();
    const figures = { most: this.limits.lineBytes };
    this.mistakes.wrong({ code: 'fec.line-too-long', line: this.lines + 1, column: null, figures });
    return [];
  }

  /** The last line, if nothing ended it, and what the file was. */
  end(): { readonly lines: FecLine[]; readonly report: FecReport } {
    const lines = this.stopped ? [] : this.read(this.cutter.end());
    if (!this.stopped && (this.header || !this.headed) && this.lines < 2)
      this.mistakes.wrong({ code: 'fec.too-few-lines', line: null, column: null, figures: { lines: this.lines } });
    const { told: findings, count } = this.mistakes;
    const report = { name: this.name, lines: this.lines, findings, blocking: count.blocking, warnings: count.warning };
    return { lines, report };
  }

  private stop(): void {
    this.stopped = true;
  }

  private read(raw: readonly RawLine[]): FecLine[] {
    const found: FecLine[] = [];
    for (const { number, bytes } of raw) {
      if (this.stopped) break;
      if (bytes.length === 0) continue;
      if (bytes.includes(0)) {
        this.stop();
        this.mistakes.wrong({ code: 'fec.not-text', line: number, column: null });
        break;
      }
      const text = this.decoder.decode(bytes);
      if (text.trim() === '') continue;
      if (!this.headed) this.readHeader(text, number);
      else this.readLine(text, number, found);
    }
    return found;
  }

  private readLine(text: string, number: number, found: FecLine[]): void {
    if (!this.header) return;
    this.lines += 1;
    if (this.lines > this.limits.lines) {
      this.stop();
      this.mistakes.wrong({
        code: 'fec.too-many-lines',
        line: number,
        column: null,
        figures: { most: this.limits.lines },
      });
      return;
    }
    const record = recordOf(text, number, this.header, this.mistakes);
    if (record) found.push({ ...record, key: this.keys.keyOf(record) });
  }

  private readHeader(text: string, line: number): void {
    this.headed = true;
    const { header, mistakes } = headerOf(text);
    this.header = header;
    for (const mistake of mistakes) {
      if (mistake.is === 'no-separator') this.mistakes.wrong({ code: 'fec.no-separator', line, column: null });
      else if (mistake.is === 'unknown')
        this.mistakes.warn({ code: 'fec.column-unknown', line, column: mistake.column });
      else if (mistake.is === 'twice') this.mistakes.wrong({ code: 'fec.column-twice', line, column: mistake.column });
      else this.mistakes.wrong({ code: 'fec.column-missing', line, column: mistake.column });
    }
  }
}

/** A file that is small enough to be held: all of its lines, or none and what is wrong. */
export function readFec(
  fileName: string,
  bytes: Uint8Array,
  limits: FecLimits = FEC_LIMITS,
): { readonly lines: readonly FecLine[]; readonly report: FecReport } {
  const reader = new FecReader(fileName, limits);
  const read = reader.push(bytes);
  const { lines, report } = reader.end();
  return { lines: report.blocking > 0 ? [] : [...read, ...lines], report };
}
