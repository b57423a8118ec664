import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { axe } from './support/axe.js';
import { baseOf, inDatabase, openDemonstration } from './support/demonstration.js';
import { shot, signIn } from './support/person.js';
import type { Stage } from './support/stage.js';

let stage: Stage;
let page: Page;
let base: string;
let address: string;
/** What the browser complained of: a program that our content policy stopped, above all. */
const complaints: string[] = [];

/** Etienne opens the 187th line of the third claim: a supplier of Aurea, with an invoice, a statement and an order. */
beforeAll(async () => {
  stage = await openDemonstration();
  base = await baseOf(stage);
  const claim = await inDatabase(stage, 'SELECT id FROM claim WHERE number = 3');
  const line = await inDatabase(stage, 'SELECT id FROM claim_line WHERE claim_id = $1 AND number = 187', [claim]);
  page = await stage.newPage();
  page.on('console', (said) => said.type() === 'error' && complaints.push(said.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  const partner = await inDatabase(stage, `SELECT id FROM partner WHERE short_name = 'Aurea Technology'`);
  address = `${base}/demandes/${claim}?partenaire=${partner}&ligne=${line}`;
  await signIn(page, 'etienne', address);
  await piece().waitFor();
}, 90_000);
afterAll(() => stage?.close(), 30_000);

const dialog = (): Locator => page.getByRole('dialog');
const piece = (): Locator => dialog().getByRole('tabpanel');
const words = (text: string): Locator => piece().getByText(text, { exact: true });
const lit = (): Locator => piece().locator('[data-on]');

it('shows the evidence beside the line, a piece at a time, by the keyboard', async () => {
  const tabs = dialog().getByRole('tab');
  expect(await tabs.allInnerTexts()).toEqual([
    'Commande AT-19-077.pdf',
    'Facture F-2019-0418.pdf',
    'Relevé bancaire, mai 2019.pdf',
  ]);
  await words('Usinage de 40 montures inox 316L').waitFor();
  await tabs.first().press('ArrowRight');
  await words('Optique du Doubs SARL, facture F-2019-0418').waitFor();
  await page.waitForFunction(() => document.activeElement?.textContent === 'Facture F-2019-0418.pdf');
  const drawn = await piece()
    .locator('canvas')
    .evaluate((canvas: HTMLCanvasElement) => {
      const dots = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      return dots.some((dot) => dot < 128);
    });
  expect(drawn).toBe(true);
});

it('says which facts of the line stand in it, leads to them, and compares the totals', async () => {
  const facts = piece().getByRole('list', { name: 'Ce que la pièce dit de la ligne' });
  const found = facts.getByRole('button');
  expect(await found.count()).toBe(7);
  await found.filter({ hasText: 'Référence' }).click();
  await lit().waitFor();
  await piece().getByText('Total TTC lu').waitFor();
  expect(await piece().innerText()).toMatch(/Total TTC lu\s+12\s000,00\s€\s+comme déclaré/);
  await shot(page, 'evidence-beside-the-line');
});

it('turns, grows and fits, and gives the file as it is', async () => {
  const pages = piece().getByRole('region');
  const wide = async () => (await pages.locator('canvas').boundingBox())?.width ?? 0;
  const before = await wide();
  await pages.press('+');
  await page.waitForFunction(
    (width) => (document.querySelector('[role=tabpanel] canvas')?.clientWidth ?? 0) > width,
    before,
  );
  await pages.press('r');
  await page.waitForFunction(() => {
    const canvas = document.querySelector('[role=tabpanel] canvas');
    return canvas !== null && canvas.clientWidth > canvas.clientHeight;
  });
  await pages.press('0');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    piece().getByRole('button', { name: 'Télécharger Facture F-2019-0418.pdf' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('Facture F-2019-0418.pdf');
});

it('goes on to the next line with J, and holds on a phone, by ear and by policy', async () => {
  await page.keyboard.press('j');
  await dialog().getByText('Atelier Granvelle, facture AG-190522').waitFor();
  await page.setViewportSize({ width: 390, height: 844 });
  await dialog().getByText('Atelier Granvelle, facture AG-190522').waitFor();
  await shot(page, 'evidence-on-a-phone');
  expect(await axe(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

it('is open to the lead as soon as it is signed, salaries aside', async () => {
  const partnerClaim = await inDatabase(
    stage,
    `SELECT c.id FROM partner_claim c JOIN partner p ON p.id = c.partner_id WHERE p.short_name = 'Diaclone'`,
  );
  const claire = await stage.newPage();
  await signIn(claire, 'claire', `${base}/remontees/${partnerClaim}`);
  const statement = claire.getByRole('table', { name: 'État récapitulatif des dépenses, par numéro' });
  await statement.getByRole('button', { name: '4 pièces de la ligne 3' }).click();
  await claire.getByRole('dialog').getByRole('tab', { name: 'Facture FA-40118.pdf' }).click();
  await claire.getByRole('dialog').getByText('Verrerie du Lison', { exact: true }).waitFor();
  expect(await statement.getByText('chez le partenaire').count()).toBe(2);
  await claire.context().close();
});
