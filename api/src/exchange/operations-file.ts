import { CsvError, parse } from 'csv-parse/sync';
import {
  type Finding,
  type Operation,
  type OperationColumn,
  type OperationRecord,
  operationColumns,
  readOperation,
} from './operation.rules.js';

export const MOST_MEGABYTES = 64;

/** Why a file cannot be read at all. */
export type Unreadable =
  | { readonly why: 'empty' | 'not-text' | 'other-encoding' }
  | { readonly why: 'too-large'; readonly megabytes: number }
  | { readonly why: 'wrong-header'; readonly missing: readonly OperationColumn[] }
  | { readonly why: 'broken-quotes'; readonly line: number };

/** A file that is not a list of operations. */
export class UnreadableFile extends Error {
  constructor(readonly reason: Unreadable) {
    super(reason.why);
  }
}

export interface OperationsFile {
  readonly rows: number;
  readonly operations: readonly Operation[];
  readonly findings: readonly Finding[];
}

const UTF16 = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])];
/** Bytes that Windows-1252 leaves without a meaning. */
const MEANINGLESS = [0x81, 0x8d, 0x8f, 0x90, 0x9d];

/** UTF-8 with or without its mark, else Windows-1252, as spreadsheets save it. */
function textOf(bytes: Buffer): string {
  if (bytes.length > MOST_MEGABYTES * 1_048_576)
    throw new UnreadableFile({ why: 'too-large', megabytes: MOST_MEGABYTES });
  if (UTF16.some((mark) => bytes.subarray(0, 2).equals(mark))) throw new UnreadableFile({ why: 'other-encoding' });
  if (bytes.includes(0)) throw new UnreadableFile({ why: 'not-text' });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    if (MEANINGLESS.some((byte) => bytes.includes(byte))) throw new UnreadableFile({ why: 'other-encoding' });
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function recordsOf(text: string): Parsed[] {
  try {
    return parse(text, {
      delimiter: ';',
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as Parsed[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new UnreadableFile({ why: 'broken-quotes', line: Number(error.lines) || 1 });
  }
}

/** Where each known column stands; the order is free and further columns are ignored. */
function placesOf(header: readonly string[]): Readonly<Record<OperationColumn, number>> {
  const names = header.map((name) => name.trim().toLowerCase());
  const missing = operationColumns.filter((column) => !names.includes(column));
  if (missing.length > 0) throw new UnreadableFile({ why: 'wrong-header', missing });
  return Object.fromEntries(operationColumns.map((column) => [column, names.indexOf(column)])) as never;
}

/** Reads the whole file: what can be believed, and what is wrong with the rest. Throws `UnreadableFile`. */
export function readOperationsFile(bytes: Buffer): OperationsFile {
  const text = textOf(bytes);
  if (text.trim() === '') throw new UnreadableFile({ why: 'empty' });
  const [header, ...rows] = recordsOf(text);
  const width = header?.record.length ?? 0;
  const places = placesOf(header?.record ?? []);
  if (rows.length === 0) throw new UnreadableFile({ why: 'empty' });
  const operations: Operation[] = [];
  const findings: Finding[] = [];
  for (const { record, info } of rows) {
    if (record.length !== width) {
      findings.push({
        line: info.lines,
        column: null,
        value: String(record.length),
        reason: 'field-count',
        against: String(width),
      });
      continue;
    }
    const named = Object.fromEntries(operationColumns.map((column) => [column, record[places[column]] ?? '']));
    const read = readOperation(named as OperationRecord, info.lines);
    if (Array.isArray(read)) findings.push(...read);
    else operations.push(read as Operation);
  }
  return { rows: rows.length, operations, findings };
}
