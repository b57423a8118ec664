/** A run of text where a page draws it, in points. */
export interface TextRun {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** From a letter of a run to a letter of another, the last one excluded. */
export interface Spot {
  readonly page: number;
  readonly from: { readonly run: number; readonly at: number };
  readonly to: { readonly run: number; readonly at: number };
}

/** True of two names for one place. */
export const samePlace = (a: Spot, b: Spot): boolean =>
  a.page === b.page &&
  a.from.run === b.from.run &&
  a.from.at === b.from.at &&
  a.to.run === b.to.run &&
  a.to.at === b.to.at;

interface Origin {
  readonly run: number;
  readonly at: number;
}

/** Lower case without accents; ligatures and thin spaces as plain letters and spaces. */
const bare = (letter: string): string =>
  letter
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s/g, ' ')
    .toLowerCase();

/** What parts two runs: nothing, a space, a column (tab) or a line. */
function gapBetween(before: TextRun, after: TextRun): '' | ' ' | '\t' | '\n' {
  const size = Math.max(before.height, after.height, 1);
  if (Math.abs(before.y - after.y) > size / 2) return '\n';
  const gap = after.x - (before.x + before.width);
  if (gap > size * 0.9 || gap < -size) return '\t';
  return gap > size * 0.12 ? ' ' : '';
}

/** The text of a page as it is searched: bare letters, with tabs between columns, and where each came from. */
export class PageText {
  readonly text: string;
  private readonly origins: readonly Origin[];

  constructor(
    readonly page: number,
    runs: readonly TextRun[],
  ) {
    let text = '';
    const origins: Origin[] = [];
    let before: TextRun | undefined;
    for (const [run, drawn] of runs.entries()) {
      if (drawn.str.trim() === '') continue;
      const put = (letters: string, at: number) => {
        for (const letter of letters) origins.push({ run, at: letter === '' ? 0 : at });
        text += letters;
      };
      if (before) put(gapBetween(before, drawn), 0);
      for (let at = 0; at < drawn.str.length; at += 1) put(bare(drawn.str[at] ?? ''), at);
      before = drawn;
    }
    this.text = text;
    this.origins = origins;
  }

  get isEmpty(): boolean {
    return this.text.trim() === '';
  }

  /** Where a stretch of the text stands on the page. */
  spot(from: number, to: number): Spot | undefined {
    const [first, last] = [this.origins[from], this.origins[to - 1]];
    return first && last && { page: this.page, from: first, to: { run: last.run, at: last.at + 1 } };
  }

  /** Every place that a pattern finds. */
  places(pattern: RegExp): Spot[] {
    const found = this.text.matchAll(new RegExp(pattern.source, 'g'));
    return [...found].flatMap(({ index, 0: words }) => this.spot(index, index + words.length) ?? []);
  }
}

/** Words as they are looked for. */
export const bareWords = (words: string): string => [...words].map(bare).join('').trim();
