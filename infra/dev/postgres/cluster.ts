import { spawn } from 'node:child_process';
import { chownSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { diskFull, isDiskFull } from '../obstacle.js';
import { program } from './binaries.js';
import { environment } from './environment.js';
import type { Identity } from './identity.js';

/** Makes a new cluster aside and puts it in its place once it is whole. */
export async function createCluster(identity: Identity, password: string, durable: boolean): Promise<void> {
  const { home, options } = identity;
  try {
    writeFileSync(home.password, `${password}\n`, { mode: 0o600 });
    if (options.uid !== undefined) chownSync(home.password, options.uid, options.gid ?? options.uid);
    await initialise(identity, durable);
    renameSync(home.unfinished, home.cluster);
  } catch (error) {
    rmSync(home.unfinished, { recursive: true, force: true });
    throw isDiskFull(error) ? diskFull(home.folder) : error;
  } finally {
    rmSync(home.password, { force: true });
  }
}

function initialise({ native, home, command, options }: Identity, durable: boolean): Promise<void> {
  const access = ['-D', home.unfinished, '-U', 'postgres', `--pwfile=${home.password}`, '-A', 'scram-sha-256'];
  const language = ['-E', 'UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const manner = ['--no-instructions', ...(durable ? [] : ['--no-sync'])];
  const [name, args] = command(program(native, 'initdb'), [...access, ...language, ...manner]);
  return new Promise((resolve, reject) => {
    const child = spawn(name, args, { ...options, env: environment(), stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`initdb failed (${code}): ${said}`))));
  });
}
