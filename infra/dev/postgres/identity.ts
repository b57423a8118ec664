import { execFileSync, type SpawnOptions } from 'node:child_process';
import { chownSync, cpSync, existsSync, mkdtempSync, readdirSync, rmdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { program } from './binaries.js';
import { type Home, homeLink, openHome } from './home.js';

/** As whom the server runs: PostgreSQL refuses the superuser of the machine. */
export type Identity = {
  native: string;
  home: Home;
  /** The command line that runs a program as this identity. */
  command: (program: string, args: string[]) => [string, string[]];
  options: Pick<SpawnOptions, 'uid' | 'gid' | 'cwd'>;
};

const namespace = ['--user', '--map-user=1000', '--map-group=1000'];

/** Ourselves; as root, ourselves under another number in a user namespace; where those are switched off, nobody. */
export function identityFor(native: string, dataDir: string): Identity {
  const plain = (name: string, args: string[]): [string, string[]] => [name, args];
  if (process.getuid?.() !== 0) return { native, home: openHome(dataDir), command: plain, options: {} };
  if (succeeds('unshare', [...namespace, 'true'])) {
    const command = (name: string, args: string[]): [string, string[]] => ['unshare', [...namespace, name, ...args]];
    return { native, home: openHome(dataDir), command, options: {} };
  }
  const options = { uid: numberOf('-u'), gid: numberOf('-g'), cwd: '/' };
  const home = reachableHome(dataDir, options);
  return { native: runnable(native, home, options), home, command: plain, options };
}

/** Root's own folders are often closed to nobody: the server then lives under /var/tmp, behind a link. */
function reachableHome(dataDir: string, options: Nobody): Home {
  const near = openHome(dataDir);
  chownSync(near.folder, options.uid, options.gid);
  if (succeeds('test', ['-w', near.folder], options) || readdirSync(near.folder).length > 0) return near;
  rmdirSync(near.folder);
  const far = mkdtempSync('/var/tmp/jalon-postgres-');
  chownSync(far, options.uid, options.gid);
  symlinkSync(far, homeLink(dataDir));
  return openHome(dataDir);
}

function runnable(native: string, home: Home, options: Nobody): string {
  if (succeeds(program(native, 'postgres'), ['--version'], options)) return native;
  const copy = join(home.folder, 'programs');
  if (!existsSync(copy)) cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

type Nobody = { uid: number; gid: number; cwd: string };

const numberOf = (flag: '-u' | '-g') => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));

function succeeds(command: string, args: string[], options: Partial<Nobody> = {}): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore', ...options });
    return true;
  } catch {
    return false;
  }
}
