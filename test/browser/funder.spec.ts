import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { v4 as uuid } from 'uuid';
import { baseOf, inDatabase, openDemonstration } from './support/demonstration.js';
import { shot, signIn } from './support/person.js';
import type { Stage } from './support/stage.js';

let stage: Stage;
let page: Page;
let base: string;
/** Everything the API told this page. */
const told: Array<Promise<string>> = [];

beforeAll(async () => {
  stage = await openDemonstration();
  base = await baseOf(stage);
  page = await stage.newPage();
  page.on('response', (answer) => {
    if (answer.url().endsWith('/graphql')) told.push(answer.text().catch(() => ''));
  });
}, 90_000);
afterAll(() => stage?.close(), 30_000);

/** An amount as the page writes it, in cents. */
const cents = (text: string): number =>
  Number(/[\d\s.]+(,\d\d)?(?=\s*€)/.exec(text)?.[0].replace(/\D/g, '') ?? Number.NaN);
/** What is stored, in cents. */
const sumOf = (sql: string, values: readonly unknown[] = []) =>
  inDatabase(stage, `SELECT (${sql})::bigint::text`, values).then(Number);
const ofThird = `FROM claim_line l JOIN claim c ON c.id = l.claim_id
  JOIN partner p ON p.id = l.partner_id WHERE c.number = 3`;
const count = (): Locator => page.getByRole('search').locator('[aria-live=polite]');
const lines = (): Locator => page.getByRole('table', { name: 'Lignes de dépenses de la demande' });
const amounts = async (): Promise<number[]> =>
  (await lines().locator('tbody td[data-label="Éligible"]').allInnerTexts()).map(cents);

async function settled(words: RegExp): Promise<string> {
  await count().filter({ hasText: words }).waitFor();
  await page.locator('[aria-busy=true]').waitFor({ state: 'detached' });
  return count().innerText();
}

it('lets the funder choose among the four projects they fund', async () => {
  await signIn(page, 'etienne');
  const projects = page.getByRole('list', { name: 'Les projets qui vous sont ouverts' }).getByRole('heading');
  await projects.first().waitFor();
  expect((await projects.allInnerTexts()).sort()).toEqual(
    ['3S-MEMS', 'MiMédI', 'Micro-décolletage de métaux durs', 'SMART-INN'].sort(),
  );
  await shot(page, 'four-projects');
  await page.getByRole('link', { name: 'MiMédI' }).click();
  await page.waitForURL(`**${base}/demandes`);
}, 60_000);

it('shows what was sent and nothing of what is being prepared', async () => {
  await page.getByRole('heading', { level: 1, name: 'Trois demandes envoyées.' }).waitFor();
  const claims = page.getByRole('table', { name: 'Demandes de paiement, la plus récente d’abord' }).locator('tbody tr');
  expect((await claims.allInnerTexts()).map((text) => /Acompte n°\s\d/.exec(text)?.[0].replace(/\s/g, ' '))).toEqual([
    'Acompte n° 3',
    'Acompte n° 2',
    'Acompte n° 1',
  ]);
  await page.getByRole('link', { name: 'Acompte n° 3' }).click();
  const declared = await sumOf(`SELECT sum(eligible) ${ofThird}`);
  const title = await page.getByRole('heading', { level: 1, name: /^Acompte n°\s3,/ }).innerText();
  expect(cents(title)).toBe(declared);
  const figures = page.locator('dl[aria-label="Chiffres de la demande"]');
  expect(await figures.innerText()).toMatch(/Lignes\s+312/);
}, 60_000);

it('reads the financing plan and the budget, to the cent', async () => {
  await page.getByText('Budget et financement').click();
  const plan = page.getByRole('table', { name: 'Ce que chaque fonds apporte à chaque partenaire' });
  await plan.waitFor();
  const total = await sumOf(`SELECT total_eligible FROM project WHERE acronym = 'MiMédI'`);
  const foot = await plan.locator('tfoot td').allInnerTexts();
  const funds = foot.filter((text) => text.includes('€')).map(cents);
  expect(funds.at(-1)).toBe(total);
  expect(funds.slice(0, -1).reduce((sum, amount) => sum + amount, 0)).toBe(total);
  const feder = await sumOf(
    `SELECT sum(f.amount) FROM financing f JOIN project p ON p.id = f.project_id
     WHERE p.acronym = 'MiMédI' AND f.fund = 'FEDER'`,
  );
  expect(funds).toContain(feder);
  const matrix = page.getByRole('table', { name: 'Budget de chaque partenaire, poste par poste' });
  const planned = (await matrix.locator('tfoot td').allInnerTexts()).map(cents);
  expect(planned.at(-1)).toBe(total);
  expect(planned.slice(0, -1).reduce((sum, amount) => sum + amount, 0)).toBe(total);
  await shot(page, 'financing');
  await page.locator('label', { hasText: 'Lignes' }).click();
  await lines().waitFor();
}, 60_000);

it('filters by partner and category, and every sum follows', async () => {
  const search = page.getByRole('search');
  await search.getByLabel('Partenaire').selectOption({ label: 'UFC (FEMTO-ST)' });
  const ofPartner = `${ofThird} AND p.short_name = 'UFC (FEMTO-ST)'`;
  const both = `${ofPartner} AND l.category = 'CONSUMABLES'`;
  const partnerLines = await sumOf(`SELECT count(*) ${ofPartner}`);
  expect(cents(await settled(new RegExp(`^${partnerLines} lignes`)))).toBe(
    await sumOf(`SELECT sum(l.eligible) ${ofPartner}`),
  );

  await search.getByLabel('Poste').selectOption({ label: 'Consommables' });
  const left = await sumOf(`SELECT count(*) ${both}`);
  const sum = await sumOf(`SELECT sum(l.eligible) ${both}`);
  expect(cents(await settled(new RegExp(`^${left} lignes?,`)))).toBe(sum);
  expect(cents(await lines().locator('tfoot').innerText())).toBe(sum);
  expect(left).toBeLessThanOrEqual(50);
  expect((await amounts()).reduce((total, amount) => total + amount, 0)).toBe(sum);
  const consumables = page.getByTitle('Ne montrer que Consommables');
  expect(cents(await consumables.innerText())).toBe(sum);
  expect(await consumables.innerText()).toMatch(new RegExp(`${left} lignes?$`));
  await shot(page, 'filtered');
}, 60_000);

it('sorts by amount', async () => {
  const sort = lines().getByRole('button', { name: 'Éligible' });
  await sort.click();
  await lines().locator('th[aria-sort=ascending]').waitFor();
  await page.locator('[aria-busy=true]').waitFor({ state: 'detached' });
  const rising = await amounts();
  expect(rising).toEqual([...rising].sort((a, b) => a - b));
  await sort.click();
  await lines().locator('th[aria-sort=descending]').waitFor();
  await page.locator('[aria-busy=true]').waitFor({ state: 'detached' });
  const falling = await amounts();
  expect(falling).toEqual([...falling].sort((a, b) => b - a));
  expect(falling[0]).toBe(
    await sumOf(`SELECT max(l.eligible) ${ofThird} AND p.short_name = 'UFC (FEMTO-ST)' AND l.category = 'CONSUMABLES'`),
  );
}, 60_000);

it('opens a line and downloads its document, the very bytes that were stored', async () => {
  await page.getByRole('search').getByRole('button', { name: 'Tout effacer' }).click();
  await page.getByRole('search').getByLabel('Émetteur, objet, pièce').fill('AB-2019-1187');
  await settled(/^1 ligne,/);
  await lines().getByRole('button', { name: 'Ouvrir la ligne 128, Automates Bregille' }).first().click();
  const sheet = page.getByRole('dialog', { name: 'Ligne 128, Automates Bregille' });
  const save = sheet.getByRole('button', { name: /^Télécharger / }).first();
  const [file] = await Promise.all([page.waitForEvent('download'), save.click()]);
  const hash = createHash('sha256')
    .update(readFileSync(await file.path()))
    .digest('hex');
  const stored = await inDatabase<string[]>(
    stage,
    `SELECT array_agg(v.sha256) FROM document_version v JOIN document d ON d.id = v.document_id
     JOIN claim_line l ON l.id = d.subject_id WHERE l.document_ref = 'AB-2019-1187' AND d.name = $1`,
    [file.suggestedFilename()],
  );
  expect(stored).toContain(hash);
  await shot(page, 'spend-line');
  await page.keyboard.press('Escape');
}, 60_000);

it('was never told of what is being prepared', async () => {
  const everything = (await Promise.all(told)).join('\n');
  expect(everything.includes('AB-2019-1187')).toBe(true);
  const drafted = await inDatabase<string[]>(
    stage,
    `SELECT array_agg(l.id || '') || array_agg(DISTINCT c.id || '') FROM claim_line l JOIN claim c ON c.id = l.claim_id
     WHERE c.state = 'DRAFT'`,
  );
  expect(drafted.length).toBeGreaterThan(40);
  expect(drafted.filter((id) => everything.includes(id))).toEqual([]);
}, 60_000);

it('answers the address of a draft as that of nothing at all', async () => {
  const draft = await inDatabase(stage, 'SELECT id FROM claim WHERE number = 4');
  const answers: string[] = [];
  for (const id of [draft, uuid()]) {
    await page.goto(`${base}/demandes/${id}`);
    await page.getByRole('alert').waitFor();
    answers.push(await page.locator('body').innerText());
  }
  expect(answers[0]).toBe(answers[1]);
  expect(answers[0]).toContain('Cette demande n’existe pas, ou elle n’a pas été envoyée.');
}, 60_000);
