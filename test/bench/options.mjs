import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';

/** What the run was told, or the sizes of the stated goal. */
export function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      projects: { type: 'string', default: '200' },
      lines: { type: 'string', default: '100000' },
      concurrent: { type: 'string', default: '16' },
      processes: { type: 'string', default: String(availableParallelism()) },
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '2' },
      only: { type: 'string', default: '' },
      growth: { type: 'boolean', default: false },
      profile: { type: 'string' },
    },
  });
  const whole = (name) => {
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
    profile: values.profile,
  };
}
