import { expect, it } from '@jest/globals';
import { operationColumns } from './operation.rules.js';
import { readOperationsFile, UnreadableFile } from './operations-file.js';

const HEADER = operationColumns.join(';');
const ROW =
  'PO_FEDERFSE_FC;12009 Micro-décolletage;Décolletage de la Garenne;25290;2015-06-01;2018-05-31;206139.07;123000.0;FR;2015-09-25;CI01_064 - PME;FEDER';
const file = (...lines: string[]) => Buffer.from(lines.join('\n'), 'utf8');
const latin = (text: string) => Buffer.from(text, 'latin1');
const why = (bytes: Buffer): unknown => {
  try {
    readOperationsFile(bytes);
  } catch (error) {
    if (error instanceof UnreadableFile) return error.reason;
    throw error;
  }
  return undefined;
};

it.each([
  ['UTF-8', file(HEADER, ROW)],
  ['UTF-8 with its mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), file(HEADER, ROW)])],
  ['Windows-1252', latin(`${HEADER}\n${ROW}`)],
  ['the line ends of Windows', Buffer.from(`${HEADER}\r\n${ROW}\r\n`)],
  ['empty lines at the end', file(HEADER, ROW, '', '', '')],
  ['quotation marks', file(HEADER, ROW.replace('12009 Micro-décolletage', '"12009 Micro-décolletage"'))],
  ['a header in capitals', file(HEADER.toUpperCase(), ROW)],
  ['a further column', file(`${HEADER};note`, `${ROW};lu`)],
])('reads %s', (_form, bytes) => {
  const { rows, operations, findings } = readOperationsFile(bytes);
  expect(findings).toEqual([]);
  expect(rows).toBe(1);
  expect(operations[0]).toMatchObject({
    line: 2,
    title: '12009 Micro-décolletage',
    beneficiary: 'Décolletage de la Garenne',
  });
});

it('reads columns in another order', () => {
  const [header, row] = [HEADER, ROW].map((line) => line.split(';').reverse().join(';')) as [string, string];
  expect(readOperationsFile(file(header, row)).operations[0]).toMatchObject({ postcode: '25290', fund: 'FEDER' });
});

it('names the line of each finding, rows of another width included', () => {
  const { findings } = readOperationsFile(file(HEADER, ROW, `${ROW};too much`, ROW.replace('25290', '')));
  expect(findings.map(({ line, column, reason }) => [line, column, reason])).toEqual([
    [3, null, 'field-count'],
    [4, 'code_postal', 'empty'],
  ]);
});

it('says why a file is no list of operations', () => {
  expect(why(Buffer.alloc(0))).toEqual({ why: 'empty' });
  expect(why(file('', ' ', ''))).toEqual({ why: 'empty' });
  expect(why(file(HEADER))).toEqual({ why: 'empty' });
  expect(why(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1]))).toEqual({ why: 'not-text' });
  expect(why(Buffer.from(`\ufeff${HEADER}`, 'utf16le'))).toEqual({ why: 'other-encoding' });
  expect(why(Buffer.from([0xe9, 0x81, 0x41]))).toEqual({ why: 'other-encoding' });
  expect(why(file(HEADER.replaceAll(';', ','), ROW))).toEqual({ why: 'wrong-header', missing: operationColumns });
  expect(why(file(HEADER.replace('fonds', 'fond'), ROW))).toEqual({ why: 'wrong-header', missing: ['fonds'] });
  expect(why(file(HEADER, ROW.replace('FEDER', '"FEDER')))).toMatchObject({ why: 'broken-quotes' });
});
