import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { runCommand } from '../support/command.js';
import { type Database, openDatabase } from '../support/databases.js';

const published = join(import.meta.dirname, '../../api/data/sibling-operations.csv');
const [header, ...rows] = readFileSync(published, 'utf8').trim().split('\n') as [string, ...string[]];

/** Whoever connects there fails: proof that nobody did. */
const NOWHERE = 'postgres://nobody@127.0.0.1:1/x';

let database: Database;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jalon-list-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
const file = (content: string | Buffer, name = 'list.csv'): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const imports = (...args: string[]) => runCommand('import-operations', args, { DATABASE_URL: database.adminUrl });
const held = async (sql: string) => (await database.admin.query(sql)).rows;
const everything = () =>
  held(`SELECT (SELECT json_agg(p ORDER BY id) FROM project p) AS projects, (SELECT json_agg(p ORDER BY id) FROM partner p) AS partners,
    (SELECT json_agg(f ORDER BY id) FROM financing f) AS financing, (SELECT json_agg(j ORDER BY id) FROM journal j) AS journal`);
const count = async (table: string) => Number((await held(`SELECT count(*) AS n FROM ${table}`))[0].n);

it.each<[string, () => string[], string]>([
  ['no file', () => [join(folder, 'nowhere.csv')], 'n’est pas un fichier'],
  ['a folder', () => [folder], 'n’est pas un fichier'],
  ['an empty file', () => [file('')], 'ne contient aucune opération'],
  ['a picture', () => [file(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]))], 'n’est pas du texte'],
  ['another alphabet', () => [file(Buffer.from(`\ufeff${header}`, 'utf16le'))], 'ni en UTF-8 ni en Windows-1252'],
  ['another list', () => [file('a;b;c\n1;2;3\n')], 'il manque dans l’en-tête programme'],
  ['commas', () => [file([header, ...rows].join('\n').replaceAll(';', ','))], 'séparateur « ; »'],
  ['an unknown language', () => [published, '--language', 'de'], 'Usage'],
  ['an unknown option', () => [published, '--force'], 'Usage'],
  ['no argument', () => [], 'Usage'],
])('says in one sentence what is wrong with %s', async (_what, args, sentence) => {
  const { code, said, complained } = await runCommand('import-operations', args(), { DATABASE_URL: NOWHERE });
  expect([code, said]).toEqual([2, '']);
  expect(complained).toContain(sentence);
});

describe('on a database', () => {
  beforeEach(async () => {
    database = await openDatabase();
  });
  afterEach(() => database.drop());

  it('finds the three sibling consortia of MiMédI with their partners and amounts', async () => {
    const { code, said, complained } = await imports(published);
    expect([code, complained]).toEqual([0, '']);
    expect(said).toContain('13 lignes lues, 3 projets.');
    expect(
      await held(`SELECT acronym, total_eligible AS total, count(*)::int AS partners, bool_or(lead) AS lead, bool_or(p.illustrative) AS invented
      FROM project p JOIN partner ON project_id = p.id GROUP BY p.id ORDER BY acronym`),
    ).toEqual([
      { acronym: '3S-MEMS', total: '896481406', partners: 4, lead: false, invented: false },
      { acronym: 'Micro-décolletage de métaux durs', total: '76022020', partners: 3, lead: false, invented: false },
      { acronym: 'SMART-INN', total: '258472455', partners: 6, lead: false, invented: false },
    ]);
    expect(
      await held(`SELECT project_id FROM project p LEFT JOIN financing f ON f.project_id = p.id
      GROUP BY project_id, total_eligible HAVING sum(amount) IS DISTINCT FROM total_eligible`),
    ).toEqual([]);
    expect(await held(`SELECT DISTINCT event, actor_id, subject_type FROM journal`)).toEqual([
      { event: 'project.imported', actor_id: 'import:operations', subject_type: 'project' },
    ]);
  });

  it('changes nothing when it is done twice', async () => {
    await imports(published);
    const before = await everything();
    const { code, said } = await imports(published);
    expect(code).toBe(0);
    expect(said).toContain('0 projet importé, 3 déjà là et inchangés.');
    expect(await everything()).toEqual(before);
  });

  it('leaves a project that is there as it is, and says so, when a later list tells otherwise', async () => {
    await imports(published);
    const before = await everything();
    const { code, said } = await imports(file([header, ...rows.slice(1)].join('\n')));
    expect(code).toBe(0);
    expect(said).toContain('Micro-décolletage de métaux durs (lignes 2, 3) est déjà là avec d’autres partenaires');
    expect(await everything()).toEqual(before);
  });

  const dirty = [
    header,
    ...rows,
    (rows[1] as string).replace('123000.0', '999999.0').replace('Garenne', 'Plaine'),
  ].join('\n');

  it.each([
    [
      'fr',
      'Ligne 15, montant_ue_programme, « 999999.0 » : le montant de l’Union dépasse le total éligible (206139.07).',
      '1 ligne est à corriger : rien n’a été importé.',
      '1 ligne écartée.',
    ],
    [
      'en',
      'Line 15, montant_ue_programme, “999999.0”: the Union’s amount exceeds the eligible total (206139.07).',
      '1 row needs correcting: nothing was imported.',
      '1 row left out.',
    ],
  ])(
    'takes a file whole or, when told to, without the rows it names (%s)',
    async (language, finding, refused, skipped) => {
      const whole = await imports(file(dirty), '--language', language);
      expect(whole.code).toBe(1);
      expect(whole.said).toContain(finding);
      expect(whole.complained).toContain(refused);
      expect(await count('project')).toBe(0);

      const without = await imports(file(dirty), '--skip-invalid', '--language', language);
      expect(without.code).toBe(0);
      expect(without.said).toContain(finding);
      expect(without.said).toContain(skipped);
      expect([await count('project'), await count('partner')]).toEqual([3, 13]);
    },
  );

  it('says when the database is not there, or not prepared', async () => {
    const away = await runCommand('import-operations', [published], { DATABASE_URL: NOWHERE });
    expect(away.code).toBe(3);
    expect(away.complained).toContain('La base de données ne répond pas');
    const empty = new URL(database.adminUrl);
    empty.pathname = '/postgres';
    const bare = await runCommand('import-operations', [published], { DATABASE_URL: empty.href });
    expect(bare.complained).toContain('n’est pas préparée');
  });

  const many = (length: number) =>
    [
      header,
      ...Array.from(
        { length },
        (_, i) =>
          `PO;Opération ${i};Firme ${i};25000;2015-01-01;2016-12-31;${1000 + i}.50;${500 + i}.25;FR;2015-01-01;CI01_001;FEDER`,
      ),
    ].join('\n');

  it('takes thousands of rows in seconds, telling how far it is', async () => {
    const list = file(many(10_000));
    const began = Date.now();
    const { code, said } = await imports(list, '--language', 'en');
    expect(code).toBe(0);
    expect(Date.now() - began).toBeLessThan(15_000);
    expect(said).toContain('5,000 of 10,000 projects');
    expect(await count('project')).toBe(10_000);
  });

  it('leaves all or nothing behind when it is killed', async () => {
    const list = file(many(3_000));
    for (const delay of [150, 300, 450, 600]) {
      await runCommand(
        'import-operations',
        [list],
        { DATABASE_URL: database.adminUrl },
        (kill) => void sleep(delay).then(kill),
      );
      expect([0, 3_000]).toContain(await count('project'));
      expect(await count('journal')).toBe(await count('project'));
    }
    expect((await imports(list)).code).toBe(0);
    expect([await count('project'), await count('partner'), await count('journal')]).toEqual([3_000, 3_000, 3_000]);
  });
});
