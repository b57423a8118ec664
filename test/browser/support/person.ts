import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';

export const PASSWORD = 'jalon-demo';

/** Answers the sign-on page as that account; ids are those of Keycloak's own page. */
export async function answerSignOn(page: Page, username: string, password = PASSWORD): Promise<void> {
  await page.locator('#username').fill(username);
  await page.locator('#password').fill(password);
  await page.locator('#kc-login').click();
}

/** Opens an address of the portal as that account, through the sign-on. */
export async function signIn(page: Page, username: string, address = '/'): Promise<void> {
  await page.goto(address);
  await answerSignOn(page, username);
  await page.locator('#username').waitFor({ state: 'detached' });
}

/** Everything that this origin keeps in the browser, as text: a token found in it is a token lost. */
export const keptIn = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const caches_ = await caches.keys();
    return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, databases, caches_]);
  });

/** Keeps a picture of the page beside the tests, for whoever wants to look: SHOTS=1. */
export async function shot(page: Page, name: string): Promise<void> {
  if (process.env.SHOTS !== '1') return;
  await page.screenshot({ path: join(import.meta.dirname, '../shots', `${name}.png`), fullPage: true });
}

/** What stands beside a field to say what it wants, or what is wrong with it. */
export const beside = (field: Locator): Promise<string> =>
  field.evaluate((it) =>
    `${it.getAttribute('aria-describedby') ?? ''} ${it.getAttribute('aria-errormessage') ?? ''}`
      .split(' ')
      .map((id) => document.getElementById(id)?.innerText ?? '')
      .join(' '),
  );
