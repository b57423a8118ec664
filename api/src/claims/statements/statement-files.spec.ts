import { inflateRawSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import type { Day } from '../../kernel/day.js';
import { Money } from '../../kernel/money.js';
import type { Dossier, DossierLine } from './dossier.js';
import { amountIn } from './french.rules.js';
import { pagesOf } from './pages.rules.js';
import { resourcesOf } from './resources.funding.js';
import { statementFile } from './statement-files.js';

const CATEGORIES = ['STAFF', 'INDIRECT', 'TRAVEL', 'EXTERNAL'] as const;
const ISSUERS = [
  'Écrous Morel',
  'Zinc & Fils',
  '=HYPERLINK("https://elsewhere.example")',
  '+33',
  '@here',
  '\u0001ctrl',
];

const lines: readonly DossierLine[] = Array.from({ length: 150 }, (_, i) => {
  const gross = i === 77 ? -3_337n : BigInt(1_001 + ((i * 7_919) % 900_000));
  const vat = gross / 6n;
  return {
    ...{ id: `l${i}`, number: i + 1, category: CATEGORIES[i % 4] as DossierLine['category'] },
    ...{ paidOn: i % 4 === 1 ? null : (`2019-0${1 + (i % 9)}-1${i % 10}` as Day), documentRef: `F-${i}` },
    ...{ issuer: ISSUERS[i % 6] as string, description: 'Étude du banc, campagne à façon', net: gross - vat, vat },
    ...{ gross, eligible: gross, partner: ['Orion', 'Vega <&> fils', '>0'][i % 3] as string },
  };
});
const declared = lines.reduce((sum, { eligible }) => sum + eligible, 0n);
const dossier: Dossier = {
  ...{ kind: 'EXPENDITURE', format: 'XLSX', writtenAt: new Date('2019-11-14T08:00:00Z'), lead: 'Orion', lines },
  project: {
    ...{ acronym: 'Lyra', title: '=Lumière', programme: 'FEDER 2014–2020', authority: 'Région' },
    ...{ startsOn: '2018-02-08', endsOn: '2022-02-07', illustrative: true },
  },
  claim: {
    ...{ number: 2, kind: 'INTERIM', declared, submittedAt: new Date('2019-09-12T08:00:00Z') },
    ...{ submittedBy: 'Cleo', hash: 'ab'.repeat(32) },
  },
  period: { number: 3, fromOn: '2019-02-08', untilOn: '2019-08-07' },
  resources: [
    { fund: 'FEDER', agreed: 75_000_001n, previous: 1_000n, current: declared - 3n },
    { fund: 'SELF', agreed: 24_999_999n, previous: 333n, current: 3n },
  ],
  partners: [{ name: 'Orion', funds: [{ fund: 'FEDER', amount: 75_000_001n }], declared }],
};
const asked = (said: Partial<Dossier>) => statementFile({ ...dossier, ...said });

/** The files of a workbook, by name. */
function unzipped(bytes: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [packed, named, extra, noted, own] = [20, 28, 30, 32, 42].map((offset) =>
      offset === 20 || offset === 42 ? bytes.readUInt32LE(at + offset) : bytes.readUInt16LE(at + offset),
    ) as [number, number, number, number, number];
    const from = own + 30 + bytes.readUInt16LE(own + 26) + bytes.readUInt16LE(own + 28);
    const content = bytes.subarray(from, from + packed);
    const name = bytes.toString('utf8', at + 46, at + 46 + named);
    files.set(name, (bytes.readUInt16LE(at + 10) === 0 ? content : inflateRawSync(content)).toString('utf8'));
    at += 46 + named + extra + noted;
  }
  return files;
}

interface ReadCell {
  readonly formula?: string;
  readonly text?: string;
  readonly value?: number;
}

function cellsIn(files: ReadonlyMap<string, string>, sheet: number): Map<string, ReadCell> {
  const shared = [...(files.get('xl/sharedStrings.xml') ?? '').matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)].map(
    ([, text]) => text ?? '',
  );
  const xml = files.get(`xl/worksheets/sheet${sheet}.xml`) ?? '';
  const found = xml.matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(?:<f>([^<]*)<\/f>)?(?:<v>([^<]*)<\/v>)?<\/c>)/g);
  return new Map(
    [...found].map(([, at = '', attributes = '', formula, value]) => [
      at,
      attributes.includes('t="s"')
        ? { text: shared[Number(value)] }
        : { ...(formula && { formula }), ...(value !== undefined && { value: Number(value) }) },
    ]),
  );
}

const cents = (value = 0): bigint => BigInt(Math.round(value * 100));

describe('a workbook', () => {
  const sheetOf = async (said: Partial<Dossier>) => {
    const files = unzipped(await asked(said));
    return { files, cells: cellsIn(files, 1), partners: cellsIn(files, 2) };
  };
  const rowOf = (cells: ReadonlyMap<string, ReadCell>, column: string, text: string): number =>
    Number([...cells].find(([at, cell]) => at.startsWith(column) && cell.text === text)?.[0].slice(1));

  it('has the columns of the authority in their order, and the partner after them', async () => {
    const { cells } = await sheetOf({});
    expect([...'ABCDEFGHIJK'].map((column) => cells.get(`${column}7`)?.text)).toEqual([
      ...['N°', 'Poste de dépense', 'Date de paiement', 'Référence de la pièce', 'Émetteur'],
      ...['HT (salaire brut)', 'TVA (charges patronales)', 'TTC (coût total)', 'Description', 'Montant éligible'],
      'Partenaire',
    ]);
  });

  it('sums by formulas whose results are those of the cells, to the cent', async () => {
    const { cells, partners } = await sheetOf({});
    const column = (letter: string) => lines.map((_, i) => cents(cells.get(`${letter}${8 + i}`)?.value));
    for (const [letter, key] of [
      ['F', 'net'],
      ['G', 'vat'],
      ['H', 'gross'],
      ['J', 'eligible'],
    ] as const) {
      expect(column(letter)).toEqual(lines.map((line) => line[key]));
      const total = cells.get(`${letter}158`);
      expect(total?.formula).toBe(`ROUND(SUM($${letter}$8:$${letter}$157),2)`);
      expect(cents(total?.value)).toBe(lines.reduce((sum, line) => sum + line[key], 0n));
    }
    const first = rowOf(cells, 'B', 'Totaux par poste') + 1;
    const byCategory = [0, 1, 2, 3].map((i) => cells.get(`F${first + i}`));
    expect(byCategory[0]?.formula).toBe(`ROUND(SUMIFS($J$8:$J$157,$B$8:$B$157,B${first}),2)`);
    expect(byCategory.reduce((sum, cell) => sum + cents(cell?.value), 0n)).toBe(declared);
    expect(cells.get(`F${rowOf(cells, 'B', 'Écart')}`)).toMatchObject({ value: 0 });
    expect(cents(partners.get('C7')?.value)).toBe(declared);
    expect(partners.get('C6')?.formula).toContain("('Dépenses'!$K$8:$K$157=A6)*'Dépenses'!$J$8:$J$157");
  });

  it('holds days and numbers as such, and no formula that people wrote', async () => {
    const { cells, files } = await sheetOf({});
    expect(cells.get('C8')?.value).toBe(43_475);
    expect(cells.get('C9')).toBeUndefined();
    expect(cells.get('E10')?.text).toBe(
      '&apos;=HYPERLINK(&quot;https://elsewhere.example&quot;)'.replaceAll('&apos;', "'").replaceAll('&quot;', '"'),
    );
    expect([cells.get('E11')?.text, cells.get('E12')?.text]).toEqual(["'+33", "'@here"]);
    const formulas = [...cells.values()].flatMap(({ formula }) => formula ?? []);
    expect(formulas.filter((formula) => /HYPERLINK|elsewhere/.test(formula))).toEqual([]);
    expect([...files.values()].join('')).not.toContain('\u0001');
  });

  it('prints on A4 across, with its head on every page and their number', async () => {
    const { files } = await sheetOf({});
    const xml = files.get('xl/worksheets/sheet1.xml') ?? '';
    expect(xml).toMatch(/<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/);
    expect(xml).toMatch(
      /<oddFooter>&amp;LLyra, Acompte n°\u00a02, empreinte SHA-256 (ab)+&amp;RPage &amp;P\/&amp;N<\/oddFooter>/,
    );
    expect(xml).toMatch(/<pane ySplit="7"[^>]*state="frozen"\/>/);
    expect(files.get('xl/workbook.xml')).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">&apos;Dépenses&apos;!$7:$7</definedName>`,
    );
  });

  it('says of what is not sent that it is not', async () => {
    const { cells } = await sheetOf({ claim: { ...dossier.claim, submittedAt: null, submittedBy: null, hash: null } });
    expect(cells.get('A5')?.text).toMatch(/^PROJET : demande non envoyée/);
  });

  it('of resources gives what each fund brings, and leaves to whoever attests it what came in', async () => {
    const { cells } = await sheetOf({ kind: 'RESOURCES' });
    expect([...'BCDEFG'].map((column) => cells.get(`${column}8`)?.value)).toEqual([
      ...[750_000.01, 75, 10, Number(declared - 3n) / 100, Number(declared + 997n) / 100],
      Number(75_000_001n - declared - 997n) / 100,
    ]);
    expect(cells.get('H8')).toBeUndefined();
    expect(cells.get('H10')?.formula).toBe('ROUND(SUM($H$8:$H$9),2)');
    expect(cents(cells.get('E10')?.value)).toBe(declared);
  });

  it('of a claim without lines still stands', async () => {
    const { cells } = await sheetOf({ lines: [], claim: { ...dossier.claim, declared: 0n } });
    expect(cells.get('J8')).toEqual({ formula: '0', value: 0 });
  });
});

/** What can be selected on each page, in the order in which it was written. */
function textOf(pdf: Buffer): string {
  const latin = pdf.toString('latin1');
  const streamAt = (from: number): string => {
    const begins = latin.indexOf('stream\n', from) + 7;
    return inflateSync(pdf.subarray(begins, latin.indexOf('\nendstream', begins))).toString('latin1');
  };
  const objectAt = (id: string): number => latin.indexOf(`\n${id} 0 obj`);
  const letters = new Map<string, Map<string, string>>();
  for (const [, name = '', id = ''] of latin.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const from = objectAt(id);
    const unicode = /\/ToUnicode (\d+) 0 R/.exec(latin.slice(from, latin.indexOf('endobj', from)))?.[1];
    if (!unicode || letters.has(name)) continue;
    const known = new Map<string, string>();
    for (const [, start = '', told = ''] of streamAt(objectAt(unicode)).matchAll(/<(\w+)> <\w+> \[([^\]]*)\]/g))
      for (const [i, code] of [...told.matchAll(/<(\w*)>/g)].entries())
        known.set(
          (Number.parseInt(start, 16) + i).toString(16).padStart(4, '0'),
          Buffer.from(code[1] ?? '', 'hex')
            .swap16()
            .toString('utf16le'),
        );
    letters.set(name, known);
  }
  const pages = [...latin.matchAll(/\/Type \/Page\n[\s\S]*?\/Contents (\d+) 0 R/g)].map(([, id]) => id as string);
  return pages
    .map((id) => {
      let font = '';
      let text = '';
      for (const [, name, shown] of streamAt(objectAt(id)).matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
        if (name) font = name;
        if (!shown) continue;
        for (const [, hex = ''] of shown.matchAll(/<(\w+)>/g))
          for (const code of hex.match(/.{4}/g) ?? []) text += letters.get(font)?.get(code) ?? '?';
        text += '\n';
      }
      return text.replaceAll('\u00a0', ' ');
    })
    .join('\f');
}

const amount = (cents: bigint): string => amountIn(cents).replaceAll('\u00a0', ' ');

describe('paper', () => {
  it('is text with its accents, on numbered pages, signed at the end, and the claim to the cent', async () => {
    const pages = textOf(await asked({ format: 'PDF' })).split('\f');
    expect(pages.length).toBeGreaterThan(3);
    const [first = ''] = pages;
    const last = pages.at(-1) ?? '';
    for (const said of [
      'État récapitulatif des dépenses',
      'Écrous Morel',
      'Étude du banc, campagne à façon',
      'Émetteur',
    ])
      expect(first).toContain(said);
    for (const [i, page] of pages.entries()) {
      expect(page).toContain(`page ${i + 1}/${pages.length}`);
      expect(page).not.toContain('?');
    }
    expect(last).toContain('Le représentant légal du chef de file, Orion');
    expect(last).toContain('Signature et cachet :');
    expect(last).toContain('Le commissaire aux comptes, l’expert-comptable ou le comptable public');
    const total = amount(declared);
    expect(last).toContain(`Montant de la demande : ${total} €. Écart avec le présent état : 0,00 €.`);
    const listed = pages.join('\n');
    for (const { number, eligible } of lines) {
      expect(listed).toContain(`\n${number}\n`);
      expect(listed).toContain(amount(eligible));
    }
  });

  it('of resources says who brings what', async () => {
    const text = textOf(await asked({ kind: 'RESOURCES', format: 'PDF' }));
    expect(text).toContain('État récapitulatif des ressources');
    expect(text).toContain(amount(75_000_001n));
    expect(text).toContain('page 1/1');
  });
});

it('parts rows into pages, and never leaves one out', () => {
  expect(pagesOf([5, 5, 5, 20, 5], 12, 15)).toEqual([
    [0, 2],
    [2, 3],
    [3, 4],
    [4, 5],
  ]);
  expect(pagesOf([], 12, 15)).toEqual([[0, 0]]);
});

it('R6: each claim is split on its own total, and the parts are the claims', () => {
  const plan = [
    { fund: 'FEDER', amount: Money.of('750') },
    { fund: 'FRI', amount: Money.of('42.90') },
    { fund: 'SELF', amount: Money.of('207.10') },
  ] as const;
  const told = resourcesOf(plan, [Money.of('333.30'), Money.of('0.01')], Money.of('123456.79'), 'toward-zero');
  expect(told.map(({ fund, percent, previous, current }) => `${fund} ${percent} ${previous} ${current}`)).toEqual([
    'FEDER 75.00 249.97 92592.59',
    'FRI 4.29 14.29 5296.29',
    'SELF 20.71 69.05 25567.91',
  ]);
  expect(resourcesOf([], [], Money.of('10'), 'toward-zero').map(({ fund, current }) => `${fund} ${current}`)).toEqual([
    'SELF 10.00',
  ]);
});
