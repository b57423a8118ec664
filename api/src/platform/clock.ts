import { Inject, Injectable } from '@nestjs/common';
import type { Day } from '../kernel/day.js';
import { SETTINGS, type Settings } from './settings.js';

const PARIS = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short' });

/** The only place that knows what time it is. A demonstration stays on its fixed day. */
@Injectable()
export class Clock {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  /** Today in Paris, where the deadlines fall. */
  today(): Day {
    return (this.settings.clock as Day | undefined) ?? (PARIS.format(new Date()) as Day);
  }

  /** The instant it really is, for what expires: a link must not live longer because the demonstration stands still. */
  instant(): Date {
    return new Date();
  }

  /** This instant; on a fixed day, its hour of that day. */
  now(): Date {
    const now = new Date();
    return this.settings.clock ? new Date(`${this.settings.clock}${now.toISOString().slice(10)}`) : now;
  }
}
