import type { Link } from './item';

/** Where a bar begins and ends on the chart, and the middle of its row. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

const GAP = 8;
const figure = (value: number): string => String(Math.round(value * 10) / 10);

/** The right-angled way of an arrow from the side that leads to the side that follows, around the bars between. */
export function routeOf(type: Link['type'], from: Box, to: Box, rowHeight: number): string {
  const [leaves, enters] = [type[0] === 'F' ? 1 : -1, type[1] === 'F' ? 1 : -1];
  const x = leaves > 0 ? from.right : from.left;
  const end = enters > 0 ? to.right : to.left;
  const out = x + leaves * GAP;
  const before = end + enters * GAP;
  const across = (at: number) => `M${figure(x)} ${figure(from.y)}H${figure(at)}V${figure(to.y)}H${figure(end)}`;
  if (leaves === enters) return across(leaves > 0 ? Math.max(out, before) : Math.min(out, before));
  if (leaves > 0 ? out <= before : out >= before) return across(out);
  const between = figure(from.y + (to.y >= from.y ? 1 : -1) * (rowHeight / 2));
  return `M${figure(x)} ${figure(from.y)}H${figure(out)}V${between}H${figure(before)}V${figure(to.y)}H${figure(end)}`;
}

/** The head of an arrow at the bar it enters. */
export function headOf(type: Link['type'], to: Box): string {
  const enters = type[1] === 'F' ? 1 : -1;
  const x = enters > 0 ? to.right : to.left;
  return `M${figure(x)} ${figure(to.y)}l${enters * 7} -4v8Z`;
}
