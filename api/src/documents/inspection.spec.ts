import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync, deflateSync } from 'node:zlib';
import { afterAll, describe, expect, it } from '@jest/globals';
import { inspect } from './inspection.js';

const folder = mkdtempSync(join(tmpdir(), 'jalon-inspect-'));
afterAll(() => rmSync(folder, { recursive: true }));

const verdict = async (name: string, content: string | Buffer): Promise<string> => {
  const path = join(folder, 'file');
  writeFileSync(path, content);
  return inspect(path, name).catch((refusal: { code?: string }) => refusal.code ?? String(refusal));
};

interface Part {
  readonly name: string;
  readonly content: string | Buffer;
  readonly flags?: number;
  readonly claims?: number;
}

/** An archive as a spreadsheet program writes it, or as someone with other ideas does. */
function zip(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, flags = 0, claims } of parts) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const size = claims ?? bytes.length;
    const shared = (header: Buffer, from: number) => {
      header.writeUInt16LE(20, from);
      header.writeUInt16LE(flags, from + 2);
      header.writeUInt16LE(8, from + 4);
      header.writeUInt32LE(packed.length, from + 14);
      header.writeUInt32LE(size, from + 18);
      header.writeUInt16LE(Buffer.byteLength(name), from + 22);
    };
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    shared(local, 4);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    shared(central, 6);
    central.writeUInt32LE(at, 42);
    locals.push(local, Buffer.from(name), packed);
    directory.push(central, Buffer.from(name));
    at += 30 + Buffer.byteLength(name) + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

const TYPES =
  '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>';
const book: readonly Part[] = [
  { name: '[Content_Types].xml', content: TYPES },
  { name: 'xl/workbook.xml', content: '<workbook/>' },
  { name: 'xl/worksheets/sheet1.xml', content: '<row/>'.repeat(500) },
];
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const pdf = (...objects: string[]): string => `%PDF-1.7\n${objects.join('\n')}\ntrailer << /Root 1 0 R >>\n%%EOF\n`;
const stream = (dictionary: string, content: Buffer): string =>
  `5 0 obj << ${dictionary} /Length ${content.length} >> stream\n${content.toString('latin1')}\nendstream endobj`;
const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
const PDF = 'application/pdf';
const png = Buffer.from(
  '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000a49444154789c6300010000050001',
  'hex',
);

describe('a PDF', () => {
  const script = '6 0 obj << /S /JavaScript /JS (app.alert(1)) >> endobj';
  const packed = (dictionary = '/Type /ObjStm /Filter /FlateDecode') => stream(dictionary, deflateSync(latin(script)));

  it.each<[string, string, string]>([
    ['that only shows', pdf('1 0 obj << /Type /Catalog /OpenAction [3 0 R /Fit] >> endobj'), PDF],
    ['with an image in which /JS stands by chance', pdf(stream('/Subtype /Image', latin('\u00ff/JS \u0001'))), PDF],
    [
      'with packed objects',
      pdf(stream('/Type /ObjStm /Filter /FlateDecode', deflateSync(latin('<< /Type /Page >>')))),
      PDF,
    ],
    ['with a script', pdf(script), 'document.active-content'],
    ['with a script under another spelling', pdf('6 0 obj << /S /J#61va#53cript >> endobj'), 'document.active-content'],
    ['with a short script', pdf('6 0 obj << /JS (app.alert(1)) >> endobj'), 'document.active-content'],
    ['with a packed script', pdf(packed()), 'document.active-content'],
    [
      'with a packed script announced far away',
      pdf(packed(`/Type /ObjStm ${' '.repeat(9_000)} /Filter /FlateDecode`)),
      'document.active-content',
    ],
    [
      'with a packed script behind a false stream',
      pdf(packed('/Type /ObjStm /X (stream\n')),
      'document.active-content',
    ],
    [
      'with objects packed so that nobody reads them',
      pdf(stream('/Type /ObjStm /Filter /LZWDecode', latin('x'))),
      'document.active-content',
    ],
    ['that launches', pdf('6 0 obj << /S /Launch /F (cmd.exe) >> endobj'), 'document.active-content'],
    ['that embeds', pdf('6 0 obj << /Type /EmbeddedFile >> endobj'), 'document.active-content'],
    ['that is locked', pdf('trailer << /Encrypt 9 0 R >>'), 'document.encrypted'],
    ['that is none', 'MZ this is no PDF', 'document.not-what-it-says'],
  ])('%s', async (_what, content, expected) => {
    expect(await verdict('rapport.pdf', latin(content))).toBe(expected);
  });
});

describe('a spreadsheet', () => {
  it.each<[string, readonly Part[], string]>([
    ['that holds sheets', book, SHEET],
    ['with macros', [...book, { name: 'xl/vbaProject.bin', content: 'x' }], 'document.active-content'],
    ['with old macros', [...book, { name: 'xl/macrosheets/sheet1.xml', content: 'x' }], 'document.active-content'],
    [
      'with an embedded object',
      [...book, { name: 'xl/embeddings/oleObject1.bin', content: 'x' }],
      'document.active-content',
    ],
    [
      'that calls itself macro-enabled',
      [{ name: '[Content_Types].xml', content: TYPES.replace('sheet.main', 'macroEnabled') }, ...book.slice(1)],
      'document.not-what-it-says',
    ],
    [
      'with printer settings, which are harmless',
      [...book, { name: 'xl/printerSettings/printerSettings1.bin', content: 'x' }],
      SHEET,
    ],
    ['that is locked', book.map((part) => ({ ...part, flags: 1 })), 'document.encrypted'],
    [
      'that unpacks beyond measure',
      [...book, { name: 'xl/big.xml', content: Buffer.alloc(30_000_000) }],
      'document.zip-bomb',
    ],
    [
      'that lies about its size',
      [...book, { name: 'xl/big.xml', content: Buffer.alloc(30_000_000), claims: 10 }],
      'document.not-what-it-says',
    ],
    ['that would leave its folder', [...book, { name: 'xl/../../x', content: 'x' }], 'document.not-what-it-says'],
    ['that is another archive', [{ name: 'a.txt', content: 'x' }], 'document.not-what-it-says'],
  ])('%s', async (_what, parts, expected) => {
    expect(await verdict('budget.xlsx', zip(parts))).toBe(expected);
  });

  it('that breaks off', async () => {
    expect(await verdict('budget.xlsx', zip(book).subarray(0, -30))).toBe('document.not-what-it-says');
  });
});

describe('a text', () => {
  it.each<[string, string, string | Buffer, string]>([
    ['in UTF-8', 'a.csv', 'Libellé;Montant\r\nÉtude;1,00\r\n', 'text/csv'],
    ['in Latin-1', 'a.txt', latin('Libell\u00e9'), 'text/plain'],
    ['in the code page of an old accounting program', 'a.csv', Buffer.from([0x90, 0x74, 0x75, 0x64, 0x65]), 'text/csv'],
    ['with a NUL', 'a.csv', 'a\0b', 'document.not-text'],
    ['with other control characters', 'a.txt', 'a\x07b', 'document.not-text'],
    ['that is a program', 'a.txt', Buffer.from('7f454c4602010100', 'hex'), 'document.not-what-it-says'],
    ['that is a PDF', 'a.csv', pdf(), 'document.not-what-it-says'],
    ['in XML', 'a.xml', '<?xml version="1.0"?><a/>', 'application/xml'],
    [
      'in XML that declares entities',
      'a.xml',
      '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a/>',
      'document.active-content',
    ],
    ['that is no XML', 'a.xml', 'a', 'document.not-what-it-says'],
    ['in a calendar', 'a.ics', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n', 'text/calendar'],
    ['that is no calendar', 'a.ics', 'Hello', 'document.not-what-it-says'],
  ])('%s', async (_what, name, content, expected) => {
    expect(await verdict(name, content)).toBe(expected);
  });
});

describe('anything else', () => {
  it.each<[string, string | Buffer, string]>([
    ['a.png', png, 'image/png'],
    ['a.jpg', png, 'document.not-what-it-says'],
    ['a.pdf', png, 'document.not-what-it-says'],
    ['a.exe', 'MZ', 'document.kind-not-allowed'],
    ['a.xlsm', zip(book), 'document.kind-not-allowed'],
    ['a.html', '<html>', 'document.kind-not-allowed'],
    ['a.svg', '<svg/>', 'document.kind-not-allowed'],
    ['pdf', pdf(), 'document.kind-not-allowed'],
    ['a.constructor', 'x', 'document.kind-not-allowed'],
  ])('%s', async (name, content, expected) => {
    const answer = (async () => verdict(name, content))();
    expect(await answer.catch((refusal: { code: string }) => refusal.code)).toBe(expected);
  });
});

it('names what it recognised in bytes that belie their name, and says so when it recognised nothing', async () => {
  const path = join(folder, 'belied');
  const recognisedIn = async (content: Buffer) => {
    writeFileSync(path, content);
    return inspect(path, 'rapport.pdf').catch(({ facts }: { facts: unknown }) => facts);
  };
  expect(await recognisedIn(zip([{ name: 'a.txt', content: 'a' }]))).toEqual({ recognised: 'application/zip' });
  expect(await recognisedIn(Buffer.from('anything at all'))).toEqual({ recognised: 'unknown' });
});
