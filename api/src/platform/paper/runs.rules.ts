/** A stretch of a text that one font writes. */
export interface Run {
  readonly font: number;
  readonly text: string;
}

/** Whether the font of that number has a letter for a sign. */
export type Knows = (font: number, sign: number) => boolean;

/** Spaces that no font of ours draws, and that must not break: drawn as the one they have. */
const NARROW = /[\u2007\u202f]/g;
/** What moves the pen or the eye without being read. */
const UNSEEN = /[\p{Cc}\p{Cf}]/gu;

/** A text as it can be written on one line: signs that draw nothing are gone. */
export const writable = (text: string): string =>
  text
    .replace(NARROW, '\u00a0')
    .replace(/[^\S\u00a0]+/g, ' ')
    .replace(UNSEEN, '');

/** Parts a text by the first font that knows each sign; what none knows is left to the first. */
export function runsOf(text: string, fonts: number, knows: Knows): Run[] {
  const runs: Array<{ font: number; text: string }> = [];
  const places = Array.from({ length: fonts }, (_, font) => font);
  for (const sign of text) {
    const point = sign.codePointAt(0) as number;
    const last = runs.at(-1);
    const font = sign === ' ' && last ? last.font : (places.find((one) => knows(one, point)) ?? 0);
    if (last?.font === font) last.text += sign;
    else runs.push({ font, text: sign });
  }
  return runs;
}

/** The longest beginning of a text that fits, with an ellipsis where it was cut. */
export function cutTo(text: string, width: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= width) return text;
  const signs = [...text];
  let [fits, tooLong] = [0, signs.length];
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2);
    if (widthOf(`${signs.slice(0, middle).join('')}…`) <= width) fits = middle;
    else tooLong = middle;
  }
  return fits === 0 ? '' : `${signs.slice(0, fits).join('').trimEnd()}…`;
}

/** A text in lines that fit, at most so many, the last cut if it must be. */
export function linesOf(text: string, width: number, most: number, widthOf: (text: string) => number): string[] {
  const words = text.split(' ').filter((word) => word !== '');
  const lines: string[] = [];
  let line = '';
  for (const [i, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || widthOf(longer) <= width) {
      line = longer;
      continue;
    }
    if (lines.length === most - 1) return [...lines, cutTo([line, ...words.slice(i)].join(' '), width, widthOf)];
    lines.push(cutTo(line, width, widthOf));
    line = word;
  }
  return line === '' ? lines : [...lines, cutTo(line, width, widthOf)];
}
