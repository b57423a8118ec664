import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../build.js';
import { endingSignal } from '../ending.js';
import { Obstacle } from '../obstacle.js';
import { root } from '../root.js';
import type { Command } from './command-line.js';

/** Measures the main screens on a large portfolio, beside a hand-written statement on the same data. */
export const run: Command = async (args, tell) => {
  const script = join(root, 'test/bench/run.mjs');
  if (!existsSync(script)) throw new Obstacle('There is no test/bench/run.mjs to measure with.');
  await build(endingSignal());
  tell('built');
  return spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' }).status ?? 1;
};
