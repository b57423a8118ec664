import { build } from '../build.js';
import { findChromium } from '../chromium.js';
import { endingSignal } from '../ending.js';
import { runJest } from '../jest-run.js';
import { fetchKeycloak } from '../keycloak/distribution.js';
import { demandJava } from '../keycloak/java.js';
import { TestSteps } from '../test-steps.js';
import { buildTestTools } from '../test-tools.js';
import type { Command } from './command-line.js';

const suite = ['browser/sign-on'];

/** The sign-on suite against a real Keycloak. */
export const run: Command = async (args, tell) => {
  const ending = endingSignal();
  const steps = new TestSteps(tell);
  let chromium = '';
  await steps.check('Keycloak', async () => {
    demandJava();
    await fetchKeycloak(tell, ending);
  });
  await steps.check('build', async () => {
    await build(ending);
    await buildTestTools();
  });
  await steps.check('browser', () => {
    chromium = findChromium(tell);
  });
  await steps.count('sign-on suite', () =>
    runJest('test', { CHROMIUM: chromium, KEYCLOAK: '1' }, ending, args.length > 0 ? args : suite),
  );
  return steps.report();
};
