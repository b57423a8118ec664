import { Inject, Injectable } from '@nestjs/common';
import type { Day } from '../kernel/day.js';
import { dayInParis } from './paris.calendar.js';
import { SETTINGS, type Settings } from './settings.js';

const HOUR = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Paris',
  hourCycle: 'h23',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
});

/** The instant at which clocks in Paris show on that day what they show now. */
export function sameHourOn(day: Day, now: Date): Date {
  const hour = HOUR.format(now);
  const [winter, summer] = ['+01:00', '+02:00'].map((offset) => new Date(`${day}T${hour.replace(',', '.')}${offset}`));
  return (HOUR.format(winter) === hour ? winter : summer) as Date;
}

/** The only place that knows what time it is. A demonstration stays on its fixed day. */
@Injectable()
export class Clock {
  constructor(@Inject(SETTINGS) private readonly settings: Pick<Settings, 'clock'>) {}

  /** Today in Paris, where the deadlines fall. */
  today(): Day {
    return (this.settings.clock as Day | undefined) ?? dayInParis(new Date());
  }

  /** The instant it really is, for what expires: a link must not live longer because the demonstration stands still. */
  instant(): Date {
    return new Date();
  }

  /** This instant; on a fixed day, its hour of that day in Paris, so that it always falls on today. */
  now(): Date {
    const now = new Date();
    return this.settings.clock ? sameHourOn(this.settings.clock as Day, now) : now;
  }
}
