import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Narrator } from '../narrator.js';
import { diskFull, isDiskFull, Obstacle } from '../obstacle.js';
import { root } from '../root.js';
import { hasMaven } from './java.js';
import { release } from './release.js';
import { unzip } from './unzip.js';

const cache = join(root, '.cache');

/** The folder of a Keycloak that is ready to start, fetched with Maven, checked, unpacked and built the first time. */
export async function fetchKeycloak(tell: Narrator, ending?: AbortSignal): Promise<string> {
  const home = join(cache, release.folder);
  if (existsSync(home)) return home;
  if (!hasMaven()) {
    throw new Obstacle(
      'Keycloak is fetched with Maven and there is none here: install it (Debian: apt-get install maven), or use npm start, which needs none.',
    );
  }
  mkdirSync(cache, { recursive: true });
  const workshop = mkdtempSync(join(cache, 'keycloak-'));
  try {
    tell(`fetching Keycloak ${release.version} with Maven (177 MB, once)`);
    const copy = ['-q', '-B', 'dependency:copy', `-Dartifact=${release.artifact}`, `-DoutputDirectory=${workshop}`];
    await run('mvn', copy, workshop, 'Maven could not fetch Keycloak', ending);
    await demandChecksum(join(workshop, release.file));
    tell('unpacking and building Keycloak (once)');
    unzip(join(workshop, release.file), workshop);
    const unpacked = join(workshop, release.folder);
    const build = ['build', '--db=postgres', '--cache=local'];
    await run(join(unpacked, 'bin', 'kc.sh'), build, unpacked, 'Keycloak could not be built', ending);
    renameSync(unpacked, home);
    return home;
  } catch (error) {
    throw isDiskFull(error) ? diskFull(cache) : error;
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

async function demandChecksum(file: string): Promise<void> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  if (hash.digest('hex') === release.sha512) return;
  throw new Obstacle(
    `The Keycloak ${release.version} that Maven fetched is not the published one: its SHA-512 differs.`,
  );
}

function run(
  command: string,
  args: string[],
  folder: string,
  failure: string,
  ending: AbortSignal | undefined,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], signal: ending });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Obstacle(`${said.trim().split('\n').slice(-8).join('\n')}\n\n${failure} (code ${code}).`));
    });
  });
}
