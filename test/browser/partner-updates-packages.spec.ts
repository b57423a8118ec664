import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { baseOf, inDatabase, openDemonstration } from './support/demonstration.js';
import { GraphqlTraffic } from './support/graphql-traffic.js';
import { Hands } from './support/hands.js';
import { beside, shot, signIn } from './support/person.js';
import type { Stage } from './support/stage.js';

const codes = ['LT1', 'LT2', 'LT3', 'LT4', 'LT5'] as const;

let stage: Stage;
let page: Page;
let hands: Hands;

beforeAll(async () => {
  stage = await openDemonstration();
  page = await stage.newPage();
  hands = new Hands(page);
}, 90_000);
afterAll(() => stage?.close(), 30_000);

const row = (code: string): Locator => page.locator('li[data-row]', { hasText: code });
const form = (code: string): Locator => page.getByRole('form', { name: `Mise à jour de ${code}` });
const stored = (code: string) =>
  inDatabase<{ progress: number; version: number; done: string; nextOn: string }>(
    stage,
    `SELECT jsonb_build_object('progress', progress, 'version', version, 'done', done, 'nextOn', next_on)
     FROM work_package WHERE code = $1`,
    [code],
  );

it('lands a partner on what is due this month', async () => {
  await signIn(page, 'anne-lise');
  await page.getByRole('heading', { level: 1, name: /^Bonjour Anne-Lise\. .+ choses vous attendent/ }).waitFor();
  expect(await page.title()).toBe('Mon mois · MiMédI · Jalon');
  expect(new URL(page.url()).pathname).toBe(`${await baseOf(stage)}/mon-mois`);
}, 60_000);

it('opens the work packages from there, the mouse untouched', async () => {
  await hands.reach('nav a[href$="/lots"]');
  await hands.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Où en sont vos cinq lots' }).waitFor();
  for (const code of codes) await row(code).waitFor();
  await shot(page, 'my-work-packages');
}, 60_000);

it('updates five work packages in 26 keys and the words', async () => {
  const before = await Promise.all(codes.map(stored));
  const begun = Date.now();
  hands.keys = 0;
  await hands.press('Enter');
  for (const code of codes) {
    await form(code).waitFor();
    await hands.press('+', 'd');
    await hands.write('20/12');
    await hands.press('Tab', 'Control+a');
    await hands.write(`Essais de ${code} tenus.`);
    await hands.press('Enter');
    await form(code).waitFor({ state: 'detached' });
    await row(code)
      .getByText(/Enregistré à/)
      .waitFor();
  }
  process.stdout.write(`five updates: ${hands.keys} keys, ${hands.letters} letters, ${Date.now() - begun} ms\n`);
  expect(hands.keys).toBe(26);
  const after = await Promise.all(codes.map(stored));
  expect(after).toEqual(
    before.map(({ progress, version }, place) => ({
      progress: progress + 5,
      version: version + 1,
      done: `Essais de ${codes[place]} tenus.`,
      nextOn: '2019-12-20',
    })),
  );
  await page.getByText('5 lots mis à jour aujourd’hui sur 5.').waitFor();
  await shot(page, 'five-saved');
}, 60_000);

it('says that a thing is saved when it is, and not before', async () => {
  const traffic = await GraphqlTraffic.of(page, 'UpdateWorkPackage');
  const { version } = await stored('LT5');
  const told = form('LT5').locator('div').first();
  await hands.press('Enter');
  await form('LT5').waitFor();
  await hands.press('+');
  await told.getByText('pas encore enregistré').waitFor();

  traffic.cut();
  await hands.press('Enter');
  await form('LT5').getByRole('alert').getByText('LT5 n’a pas été enregistré.').waitFor();
  await form('LT5').getByRole('alert').getByText('Le portail ne répond pas.', { exact: false }).waitFor();
  await told.getByText('pas encore enregistré').waitFor();

  traffic.hold();
  await hands.press('Enter');
  await told.getByText('envoi en cours').waitFor();
  expect(await form('LT5').getByText('Enregistré à').count()).toBe(0);
  expect((await stored('LT5')).version).toBe(version);
  await traffic.release();
  await row('LT5')
    .getByText(/Enregistré à/)
    .waitFor();
  expect((await stored('LT5')).version).toBe(version + 1);
}, 60_000);

it('keeps every word on the sheet of the work package, newest first', async () => {
  await row('LT1').focus();
  await hands.press('Tab', 'Enter');
  await page.getByRole('heading', { level: 1, name: 'LT1 Tri cellulaire' }).waitFor();
  const said = page.locator('section', { hasText: 'Tout ce qui a été dit' }).getByRole('listitem');
  await said.first().waitFor();
  const newest = await said.first().innerText();
  for (const part of ['Anne-Lise Girard', '68', 'Essais de LT1 tenus.']) expect(newest).toContain(part);
  const updates = await inDatabase(
    stage,
    `SELECT count(*)::int FROM status_update u JOIN work_package w ON w.id = u.work_package_id WHERE w.code = 'LT1'`,
  );
  await page.getByText(`${updates} mises à jour`).waitFor();
  await shot(page, 'history');
}, 60_000);

it('refuses what cannot be, in words, beside the field', async () => {
  const traffic = await GraphqlTraffic.of(page, 'UpdateWorkPackage');
  const before = await stored('LT1');
  await page.goBack();
  await row('LT1').waitFor();
  await row('LT1').focus();
  await hands.press('Enter');
  await form('LT1').waitFor();
  await hands.press('4', 'Enter');
  const blockers = form('LT1').getByLabel('Ce qui bloque');
  await form('LT1').getByText('Un lot bloqué dit ce qui le bloque.', { exact: false }).waitFor();
  expect(await beside(blockers)).toContain('Un lot bloqué dit ce qui le bloque.');
  expect(await blockers.evaluate((field) => field === document.activeElement)).toBe(true);
  expect(await blockers.getAttribute('aria-invalid')).toBe('true');

  await hands.press('Escape', 'Enter');
  await form('LT1').waitFor();
  await hands.press('Tab', 'Control+a');
  await hands.write('140');
  const asked = traffic.asked;
  await hands.press('Enter');
  const progress = form('LT1').getByLabel('Avancement (%)');
  await form('LT1').getByText('Entre 0 et 100.').waitFor();
  expect(await beside(progress)).toContain('Entre 0 et 100.');
  expect(await progress.getAttribute('aria-invalid')).toBe('true');
  expect(traffic.asked).toBe(asked);
  await shot(page, 'refused-in-words');
  expect(await stored('LT1')).toEqual(before);
}, 60_000);

it('asks nothing of anyone but the portal and its sign-on', () => expect(stage.foreign.found).toEqual([]));
