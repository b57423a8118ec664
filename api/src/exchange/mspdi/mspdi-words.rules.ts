import type { LinkType } from '../../workplan/schedule/plan.rules.js';

export const MSPDI = 'http://schemas.microsoft.com/project';

/** In the order in which the format numbers them. */
export const linkNumbers: readonly LinkType[] = ['FF', 'FS', 'SF', 'SS'];

/** Minutes that a day of work holds in what we write. */
export const MINUTES_A_DAY = 480;
/** Days of work that a person-month holds, in what we write and where a file does not say. */
export const DAYS_A_MONTH = 20;
export const MINUTES_A_MONTH = DAYS_A_MONTH * MINUTES_A_DAY;
/** Efforts are kept in hundredths of a person-month. */
export const HUNDREDTHS = 100;
export const MINUTES_ROUND_THE_CLOCK = 1_440;
/** Lags are told in tenths of a minute. */
export const TENTHS = 10;

/** How a lag is told: in working days, or in days that run on Sundays too. */
export const lagFormats = { WORKED: 7, ELAPSED: 8 } as const;
export const ELAPSED_FORMATS: readonly number[] = [4, 6, 8, 10, 12, 36, 38, 40, 42, 44];
export const SHARE_FORMATS: readonly number[] = [19, 20, 51, 52];

/** The texts of a task that carry what the format has no word for: how we know the row again. */
export const fields = { id: '188744016', kind: '188744015', code: '188744014', parent: '188744013' } as const;
export const aliases: ReadonlyArray<readonly [id: string, name: string, alias: string]> = [
  [fields.id, 'Text30', 'Jalon id'],
  [fields.kind, 'Text29', 'Jalon kind'],
  [fields.code, 'Text28', 'Jalon code'],
  [fields.parent, 'Text27', 'Jalon parent'],
];

export const ONLY_SO_EARLY = 4;
export const constraints = ['ASAP', 'ALAP', 'MSO', 'MFO', 'SNET', 'SNLT', 'FNET', 'FNLT'] as const;

/** The format remembers baselines by these numbers. */
export const MOST_BASELINES = 11;
