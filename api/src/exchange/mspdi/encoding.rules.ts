import { Refusal } from '../../kernel/refusal.js';

/** Bytes that a plan may take; the largest that people send are a few megabytes. */
export const MOST_BYTES = 20_000_000;
const MEGABYTE = 1_000_000;

const MARKS: ReadonlyArray<readonly [mark: readonly number[], encoding: string]> = [
  [[0xff, 0xfe, 0, 0], 'utf-32le'],
  [[0, 0, 0xfe, 0xff], 'utf-32be'],
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0x3c, 0, 0x3f, 0], 'utf-16le'],
  [[0, 0x3c, 0, 0x3f], 'utf-16be'],
];
const READ: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  'utf-16': 'utf-16le',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  'iso-8859-1': 'windows-1252',
  'iso-8859-15': 'iso-8859-15',
  'windows-1252': 'windows-1252',
};
const DECLARED = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/;
const HEAD = 300;

/**
 * The text of an XML file, by its mark and what it declares of itself.
 * Refuses with `plan-file.empty`, `.too-large` and `.wrong-encoding`.
 */
export function xmlTextOf(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new Refusal('plan-file.empty');
  if (bytes.length > MOST_BYTES) throw new Refusal('plan-file.too-large', { megabytes: MOST_BYTES / MEGABYTE });
  const marked = MARKS.find(([mark]) => mark.every((byte, i) => bytes[i] === byte))?.[1];
  const head = decoded(bytes.subarray(0, HEAD), marked === 'utf-32le' || marked === 'utf-32be' ? undefined : marked);
  const declared = DECLARED.exec(head)?.[1]?.toLowerCase() ?? 'utf-8';
  const encoding = marked ?? READ[declared];
  const contradicted = marked !== undefined && marked.slice(0, 5) !== (READ[declared] ?? '').slice(0, 5);
  const wide = encoding?.startsWith('utf-16') && marked === undefined;
  if (!encoding || encoding.startsWith('utf-32') || wide || (contradicted && DECLARED.test(head)))
    throw new Refusal('plan-file.wrong-encoding', { encoding: declared });
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal('plan-file.wrong-encoding', { encoding: declared });
  }
}

const decoded = (bytes: Uint8Array, encoding = 'windows-1252'): string =>
  new TextDecoder(encoding).decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
