import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axe, axeAgain } from './support/axe.js';
import { baseOf, openDemonstration } from './support/demonstration.js';
import { cutOff, guidance, settle, sticksOut, walk } from './support/look.js';
import { signIn } from './support/person.js';
import { everyScreen, type Screen } from './support/screens.js';
import type { Stage } from './support/stage.js';

const DESK = { width: 1280, height: 800 };
const people = ['claire', 'anne-lise', 'samir', 'etienne'] as const;
/** Words that only French uses; a name or a title of the data that holds one is said in `named`. */
const FRENCH =
  /(^|[\s’(])(le|la|les|des|du|une|et|est|sont|vos|votre|par|pour|aucune?|lots?|jalons?|livrables?|demandes?|retard)(?=$|[\s,.:’)])/iu;
const KEY = /^[a-z]+(\.[a-zA-Z-]+)+$/;

let stage: Stage;
let screens: readonly Screen[];
const pages = new Map<string, Page>();
const complaints: string[] = [];

beforeAll(async () => {
  stage = await openDemonstration();
  const base = await baseOf(stage);
  screens = await everyScreen(stage, base);
  for (const who of people) {
    const page = await stage.newPage();
    page.on('console', (line) => {
      if (line.type() === 'error' || line.type() === 'warning') complaints.push(`${who}: ${line.text()}`);
    });
    page.on('pageerror', (error) => complaints.push(`${who}: ${error.message}`));
    await signIn(page, who, base);
    await page.getByRole('heading', { level: 1 }).waitFor();
    pages.set(who, page);
  }
}, 120_000);
afterAll(() => stage?.close(), 30_000);

/** Screens that stand over all projects. */
const OF_NO_PROJECT = ['/projets', '/ma-file', '/programme'];
const titleOf = (name: string, { at }: Screen) =>
  [name, OF_NO_PROJECT.includes(at) ? '' : 'MiMédI', 'Jalon'].filter(Boolean).join(' · ');

/** By its address, as a bookmark does; or from the screen before, as the back button does, where the title tells them apart. */
type Way = 'address' | 'back';

async function open(screen: Screen, way: Way): Promise<Page> {
  const page = pages.get(screen.who) as Page;
  const title = titleOf(screen.titled.en, screen);
  if (way === 'address' || screen.key || screen.opens || (await page.title()) === title) await page.goto(screen.at);
  else {
    await page.evaluate((at) => {
      history.pushState(null, '', at);
      dispatchEvent(new PopStateEvent('popstate', { state: null }));
    }, screen.at);
    await page.waitForFunction((wanted) => document.title === wanted, title);
  }
  if (screen.key) {
    await page.locator('main li').first().waitFor();
    await page.keyboard.press(screen.key);
  }
  for (const what of screen.opens ?? []) await page.locator(what).first().click();
  await settle(page, screen.holds);
  return page;
}

/** All three at once, each through their own screens. */
async function each(way: Way, judge: (page: Page, screen: Screen) => Promise<readonly string[]>): Promise<string[]> {
  const wrong: string[] = [];
  const visit = async (who: Screen['who']) => {
    for (const screen of screens.filter((one) => one.who === who)) {
      const found = await judge(await open(screen, way), screen);
      wrong.push(...found.map((what) => `${who}, ${screen.what}: ${what}`));
    }
  };
  await Promise.all(people.map(visit));
  return wrong;
}

/** The window's title and the one heading of the first level. */
async function headed(page: Page, screen: Screen, language: 'fr' | 'en'): Promise<string[]> {
  const wrong: string[] = [];
  const [title, wanted] = [await page.title(), titleOf(screen.titled[language], screen)];
  if (title !== wanted) wrong.push(`titled “${title}”, not “${wanted}”`);
  const headings = await page.locator('h1').allInnerTexts();
  if (headings.length !== 1 || !headings[0]?.trim()) wrong.push(`has the headings ${JSON.stringify(headings)}`);
  const lang = await page.locator('html').getAttribute('lang');
  if (lang !== language) wrong.push(`says it is in ${lang}`);
  return wrong;
}

it('is right in French, by light, on a phone and by keyboard, every screen', async () => {
  const wrong = await each('address', async (page, screen) => {
    const found = [...(await headed(page, screen, 'fr')), ...(await axe(page)), ...(await cutOff(page))];
    if (!screen.at.includes('ligne=')) found.push(...(await walk(page, screen.reach)));
    found.push(...(await sticksOut(page, 320)), ...(await cutOff(page)));
    await page.setViewportSize(DESK);
    return found;
  });
  expect(wrong).toEqual([]);
}, 300_000);

it('is right in English, in the dark, every screen', async () => {
  for (const page of pages.values()) {
    await page.goto('/projets');
    await page.getByRole('button', { name: /^Votre compte/ }).click();
    await page.getByRole('menuitemradio', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Your projects' }).waitFor();
    await page.emulateMedia({ colorScheme: 'dark' });
  }
  const wrong = await each('back', async (page, screen) => {
    const found = [...(await headed(page, screen, 'en')), ...(await axeAgain(page))];
    if ((await page.locator('html').getAttribute('data-theme')) !== 'dark') found.push('is not dark');
    for (const text of await guidance(page)) {
      if (FRENCH.test(text)) found.push(`“${text}” is French`);
      if (KEY.test(text)) found.push(`“${text}” is a key without its words`);
    }
    return found;
  });
  expect(wrong).toEqual([]);
}, 300_000);

it('never complained on the console', () => expect(complaints).toEqual([]));

it('asked nothing of anyone but the portal and its sign-on', () => expect(stage.foreign.found).toEqual([]));
