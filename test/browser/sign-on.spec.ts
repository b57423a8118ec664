import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axe } from './support/axe.js';
import { answerSignOn, keptIn, shot, signIn } from './support/person.js';
import { realKeycloak, SIGN_ON_MS } from './support/sign-on.js';
import { type SmallScene, smallScene } from './support/small-scene.js';
import { Stage } from './support/stage.js';

/** Short enough that a token is renewed while the test looks on. */
const TOKEN_SECONDS = 32;

let stage: Stage;
let scene: SmallScene;

beforeAll(async () => {
  stage = await Stage.open({
    scene: async (database) => {
      scene = await smallScene(database);
    },
    realm: { accessTokenLifespan: TOKEN_SECONDS, failureFactor: 3, waitIncrementSeconds: 60 },
  });
}, SIGN_ON_MS);
afterAll(() => stage.close(), 30_000);

const account = (page: Page) => page.getByRole('button', { name: /^(Votre compte|Your account)/ });

/** What the sign-on says is wrong. */
const complaint = (page: Page) => page.locator('[role=alert], [id^=input-error]').first();

/** Each answer of the sign-on's token endpoint, in order. */
const tokensOf = (page: Page): string[] => {
  const answers: string[] = [];
  page.on('response', async (response) => {
    if (response.url().endsWith('/protocol/openid-connect/token')) answers.push(await response.text());
  });
  return answers;
};

it('takes a person back to the very page they asked for', async () => {
  const page = await stage.newPage();
  const address = `/p/${scene.projectId}/lots?vue=tous`;
  await signIn(page, 'thomas', address);
  await account(page).waitFor();
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(address);
  expect(page.url()).not.toMatch(/code=|state=|session_state=/);
  await shot(page, 'signed-in');
}, 60_000);

it('says that a password is wrong, without saying what is wrong, and lets one try again', async () => {
  const page = await stage.newPage();
  await page.goto('/');
  await answerSignOn(page, 'nadia', 'not-the-password');
  const wrong = await complaint(page).innerText();
  if (!realKeycloak) expect(await axe(page)).toEqual([]);
  await shot(page, 'wrong-password');
  await answerSignOn(page, 'nobody-at-all', 'not-the-password');
  expect(await complaint(page).innerText()).toBe(wrong);
  await answerSignOn(page, 'nadia');
  await account(page).waitFor();
}, 60_000);

it('locks an account after too many wrong passwords, the right one included', async () => {
  const page = await stage.newPage();
  await page.goto('/');
  for (let i = 0; i < 3; i += 1) await answerSignOn(page, 'julie', `wrong-${i}`);
  await answerSignOn(page, 'julie');
  await complaint(page).waitFor();
  expect(new URL(page.url()).origin).toBe(stage.signOn.url);
}, 60_000);

it('renews a token in silence, on the same page', async () => {
  const page = await stage.newPage();
  const tokens = tokensOf(page);
  await signIn(page, 'claire');
  await page.waitForURL(/\/p\//);
  await account(page).waitFor();
  await page.evaluate(() => Object.assign(window, { stayed: true }));
  const before = tokens.length;
  await page.waitForTimeout((TOKEN_SECONDS - 29) * 1_000);
  const renewed = page.waitForResponse((answer) => answer.url().endsWith('/protocol/openid-connect/token'));
  await page.getByRole('link', { name: 'Consortium' }).click();
  await (await renewed).finished();
  await page.getByRole('cell', { name: 'Vega' }).first().waitFor();
  expect(tokens.length).toBeGreaterThan(before);
  expect(new Set(tokens.map((text) => JSON.parse(text).refresh_token)).size).toBe(tokens.length);
  expect(await page.evaluate(() => (window as unknown as { stayed?: boolean }).stayed)).toBe(true);
}, 60_000);

it('opens a second tab without asking again', async () => {
  const page = await stage.newPage();
  await signIn(page, 'thomas');
  await account(page).waitFor();
  const second = await page.context().newPage();
  await second.goto(`/p/${scene.projectId}/lots`);
  await account(second).waitFor();
  expect(new URL(second.url()).origin).toBe(stage.origin);
}, 60_000);

it('keeps no token where another page, or a thief of the disk, could find it', async () => {
  const page = await stage.newPage();
  const tokens = tokensOf(page);
  await signIn(page, 'claire');
  await account(page).waitFor();
  const kept = await keptIn(page);
  expect(tokens.length).toBeGreaterThan(0);
  for (const text of tokens)
    for (const token of Object.values(JSON.parse(text)).filter((value) => String(value).split('.').length === 3))
      for (const part of String(token).split('.')) expect(kept).not.toContain(part);
  expect(kept).not.toMatch(/eyJ[\w-]{10,}/);
  expect(page.url()).not.toMatch(/eyJ/);
}, 60_000);

it('ends the session where it began, in this tab and for the next one', async () => {
  const page = await stage.newPage();
  await signIn(page, 'claire');
  await page.waitForURL(/\/p\//);
  await page.waitForLoadState('networkidle');
  await account(page).click();
  await shot(page, 'account');
  await page.getByRole('menuitem', { name: 'Se déconnecter' }).click();
  await page.waitForURL((url) => url.origin === stage.signOn.url || url.pathname === '/');
  const second = await page.context().newPage();
  await second.goto('/');
  await second.locator('#username').waitFor();
  expect(new URL(second.url()).origin).toBe(stage.signOn.url);
}, 60_000);

it('speaks on another browser the language that was chosen on the first', async () => {
  const page = await stage.newPage();
  await signIn(page, 'etienne');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  await account(page).click();
  const kept = page.waitForResponse((answer) => (answer.request().postData() ?? '').includes('"Speak"'));
  await page.getByRole('menuitemradio', { name: 'English' }).click();
  await (await kept).finished();
  const elsewhere = await stage.newPage();
  await signIn(elsewhere, 'etienne');
  await elsewhere.getByRole('button', { name: /^Your account/ }).waitFor();
  expect(await elsewhere.evaluate(() => document.documentElement.lang)).toBe('en');
}, 60_000);

it('lets in somebody who was never invited, and shows them nothing', async () => {
  const page = await stage.newPage();
  await signIn(page, 'newcomer');
  await account(page).waitFor();
  expect(await page.getByText('Lyra').count()).toBe(0);
}, 60_000);

it('asks nothing of anyone but the portal and its sign-on', () => expect(stage.foreign.found).toEqual([]));
