import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { PostOffice } from '../support/post-office.js';
import { baseOf, inDatabase, openDemonstration } from './support/demonstration.js';
import { Hands } from './support/hands.js';
import { shot, signIn } from './support/person.js';
import type { Stage } from './support/stage.js';

const reason = 'Les anticorps arrivent le 10 février.';
const J4 = `SELECT forecast_on::text FROM milestone WHERE code = 'J4'`;
const J5 = `SELECT forecast_on::text FROM milestone WHERE code = 'J5'`;

let post: PostOffice;
let stage: Stage;
let base: string;
let claire: Page;
let partner: Page;
let hands: Hands;

beforeAll(async () => {
  post = await PostOffice.open();
  stage = await openDemonstration({ SMTP_URL: post.url });
  base = await baseOf(stage);
  claire = await stage.newPage();
  partner = await stage.newPage();
  hands = new Hands(claire);
  await signIn(claire, 'claire', `${base}/planning`);
  await signIn(partner, 'anne-lise', `${base}/planning`);
}, 90_000);
afterAll(async () => {
  await stage?.close();
  await post?.close();
}, 60_000);

const row = (page: Page, code: string): Locator =>
  page.locator('tr[data-key]', { has: page.locator('th[data-cell=head]').getByText(code, { exact: true }) });
const bar = (page: Page, code: string): Locator => row(page, code).locator('td[data-cell=bar]');
const said = (page: Page, words: string | RegExp): Promise<void> =>
  page.locator('[aria-live=polite]').getByText(words).first().waitFor({ state: 'attached' });
const strip = (): Locator => claire.getByRole('heading', { level: 2, name: /^(Déplacer|Avancer|Allonger) / });

it('moves a milestone in two actions, and tells the impact in less than a second', async () => {
  await bar(partner, 'J4').waitFor();
  await bar(claire, 'J4').focus();
  const begun = performance.now();
  await hands.press('Shift+ArrowRight');
  await said(claire, /J4\s: 5\sfévr\. → 12\sfévr\.\s2020\s; pousse J5 de 7 jours\s; fin du projet inchangée\./);
  const told = performance.now() - begun;
  process.stdout.write(`the impact of a milestone is told ${told.toFixed(0)} ms after the key\n`);
  expect(told).toBeLessThan(1_000);
  await claire.getByRole('heading', { name: 'Déplacer J4 de 7 jours déplace aussi J5.' }).waitFor();
  expect(await row(claire, 'J4').innerText()).toContain('12\u00a0févr.\u00a02020');
  expect(await inDatabase(stage, J4)).toBe('2020-02-05');
  await shot(claire, 'plan-moved');
}, 60_000);

it('saves it with its reason, all by keyboard; a partner who looks on sees it move', async () => {
  await hands.press('Control+Enter');
  await claire.getByText('Dites en une phrase pourquoi le jalon bouge.').waitFor();
  await claire.getByLabel('Motif').focus();
  await hands.write(reason);
  await hands.press('Control+Enter');
  await said(claire, 'J4 déplacé et enregistré, avec une autre ligne.');
  expect(await inDatabase(stage, J4)).toBe('2020-02-12');
  expect(await inDatabase(stage, J5)).toBe('2020-07-07');
  await row(partner, 'J4').getByText('12 févr. 2020').first().waitFor();
  await said(partner, /Claire Vuillemin a mis à jour J[45]\./);
  process.stdout.write(`a milestone moved and saved: ${hands.keys} keys and a reason of ${hands.letters} characters\n`);
  await post.until(() => post.arrived.some(({ text }) => text?.includes(reason)));
}, 60_000);

it('takes it back with Ctrl Z', async () => {
  await claire.getByRole('heading', { level: 1 }).click();
  await hands.press('Control+z');
  await said(claire, 'J4 et ce qu’il avait déplacé sont remis à leurs dates.');
  expect([await inDatabase(stage, J4), await inDatabase(stage, J5)]).toEqual(['2020-02-05', '2020-06-30']);
}, 60_000);

it('drags a bar, pulls what follows with it, and saves nothing when one changes one’s mind', async () => {
  await bar(claire, 'T2.1').focus();
  const end = await bar(claire, 'T2.1').locator('[data-part=end]').boundingBox();
  if (!end) throw new Error('The bar of T2.1 has no end to pull.');
  await claire.mouse.move(end.x + 3, end.y + 6);
  await claire.mouse.down();
  await claire.mouse.move(end.x + 30, end.y + 6, { steps: 4 });
  await claire.mouse.move(end.x + 50, end.y + 6, { steps: 4 });
  await claire.mouse.up();
  await strip()
    .getByText(/^Allonger T2\.1 de \d+ jours déplace aussi J4/)
    .waitFor();
  await hands.press('Escape');
  await said(claire, 'Déplacement de T2.1 annulé.');
  await strip().waitFor({ state: 'detached' });
  expect(await inDatabase(stage, `SELECT ends_on::text FROM work_package WHERE code = 'T2.1'`)).toBe('2019-11-29');
}, 60_000);

it('says which row cannot go where one puts it, and takes the first day that can be', async () => {
  await claire.getByLabel('Code ou titre').fill('T4.3');
  await bar(claire, 'T4.3').focus();
  await hands.press('Shift+ArrowLeft');
  await claire.getByText(/T4\.3 ne peut pas commencer le 27\savr\.\s2020/).waitFor();
  await claire.getByRole('button', { name: /^Prendre le 30\savr\.\s2020/ }).click();
  await said(claire, /T4\.3\s: 4\smai → 30\savr\.\s2020/);
  await hands.press('Escape');
}, 60_000);

it('shows a partner the same plan, and nothing to move it with', async () => {
  await bar(partner, 'J4').focus();
  await partner.keyboard.press('ArrowRight');
  await partner.keyboard.press('Enter');
  const dialog = partner.getByRole('dialog', { name: /^J4/ });
  await dialog.getByText('attend T2.1').waitFor();
  expect(await dialog.getByRole('button', { name: 'Ajouter un lien' }).count()).toBe(0);
  expect(await partner.getByRole('button', { name: 'Figer une référence' }).count()).toBe(0);
}, 60_000);
