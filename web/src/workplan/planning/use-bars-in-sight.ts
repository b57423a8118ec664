import type { RefObject } from 'react';
import { spanOf } from './bar-look';
import type { Days, Item } from './item';
import type { Scale } from './scale';
import { scrolledTo } from './window';

/** As much of a bar as tells that it is there. */
const ENOUGH = 30;

/** Room for the words beside a bar that is moved. */
const LABEL = 130;

/** Scrolls the chart sideways to the bar one goes to, and along with the end one moves. */
export function useBarsInSight(box: RefObject<HTMLDivElement | null>, scale: Scale, grid: number) {
  const show = (from: number, to: number) => {
    const node = box.current;
    if (node) node.scrollLeft = scrolledTo(from, to, node.scrollLeft, node.clientWidth - grid, 60);
  };
  return {
    /** To the nearer end of a bar that is out of sight. */
    showBar(item: Item, days: Days): void {
      const { left, right } = spanOf(item, days, scale);
      const from = box.current?.scrollLeft ?? 0;
      const to = from + (box.current?.clientWidth ?? 0) - grid;
      if (right <= from + ENOUGH) show(right - 40, right);
      else if (left >= to - ENOUGH) show(left, left + 40);
    },
    showEnd(item: Item, days: Days, last: boolean): void {
      const { left, right } = spanOf(item, days, scale);
      const beside = right - left < 300 || last;
      show(last ? right - 40 : left, beside ? right + LABEL : left + 120);
    },
  };
}
