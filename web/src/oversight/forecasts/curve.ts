import type { Day } from '../../platform/day';
import { timeScale } from '../../workplan/time-scale';

/** What is reached on the last day of a period; amounts as the API writes them. */
export interface Reached {
  readonly untilOn: Day;
  readonly amount: string;
}

export interface Frame {
  readonly from: Day;
  readonly until: Day;
  /** The amount at the top. */
  readonly most: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Dot {
  readonly x: number;
  readonly y: number;
}

/** Where amounts stand: nothing on the first day, then what each period reaches. For drawing only, never a figure. */
export function dotsOf(reached: readonly Reached[], { from, until, most, left, top, width, height }: Frame): Dot[] {
  const scale = timeScale(from, until, left, width);
  const yOf = (amount: number) => top + height * (1 - Math.min(1, most > 0 ? amount / most : 0));
  return [
    { x: left, y: yOf(0) },
    ...reached.map(({ untilOn, amount }) => ({ x: scale.at(untilOn), y: yOf(Number(amount)) })),
  ];
}

export const pathOf = (dots: readonly Dot[]): string =>
  dots.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join(' ');

/** Round amounts up to the top, a few at most: one, two or five times a power of ten apart. */
export function ticksOf(most: number, count = 4): number[] {
  if (most <= 0) return [0];
  const rough = most / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((times) => times * power).find((one) => one >= rough) ?? rough;
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => i * step);
}
