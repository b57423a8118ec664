import { build } from '../build.js';
import { endingSignal } from '../ending.js';
import type { Command } from './command-line.js';

/** Builds what a deployment needs: the API and the web that it serves. */
export const run: Command = async (_args, tell) => {
  tell((await build(endingSignal())) ? 'built: api/dist and web/dist' : 'already built: api/dist and web/dist');
  return 0;
};
