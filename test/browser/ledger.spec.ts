import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axe } from './support/axe.js';
import { baseOf, inDatabase, openDemonstration } from './support/demonstration.js';
import { Hands, inFocus } from './support/hands.js';
import { shot, signIn } from './support/person.js';
import type { Stage } from './support/stage.js';

const COUNT = `SELECT count(*)::text FROM expense e JOIN partner p ON p.id = e.partner_id WHERE p.short_name LIKE 'UFC%'`;
const NET = `SELECT sum(net)::text FROM expense WHERE issuer = 'Verrerie du Lison' AND document_ref LIKE 'BLOC-%'`;

const TAKEN = `SELECT count(*)::text FROM expense WHERE source_key LIKE 'salary %'`;

let stage: Stage;
let samir: Page;
let hands: Hands;

beforeAll(async () => {
  stage = await openDemonstration();
  samir = await stage.newPage();
  hands = new Hands(samir);
  await signIn(samir, 'samir', `${await baseOf(stage)}/depenses`);
}, 90_000);
afterAll(() => stage?.close(), 60_000);

const said = (sentence: string | RegExp): Promise<void> =>
  samir.locator('[aria-live=polite]').getByText(sentence).first().waitFor({ state: 'attached' });
const cell = (row: number, column: number) => samir.locator(`[data-cell="${row}:${column}"]`);

/** What a spreadsheet does on Ctrl V. */
const paste = (text: string): Promise<void> =>
  samir.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);

it('shows what the budget has left, and every line with what the rules see in it', async () => {
  await samir.getByRole('heading', { level: 1, name: /^10 dépenses, / }).waitFor();
  await samir.getByRole('grid', { name: 'Dépenses' }).waitFor();
  await cell(0, 2).waitFor();
  expect(await cell(3, 4).innerText()).toBe('Comptoir des Optiques SARL');
  expect(await axe(samir)).toEqual([]);
  await shot(samir, 'ledger');
}, 60_000);

it('edits like a spreadsheet: type, Enter, fill down, undo', async () => {
  await cell(3, 9).click();
  await hands.write('Filtres');
  await hands.press('Enter');
  await samir.waitForFunction(() => document.querySelector('[data-cell="3:9"]')?.textContent === 'Filtres');
  expect(await samir.evaluate(() => document.activeElement?.getAttribute('data-cell'))).toBe('4:9');
  await hands.press('ArrowUp', 'Shift+ArrowDown', 'Control+d');
  await said('Une ligne changée.');
  expect(await cell(4, 9).innerText()).toBe('Filtres');
  await hands.press('Control+z');
  await said('Annulé.');
  await samir.waitForFunction(() => document.querySelector('[data-cell="4:9"]')?.textContent !== 'Filtres');
}, 60_000);

it('says why a cell cannot be read, where it is', async () => {
  await cell(3, 12).click();
  await hands.write('beaucoup');
  await hands.press('Enter');
  await samir.getByText('Ce n’est pas un montant').first().waitFor();
  expect(await inFocus(samir)).toContain('Modifier HT');
  await hands.press('Escape');
}, 60_000);

it('takes fifty pasted lines, cured by keyboard, whole', async () => {
  const before = Number(await inDatabase(stage, COUNT));
  const lines = Array.from({ length: 50 }, (_, i) => {
    const wrong = i === 41;
    const issuer = i === 17 ? '' : 'Verrerie du Lison';
    return ['Consommables', 'T1.1', issuer, '', '', '', `BLOC-${i}`, `Capillaires ${i}`]
      .concat(['2/10/2019', '30/10/2019', wrong ? '12,3,4' : '10,01', '2,00', ''])
      .join('\t');
  });
  await cell(9, 2).click();
  await hands.press('Control+ArrowDown');
  await paste(lines.join('\n'));
  const dialog = samir.getByRole('dialog', { name: 'Coller un bloc' });
  await dialog.getByText(/2 cases ne conviennent pas/).waitFor();
  await shot(samir, 'ledger-paste');
  await dialog.getByLabel('Ligne 42, HT').focus();
  await hands.press('Control+a');
  await hands.write('10,01');
  await dialog.getByLabel('Ligne 18, Fournisseur').focus();
  await hands.write('Verrerie du Lison');
  await dialog.getByText('Toutes les cases conviennent.').waitFor();
  await hands.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  await said('50 lignes ajoutées.');
  expect(Number(await inDatabase(stage, COUNT))).toBe(before + 50);
  expect(await inDatabase(stage, NET)).toBe('50050');
  expect(await samir.getByRole('grid').getAttribute('aria-rowcount')).toBe(String(before + 50 + 1));
}, 90_000);

it('takes the salaries of countersigned months in one step', async () => {
  await samir.getByRole('link', { name: 'Salaires' }).click();
  await samir.getByRole('heading', { level: 1, name: /^\d+ salaires à prendre/ }).waitFor();
  expect(await axe(samir)).toEqual([]);
  await shot(samir, 'salaries');
  await samir.getByLabel('Tout prendre').click();
  await samir.getByText('Cochez au moins un salaire.').waitFor();
  await samir
    .getByRole('checkbox', { name: /^Prendre .*août/ })
    .first()
    .click();
  await samir.getByRole('button', { name: /^Prendre le salaire/ }).click();
  await said('Un salaire est pris dans vos dépenses.');
  expect(await inDatabase(stage, TAKEN)).toBe('1');
  await samir.getByRole('link', { name: 'Mes dépenses' }).click();
  await cell(0, 2).waitFor();
}, 60_000);

it('opens a line with its rules and its evidence, and is cards on a phone', async () => {
  await cell(3, 15).click();
  await hands.press('Home', 'Enter');
  const sheet = samir.getByRole('dialog', { name: 'Dépense n° 4' });
  await sheet.getByText('Pièces demandées').waitFor();
  expect(await axe(samir)).toEqual([]);
  await shot(samir, 'ledger-sheet');
  await hands.press('Escape');
  await samir.setViewportSize({ width: 390, height: 844 });
  await samir.getByRole('button', { name: /^Ouvrir la dépense 4,/ }).waitFor();
  expect(await axe(samir)).toEqual([]);
  await shot(samir, 'ledger-phone');
}, 60_000);
