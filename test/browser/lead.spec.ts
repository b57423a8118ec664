import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { PostOffice } from '../support/post-office.js';
import { baseOf, inDatabase, openDemonstration } from './support/demonstration.js';
import { answerSignOn, shot, signIn } from './support/person.js';
import type { Stage } from './support/stage.js';

const lea = 'lea.faivre@smaltis.example';
const reason = 'La cuve arrive le 10 juillet, Aurea l’a confirmé.';

let post: PostOffice;
let stage: Stage;
let base: string;
let claire: Page;
let newcomer: Page;

beforeAll(async () => {
  post = await PostOffice.open();
  stage = await openDemonstration({ SMTP_URL: post.url });
  base = await baseOf(stage);
  claire = await stage.newPage();
}, 90_000);
afterAll(async () => {
  await stage?.close();
  await post?.close();
}, 60_000);

const rail = (page: Page, name: string): Locator =>
  page.getByRole('navigation', { name: 'Navigation principale' }).getByRole('link', { name, exact: true });
const slipping = (): Locator =>
  claire.getByRole('table', { name: 'Ce qui glisse, et qui peut le débloquer' }).locator('tbody tr');
const standings = async (): Promise<string[]> =>
  (await slipping().allInnerTexts()).map((text) => /en retard|à risque/.exec(text)?.[0] ?? '');
const panel = (): Locator => claire.getByRole('complementary', { name: 'J5' });
const invitations = (): Locator =>
  claire.getByRole('table', { name: 'Invitations qui attendent une première connexion' });
const people = (): Locator => claire.getByRole('table', { name: 'Personnes, leur organisation et leur rôle' });

it('takes the lead to the cockpit, what slips in its title, what is late first', async () => {
  await signIn(claire, 'claire');
  await claire.getByRole('heading', { level: 1, name: /échéances glissent, .+ en retard/ }).waitFor();
  expect(new URL(claire.url()).pathname).toBe(`${base}/cockpit`);
  await slipping().first().waitFor();
  const told = await standings();
  expect(told.filter((word) => word === 'en retard').length).toBeGreaterThan(1);
  expect(told.filter((word) => word === 'à risque').length).toBeGreaterThan(1);
  expect(told.lastIndexOf('en retard')).toBeLessThan(told.indexOf('à risque'));
  expect(told).not.toContain('');
}, 60_000);

it('sees a partner’s update arrive without reloading', async () => {
  await claire.evaluate(() => Object.assign(window, { stayed: true }));
  const partner = await stage.newPage();
  await signIn(partner, 'anne-lise', `${base}/lots`);
  await partner.locator('li[data-row]', { hasText: 'LT1' }).focus();
  await partner.keyboard.press('Enter');
  await partner.getByRole('form', { name: 'Mise à jour de LT1' }).waitFor();
  for (const key of ['+', 'f', 'Control+a']) await partner.keyboard.press(key);
  await partner.keyboard.type('Débit doublé sur le banc.');
  await partner.keyboard.press('Enter');
  await partner.getByText('LT1 enregistré.').first().waitFor({ state: 'attached' });
  const begun = Date.now();
  const newest = claire.getByRole('listitem').filter({ hasText: 'Débit doublé sur le banc.' });
  await newest.waitFor();
  process.stdout.write(`a partner's update reached the cockpit in ${Date.now() - begun} ms\n`);
  expect(await newest.innerText()).toContain('Anne-Lise Girard');
  await claire.getByText('Anne-Lise Girard a mis à jour LT1.').first().waitFor();
  expect(await claire.evaluate(() => (window as unknown as { stayed?: boolean }).stayed)).toBe(true);
  await partner.context().close();
}, 60_000);

it('moves the forecast of J5 with a reason, and reads the drift and who moved it', async () => {
  await rail(claire, 'Échéances').click();
  await claire.getByRole('link', { name: 'Bioréacteur v1 assemblé' }).click();
  await panel().getByRole('button', { name: 'Déplacer la prévision' }).click();
  const dialog = claire.getByRole('dialog', { name: 'Déplacer la prévision de J5' });
  await dialog.getByLabel('Nouvelle prévision').fill('21/7/2020');
  await dialog.getByText('21 jours après la référence', { exact: false }).waitFor();
  await dialog.getByRole('button', { name: 'Déplacer' }).click();
  await dialog.getByText('Dites en une phrase pourquoi la date bouge.').waitFor();
  await dialog.getByLabel('Motif').fill(reason);
  await dialog.getByRole('button', { name: 'Déplacer' }).click();
  await dialog.waitFor({ state: 'detached' });
  await panel().getByText('21 jours de dérive').first().waitFor();
  const history = panel().getByRole('listitem').filter({ hasText: reason });
  expect(await history.innerText()).toMatch(/30\sjuin\s2020[\s\S]*21\sjuil\.\s2020[\s\S]*Claire Vuillemin/);
  const stored = `SELECT forecast_on::text || ' ' || baseline_on FROM milestone WHERE code = 'J5'`;
  expect(await inDatabase(stage, stored)).toBe('2020-07-21 2020-06-30');
  await shot(claire, 'moved');
}, 60_000);

it('has the people of the milestone told by letter, once, with the reason', async () => {
  const marc = 'marc.bole@ilsa.example';
  await post.until(() => post.to(marc).length > 0);
  const [letter, ...more] = post.to(marc);
  expect(more).toEqual([]);
  expect(letter?.subject).toBe('MiMédI : le jalon J5 est prévu le 21 juillet 2020');
  expect(letter?.text).toContain(reason);
  expect(post.to('claire.vuillemin@ilsa.example')).toEqual([]);
}, 60_000);

it('finds it in the cockpit among what is late', async () => {
  await rail(claire, 'Cockpit').click();
  const moved = slipping().filter({ hasText: 'J5' });
  await moved.waitFor();
  expect(await moved.innerText()).toMatch(/en retard[\s\S]*21\sj/);
}, 60_000);

it('invites a person by her address, and a letter leaves for her', async () => {
  newcomer = await stage.newPage();
  await signIn(newcomer, 'newcomer');
  await newcomer.getByText('Vos projets seront ici', { exact: false }).waitFor();

  await rail(claire, 'Consortium').click();
  await claire.getByRole('button', { name: 'Inviter une personne' }).click();
  const dialog = claire.getByRole('dialog', { name: 'Inviter une personne' });
  await dialog.getByLabel('Adresse électronique').fill(lea);
  await dialog.getByLabel('Pour qui travaille-t-elle ?').selectOption({ label: 'Smaltis' });
  await dialog.getByRole('radio', { name: /^membre/ }).check();
  await dialog.getByRole('button', { name: 'Inviter', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await invitations().getByText(lea).waitFor();
  await post.until(() => post.to(lea).length > 0);
  expect(post.to(lea)[0]?.subject).toBe('MiMédI : Claire Vuillemin vous invite dans Jalon');
}, 60_000);

it('lets the invited person in at her next sign-in, as what she was invited for', async () => {
  await newcomer.context().clearCookies();
  await newcomer.goto('/');
  await answerSignOn(newcomer, 'newcomer');
  await newcomer.waitForURL(`**${base}/**`);
  await newcomer.getByRole('button', { name: 'Votre compte : Léa Faivre Smaltis, membre' }).waitFor();
  await rail(newcomer, 'Lots').click();
  await newcomer.getByRole('heading', { level: 1, name: /Où en (est|sont) vo/ }).waitFor();
  await shot(newcomer, 'invited');
}, 60_000);

it('withdraws her, and the screen she is on leads her out in words', async () => {
  await rail(claire, 'Cockpit').click();
  await rail(claire, 'Consortium').click();
  await people().getByRole('button', { name: 'Retirer le rôle membre de Léa Faivre' }).click();
  const dialog = claire.getByRole('dialog', { name: 'Retirer à Léa Faivre le rôle « membre »' });
  await dialog.getByRole('button', { name: 'Retirer ce rôle' }).click();
  await dialog.waitFor({ state: 'detached' });
  await people().getByText('Léa Faivre').waitFor({ state: 'detached' });

  await newcomer.waitForURL('**/projets');
  await newcomer.getByRole('alert').getByText('Vous n’avez plus de rôle dans MiMédI', { exact: false }).waitFor();
  await newcomer.getByText('Vos projets seront ici', { exact: false }).waitFor();
  expect(await newcomer.getByText('LT1').count()).toBe(0);
  await shot(newcomer, 'withdrawn');
  await newcomer.goto('/');
  await newcomer.getByText('Vos projets seront ici', { exact: false }).waitFor();
}, 60_000);
