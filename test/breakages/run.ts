// Breaks each guarantee on purpose, in a copy, and demands that the tests notice: `npm run breakages [-- words]`.
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Breakage } from './breakage.js';
import { Copy } from './copy.js';
import { agreement } from './table/agreement.js';
import { architecture } from './table/architecture.js';
import { calendars } from './table/calendars.js';
import { certificate } from './table/certificate.js';
import { declarations } from './table/claims.js';
import { control } from './table/control.js';
import { demonstrators } from './table/demonstrators.js';
import { effort } from './table/effort.js';
import { evidence } from './table/evidence.js';
import { floor } from './table/floor.js';
import { imports } from './table/imports.js';
import { ledger } from './table/ledger.js';
import { money } from './table/money.js';
import { payments } from './table/payments.js';
import { plan } from './table/plan.js';
import { proof } from './table/proof.js';
import { reporting } from './table/reporting.js';
import { review } from './table/review.js';
import { scenarios } from './table/scenarios.js';
import { seal } from './table/seal.js';
import { statements } from './table/statements.js';
import { surface } from './table/surface.js';
import { wall } from './table/wall.js';
import { work } from './table/work.js';

interface Tally {
  readonly passed: number;
  /** The names of the tests that failed. */
  readonly failed: readonly string[];
  /** How many files could not even start. */
  readonly unable: number;
}

/** What jest writes of a run. */
interface Report {
  readonly numPassedTests: number;
  readonly testResults: ReadonlyArray<{
    readonly status: string;
    readonly assertionResults: ReadonlyArray<{ readonly status: string; readonly fullName: string }>;
  }>;
}

const wanted = process.argv.slice(2);
const breakages = [
  ...architecture,
  ...floor,
  ...wall,
  ...statements,
  ...payments,
  ...proof,
  ...seal,
  ...surface,
  ...work,
  ...plan,
  ...ledger,
  ...declarations,
  ...certificate,
  ...control,
  ...imports,
  ...effort,
  ...evidence,
  ...reporting,
  ...review,
  ...scenarios,
  ...calendars,
  ...demonstrators,
  ...money,
  ...agreement,
].filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)));

/** Past this, a run hangs on what was broken, and proves nothing. */
const PATIENCE_MS = 300_000;

let running: ChildProcess | undefined;
const copy = new Copy();
process.on('exit', () => {
  end(running);
  copy.endServers();
  copy.remove();
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));

/** Ends a run with all that it started. */
function end(run: ChildProcess | undefined): void {
  if (run?.pid) process.kill(-run.pid, 'SIGKILL');
}

/** The tests of one project that a run names: how many passed, which failed. */
function test(project: string, paths: readonly string[]): Promise<Tally> {
  const report = join(copy.temporary, `report-${performance.now()}.json`);
  const node = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const jest = [copy.at('node_modules/jest/bin/jest.js'), '--json', `--outputFile=${report}`, '--forceExit', ...paths];
  return new Promise((resolve) => {
    const run = spawn(process.execPath, [...node, ...jest], {
      cwd: copy.at(project),
      env: { ...process.env, TMPDIR: copy.temporary },
      stdio: 'ignore',
      detached: true,
    });
    running = run;
    const timer = setTimeout(() => end(run), PATIENCE_MS);
    run.on('close', () => {
      clearTimeout(timer);
      running = undefined;
      copy.endServers();
      resolve(tallyOf(report));
    });
  });
}

function tallyOf(report: string): Tally {
  try {
    const { numPassedTests, testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
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
async function testAll(paths: readonly string[]): Promise<Tally> {
  const tallies: Tally[] = [];
  for (const project of new Set(paths.map((path) => path.slice(0, path.indexOf('/'))))) {
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
async function attempt(breakage: Breakage, before: ReadonlySet<string>): Promise<{ noticed: boolean; how: string }> {
  const { file, tests } = breakage;
  try {
    if ('text' in breakage) copy.add(breakage);
    else copy.break(breakage);
    copy.rebuild(file);
    const tally = await testAll(tests);
    const [how] = tally.failed.filter((name) => !before.has(name));
    if (how) return { noticed: true, how };
    return {
      noticed: false,
      how: tally.unable > 0 ? 'the tests could not even start' : `${tally.passed} tests passed`,
    };
  } catch (error) {
    return { noticed: false, how: messageOf(error) };
  } finally {
    copy.mend();
    copy.rebuild(file);
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

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
