import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type Day } from '../../kernel/day.js';
import { Money } from '../../kernel/money.js';
import { columns } from './columns.rules.js';
import type { FecLine } from './entry.rules.js';
import { FEC_LIMITS, FecReader, readFec } from './fec.rules.js';

const NAME = '732829320FEC20191231.txt';

interface Written {
  readonly journal: string;
  readonly entry: string;
  readonly date: Day;
  readonly account: string;
  readonly label: string;
  readonly cents: bigint;
  readonly debit: boolean;
  readonly validatedOn: Day | null;
}

interface Variant {
  readonly separator: '\t' | '|';
  readonly end: '\n' | '\r\n' | '\r\r\n';
  readonly encoding: 'utf-8' | 'utf-8 with BOM' | 'windows-1252' | 'cp850';
  readonly oneAmount: 'no' | 'D/C' | '+1/-1';
  readonly columns: 18 | 21 | 22;
  readonly trailing: boolean;
  readonly zeros: boolean;
  readonly spaces: boolean;
  readonly header: 'law' | 'upper' | 'lower' | 'MontantDevise';
  readonly lastEnd: boolean;
}

const plain: Variant = {
  separator: '\t',
  end: '\r\n',
  encoding: 'utf-8',
  oneAmount: 'no',
  columns: 18,
  trailing: false,
  zeros: false,
  spaces: false,
  header: 'law',
  lastEnd: true,
};

const OLD: Record<'windows-1252' | 'cp850', Record<string, number>> = {
  'windows-1252': { é: 0xe9, è: 0xe8, à: 0xe0, ç: 0xe7, ê: 0xea, É: 0xc9, '°': 0xb0, '’': 0x92 },
  cp850: { é: 0x82, è: 0x8a, à: 0x85, ç: 0x87, ê: 0x88, É: 0x90, '°': 0xf8, '’': 0x27 },
};

const bytesOf = (text: string, encoding: Variant['encoding']): Uint8Array => {
  if (encoding === 'utf-8') return Buffer.from(text);
  if (encoding === 'utf-8 with BOM') return Buffer.from(`\ufeff${text}`);
  return Uint8Array.from([...text], (sign) => OLD[encoding][sign] ?? sign.charCodeAt(0));
};

const compact = (day: Day | null) => day?.replaceAll('-', '') ?? '';

/** Writes entries as one of the programs that exist would. */
function write(lines: readonly Written[], variant: Variant): Uint8Array {
  const amount = (cents: bigint) => {
    const text = Money.ofCents(cents).toString().replace('.', ',');
    return variant.zeros ? text.padStart(13, '0') : text;
  };
  const pad = (text: string) => (variant.spaces ? `  ${text}   ` : text);
  const amounts = ({ cents, debit }: Written) => {
    if (variant.oneAmount === 'no') return debit ? [amount(cents), amount(0n)] : [amount(0n), amount(cents)];
    return [amount(cents), variant.oneAmount === 'D/C' ? (debit ? 'D' : 'C') : debit ? '+1' : '-1'];
  };
  const names = columns.map((column) => {
    if (variant.oneAmount !== 'no' && column === 'Debit') return 'Montant';
    if (variant.oneAmount !== 'no' && column === 'Credit') return 'Sens';
    return column === 'Montantdevise' && variant.header === 'MontantDevise' ? 'MontantDevise' : column;
  });
  const extra = ['DateRglt', 'ModeRglt', 'NatOp', 'IdClient'].slice(0, variant.columns - 18);
  const head = [...names, ...extra].map((name) =>
    variant.header === 'upper' ? name.toUpperCase() : variant.header === 'lower' ? name.toLowerCase() : name,
  );
  const rows = lines.map((line) =>
    [
      line.journal,
      'Achats',
      line.entry,
      compact(line.date),
      line.account,
      'Études',
      '',
      '',
      'F42',
      compact(line.date),
      line.label,
      ...amounts(line),
      '',
      '',
      compact(line.validatedOn),
      '',
      '',
      ...extra.map(() => ''),
    ].map(pad),
  );
  const text = [head, ...rows]
    .map((fields) => [...fields, ...(variant.trailing ? [''] : [])].join(variant.separator))
    .join(variant.end);
  return bytesOf(variant.lastEnd ? text + variant.end : text, variant.encoding);
}

const bought: Written = {
  journal: 'HA',
  entry: '17',
  date: '2019-05-02',
  account: '611000',
  label: 'Étude de la façade n° 3',
  cents: 6960n,
  debit: true,
  validatedOn: '2019-06-01',
};
const two = [bought, { ...bought, account: '401000', debit: false }];
const told = (bytes: Uint8Array | string, name = NAME, limits = FEC_LIMITS) =>
  readFec(name, typeof bytes === 'string' ? Buffer.from(bytes) : bytes, limits).report.findings.map(
    ({ severity, code, figures: { line, column } }) => `${severity} ${code} ${line ?? '-'} ${column ?? '-'}`,
  );
const text = (change: (fields: string[]) => string[], variant = plain) =>
  Buffer.from(write(two, variant))
    .toString()
    .split(variant.end)
    .map((row, i) => (i === 2 ? change(row.split(variant.separator)).join(variant.separator) : row))
    .join(variant.end);
const put = (column: string, value: string) => (fields: string[]) =>
  fields.map((field, i) => (columns[i] === column ? value : field));

it('reads entries', () => {
  const { lines, report } = readFec(NAME, write(two, plain));
  expect(report).toEqual({
    name: { identifier: '732829320', closedOn: '2019-12-31' },
    lines: 2,
    findings: [],
    blocking: 0,
    warnings: 0,
  });
  expect(lines[0]).toMatchObject({
    line: 2,
    journal: 'HA',
    entry: '17',
    date: '2019-05-02',
    account: '611000',
    label: 'Étude de la façade n° 3',
    debit: Money.of('69.60'),
    credit: Money.zero,
    validatedOn: '2019-06-01',
    key: expect.stringMatching(/^732829320:2019-12-31:HA:17:[0-9a-f]{32}$/),
  });
});

describe('what real files carry', () => {
  const readAs = (change: Partial<Variant>) => readFec(NAME, write(two, { ...plain, ...change })).lines;
  const first = readFec(NAME, write(two, plain)).lines;

  it.each<[string, Partial<Variant>]>([
    ['a BOM', { encoding: 'utf-8 with BOM' }],
    ['\\r\\r\\n', { end: '\r\r\n' }],
    ['CP850 bytes', { encoding: 'cp850' }],
    ['CP1252 bytes', { encoding: 'windows-1252' }],
    ['space-padded fields', { spaces: true }],
    ['zero-padded amounts (`0000000069,60`)', { zeros: true }],
    ['a trailing 19th empty column', { trailing: true }],
    ['pipes', { separator: '|' }],
    ['header case variants (`MontantDevise`)', { header: 'MontantDevise' }],
    ['21 columns', { columns: 21 }],
    ['22 columns', { columns: 22 }],
    ['Montant + Sens (D/C)', { oneAmount: 'D/C' }],
    ['Montant + Sens (+1/−1)', { oneAmount: '+1/-1' }],
    ['no end after the last line', { lastEnd: false }],
  ])('%s', (_what, change) => expect(readAs(change)).toEqual(first));

  it('`EcritureNum` 0 in many journals, empty ValidDate, dates in another year than the name', () => {
    const odd = [
      { ...bought, entry: '0', validatedOn: null, date: '2018-03-01' as const },
      { ...bought, entry: '0', journal: 'BQ', debit: false },
    ];
    expect(readFec(NAME, write(odd, plain))).toMatchObject({
      lines: [{ entry: '0' }, { entry: '0' }],
      report: { findings: [] },
    });
  });

  it('ten-digit identifiers', () =>
    expect(readFec('1234567890FEC20191231.csv', write(two, plain)).report).toMatchObject({
      name: { identifier: '1234567890' },
      findings: [],
    }));

  it('lines that say the same twice, each under its own key', () => {
    const keys = readFec(NAME, write([bought, bought, bought], plain)).lines.map(({ key }) => key);
    expect(new Set(keys).size).toBe(3);
    expect(keys[2]).toBe(`${keys[0]}:3`);
  });
});

describe('errors, each with its line and column; a file is taken whole or not at all', () => {
  it.each([
    ['`.` as decimal mark', put('Credit', '69.60'), 'fec.decimal-point 3 Credit'],
    ['thousands separators', put('Credit', '1 069,60'), 'fec.thousands-separator 3 Credit'],
    ['thousands separators', put('Credit', '1.069,60'), 'fec.thousands-separator 3 Credit'],
    ['no amount', put('Credit', '69,607'), 'fec.amount-malformed 3 Credit'],
    ['wrong field count', (fields: string[]) => fields.slice(1), 'fec.field-count 3 -'],
    ['wrong field count', (fields: string[]) => [...fields, 'more'], 'fec.field-count 3 -'],
    ['empty EcritureNum', put('EcritureNum', ' '), 'fec.field-empty 3 EcritureNum'],
    ['empty EcritureDate', put('EcritureDate', ''), 'fec.field-empty 3 EcritureDate'],
    ['empty CompteNum', put('CompteNum', ''), 'fec.field-empty 3 CompteNum'],
    ['empty CompteLib', put('CompteLib', ''), 'fec.field-empty 3 CompteLib'],
    ['empty EcritureLib', put('EcritureLib', ''), 'fec.field-empty 3 EcritureLib'],
    ['empty Debit', put('Debit', ''), 'fec.field-empty 3 Debit'],
    ['empty Credit', put('Credit', ''), 'fec.field-empty 3 Credit'],
    ['impossible date', put('EcritureDate', '20190230'), 'fec.day-impossible 3 EcritureDate'],
    ['impossible date', put('PieceDate', '02/05/2019'), 'fec.day-impossible 3 PieceDate'],
  ])('%s', (_what, change, said) => {
    const { lines, report } = readFec(NAME, Buffer.from(text(change)));
    expect(lines).toEqual([]);
    expect(report.findings.map(({ code, figures: f }) => `${code} ${f.line} ${f.column ?? '-'}`)).toEqual([said]);
    expect(report.findings[0]).toMatchObject({
      severity: 'blocking',
      sources: ['LPF, art. A. 47 A-1'],
      cure: 'correct-file',
    });
  });

  it('fewer than two lines', () => {
    expect(told(write([bought], plain))).toEqual(['blocking fec.too-few-lines - -']);
    expect(told('')).toEqual(['blocking fec.too-few-lines - -']);
  });

  it('a header that is none, that lacks a column or has it twice', () => {
    expect(told('JournalCode;JournalLib\nA;B\nA;B\n')).toEqual(['blocking fec.no-separator 1 -']);
    expect(told(text((fields) => fields).replace('CompteLib', 'comptenum'))).toEqual([
      'blocking fec.column-missing 1 CompteLib',
      'blocking fec.column-twice 1 CompteNum',
    ]);
    expect(told(text((fields) => fields).replace('Credit', 'Solde'))).toEqual([
      'blocking fec.column-missing 1 Credit',
      'warning fec.column-unknown 1 Solde',
    ]);
  });

  it('a side that is neither, a name that is none', () => {
    const bytes = Buffer.from(write(two, { ...plain, oneAmount: 'D/C' }))
      .toString()
      .replace('\tC\t', '\tX\t');
    expect(told(bytes)).toEqual(['blocking fec.side-unknown 3 Sens']);
    expect(told(write(two, plain), 'export.txt')).toEqual(['blocking fec.name-malformed - -']);
    expect(told(write(two, plain), '732829320FEC20191301.txt')).toEqual(['blocking fec.name-malformed - -']);
  });
});

it('warns of an account that does not start with three digits, of both or neither side, of a SIREN that is none', () => {
  expect(told(text(put('CompteNum', 'F12')))).toEqual(['warning fec.account-malformed 3 CompteNum']);
  expect(told(text(put('Debit', '1,00')))).toEqual(['warning fec.one-side-only 3 Debit']);
  expect(told(text(put('Credit', '0,00')))).toEqual(['warning fec.one-side-only 3 Debit']);
  expect(told(write(two, plain), '732829321FEC20191231')).toEqual(['warning fec.name-siren - -']);
});

describe('limits', () => {
  it.each([
    ['size', { bytes: 100 }, 'blocking fec.too-large - -'],
    ['lines', { lines: 1 }, 'blocking fec.too-many-lines 3 -'],
    ['one endless line', { lineBytes: 50 }, 'blocking fec.line-too-long 1 -'],
  ])('%s', (_what, limit, said) => expect(told(write(two, plain), NAME, { ...FEC_LIMITS, ...limit })).toEqual([said]));

  it('what is no text', () =>
    expect(told(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]))).toEqual(['blocking fec.not-text 1 -']));

  it('tells the first mistakes and counts the rest', () => {
    const wrong = write(
      Array.from({ length: 50 }, () => ({ ...bought, account: '' })),
      plain,
    );
    const { report } = readFec(NAME, wrong, { ...FEC_LIMITS, mistakes: 3 });
    expect([report.findings.length, report.blocking]).toEqual([3, 50]);
  });
});

const lines = fc.array(
  fc.record({
    journal: fc.constantFrom('HA', 'BQ', 'OD'),
    entry: fc.constantFrom('0', '1', '2019-17'),
    date: fc.integer({ min: 0, max: 1000 }).map((count) => addDays('2018-01-01', count)),
    account: fc.constantFrom('611000', '401', '6411', '2154', '28154'),
    label: fc.constantFrom('Étude', 'façade n° 3', 'Salaires', 'Crédit à la fête', 'n°'),
    cents: fc.bigInt(1n, 10n ** 11n),
    debit: fc.boolean(),
    validatedOn: fc.constantFrom(null, '2019-06-01' as const),
  }),
  { minLength: 2, maxLength: 12 },
);
const variants: fc.Arbitrary<Variant> = fc.record({
  separator: fc.constantFrom('\t', '|'),
  end: fc.constantFrom('\n', '\r\n', '\r\r\n'),
  encoding: fc.constantFrom('utf-8', 'utf-8 with BOM', 'windows-1252', 'cp850'),
  oneAmount: fc.constantFrom('no', 'D/C', '+1/-1'),
  columns: fc.constantFrom(18, 21, 22),
  trailing: fc.boolean(),
  zeros: fc.boolean(),
  spaces: fc.boolean(),
  header: fc.constantFrom('law', 'upper', 'lower', 'MontantDevise'),
  lastEnd: fc.boolean(),
});

it('reads the same entries, under the same keys, in whatever variant they were written', () =>
  fc.assert(
    fc.property(lines, variants, (written, variant) => {
      const { lines: found, report } = readFec(NAME, write(written, variant));
      expect(report.findings).toEqual([]);
      expect(found).toEqual(readFec(NAME, write(written, plain)).lines);
    }),
  ));

it('reads the same however the bytes are cut', () =>
  fc.assert(
    fc.property(lines, variants, fc.integer({ min: 1, max: 40 }), (written, variant, size) => {
      const bytes = write(written, variant);
      const reader = new FecReader(NAME);
      const found: FecLine[] = [];
      for (let at = 0; at < bytes.length; at += size) found.push(...reader.push(bytes.slice(at, at + size)));
      found.push(...reader.end().lines);
      expect(found).toEqual(readFec(NAME, bytes).lines);
    }),
  ));

it('never throws, whatever the bytes', () =>
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => readFec(NAME, bytes).report.blocking >= 0)));

it('streams: as many lines as one likes, none held', () => {
  const count = Number(process.env.FEC_LINES ?? 20_000);
  const bytes = Buffer.from(
    write(
      Array.from({ length: 100 }, (_, i) => ({ ...bought, entry: String(i) })),
      plain,
    ),
  );
  const body = bytes.subarray(bytes.indexOf('\n') + 1);
  const reader = new FecReader(NAME);
  let found = reader.push(bytes).length;
  for (let more = 100; more < count; more += 100) found += reader.push(body).length;
  const { lines: last, report } = reader.end();
  expect([found, last.length, report.lines, report.blocking]).toEqual([count, 0, count, 0]);
});
