// Breaks each guarantee on purpose, in a copy, and demands that the tests notice: `node test/breakages/run.mjs [words]`.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Copy } from './copy.mjs';
import { architecture } from './table/architecture.mjs';
import { floor } from './table/floor.mjs';
import { surface } from './table/surface.mjs';
import { wall } from './table/wall.mjs';
import { work } from './table/work.mjs';

const wanted = process.argv.slice(2);
const breakages = [...architecture, ...floor, ...wall, ...surface, ...work].filter(
  ({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)),
);

/** Past this, a run hangs on what was broken, and proves nothing. */
const PATIENCE_MS = 300_000;

let running;
const copy = new Copy();
process.on('exit', () => {
  if (running) process.kill(-running.pid, 'SIGKILL');
  copy.endServers();
  copy.remove();
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));

/** The tests of one project that a run names: how many passed, which failed. */
function test(project, paths) {
  const report = join(copy.temporary, `report-${performance.now()}.json`);
  const node = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const jest = [copy.at('node_modules/jest/bin/jest.js'), '--json', `--outputFile=${report}`, '--forceExit', ...paths];
  return new Promise((resolve) => {
    running = spawn(process.execPath, [...node, ...jest], {
      cwd: copy.at(project),
      env: { ...process.env, TMPDIR: copy.temporary },
      stdio: 'ignore',
      detached: true,
    });
    const { pid } = running;
    const timer = setTimeout(() => process.kill(-pid, 'SIGKILL'), PATIENCE_MS);
    running.on('close', () => {
      clearTimeout(timer);
      running = undefined;
      copy.endServers();
      resolve(tallyOf(report));
    });
  });
}

function tallyOf(report) {
  try {
    const { numPassedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    const failed = testResults.flatMap(({ assertionResults }) =>
      assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
    );
    const unable = testResults.filter(
      ({ assertionResults, status }) => status === 'failed' && assertionResults.length === 0,
    );
    return { passed: numPassedTests, failed, unable: unable.length };
  } catch {
    return { passed: 0, failed: [], unable: 1 };
  }
}

/** `api/src/kernel/money.spec.ts` runs in `api`, `test/guarantees/journal.spec.ts` in `test`. */
async function testAll(paths) {
  const tallies = [];
  for (const project of new Set(paths.map((path) => path.split('/')[0]))) {
    const own = paths.filter((path) => path.startsWith(`${project}/`)).map((path) => path.slice(project.length + 1));
    tallies.push(await test(project, own));
  }
  return {
    passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
    failed: tallies.flatMap(({ failed }) => failed),
    unable: tallies.reduce((sum, { unable }) => sum + unable, 0),
  };
}

/** A guarantee is seen to fail when a test that could run says so; one that cannot start proves nothing. */
async function attempt({ tests, build, ...breakage }, before) {
  try {
    if (breakage.text === undefined) copy.break(breakage);
    else copy.add(breakage);
    if (build) copy.rebuild(breakage.file);
    const tally = await testAll(tests);
    const [how] = tally.failed.filter((name) => !before.has(name));
    if (how) return { noticed: true, how };
    return {
      noticed: false,
      how: tally.unable > 0 ? 'the tests could not even start' : `${tally.passed} tests passed`,
    };
  } catch (error) {
    return { noticed: false, how: error.message };
  } finally {
    copy.mend();
    if (build) copy.rebuild(breakage.file);
  }
}

const began = Date.now();
copy.build();
const whole = await testAll([...new Set(breakages.flatMap(({ tests }) => tests))].sort());
console.log(`Whole: ${whole.passed} tests passed, ${whole.failed.length + whole.unable} failed.`);
for (const name of whole.failed) console.log(`  fails before anything is broken: ${name}`);

const width = Math.max(...breakages.map(({ name }) => name.length));
let unnoticed = 0;
for (const breakage of breakages) {
  const { noticed, how } = await attempt(breakage, new Set(whole.failed));
  if (!noticed) unnoticed += 1;
  console.log(`${noticed ? 'noticed  ' : 'UNNOTICED'}  ${breakage.name.padEnd(width)}  ${how}`);
}
console.log(
  `${breakages.length - unnoticed} noticed, ${unnoticed} unnoticed, in ${Math.round((Date.now() - began) / 1000)} s.`,
);
process.exit(unnoticed === 0 && whole.failed.length + whole.unable === 0 ? 0 : 1);
