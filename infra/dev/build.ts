import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digestOf } from './digest.js';
import { isDiskFull, Obstacle } from './obstacle.js';
import { root } from './root.js';

const results = ['api/dist/src/main.js', 'api/dist/src/commands/prepare.js', 'web/dist/index.html'];
const stamp = join(root, '.cache/built');

/** Builds the API and the web where their sources differ from what was last built; tells whether it had to. */
export async function build(ending: AbortSignal): Promise<boolean> {
  const wanted = digestOf(['api', 'web', 'package-lock.json', 'tsconfig.base.json', 'nx.json']);
  const upToDate = existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
  if (upToDate && results.every((file) => existsSync(join(root, file)))) return false;
  await nx(['run-many', '-t', 'build', '-p', 'api,web'], ending);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
  return true;
}

/** Runs Nx without daemon or cloud; what it says is shown only when it fails. */
export function nx(args: string[], ending: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'node_modules/nx/dist/bin/nx.js'), ...args], {
      cwd: root,
      env: { ...process.env, NX_DAEMON: 'false', NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const endGroup = () => process.kill(-(child.pid ?? 0), 'SIGTERM');
    ending.addEventListener('abort', endGroup);
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
    child.once('error', reject);
    child.once('close', (code) => {
      ending.removeEventListener('abort', endGroup);
      if (code === 0) resolve();
      else if (ending.aborted) reject(ending.reason);
      else
        reject(
          new Obstacle(`${said.trim()}\n\n${isDiskFull(said) ? 'The disk is full' : `nx ${args.join(' ')} failed`}.`),
        );
    });
  });
}
