import { spawn } from 'node:child_process';
import { join } from 'node:path';

const commands = join(import.meta.dirname, '../../api/dist/src/commands');

export interface Ran {
  readonly code: number | null;
  readonly said: string;
  readonly complained: string;
}

/** Runs a command of the built API to its end, as an administrator would; `stop` may cut it short. */
export function runCommand(
  name: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  stop?: (kill: () => void) => void,
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(commands, `${name}.js`), ...args], {
      env: { PATH: process.env.PATH, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [said, complained] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text) => (said += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (complained += text));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, said, complained }));
    stop?.(() => child.kill('SIGKILL'));
  });
}
