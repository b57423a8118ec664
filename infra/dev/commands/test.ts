import { build, nx } from '../build.js';
import { findChromium } from '../chromium.js';
import { endingSignal } from '../ending.js';
import { runJest } from '../jest-run.js';
import { TestSteps } from '../test-steps.js';
import { buildTestTools } from '../test-tools.js';
import { runTool } from '../tool.js';
import type { Command } from './command-line.js';

const projects = ['api', 'web', 'infra', 'test'];

/** Everything that must hold before a change lands; names of projects limit it to their tests. */
export const run: Command = async (args, tell) => {
  const ending = endingSignal();
  const steps = new TestSteps(tell);
  const wanted = projects.filter((project) => args.length === 0 || args.includes(project));
  let chromium = '';
  if (args.length === 0) {
    await steps.check('format and lint', () => runTool('@biomejs/biome/bin/biome', ['ci', '.']));
    await steps.check('types', () => nx(['run-many', '-t', 'typecheck'], ending));
  }
  await steps.check('build', async () => {
    await build(ending);
    await buildTestTools();
  });
  if (wanted.includes('test')) {
    await steps.check('browser', () => {
      chromium = findChromium(tell);
      tell(`  ${chromium}`);
    });
  }
  for (const project of wanted) {
    await steps.count(`tests of ${project}`, () => runJest(project, chromium ? { CHROMIUM: chromium } : {}, ending));
    if (ending.aborted) return 1;
  }
  return steps.report();
};
