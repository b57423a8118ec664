import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './root.js';

/** How many tests passed and failed; what could not even run has failed. */
export type Tally = { passed: number; failed: number };

type Report = { numPassedTests: number; numFailedTests: number; numRuntimeErrorTestSuites: number };

/** Runs the tests of one project of the workspace, shows what jest says, and counts; a snapshot that is not in the house fails. */
export async function runJest(
  project: string,
  environment: NodeJS.ProcessEnv,
  ending: AbortSignal,
  args: string[] = [],
): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'jalon-jest-'));
  const report = join(folder, 'report.json');
  try {
    const code = await run(project, environment, ending, [...args, '--json', `--outputFile=${report}`]);
    return tallyOf(report, code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(project: string, environment: NodeJS.ProcessEnv, ending: AbortSignal, args: string[]): Promise<number> {
  const node = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const jest = join(root, 'node_modules/jest/bin/jest.js');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...node, jest, '--ci', '--passWithNoTests', ...args], {
      cwd: join(root, project),
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const end = () => child.kill('SIGINT');
    ending.addEventListener('abort', end);
    child.once('error', reject);
    child.once('close', (code) => {
      ending.removeEventListener('abort', end);
      resolve(code ?? 1);
    });
  });
}

function tallyOf(file: string, code: number): Tally {
  let report: Report;
  try {
    report = JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return { passed: 0, failed: 1 };
  }
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  return { passed: report.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}
