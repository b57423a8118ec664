import type { Page } from 'playwright-core';

/** Waits until the screen has its say: its title, and nothing still on its way. */
export async function settle(page: Page, holds: string): Promise<void> {
  await page.locator(holds).filter({ visible: true }).first().waitFor();
  await page.waitForFunction(
    () => document.title.endsWith('Jalon') && document.querySelector('main [aria-busy=true]') === null,
  );
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** What sticks out of a window that narrow: nothing, or the elements to blame. */
export async function sticksOut(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 640 });
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  return page.evaluate((wide) => {
    if (document.documentElement.scrollWidth <= wide) return [];
    const scrolls = (it: Element): boolean =>
      it.parentElement !== null &&
      (getComputedStyle(it.parentElement).overflowX !== 'visible' || scrolls(it.parentElement));
    const wider = [...document.body.querySelectorAll('*')].filter(
      (it) => it.getBoundingClientRect().right > wide + 1 && !scrolls(it),
    );
    const blamed = wider
      .slice(0, 3)
      .map((it) => `${it.tagName} ${it.getAttribute('class') ?? ''} ${it.textContent?.slice(0, 40)}`);
    return [`${document.documentElement.scrollWidth} px`, ...blamed];
  }, width);
}

/** What is cut off without a sign that more is there, or spills over the frame of a button. */
export const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('header *, nav *, main *, [role=dialog] *')]
      .filter((it) => {
        const { overflowX, textOverflow, webkitLineClamp, borderRightWidth } = getComputedStyle(it);
        const hidden = overflowX === 'hidden' || overflowX === 'clip';
        const told = textOverflow === 'ellipsis' || webkitLineClamp !== 'none';
        const framed = it.tagName === 'BUTTON' && Number.parseFloat(borderRightWidth) > 0;
        const wider = it.clientWidth > 1 && it.scrollWidth > it.clientWidth + 1;
        return (hidden || framed) && !told && wider;
      })
      .map((it) => `${it.innerText?.slice(0, 40)} is cut off (${it.scrollWidth} px in ${it.clientWidth})`),
  );

/** Goes past the navigation by the skip link, unless the screen has put the focus somewhere, then from stop to stop to what was asked for; answers what was wrong on the way. */
export async function walk(page: Page, reach: string, most = 90): Promise<string[]> {
  const wrong: string[] = [];
  if (await page.evaluate(() => document.activeElement === document.body)) {
    await page.keyboard.press('Tab');
    const skipped = await page.evaluate(() => {
      const link = document.activeElement as HTMLAnchorElement;
      const { left, width } = link.getBoundingClientRect();
      return link.getAttribute('href') === '#contenu' && left >= 0 && width > 20;
    });
    if (!skipped) wrong.push('the first stop is no visible skip link');
    await page.keyboard.press('Enter');
  }
  for (let stop = 0; stop < most; stop += 1) {
    await page.keyboard.press('Tab');
    const met = await page.evaluate((wanted) => {
      const it = document.activeElement ?? document.body;
      const near = [it, it.nextElementSibling, it.parentElement, it.parentElement?.parentElement, it.firstElementChild];
      const ringed = ({ outlineStyle, outlineWidth, boxShadow }: CSSStyleDeclaration) =>
        (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
      const drawn = it instanceof SVGElement ? [...it.querySelectorAll('*')] : [];
      const marked =
        near.some((one) => one && (ringed(getComputedStyle(one)) || ringed(getComputedStyle(one, '::after')))) ||
        drawn.some((one) => Number.parseFloat(getComputedStyle(one).strokeWidth) >= 2.5);
      const { top, bottom, left, right } = it.getBoundingClientRect();
      const inSight = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
      const name = `${it.tagName} ${it.getAttribute('aria-label') ?? it.textContent?.slice(0, 40)}`;
      return { name, marked, inSight, there: it.matches(wanted), out: it === document.body };
    }, reach);
    if (met.out) break;
    if (!met.marked) wrong.push(`the focus is not seen on ${met.name}`);
    if (!met.inSight) wrong.push(`the focus is out of sight on ${met.name}`);
    if (met.there) return wrong;
  }
  return [...wrong, `the keyboard does not reach ${reach}`];
}

/** What leads one through the page: navigation, headings, heads of tables, labels. */
export const guidance = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'nav a, nav button, h1, h2, h3, th, caption, legend, label, main button:not(:has(code))',
      ),
    ]
      .filter((it) => !it.closest('tbody'))
      .map((it) => (it.textContent ?? '').replace(/\u00ad/g, '').trim())
      .filter(Boolean),
  );
