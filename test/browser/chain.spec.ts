import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { baseOf, inDatabase, openDemonstration } from './support/demonstration.js';
import { Hands, inFocus } from './support/hands.js';
import { shot, signIn } from './support/person.js';
import type { Stage } from './support/stage.js';

let stage: Stage;
let base: string;
let claire: Page;
let hands: Hands;

beforeAll(async () => {
  stage = await openDemonstration();
  base = await baseOf(stage);
  claire = await stage.newPage();
  hands = new Hands(claire);
  await signIn(claire, 'claire', `${base}/planning`);
}, 90_000);
afterAll(() => stage?.close(), 60_000);

const heading = (name: string | RegExp) => claire.getByRole('heading', { level: 1, name });
const node = (code: string) => claire.locator('button[data-row]', { hasText: new RegExp(`^${code} `) });
const steps = () => claire.getByRole('list', { name: /^Ce qui mène à / }).getByRole('listitem');

it('tells why J4 is where it is in two clicks from the plan', async () => {
  let clicks = 0;
  const click = async (what: ReturnType<Page['locator']>) => {
    await what.click();
    clicks += 1;
  };
  await click(claire.getByRole('link', { name: 'Dépendances' }));
  await claire.getByRole('list', { name: 'Ce qui est en retard ou vient bientôt' }).waitFor();
  await click(claire.getByRole('button', { name: /^J4 / }));
  await heading('J4 est au 5 févr. 2020 par sa propre date, non par T2.1').waitFor();
  expect(clicks).toBe(2);
  process.stdout.write(`why J4 is where it is: ${clicks} clicks\n`);
  expect(await claire.locator('button[data-lit]').allInnerTexts()).toEqual([
    expect.stringMatching(/^T2\.1/),
    expect.stringMatching(/^J4/),
  ]);
  await steps()
    .nth(1)
    .getByText(/Attend T2\.1 \(fin à début, 34 jours ouvrés après\), qui le permettrait dès le 28\sjanv\.\s2020/)
    .waitFor();
  await shot(claire, 'chain');
}, 60_000);

it('is asked from the dates of a row too', async () => {
  await claire.getByRole('link', { name: 'Revenir au planning' }).click();
  const row = claire.locator('tr[data-key]', {
    has: claire.locator('th[data-cell=head]').getByText('J5', { exact: true }),
  });
  await row.locator('td[data-cell=bar]').focus();
  await hands.press('ArrowRight', 'Enter');
  await claire.getByRole('dialog').getByRole('link', { name: 'Pourquoi à cette date ?' }).click();
  await heading(/^J5 est au 30 juin 2020/).waitFor();
}, 60_000);

it('goes along the arrows by keyboard, and lights the way to what one chooses', async () => {
  await node('J4').click();
  await heading(/^J4 est au /).waitFor();
  await node('J4').focus();
  await hands.press('ArrowRight');
  expect(await inFocus(claire)).toMatch(/^J5 .*Attend (T3\.1 et J4|J4 et T3\.1)\./s);
  await hands.press('ArrowRight', 'ArrowLeft', 'ArrowRight', 'ArrowRight', 'Enter');
  await heading(/^J8 est au /).waitFor();
  expect(await node('J8').getAttribute('aria-current')).toBe('true');
  expect(await claire.locator('button[data-lit]').count()).toBeGreaterThan(2);
  await claire.getByLabel('Chercher une ligne').fill('T1.1');
  await claire.getByRole('list', { name: 'Lignes trouvées' }).getByRole('button').first().click();
  await heading(/^T1\.1 /).waitFor();
}, 60_000);

it('is the list alone on a phone', async () => {
  const J8 = await inDatabase(stage, `SELECT id FROM milestone WHERE code = 'J8'`);
  await claire.setViewportSize({ width: 390, height: 800 });
  await claire.goto(`${base}/planning/dependances?pourquoi=${J8}`);
  await heading(/^J8 est au /).waitFor();
  expect(await claire.locator('button[data-row]').count()).toBe(0);
  expect(await steps().count()).toBeGreaterThan(2);
  await claire.setViewportSize({ width: 1440, height: 900 });
}, 60_000);

it('shows a work package between what it waits for and what waits for it', async () => {
  const LT2 = await inDatabase(stage, `SELECT id FROM work_package WHERE code = 'LT2'`);
  await claire.goto(`${base}/lots/${LT2}`);
  const near = claire.getByRole('region', { name: 'Avant, pendant, après' });
  await near
    .getByRole('region', { name: 'Attendu par LT2' })
    .getByRole('link', { name: /^T1\.2 / })
    .waitFor();
  await near.getByText(/précède J4 \(fin à début, 34 jours ouvrés après\)/).waitFor();
  await near
    .getByRole('region', { name: 'LT2 et ce qu’il contient' })
    .getByRole('link', { name: /^T2\.1 / })
    .click();
  await heading(/^T2\.1 /).waitFor();
}, 60_000);
