import type { Day } from '../../kernel/day.js';

/** What was said of a work package in a period. */
export interface Said {
  readonly code: string;
  readonly title: string;
  readonly on: Day;
  readonly done: string;
  readonly blockers: string;
}

const MOST = 20_000;

const days = (day: Day): string => day.split('-').reverse().join('/');

/** The activity report as it is proposed: what was said, work by work, in the order of the days; in French, as the authority reads. */
export function activityOf(said: readonly Said[]): string {
  const works = [...new Set(said.map(({ code }) => code))];
  const paragraphs = works.map((code) => {
    const own = said.filter((one) => one.code === code && one.done.trim() !== '');
    const rows = own.map(({ on, done, blockers }) => {
      const held = blockers.trim() === '' ? '' : ` Points de blocage : ${blockers.trim()}`;
      return `– ${days(on)} : ${done.trim()}${held}`;
    });
    return own.length === 0 ? '' : [`${code} – ${own[0]?.title ?? ''}`, ...rows].join('\n');
  });
  return paragraphs
    .filter((text) => text !== '')
    .join('\n\n')
    .slice(0, MOST);
}
