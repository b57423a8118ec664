import { Refusal } from '../../kernel/refusal.js';
import { MOST_BYTES } from '../mspdi/encoding.rules.js';
import { keysOf } from './columns.rules.js';

const MEGABYTE = 1_000_000;
const MARKS: ReadonlyArray<readonly [mark: readonly number[], encoding: string]> = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];
/** Bytes that Windows-1252 leaves without a meaning. */
const MEANINGLESS = [0x81, 0x8d, 0x8f, 0x90, 0x9d];
const separators = [';', ',', '\t'] as const;
export type Separator = (typeof separators)[number];

/**
 * The text of a table: UTF-8 with or without its mark, UTF-16 with its mark, else Windows-1252.
 * Refuses with `plan-file.empty`, `.too-large` and `.not-a-table`.
 */
export function tableTextOf(bytes: Uint8Array): string {
  if (bytes.length > MOST_BYTES) throw new Refusal('plan-file.too-large', { megabytes: MOST_BYTES / MEGABYTE });
  const marked = MARKS.find(([mark]) => mark.every((byte, i) => bytes[i] === byte))?.[1];
  const text = marked ? strict(bytes, marked) : (attempt(bytes) ?? inWindows(bytes));
  if (text.trim() === '') throw new Refusal('plan-file.empty');
  if (text.includes('\0')) throw new Refusal('plan-file.not-a-table', { line: 1 });
  return text;
}

function strict(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal('plan-file.wrong-encoding', { encoding });
  }
}

function attempt(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function inWindows(bytes: Uint8Array): string {
  if (bytes.some((byte) => MEANINGLESS.includes(byte))) throw new Refusal('plan-file.not-a-table', { line: 1 });
  return new TextDecoder('windows-1252').decode(bytes);
}

/** By what the cells of a table are parted: what leaves most columns that are known in its first line, then most columns. */
export function separatorOf(text: string): Separator {
  const [line = ''] = text.split(/\r\n|\r|\n/).filter((one) => one.trim() !== '');
  const worth = (separator: Separator): number => {
    const cells = line.split(separator).map((cell) => cell.replace(/^"|"$/g, ''));
    return keysOf(cells).filter((key) => key !== null).length * 1_000 + cells.length;
  };
  return [...separators].sort((a, b) => worth(b) - worth(a))[0] as Separator;
}
