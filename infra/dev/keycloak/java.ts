import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Obstacle } from '../obstacle.js';

const oldest = 17;

/** Makes sure that this machine's Java runs Keycloak. */
export function demandJava(): void {
  const home = process.env.JAVA_HOME;
  const java = home ? join(home, 'bin', 'java') : 'java';
  const { stderr, error } = spawnSync(java, ['-version'], { encoding: 'utf8' });
  const version = error ? undefined : javaVersion(stderr);
  if (version === undefined) {
    throw new Obstacle(
      'Keycloak needs Java 17, 21 or 25 and there is none here: install one (Debian: apt-get install default-jre-headless), or use npm start, which needs none.',
    );
  }
  if (version < oldest) {
    throw new Obstacle(
      `Keycloak needs Java 17, 21 or 25 and this is Java ${version}: install a newer one (JAVA_HOME names it).`,
    );
  }
}

/** The major version in what `java -version` says. */
export function javaVersion(said: string): number | undefined {
  const found = /version "(?:1\.)?(\d+)/.exec(said)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** Whether Maven is here, which fetches Keycloak. */
export const hasMaven = () => spawnSync('mvn', ['--version'], { stdio: 'ignore' }).status === 0;
