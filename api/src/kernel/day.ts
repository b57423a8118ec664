import { Refusal } from './refusal.js';

/** A calendar day, `2026-11-22`. No hour, no zone, nothing to convert. */
export type Day = `${number}-${number}-${number}`;

/** Both days belong to it. */
export interface Period {
  readonly from: Day;
  readonly until: Day;
}

const FORM = /^\d{4}-\d{2}-\d{2}$/;
const MS_A_DAY = 86_400_000;

const utc = (day: Day): number => Date.UTC(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8));
const ofUtc = (ms: number): Day => new Date(ms).toISOString().slice(0, 10) as Day;

/** Reads an ISO day that exists; refuses `2019-02-30` and the rest with `day.malformed`. */
export const dayOf = (text: string): Day => {
  const ms = FORM.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(ms) || ofUtc(ms) !== text) throw new Refusal('day.malformed', { text: text.slice(0, 40) });
  return text as Day;
};

/** ISO days sort as strings, so a period needs no date library. */
export const covers = ({ from, until }: Period, day: Day): boolean => from <= day && day <= until;

export const addDays = (day: Day, days: number): Day => ofUtc(utc(day) + days * MS_A_DAY);

/** Signed count of days from one day to another: positive when `to` is later. */
export const daysBetween = (from: Day, to: Day): number => Math.round((utc(to) - utc(from)) / MS_A_DAY);

export const earliest = (...days: readonly Day[]): Day => days.reduce((a, b) => (a <= b ? a : b));
export const latest = (...days: readonly Day[]): Day => days.reduce((a, b) => (a >= b ? a : b));
