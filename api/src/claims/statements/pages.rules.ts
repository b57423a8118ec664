/** Rows parted into pages by their heights; the first page has less room, and a row alone is never left out. */
export function pagesOf(
  heights: readonly number[],
  first: number,
  room: number,
): Array<readonly [from: number, to: number]> {
  const pages: Array<readonly [number, number]> = [];
  let from = 0;
  let left = first;
  for (const [i, height] of heights.entries()) {
    if (height > left && i > from) {
      pages.push([from, i]);
      [from, left] = [i, room];
    }
    left -= height;
  }
  return [...pages, [from, heights.length]];
}
