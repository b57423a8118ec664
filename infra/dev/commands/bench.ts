import { build } from '../build.js';
import { endingSignal } from '../ending.js';
import { runTestTool } from '../test-tools.js';
import type { Command } from './command-line.js';

/** Measures the main screens beside a hand-written statement on the same data; or, so named, the `schedule` of a plan. */
export const run: Command = async (args, tell) => {
  await build(endingSignal());
  tell('built');
  return args[0] === 'schedule' ? runTestTool('bench/schedule', args.slice(1)) : runTestTool('bench/run', args);
};
