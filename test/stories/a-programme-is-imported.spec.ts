import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { feder2021Data } from '../../api/src/budget/programme/feder-2021-2027.js';
import { layProgrammes, shippedProgrammes } from '../../api/src/budget/programme/shipped.js';
import { runCommand } from '../support/command.js';
import { type Database, openDatabase } from '../support/databases.js';

let database: Database;
let folder: string;
beforeAll(async () => {
  database = await openDatabase();
  folder = mkdtempSync(join(tmpdir(), 'jalon-programme-'));
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

const file = (name: string, content: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};
const imports = (...args: string[]) => runCommand('import-programme', args, { DATABASE_URL: database.adminUrl });
const stored = async () =>
  (await database.admin.query<{ code: string; data: unknown }>(`SELECT code, data FROM programme ORDER BY code`)).rows;
const call = { ...feder2021Data, code: 'VALOIS-2031', title: 'Appel Valois 2031' };

it('lays the two that ship where they are missing, and changes none that is there', async () => {
  await layProgrammes(database.admin);
  expect(await stored()).toEqual(
    shippedProgrammes.map(({ code, data }) => ({ code, data: JSON.parse(JSON.stringify(data)) })),
  );
  await database.admin.query(`UPDATE programme SET title = 'Ours' WHERE code = 'FEDER-2014-2020'`);
  await layProgrammes(database.admin);
  const { rows } = await database.admin.query(`SELECT title FROM programme ORDER BY code`);
  expect(rows.map(({ title }) => title)).toEqual(['Ours', 'FEDER 2021–2027']);
});

it('takes a third call from a file, once, and never changes it', async () => {
  const path = file('valois.json', call);
  expect(await imports(path)).toMatchObject({ code: 0, said: '« Appel Valois 2031 » (VALOIS-2031) est importé.\n' });
  expect((await imports(path, '--language', 'en')).said).toBe(
    'VALOIS-2031 is already there, the same: nothing to do.\n',
  );
  const other = await imports(file('other.json', { ...call, rounding: 'half-up' }), '--language', 'en');
  expect(other).toMatchObject({ code: 1, complained: expect.stringContaining('A programme never changes') });
  expect((await stored()).find(({ code }) => code === 'VALOIS-2031')?.data).toEqual(JSON.parse(JSON.stringify(call)));
});

it('tells each mistake with its place, in either language, and takes nothing', async () => {
  const wrong = { ...call, code: 'WRONG', rounding: 'nearest', payments: { interimCeiling: 80, daysToPay: 80 } };
  const path = file('wrong.json', wrong);
  const french = await imports(path);
  expect(french.code).toBe(1);
  expect(french.said.split('\n')).toEqual([
    'rounding n’est pas l’un des mots prévus',
    'payments.interimCeiling doit être un pourcentage entre guillemets, "15" ou "4.29"',
    'payments.source manque',
    '',
  ]);
  expect(french.complained).toBe('3 point(s) à corriger : rien n’a été importé.\n');
  expect((await imports(path, '--language', 'en')).said).toContain('payments.source is missing');
  expect(await stored()).toHaveLength(3);
});

it('says what is wrong with the command, the file or the database', async () => {
  expect((await imports()).code).toBe(2);
  expect((await imports(join(folder, 'none.json'))).code).toBe(2);
  expect((await imports(file('not.json', 'no'))).code).toBe(2);
  const away = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' };
  expect((await runCommand('import-programme', [file('v.json', call)], away)).code).toBe(3);
});
