/** The languages of the sign-in page. */
export type Locale = 'fr' | 'en';

/** The first language of a list of wishes (`en-GB fr`, `fr;q=0.9, en`) that the page speaks. */
export function firstSpoken(...wishes: (string | null | undefined)[]): Locale | undefined {
  for (const wish of wishes) {
    const ranked = (wish ?? '')
      .split(/[\s,]+/)
      .map((tag) => ({
        tag: tag.split(';')[0]?.toLowerCase() ?? '',
        weight: Number(/;q=([\d.]+)/.exec(tag)?.[1] ?? 1),
      }))
      .sort((one, other) => other.weight - one.weight);
    for (const { tag } of ranked) {
      if (/^fr\b/.test(tag)) return 'fr';
      if (/^en\b/.test(tag)) return 'en';
    }
  }
  return undefined;
}
