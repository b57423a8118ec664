import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axe } from './support/axe.js';
import { baseOf, inDatabase, openDemonstration } from './support/demonstration.js';
import { Hands } from './support/hands.js';
import { shot, signIn } from './support/person.js';
import type { Stage } from './support/stage.js';

const HEAD =
  'JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\tCompAuxLib\tPieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\tValidDate\tMontantdevise\tIdevise';
const entry = (number: number, account: string, name: string, label: string, debit: string, party = '') =>
  `HA\tAchats\t${number}\t20191105\t${account}\t${name}\t${party}\t${party}\tHA-${number}\t20191105\t${label}\t${debit}\t0,00\t\t\t20191105\t\t`;
const fec = [
  HEAD,
  entry(701, '622600', 'Honoraires', 'Étude de marquage', '1250,50', 'Verrerie du Lison'),
  entry(702, '606300', 'Fournitures', 'Capillaires', '81,30', 'Verrerie du Lison'),
  entry(703, '658000', 'Charges diverses', 'Divers', '12,00'),
].join('\r\n');
const IMPORTED = `SELECT count(*)::text FROM expense WHERE source_key LIKE '732829320:2019-12-31:%'`;

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

const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

it('takes in an accounting file, its accounts as the partner says', async () => {
  await samir.getByRole('link', { name: 'Importer', exact: true }).click();
  await samir.getByRole('heading', { level: 1, name: 'Importer des dépenses' }).waitFor();
  await samir.locator('input[type=file]').setInputFiles(file('732829320FEC20191231.txt', fec));
  await samir.getByText('3 lignes lues, 3 charges et biens.').waitFor();
  expect(await axe(samir)).toEqual([]);
  await samir.getByLabel('Poste du compte 658000').selectOption('EXTERNAL');
  await samir.getByText('votre choix, gardé (658000…)').waitFor();
  await samir.getByLabel('Lot des comptes qui n’en ont pas').selectOption({ label: 'T1.1' });
  await shot(samir, 'import-fec');
  await samir.getByRole('button', { name: 'Faire entrer les 3 dépenses' }).click();
  await samir.getByRole('heading', { level: 1, name: /^13 dépenses, / }).waitFor();
  expect(await inDatabase(stage, IMPORTED)).toBe('3');
}, 60_000);

it('tells pasted cells that do not fit, and takes them once they do', async () => {
  await samir.getByRole('link', { name: 'Importer', exact: true }).click();
  await samir.getByRole('button', { name: 'Coller des cellules' }).click();
  const row = (work: string) =>
    `Poste\tLot\tFournisseur\tObjet\tEngagée le\tHT\nConsommables\t${work}\tVerrerie du Lison\tFioles\t5/11/2019\t40,00`;
  const cells = samir.getByLabel('Cellules');
  await cells.fill(row('T9.9'));
  await samir.getByRole('button', { name: 'Lire ces cellules' }).click();
  await samir.getByText('« T9.9 » n’est pas le code d’un lot de ce projet.').waitFor();
  await shot(samir, 'import-cells');
  await samir.getByRole('button', { name: 'Coller des cellules' }).click();
  await cells.fill(row('T1.1'));
  await samir.getByRole('button', { name: 'Lire ces cellules' }).click();
  await samir.getByRole('button', { name: 'Faire entrer la dépense' }).click();
  await samir.getByRole('heading', { level: 1, name: /^14 dépenses, / }).waitFor();
}, 60_000);

it('files dropped papers in one click each, and says what is missing', async () => {
  await samir.getByRole('link', { name: 'Mes pièces', exact: true }).click();
  await samir.getByRole('heading', { level: 1, name: 'Mes pièces' }).waitFor();
  const names = ['Facture HA-701 Verrerie.txt', 'Releve 81,30.txt', 'scan.txt'];
  await samir.locator('input[type=file]').setInputFiles(names.map((name) => file(name, name)));
  await samir.getByRole('heading', { name: '3 pièces à classer' }).waitFor();
  expect(await axe(samir)).toEqual([]);
  await shot(samir, 'papers');
  await samir.getByRole('button', { name: /^Classer Facture HA-701/ }).click();
  await samir.getByRole('heading', { name: '2 pièces à classer' }).waitFor();
  await samir.getByRole('button', { name: 'Regarder scan.txt' }).click();
  await samir.getByRole('region', { name: 'Pièce scan.txt' }).getByText('scan.txt').waitFor();
  await samir.keyboard.press('Escape');
  await samir.getByRole('dialog').waitFor({ state: 'detached' });
  await samir.getByRole('button', { name: 'Chercher la dépense de scan.txt' }).click();
  await hands.write('Fioles');
  await samir
    .getByRole('dialog')
    .getByRole('button', { name: /Verrerie du Lison, 40,00/ })
    .click();
  await samir.getByRole('button', { name: /^Classer scan.txt/ }).click();
  await samir.getByRole('heading', { name: 'Une pièce à classer' }).waitFor();
}, 60_000);
