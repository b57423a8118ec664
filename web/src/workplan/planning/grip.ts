/** What of a bar is taken: the whole of it, one of its ends, or the link that leaves it. */
export type Part = 'move' | 'start' | 'end' | 'link';

/** A bar from its left to its right edge, on the screen. */
interface Span {
  readonly left: number;
  readonly right: number;
}

/** How far inside its end a finger still takes the end, and how far outside the bar it still takes the bar. */
const INSIDE = 16;
const OUTSIDE = 12;
/** Beyond its right end a finger draws a link, that far. */
const BEYOND = 30;
/** A bar narrower than that is moved: its ends would be all there is of it. */
const NARROWEST = 4 * INSIDE;

const among = (x: number, from: number, to: number): boolean => x >= from && x <= to;

/** What a finger takes at a place of a row, of what may be taken there: a finger is wider than the handles of a mouse. */
export function gripOf(x: number, { left, right }: Span, parts: ReadonlySet<string>): Part | undefined {
  const ends = right - left >= NARROWEST;
  if (ends && parts.has('end') && among(x, right - INSIDE, right + OUTSIDE / 3)) return 'end';
  if (parts.has('link') && among(x, right + OUTSIDE / 3, right + BEYOND)) return 'link';
  if (ends && parts.has('start') && among(x, left - OUTSIDE, left + INSIDE)) return 'start';
  return parts.has('move') && among(x, left - OUTSIDE, right + OUTSIDE) ? 'move' : undefined;
}
