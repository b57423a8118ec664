import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { root as repository } from '../support/root.js';
import type { Addition, Change } from './breakage.js';

const projects = ['api', 'web', 'infra', 'test'];

const API: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.ESNext,
  experimentalDecorators: true,
  emitDecoratorMetadata: true,
  useDefineForClassFields: false,
};

interface Built {
  readonly scripts: { readonly build: string };
}

/** A copy of the tree in a temporary folder: what is broken there is broken nowhere else. */
export class Copy {
  private readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'jalon-broken-')));
  readonly temporary = this.at('tmp');
  /** What the broken files said before; nothing, when they were not there. */
  private readonly broken = new Map<string, string | undefined>();

  constructor() {
    chmodSync(this.folder, 0o755);
    mkdirSync(this.temporary, { mode: 0o777 });
    const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
      cwd: repository,
      encoding: 'utf8',
    });
    for (const path of listed.split('\0').filter((name) => name && existsSync(join(repository, name)))) {
      mkdirSync(dirname(this.at(path)), { recursive: true });
      cpSync(join(repository, path), this.at(path));
    }
    for (const room of ['.', ...projects]) {
      const installed = join(repository, room, 'node_modules');
      if (existsSync(installed)) symlinkSync(installed, this.at(join(room, 'node_modules')));
    }
  }

  at(path: string): string {
    return join(this.folder, path);
  }

  /** Compiles what the tests run as it was built: the API, and what starts the portal; jest itself compiles the rest. */
  build(): void {
    for (const configuration of ['api/tsconfig.json', 'infra/tsconfig.json', 'test/tsconfig.tools.json']) {
      const tsc = join(this.folder, 'node_modules/typescript7/bin/tsc');
      const told = ['-p', configuration, '--noEmitOnError', 'false'];
      spawnSync(process.execPath, [tsc, ...told], { cwd: this.folder });
    }
    // The verifier of proofs leaves as one file: the build of the API says how.
    const { scripts }: Built = JSON.parse(readFileSync(this.at('api/package.json'), 'utf8'));
    const [, bundle = ''] = scripts.build.split(' && rolldown ');
    const rolldown = join(this.folder, 'node_modules/rolldown/bin/cli.mjs');
    spawnSync(process.execPath, [rolldown, ...bundle.split(' ')], { cwd: this.at('api') });
  }

  /** Compiles one file again where the tests run what was built of it, or forgets what was built of one that is gone. */
  rebuild(file: string): void {
    const [, room, path] = /^(api|infra)\/(.*)(?<!\.spec|\.d)\.ts$/.exec(file) ?? [];
    if (!room) return;
    const built = this.at(`${room}/dist/${path}.js`);
    if (!existsSync(this.at(file))) {
      rmSync(built, { force: true });
      return;
    }
    const { outputText } = ts.transpileModule(readFileSync(this.at(file), 'utf8'), { compilerOptions: API });
    mkdirSync(dirname(built), { recursive: true });
    writeFileSync(built, outputText);
  }

  /** Breaks a file in one place; fails when the place is not there, or not alone. */
  break({ file, find, replace }: Change): void {
    const text = readFileSync(this.at(file), 'utf8');
    const places = text.split(find).length - 1;
    if (places === 0) throw new Error(`nothing to break: ${file} has no ${JSON.stringify(find)}`);
    if (places > 1) throw new Error(`${file} has ${JSON.stringify(find)} ${places} times`);
    this.broken.set(file, this.broken.get(file) ?? text);
    writeFileSync(
      this.at(file),
      text.replace(find, () => replace),
    );
  }

  /** Adds a file that should not be, or lines to one that is. */
  add({ file, text }: Addition): void {
    const there = existsSync(this.at(file)) ? readFileSync(this.at(file), 'utf8') : undefined;
    this.broken.set(file, this.broken.has(file) ? this.broken.get(file) : there);
    mkdirSync(dirname(this.at(file)), { recursive: true });
    writeFileSync(this.at(file), `${there ?? ''}${text}`);
  }

  mend(): void {
    for (const [file, text] of this.broken)
      if (text === undefined) rmSync(this.at(file));
      else writeFileSync(this.at(file), text);
    this.broken.clear();
  }

  /** Ends the database servers that a run left behind when it was stopped in the middle. */
  endServers(): void {
    const left = readdirSync(this.temporary, { recursive: true, encoding: 'utf8' });
    for (const file of left.filter((name) => name.endsWith('postmaster.pid'))) {
      const [pid] = readFileSync(join(this.temporary, file), 'utf8').split('\n');
      try {
        process.kill(Number(pid), 'SIGQUIT');
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
      }
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
