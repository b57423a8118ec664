import { type LinkType, linkTypes } from '../../workplan/schedule/plan.rules.js';

/** A dependency as people write it in a cell: `L1.1`, `L1.1 SS`, `L1.1 FS+5d`, `L1.1 FS-2cd` with calendar days. */
export interface Predecessor {
  readonly from: string;
  readonly type: LinkType;
  readonly lag: number;
  readonly inCalendarDays: boolean;
}

const FORM = /^(.+?)(?:\s+(FS|SS|FF|SF)(?:\s*([+-]\s*\d{1,4})\s*(cd|d|jc|j)?)?)?$/i;

export function codeOfLink({ from, type, lag, inCalendarDays }: Predecessor): string {
  if (type === 'FS' && lag === 0 && !inCalendarDays) return from;
  const sign = lag < 0 ? '' : '+';
  return `${from} ${type}${lag === 0 && !inCalendarDays ? '' : `${sign}${lag}${inCalendarDays ? 'cd' : 'd'}`}`;
}

/** What one part of such a cell says; none when it says nothing that can be. */
export function predecessorIn(text: string): Predecessor | undefined {
  const [, from, type = 'FS', lag = '0', unit = 'd'] = FORM.exec(text.trim()) ?? [];
  const days = Number(lag.replace(/\s/g, ''));
  const word = linkTypes.find((one) => one === type.toUpperCase());
  if (!from || !word || Math.abs(days) > 1_000) return undefined;
  return { from: from.trim(), type: word, lag: days, inCalendarDays: /^(cd|jc)$/i.test(unit) };
}
