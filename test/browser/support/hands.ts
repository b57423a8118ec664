import type { Page } from 'playwright-core';

/** Somebody who works by keyboard alone, and how many keys that takes. */
export class Hands {
  /** Keys pressed that are not text. */
  keys = 0;
  /** Characters of text. */
  letters = 0;

  constructor(private readonly page: Page) {}

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
      this.keys += 1;
    }
  }

  async write(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    this.letters += [...text].length;
  }

  /** Presses one key until the focus stands on what that selector finds; answers how often. */
  async reach(selector: string, key = 'Tab', most = 60): Promise<number> {
    for (let pressed = 1; pressed <= most; pressed += 1) {
      await this.press(key);
      if (await this.page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return pressed;
    }
    throw new Error(`${most} × ${key} do not reach ${selector}`);
  }
}

/** What stands in the focus, as one hears it: its label or its text. */
export const inFocus = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const it = document.activeElement as HTMLInputElement | null;
    return it?.getAttribute('aria-label') ?? it?.labels?.[0]?.innerText ?? it?.innerText ?? '';
  });
