import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './root.js';
import { runTool } from './tool.js';

/** Compiles what runs beside the tests, into `test/dist`: their setup, the benchmark, the breakages. */
export const buildTestTools = () => runTool('typescript7/bin/tsc', ['-p', 'test/tsconfig.tools.json']);

/** Compiles the tools and runs one of them; its exit code. */
export async function runTestTool(name: string, args: string[] = []): Promise<number> {
  await buildTestTools();
  const program = join(root, `test/dist/${name}.js`);
  return spawnSync(process.execPath, [program, ...args], { cwd: root, stdio: 'inherit' }).status ?? 1;
}
