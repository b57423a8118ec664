import type { Day } from '../kernel/day.js';

const PARIS = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short' });

/** The day it was in Paris, where the deadlines fall, at an instant. */
export const dayInParis = (at: Date): Day => PARIS.format(at) as Day;
