import { build } from '../build.js';
import { endingSignal } from '../ending.js';
import { runTestTool } from '../test-tools.js';
import type { Command } from './command-line.js';

const OTHERS: readonly string[] = ['schedule', 'planning', 'statements', 'authority', 'seal'];

/** Measures the main screens beside a hand-written statement on the same data; or, so named, the `schedule` of a plan, the `planning` page, the `statements` of a claim, the portfolio of an `authority`, or what an outside checker says of a changed `seal`. */
export const run: Command = async (args, tell) => {
  await build(endingSignal());
  tell('built');
  const [first = '', ...rest] = args;
  return OTHERS.includes(first) ? runTestTool(`bench/${first}`, rest) : runTestTool('bench/run', args);
};
