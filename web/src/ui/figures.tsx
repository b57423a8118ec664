import type { ReactNode } from 'react';
import type { Day } from '../platform/day';
import type { DayStyle } from '../platform/format';
import { useFormat } from '../platform/use-format';

interface MoneyProps {
  value: string | null | undefined;
  cents?: 'always' | 'never';
  signed?: boolean;
  /** What stands where there is no amount, a long dash unless said otherwise. */
  none?: ReactNode;
}

/** An amount, from the API's decimal text to the page without a float. */
export function Money({ value, cents = 'always', signed = false, none = '–' }: MoneyProps) {
  const format = useFormat();
  if (value === null || value === undefined) return <span className="dim">{none}</span>;
  return <span className="nw">{signed ? format.signedMoney(value, cents) : format.money(value, cents)}</span>;
}

interface DayTextProps {
  day: Day | null | undefined;
  style?: DayStyle;
  none?: ReactNode;
}

/** A day, machine-readable and in words. */
export function DayText({ day, style = 'full', none = '–' }: DayTextProps) {
  const format = useFormat();
  if (!day) return <span className="dim">{none}</span>;
  return (
    <time className="nw" dateTime={day}>
      {format.day(day, style)}
    </time>
  );
}

/** How far a due day is from the day the API says it is. */
export function Due({ day }: { day: Day }) {
  return <>{useFormat().due(day)}</>;
}

/** A drift in days, signed: "+12 j". */
export function Drift({ days }: { days: number }) {
  return <span className="nw">{useFormat().days(days, true)}</span>;
}

/** A moment in the hour of Paris. */
export function Moment({ at }: { at: string }) {
  const format = useFormat();
  return (
    <time className="nw" dateTime={at}>
      {format.moment(at)}
    </time>
  );
}
