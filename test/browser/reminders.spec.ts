import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { PostOffice } from '../support/post-office.js';
import { baseOf, inDatabase, openDemonstration } from './support/demonstration.js';
import { shot, signIn } from './support/person.js';
import type { Stage } from './support/stage.js';

let post: PostOffice;
let stage: Stage;
let base: string;
let claire: Page;
let partner: Page;

beforeAll(async () => {
  post = await PostOffice.open();
  stage = await openDemonstration({ SMTP_URL: post.url });
  base = await baseOf(stage);
  claire = await stage.newPage({ viewport: { width: 1440, height: 900 } });
  partner = await stage.newPage();
}, 90_000);
afterAll(async () => {
  await stage?.close();
  await post?.close();
}, 60_000);

const dialog = (): Locator => claire.getByRole('dialog');
const button = (page: Page | Locator, name: string | RegExp) => page.getByRole('button', { name });

it('shows the lead who owes what, since when', async () => {
  await signIn(claire, 'claire', `${base}/relances`);
  await claire.getByRole('heading', { level: 1, name: /choses sont en retard, chez \d+ partenaires/ }).waitFor();
  await button(claire, /^EFS BFC, points d’avancement : 2 attendus, 1 en retard, 30 jours de retard/).waitFor();
  await button(claire, /^UFC \(FEMTO-ST\), points d’avancement : .*aucun en retard, dans 1 jour/).waitFor();
  await shot(claire, 'reminders');
}, 60_000);

it('reminds all who are late in two clicks, after reading word for word what leaves', async () => {
  let clicks = 0;
  const click = async (where: Locator) => {
    await where.click();
    clicks += 1;
  };
  await click(button(claire, 'Relancer tous les retards'));
  await dialog()
    .getByRole('heading', { name: /courriels prêts à partir/ })
    .waitFor();
  const [shown] = await dialog().locator('details[open] p').allInnerTexts();
  const text = (await dialog().locator('details[open] p').nth(1).innerText()).trim();
  await shot(claire, 'reminders-preview');
  await click(button(dialog(), /^Envoyer les \d+ courriels$/));
  await dialog().waitFor({ state: 'detached' });
  process.stdout.write(`all who are late are reminded in ${clicks} clicks\n`);
  expect(clicks).toBeLessThanOrEqual(3);
  const letters = await inDatabase<number>(stage, `SELECT count(*)::int FROM letter WHERE template = 'reminder'`);
  await post.until(() => post.arrived.length >= letters);
  const sent = post.arrived.find(({ subject }) => subject === shown);
  expect(sent?.text?.trim().replace(/\s+/g, ' ')).toBe(text.replace(/\s+/g, ' '));
  expect(new Set(post.arrived.map(({ to }) => JSON.stringify(to))).size).toBe(letters);
}, 60_000);

it('says why nobody is reminded twice on one day', async () => {
  const again = button(claire, 'Relancer tous les retards');
  await claire.getByText('Tous ceux qui sont en retard ont déjà été relancés aujourd’hui.').waitFor();
  expect(await again.getAttribute('aria-disabled')).toBe('true');
  const sent = claire.getByRole('table', { name: 'Les relances envoyées, la plus récente d’abord' });
  await sent.getByText('Claire Vuillemin').first().waitFor();
  await button(claire, /^EFS BFC, livrables/).click();
  await button(claire, 'Relancer la case choisie').click();
  await dialog().getByText('Ne partira pas : déjà relancé aujourd’hui.').waitFor();
  await button(dialog(), 'Annuler').click();
}, 60_000);

it('reminds of the chosen cells in three clicks', async () => {
  await button(claire, /^UFC \(FEMTO-ST\), points d’avancement/).click();
  await button(claire, 'Relancer la case choisie').click();
  await dialog().getByText('Anne-Lise Girard, UFC (FEMTO-ST)').waitFor();
  await button(dialog(), 'Envoyer le courriel').click();
  await dialog().waitFor({ state: 'detached' });
  await post.until(() => post.to('anne-lise.girard@femto.example').length === 1);
}, 60_000);

it('acknowledges an update and asks about another; the partner answers, and the lead sees it', async () => {
  const unread = claire.locator('section', { has: claire.getByRole('heading', { name: 'À lire' }) });
  const before = await unread.getByRole('listitem').count();
  const rail = (count: number) =>
    claire.getByRole('link', { name: new RegExp(`Relances.*${count} points? d’avancement`) });
  await rail(before).waitFor();
  await button(unread, 'Prendre en compte le point de T2.1').click();
  await unread.getByText('T2.1', { exact: true }).waitFor({ state: 'detached' });
  expect(await unread.getByRole('listitem').count()).toBe(before - 1);
  await rail(before - 1).waitFor();
  await button(unread, 'Poser une question sur le point de T1.2').click();
  await unread.getByLabel('Votre question sur T1.2').fill('Quand l’EFS donne-t-il son avis ?');
  await button(unread, 'Envoyer la question').click();
  await unread.getByText('T1.2', { exact: true }).waitFor({ state: 'detached' });
  await post.until(() => post.arrived.some(({ subject }) => subject === 'MiMédI : une question sur T1.2'));

  await signIn(partner, 'anne-lise', `${base}/mon-mois`);
  await partner.locator('a[data-task][aria-label*="T1.2"]').click();
  await button(partner, 'Répondre à la question sur T1.2').click();
  await shot(partner, 'question');
  await partner.getByLabel('Votre réponse sur T1.2').fill('Le 22 novembre.');
  await button(partner, 'Envoyer la réponse').click();
  await partner.getByText('Réponse à lire').waitFor();
  await unread.getByText('Le 22 novembre.').waitFor();
  await button(unread, 'Prendre en compte le point de T1.2').click();
  await partner
    .getByText(/Pris en compte par Claire Vuillemin/)
    .first()
    .waitFor();
}, 60_000);

it('sets the rhythm where the lead looks for it', async () => {
  await button(claire, 'Rythme des points').click();
  await dialog().getByText('Chaque trimestre').click();
  await dialog().getByLabel('Jour du mois').fill('10');
  await shot(claire, 'rhythm');
  await button(dialog(), 'Enregistrer le rythme').click();
  await dialog().waitFor({ state: 'detached' });
  await claire.getByText('attendus pour le 10 janv. 2020', { exact: false }).waitFor();
}, 60_000);

it('lets a person keep the late ones alone', async () => {
  await button(partner, /^Votre compte/).click();
  await partner.getByRole('menuitemradio', { name: 'Les retards seulement' }).click();
  await partner.getByRole('menuitemradio', { name: 'Les retards seulement', checked: true }).waitFor();
  expect(await inDatabase(stage, `SELECT letters FROM person WHERE email LIKE 'anne-lise%'`)).toBe('LATE_ONLY');
}, 60_000);

it('asks nothing of anyone but the portal and its sign-on', () => expect(stage.foreign.found).toEqual([]));
