import { parseArgs } from 'node:util';
import type { Size } from './portfolio.js';

/** The size of the portfolio, who asks and for how long (seconds). */
export interface Options extends Size {
  readonly concurrent: number;
  readonly processes: number;
  readonly rounds: number;
  readonly seconds: number;
  /** Part of the name of the screens to measure; empty for all. */
  readonly only: string;
  /** Whether a small and a large portfolio are compared instead. */
  readonly growth: boolean;
  /** Whether every answer is made anew, none told again because it stands. */
  readonly anew: boolean;
  /** The folder for the processor’s profiles of the API. */
  readonly profile?: string;
}

/** What the run was told, or the sizes of the stated goal. */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      projects: { type: 'string', default: '200' },
      lines: { type: 'string', default: '100000' },
      concurrent: { type: 'string', default: '16' },
      processes: { type: 'string', default: '1' },
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '2' },
      only: { type: 'string', default: '' },
      growth: { type: 'boolean', default: false },
      anew: { type: 'boolean', default: false },
      profile: { type: 'string' },
    },
  });
  const whole = (name: 'projects' | 'lines' | 'concurrent' | 'processes' | 'rounds' | 'seconds'): number => {
    const number = Number(values[name]);
    if (!Number.isInteger(number) || number < 1) throw new Error(`--${name} is a whole number, not "${values[name]}".`);
    return number;
  };
  return {
    projects: whole('projects'),
    lines: whole('lines'),
    concurrent: whole('concurrent'),
    processes: whole('processes'),
    rounds: whole('rounds'),
    seconds: whole('seconds'),
    only: values.only,
    growth: values.growth,
    anew: values.anew,
    profile: values.profile,
  };
}
