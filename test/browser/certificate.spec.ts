import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axe } from './support/axe.js';
import { baseOf, inDatabase, openDemonstration } from './support/demonstration.js';
import { shot, signIn } from './support/person.js';
import type { Stage } from './support/stage.js';

const THIRD = `(SELECT id FROM claim WHERE number = 3 AND project_id = (SELECT id FROM project WHERE acronym = 'MiMédI'))`;
const ETIENNE = `(SELECT id FROM person WHERE email = 'etienne.roussel@region.example')`;
/** The third claim is in Étienne’s hands. */
const OPENED = `INSERT INTO control (id, project_id, claim_id, number, reviewer_id, admitted_by_id, admitted_at, started_at)
  SELECT gen_random_uuid(), project_id, id, 1, ${ETIENNE}, ${ETIENNE}, '2019-10-07', '2019-10-07' FROM claim
  WHERE id = ${THIRD} ON CONFLICT DO NOTHING`;
const SETTLED = `UPDATE control_question SET settled_at = now(), settled_by_id = ${ETIENNE} WHERE settled_at IS NULL`;
const UNDECIDED = `UPDATE line_review SET decision = NULL, deducted = 0, typology = NULL, reason = '', source = '', decided_at = NULL,
    decided_by_id = NULL WHERE control_id = (SELECT id FROM control WHERE claim_id = ${THIRD})`;
/** Everything that is in the sample is plain, but for one purchase of the UFC. */
const DECIDED = `UPDATE line_review r SET decision = 'ACCEPTED', decided_at = '2019-11-13', decided_by_id = ${ETIENNE}
  FROM control k WHERE k.id = r.control_id AND k.claim_id = ${THIRD} AND r.stratum IS NOT NULL`;
const REDUCED = `UPDATE line_review SET decision = 'REDUCED', deducted = 1000, typology = 'VAT', source = 'Règl. (UE) 1303/2013, art. 69(3)(c)',
    reason = 'Une part de la TVA a été récupérée.'
  WHERE id = (SELECT r.id FROM line_review r JOIN claim_line l ON l.id = r.claim_line_id JOIN partner p ON p.id = l.partner_id
    WHERE l.claim_id = ${THIRD} AND r.stratum IS NOT NULL AND l.category <> 'STAFF' AND l.eligible > 2000
      AND p.short_name = 'UFC (FEMTO-ST)' ORDER BY l.number LIMIT 1)`;
const UFC_CHOSEN = `INSERT INTO line_review (id, project_id, control_id, claim_line_id, partner_id, stratum, chosen_for)
  SELECT gen_random_uuid(), l.project_id, k.id, l.id, l.partner_id, 'CHOSEN', 'Achat à revoir' FROM claim_line l JOIN control k ON k.claim_id = l.claim_id
    JOIN partner p ON p.id = l.partner_id WHERE l.claim_id = ${THIRD} AND l.category NOT IN ('STAFF', 'INDIRECT') AND l.eligible > 2000
    AND p.short_name = 'UFC (FEMTO-ST)' ORDER BY l.number LIMIT 1
  ON CONFLICT (control_id, claim_line_id) DO UPDATE SET stratum = 'CHOSEN', chosen_for = excluded.chosen_for`;
const CERTIFIED = `SELECT state FROM claim WHERE id = ${THIRD}`;

let stage: Stage;
let base: string;
let claim: string;

beforeAll(async () => {
  stage = await openDemonstration();
  base = await baseOf(stage);
  await fetch(`${stage.origin}/seal.pem`);
  await inDatabase(stage, OPENED);
  await inDatabase(stage, UNDECIDED);
  await inDatabase(stage, SETTLED);
  claim = `${base}/demandes/${await inDatabase(stage, `SELECT id::text FROM claim WHERE id = ${THIRD}`)}`;
}, 90_000);
afterAll(() => stage?.close(), 60_000);

const page = (): Promise<Page> => stage.newPage({ viewport: { width: 1440, height: 900 } });

it('is drawn, told, answered, concluded and certified, each by whom it concerns', async () => {
  const etienne = await page();
  await signIn(etienne, 'etienne', `${claim}/echantillon`);
  await etienne.getByRole('button', { name: 'Tirer l’échantillon' }).click();
  await etienne.getByRole('heading', { level: 1, name: /^\d+ lignes à regarder/ }).waitFor();
  await etienne.getByRole('img', { name: /^Nuage de \d+ lignes/ }).waitFor();
  expect(await axe(etienne)).toEqual([]);
  await shot(etienne, 'sample');

  await inDatabase(stage, UFC_CHOSEN);
  await inDatabase(stage, DECIDED);
  await inDatabase(stage, REDUCED);
  await etienne.getByRole('link', { name: 'Décision et certificat' }).click();
  await etienne.getByRole('button', { name: 'Notifier les constats' }).click();
  const dialog = etienne.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Notifier les constats' }).click();
  await etienne.getByRole('table', { name: /^Constats notifiés/ }).waitFor();
  await shot(etienne, 'decision');

  const samir = await page();
  await signIn(samir, 'samir', `${base}/retours`);
  await samir.getByRole('heading', { level: 1, name: /^Un constat attend une réponse/ }).waitFor();
  expect(await axe(samir)).toEqual([]);
  await samir.getByRole('heading', { name: 'Questions du contrôle' }).waitFor();
  await shot(samir, 'findings');
  await samir.getByRole('button', { name: /^Contester le constat/ }).click();
  await samir.getByLabel('Pourquoi vous contestez').fill('Notre attestation dit que rien n’est récupéré.');
  await samir.keyboard.press('Control+Enter');
  await samir.getByText('Notre attestation dit que rien n’est récupéré.').waitFor();
  await samir.getByRole('heading', { level: 1, name: 'Rien n’attend de réponse.' }).waitFor();

  await etienne.getByRole('link', { name: 'Constats et réponses' }).click();
  await etienne.getByRole('heading', { level: 1, name: 'Rien n’attend de réponse.' }).waitFor();
  await etienne.getByText('Notre attestation dit que rien n’est récupéré.').waitFor();
  await shot(etienne, 'findings-funder');
  await etienne.getByRole('link', { name: 'Décision et certificat' }).click();
  await etienne.getByRole('button', { name: 'Clore les réponses' }).click();
  await etienne.getByText('Rien ne reste ouvert.').waitFor();
  await etienne.getByRole('button', { name: 'Conclure le contrôle' }).click();
  await dialog.getByRole('button', { name: 'Conclure le contrôle' }).click();
  await etienne.getByText('Une autre personne doit le certifier.', { exact: false }).waitFor();

  const sylvie = await page();
  await signIn(sylvie, 'sylvie', `${claim}/decision`);
  await sylvie.getByRole('button', { name: 'Certifier' }).click();
  await sylvie.getByRole('dialog').getByRole('button', { name: 'Certifier' }).click();
  await sylvie.getByRole('heading', { level: 2, name: 'Certificat CSF MiMédI 3' }).waitFor();
  expect(await inDatabase(stage, CERTIFIED)).toBe('CERTIFIED');
  expect(await axe(sylvie)).toEqual([]);
  await shot(sylvie, 'certificate');
  const [download] = await Promise.all([
    sylvie.waitForEvent('download'),
    sylvie.getByRole('button', { name: /^Télécharger CSF/ }).click(),
  ]);
  const paper = readFileSync(await download.path()).toString('latin1');
  expect([paper.slice(0, 5), paper.includes('ETSI.CAdES.detached'), paper.includes('certificat.json')]).toEqual([
    '%PDF-',
    true,
    true,
  ]);
}, 90_000);
