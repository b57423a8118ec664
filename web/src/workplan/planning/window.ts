/** The height of a row of the chart. */
export const ROW = 31;

/** The height of the ruler above it. */
export const HEAD = 54;

/** Drawn beyond what shows, so that scrolling meets no blank. */
const BEYOND = 12;

export interface Shown {
  readonly first: number;
  /** The one after the last. */
  readonly end: number;
}

/** The lines that show at a place of the scroll, and some on either side. */
export function shownAt(scrolled: number, height: number, count: number): Shown {
  const top = Math.floor(scrolled / ROW);
  const first = Math.max(0, Math.min(top - BEYOND, count - 1));
  return { first, end: Math.min(count, top + Math.ceil(height / ROW) + 2 * BEYOND) };
}

/** Where to scroll so that a stretch shows; where it stands when it already does. */
export function scrolledTo(from: number, to: number, scrolled: number, room: number, margin = 0): number {
  if (from - margin < scrolled) return Math.max(0, from - margin);
  return to + margin > scrolled + room ? Math.max(0, Math.min(from - margin, to + margin - room)) : scrolled;
}
