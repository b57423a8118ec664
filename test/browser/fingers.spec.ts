import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { CDPSession, Locator, Page } from 'playwright-core';
import { baseOf, inDatabase, openDemonstration } from './support/demonstration.js';
import { shot, signIn } from './support/person.js';
import type { Stage } from './support/stage.js';

const TABLET = { viewport: { width: 1180, height: 820 }, hasTouch: true };
const ENDS = `SELECT ends_on::text FROM work_package WHERE code = 'T2.1'`;

let stage: Stage;
let claire: Page;
let glass: CDPSession;

beforeAll(async () => {
  stage = await openDemonstration();
  claire = await stage.newPage(TABLET);
  await signIn(claire, 'claire', `${await baseOf(stage)}/planning`);
  glass = await claire.context().newCDPSession(claire);
  await bar('T2.1').scrollIntoViewIfNeeded();
}, 90_000);
afterAll(() => stage?.close(), 60_000);

interface Point {
  readonly x: number;
  readonly y: number;
}

const bar = (code: string): Locator =>
  claire
    .locator('tr[data-key]', { has: claire.locator('th[data-cell=head]').getByText(code, { exact: true }) })
    .locator('td[data-cell=bar]');
const frame = () => claire.locator('[data-taken]');
const strip = () => claire.getByRole('heading', { level: 2, name: /^(Déplacer|Avancer|Allonger|Raccourcir) / });
const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: Point[]) =>
  glass.send('Input.dispatchTouchEvent', { type, touchPoints });
const slide = async (from: Point, to: Point, steps = 8): Promise<void> => {
  for (let i = 1; i <= steps; i += 1) {
    await touch('touchMove', { x: from.x + ((to.x - from.x) * i) / steps, y: from.y + ((to.y - from.y) * i) / steps });
    await claire.waitForTimeout(16);
  }
};
/** Where the end of a bar is, and the middle of what shows of it. */
async function placeOf(code: string): Promise<{ end: Point; middle: Point }> {
  const box = await bar(code).locator('[data-part=move]').boundingBox();
  const cell = await claire.locator('[class*=scroller]').first().boundingBox();
  if (!box || !cell) throw new Error(`The bar of ${code} is not drawn.`);
  const y = box.y + box.height / 2;
  const [left, right] = [Math.max(box.x, cell.x + 420), box.x + box.width];
  return { end: { x: right - 6, y }, middle: { x: (left + right - 16) / 2, y } };
}
const scrolled = () =>
  claire
    .locator('[class*=scroller]')
    .first()
    .evaluate((it) => [it.scrollLeft, it.scrollTop]);

it('takes a bar once a finger has rested on it, and moves it by days', async () => {
  const { end } = await placeOf('T2.1');
  const before = await scrolled();
  await touch('touchStart', end);
  expect(await frame().count()).toBe(0);
  await frame().waitFor();
  await shot(claire, 'finger-takes');
  await slide(end, { x: end.x + 60, y: end.y + 4 });
  await strip()
    .getByText(/^Allonger T2\.1 de \d+ jours déplace aussi J4/)
    .waitFor();
  await shot(claire, 'finger-moves');
  expect(await scrolled()).toEqual(before);
  await touch('touchEnd');
  await frame().waitFor({ state: 'detached' });
  expect(await inDatabase(stage, ENDS)).toBe('2019-11-29');
  await claire.getByRole('button', { name: /^Annuler/ }).click();
  await strip().waitFor({ state: 'detached' });
}, 60_000);

it('puts the bar back when a second finger comes', async () => {
  const { end } = await placeOf('T2.1');
  await touch('touchStart', end);
  await frame().waitFor();
  await slide(end, { x: end.x + 60, y: end.y });
  await strip().waitFor();
  await touch('touchStart', { x: end.x + 60, y: end.y }, { x: end.x - 40, y: end.y + 80 });
  await strip().waitFor({ state: 'detached' });
  await touch('touchEnd');
  expect(await frame().count()).toBe(0);
}, 60_000);

it('scrolls as before when the finger does not rest first', async () => {
  const { middle } = await placeOf('T2.1');
  const [left = 0] = await scrolled();
  await touch('touchStart', middle);
  await slide(middle, { x: middle.x - 200, y: middle.y });
  await claire.waitForTimeout(500);
  await touch('touchEnd');
  expect((await scrolled())[0]).toBeGreaterThan(left + 100);
  expect(await frame().count()).toBe(0);
  expect(await strip().count()).toBe(0);
}, 60_000);
