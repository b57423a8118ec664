import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { Refusal } from '../kernel/refusal.js';

const inflated = promisify<Buffer, { maxOutputLength: number }, Buffer>(inflateRaw);

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  /** Where its own header begins. */
  readonly at: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
const LONGEST_COMMENT = 65_535;
const ENCRYPTED = 1;

const MOST_ENTRIES = 2_000;
const MOST_UNPACKED = 200_000_000;
/** Sheets are repetitive text: they pack well, but not like a bomb. */
const MOST_RATIO = 150;

const REQUIRED = ['[Content_Types].xml', 'xl/workbook.xml'];
/** Macros in either form, embedded objects, controls, and links that fetch. */
const FORBIDDEN =
  /vbaProject|vbaData|macrosheets\/|embeddings\/|activeX\/|ctrlProps\/|externalLinks\/|customUI|\.bin$/i;
const SETTINGS_BIN = /^xl\/printerSettings\/printerSettings\d+\.bin$/i;
const MACRO_TYPE = /macroEnabled|vbaProject|oleObject/i;

const broken = (): never => {
  throw new Refusal('document.not-what-it-says', { recognised: 'application/zip' });
};

/**
 * Reads a spreadsheet's archive to its end. Refuses with `document.active-content` macros and embedded objects,
 * with `document.encrypted` what is locked, with `document.zip-bomb` what unpacks beyond measure,
 * with `document.not-what-it-says` what is no spreadsheet or is broken.
 */
export async function inspectSpreadsheet(bytes: Buffer): Promise<void> {
  const entries = directoryOf(bytes);
  const names = new Set(entries.map(({ name }) => name));
  if (names.size !== entries.length || !REQUIRED.every((name) => names.has(name))) broken();
  for (const { name, flags } of entries) {
    if (flags & ENCRYPTED) throw new Refusal('document.encrypted');
    if (name.startsWith('/') || name.split(/[/\\]/).includes('..')) broken();
    if (FORBIDDEN.test(name) && !SETTINGS_BIN.test(name)) throw new Refusal('document.active-content', { found: name });
  }
  const claimed = entries.reduce((sum, { size }) => sum + size, 0);
  if (claimed > Math.min(MOST_UNPACKED, bytes.length * MOST_RATIO)) throw new Refusal('document.zip-bomb');
  for (const entry of entries) {
    const content = await contentOf(bytes, entry);
    if (entry.name === REQUIRED[0] && MACRO_TYPE.test(content.toString('latin1')))
      throw new Refusal('document.active-content', { found: 'macroEnabled' });
  }
}

function directoryOf(bytes: Buffer): Entry[] {
  const end = endOf(bytes);
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  if (count === 0 || count > MOST_ENTRIES) broken();
  const entries: Entry[] = [];
  for (let i = 0; i < count; i += 1) {
    if (at + CENTRAL_SIZE > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) broken();
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength),
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    });
    at += CENTRAL_SIZE + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function endOf(bytes: Buffer): number {
  for (let at = bytes.length - END_SIZE; at >= Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT); at -= 1)
    if (bytes.readUInt32LE(at) === END) return at;
  return broken();
}

/** Unpacks one entry, which must hold exactly what it claims. */
async function contentOf(bytes: Buffer, { at, method, packed, size }: Entry): Promise<Buffer> {
  if (at + LOCAL_SIZE > bytes.length || bytes.readUInt32LE(at) !== LOCAL) broken();
  const start = at + LOCAL_SIZE + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const stored = bytes.subarray(start, start + packed);
  if (stored.length !== packed) broken();
  const content = await unpacked(stored, method, size).catch(broken);
  return content.length === size ? content : broken();
}

const unpacked = async (stored: Buffer, method: number, size: number): Promise<Buffer> => {
  if (method === 0) return stored;
  if (method !== 8) return broken();
  return stored.length === 0 ? stored : inflated(stored, { maxOutputLength: size + 1 });
};
