import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axe } from './support/axe.js';
import { baseOf, inDatabase, openDemonstration } from './support/demonstration.js';
import { shot, signIn } from './support/person.js';
import type { Stage } from './support/stage.js';

const STATES = `SELECT string_agg(state, ' ' ORDER BY number) FROM claim WHERE number < 3 AND project_id = $1`;

let stage: Stage;
let base: string;

beforeAll(async () => {
  stage = await openDemonstration();
  base = await baseOf(stage);
}, 90_000);
afterAll(() => stage?.close(), 60_000);

async function opens(who: string): Promise<Page> {
  const page = await stage.newPage({ viewport: { width: 1440, height: 900 } });
  await signIn(page, who, `${base}/versements`);
  await page.getByRole('heading', { level: 1, name: /payés sur|part|attend/ }).waitFor();
  return page;
}
const states = () => inDatabase(stage, STATES, [base.split('/').at(-1)]);

it('goes from the authority to the lead, and from the lead to a partner', async () => {
  const sylvie = await opens('sylvie');
  expect(await axe(sylvie)).toEqual([]);
  await shot(sylvie, 'payments-funder');
  await sylvie.getByRole('button', { name: 'Enregistrer un versement' }).click();
  const paying = sylvie.getByRole('dialog', { name: 'Versement de Acompte n° 2' });
  await paying.getByLabel('Référence du mandat').fill('Mandat 2019-4011');
  await shot(sylvie, 'payments-pay');
  await paying.getByRole('button', { name: 'Enregistrer le versement' }).click();
  await paying.waitFor({ state: 'detached' });
  await sylvie.getByRole('row', { name: /Mandat 2019-4011/ }).waitFor();
  await sylvie.getByText('soldée').nth(1).waitFor();
  expect(await states()).toBe('PAID PAID');

  await sylvie.getByRole('button', { name: 'Proposer une correction' }).click();
  const proposing = sylvie.getByRole('dialog', { name: 'Proposer une correction' });
  await proposing.getByLabel('Nature').selectOption({ label: 'Pérennité' });
  await proposing.getByLabel('Numéro de la ligne').fill('1');
  await proposing.getByLabel('Depuis le').fill('01/11/2019');
  await proposing.getByText(/la durée à tenir commence ce jour-là/).waitFor();
  await shot(sylvie, 'payments-durability');
  await sylvie.keyboard.press('Escape');

  const paid = /^[\d\s]+/.exec(await sylvie.getByRole('heading', { level: 1 }).innerText())?.[0].trim();
  await sylvie.goto('/programme');
  const row = sylvie.getByRole('table', { name: /^Chaque projet/ }).getByRole('row', { name: /MiMédI/ });
  await row.getByText(`${paid} €`).waitFor();
  await shot(sylvie, 'programme');
  expect(await axe(sylvie)).toEqual([]);
  await row.getByRole('button', { name: /^Points dus/ }).click();
  const late = sylvie.getByRole('dialog', { name: 'En retard : MiMédI' });
  await late
    .getByRole('link', { name: /^Point sur LT/ })
    .first()
    .waitFor();
  await shot(sylvie, 'programme-late');
  await late.getByRole('button', { name: 'Fermer' }).last().click();
  await sylvie.getByRole('button', { name: 'Exporter' }).click();
  const [file] = await Promise.all([
    sylvie.waitForEvent('download'),
    sylvie.getByRole('menuitem', { name: /CSV/ }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('Programme 2019-11-14.csv');

  const marc = await opens('marc');
  await marc
    .getByRole('row', { name: /Mandat 2019-4011/ })
    .getByRole('button', { name: 'Noter la réception' })
    .click();
  await marc.getByRole('dialog').getByRole('button', { name: 'Noter la réception' }).click();
  await marc.getByRole('dialog').waitFor({ state: 'detached' });
  const sent = marc.getByRole('row', { name: /Mandat 2019-4011/ });
  await sent.getByRole('button', { name: 'Répartir' }).click();
  await marc.getByRole('dialog', { name: 'Répartir le versement n° 3' }).getByText('Smaltis').waitFor();
  await shot(marc, 'payments-share');
  await marc.getByRole('dialog').getByRole('button', { name: 'Noter les virements' }).click();
  await marc.getByRole('dialog').waitFor({ state: 'detached' });
  await sent.getByRole('button', { name: 'Répartir' }).waitFor({ state: 'detached' });
  expect(await states()).toBe('PAID DISTRIBUTED');

  const samir = await opens('samir');
  await samir.getByRole('heading', { level: 1, name: '2 parts à confirmer' }).waitFor();
  await shot(samir, 'payments-partner');
  await samir.getByRole('button', { name: 'Confirmer la réception' }).last().click();
  await samir
    .getByRole('dialog')
    .getByRole('button', { name: /^Confirmer/ })
    .click();
  await samir.getByRole('heading', { level: 1, name: 'Une part à confirmer' }).waitFor();
  expect(await axe(samir)).toEqual([]);
}, 60_000);

it('asks for an advance without a line, and has it granted in part', async () => {
  const [marc, etienne, sylvie] = [await opens('marc'), await opens('etienne'), await opens('sylvie')];
  await marc.goto(`${base}/demandes`);
  await marc.getByRole('button', { name: 'Demander une avance…' }).click();
  const asking = marc.getByRole('dialog', { name: 'Demander une avance' });
  await asking.getByText(/sous le plafond des acomptes/).waitFor();
  await asking.getByLabel('Montant demandé').fill('90 000');
  await asking.getByLabel('Pourquoi').fill('Commander les capteurs du banc de contrôle.');
  await shot(marc, 'advance-ask');
  await asking.getByRole('button', { name: 'Préparer la demande' }).click();
  await marc.getByRole('heading', { level: 1, name: /Avance n° 5, 90/ }).waitFor();
  await marc.getByText(/pas de lignes de dépense/).waitFor();
  expect(await marc.getByRole('button', { name: 'États récapitulatifs' }).count()).toBe(0);
  expect(await axe(marc)).toEqual([]);
  await marc.getByRole('button', { name: 'Envoyer la demande' }).click();
  await marc.getByRole('dialog').getByRole('button', { name: 'Envoyer la demande' }).click();
  await marc.getByText('Demande scellée :').waitFor();
  await shot(marc, 'advance');

  const advance = marc.url();
  await etienne.goto('/ma-file');
  await etienne.getByRole('link', { name: /Avance n° 5/ }).click();
  const list = etienne.getByRole('region', { name: 'Recevabilité' });
  await list.waitFor();
  for (const question of await list.getByRole('combobox').all()) await question.selectOption({ label: 'sans objet' });
  await list.getByRole('button', { name: 'Admettre' }).click();
  await shot(etienne, 'advance-admit');
  await etienne.getByRole('dialog').getByRole('button', { name: 'Admettre' }).click();
  await list.waitFor({ state: 'detached' });

  await sylvie.goto(advance);
  await sylvie.getByRole('button', { name: 'Décider…' }).click();
  const deciding = sylvie.getByRole('dialog', { name: 'Décider de cette avance' });
  await deciding.getByLabel('Montant accordé').fill('60 000');
  await deciding.getByLabel('Motif, si ce n’est pas tout').fill('Les capteurs seuls.');
  await shot(sylvie, 'advance-decide');
  await deciding.getByRole('button', { name: 'Accorder' }).click();
  await deciding.waitFor({ state: 'detached' });
  await sylvie.getByText('Motif : Les capteurs seuls.').waitFor();
  await shot(sylvie, 'advance-granted');
  await sylvie.getByRole('link', { name: 'Voir les versements' }).click();
  await sylvie.getByRole('row', { name: /Avance n° 5.*60 000,00/ }).waitFor();
  await shot(sylvie, 'advance-payments');
}, 60_000);
