import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { baseOf, inDatabase, openDemonstration } from './support/demonstration.js';
import { layInvoices } from './support/evidence.js';
import { shot, signIn } from './support/person.js';
import type { Stage } from './support/stage.js';

/** How many lines are reviewed: a few at each test, 300 by `REVIEWED=300`. */
const LINES = Number(process.env.REVIEWED ?? '12');

/** The third claim has 312 lines, of which the demonstration has decided some. */
const TAKE_BACK = `UPDATE line_review r SET decision = NULL, deducted = 0, typology = NULL, reason = '', source = '',
  decided_at = NULL, decided_by_id = NULL, version = r.version + 1 FROM control k JOIN claim c ON c.id = k.claim_id
  WHERE k.id = r.control_id AND c.project_id = $1 AND c.number = 3 AND r.answers_due_on IS NULL`;

/** The smallest picture. */
const JPG = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');

let stage: Stage;
let page: Page;
let base: string;

beforeAll(async () => {
  stage = await openDemonstration();
  base = await baseOf(stage);
  if (LINES > 250) await stage.database.admin.query(TAKE_BACK, [base.slice(3)]);
  await layInvoices(stage, base.slice(3), LINES + 1);
  page = await stage.newPage({ viewport: { width: 1440, height: 1000 } });
}, 90_000);
afterAll(() => stage?.close(), 30_000);

const decided = () =>
  inDatabase<string>(
    stage,
    `SELECT count(*)::text FROM line_review r JOIN control k ON k.id = r.control_id
     JOIN claim c ON c.id = k.claim_id WHERE c.project_id = $1 AND c.number = 3 AND r.decision IS NOT NULL`,
    [base.slice(3)],
  ).then(Number);

/** What the page itself saw, in milliseconds, from the key to what it brings. */
interface Pace {
  /** The panel of the next line, on the screen: told by the browser, to the next 8. */
  readonly panel: number[];
  /** The first page of its evidence, or its picture; none of what has no evidence to look at. */
  readonly evidence: Array<number | null>;
}

/** Listens to each acceptance in the page, and looks at every frame until what it brings is in sight. */
const timeThePage = (key: string) => {
  const pace: { panel: number[]; evidence: Array<number | null> } = { panel: [], evidence: [] };
  Object.assign(window, { pace });
  const panel = () => document.querySelector('section[aria-label^="Constat et décision"]')?.getAttribute('aria-label');
  const evidence = () => {
    const viewer = document.querySelector('section[aria-label="Pièces"]');
    if (!viewer) return 'none';
    const picture = viewer.querySelector('img');
    if (viewer.querySelector('[data-page="1"] canvas') || (picture?.complete && picture.naturalWidth > 0))
      return 'seen';
    return viewer.querySelector('pre, [role=alert]') ? 'none' : undefined;
  };
  const after = (told: () => void) => requestAnimationFrame(() => requestAnimationFrame(told));
  const untilShown = (look: () => boolean, told: () => void) => {
    const again = () => (look() ? after(told) : void requestAnimationFrame(again));
    requestAnimationFrame(again);
  };
  /** Keys of which the next frame holds the next line: the browser tells when it is on the screen. */
  const painted = new Set<number>();
  new PerformanceObserver((told) => {
    for (const { name, startTime, duration } of told.getEntries())
      if (name === 'keydown' && painted.delete(startTime)) pace.panel.push(duration);
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  const press = (at: number) => {
    const was = panel();
    const moved = () => ![was, undefined, null].includes(panel());
    requestAnimationFrame(() => {
      if (moved()) painted.add(at);
      else untilShown(moved, () => pace.panel.push(performance.now() - at));
    });
    untilShown(
      () => moved() && evidence() !== undefined,
      () => pace.evidence.push(evidence() === 'seen' ? performance.now() - at : null),
    );
  };
  addEventListener('keydown', (event) => event.key === key && press(event.timeStamp), true);
};

/** The middle, and what all but one in twenty stay under. */
function told(what: string, waits: readonly number[]): { readonly median: number; readonly p95: number } {
  const sorted = waits.toSorted((a, b) => a - b);
  const [median = 0, p95 = 0] = [sorted[sorted.length >> 1], sorted[Math.floor(sorted.length * 0.95)]];
  if (process.env.REVIEWED)
    process.stdout.write(`${what.padEnd(28)}${median.toFixed(0).padStart(6)} ms${p95.toFixed(0).padStart(8)} ms\n`);
  return { median, p95 };
}

it('reviews lines by the keyboard alone, from the queue, a key for a plain one', async () => {
  await signIn(page, 'etienne', '/ma-file');
  const queue = page.getByRole('table', { name: 'Demandes en main, la première d’abord' });
  await queue.getByRole('link', { name: /MiMédI, Acompte n°\s3/ }).waitFor();
  await shot(page, 'queue');
  await page.keyboard.press('n');
  await page.waitForURL('**/revue');
  const before = await decided();
  await page.getByRole('search').getByLabel('Décision').selectOption('UNDECIDED');
  await page.getByText(new RegExp(`^${312 - before} lignes, `)).waitFor();
  const panel = page.getByRole('region', { name: /^Constat et décision, ligne \d+/ });
  await panel.waitFor();
  await page.getByRole('heading', { level: 1 }).focus();

  let keys = 0;
  await page.evaluate(timeThePage, 'a');
  for (let line = 1; line <= LINES; line += 1) {
    await page.keyboard.press('a');
    keys += 1;
    await page.waitForFunction(
      (seen) => {
        const { panel, evidence } = (window as unknown as { pace: Pace }).pace;
        return panel.length === seen && evidence.length === seen;
      },
      line,
      { polling: 'raf' },
    );
  }
  await page.getByText(new RegExp(`^${before + LINES} lignes décidées sur`)).waitFor();
  expect(await decided()).toBe(before + LINES);
  expect(keys).toBe(LINES);
  const pace = await page.evaluate(() => (window as unknown as { pace: Pace }).pace);
  if (process.env.REVIEWED) process.stdout.write(`${LINES} lines, ${keys / LINES} key each: median, 95 %\n`);
  const seen = pace.evidence.filter((wait) => wait !== null);
  expect(told('next line shown', pace.panel).median).toBeLessThan(1_500);
  expect(told(`evidence of ${seen.length} lines`, seen).median).toBeLessThan(3_000);
}, 900_000);

it('parks a line with its reason, takes it back, and asks its partner', async () => {
  const before = await decided();
  await page.keyboard.press('p');
  await page.getByLabel(/^Ce que lira/).fill('La facture est illisible.');
  await page.keyboard.press('Control+Enter');
  await page.getByText(new RegExp(`^${before + 1} lignes décidées sur`)).waitFor();
  await page.getByRole('search').getByLabel('Décision').selectOption('PARKED');
  const line = page.getByRole('list', { name: 'Lignes de la demande' }).getByRole('button').last();
  await line.click();
  await page
    .getByRole('region', { name: /^Constat/ })
    .getByText('La facture est illisible.')
    .waitFor();
  await shot(page, 'review');
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('q');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Question').fill('Avez-vous une copie lisible ?');
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Avez-vous une copie lisible ?').waitFor();
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog').getByRole('combobox');
  await palette.fill('copie lisible');
  await page.getByRole('option', { name: /Avez-vous une copie lisible/ }).waitFor();
  await palette.fill('poser question');
  await page.getByRole('option', { name: /^Poser une question/ }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('f');
  const kept = page.getByRole('region', { name: /^Fichiers du contrôle/ });
  await kept.locator('input[type=file]').setInputFiles({ name: 'visite.jpg', mimeType: 'image/jpeg', buffer: JPG });
  await kept.getByText('visite.jpg').waitFor();
  await page.getByText('Un fichier joint par le contrôle').waitFor();
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('u');
  await page
    .getByRole('region', { name: /^Constat/ })
    .getByText('La facture est illisible.')
    .waitFor({ state: 'detached' });
}, 60_000);
