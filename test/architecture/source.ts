import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** One file of the repository, and what it leans on. */
export interface Source {
  /** From the top of the repository: `api/src/kernel/day.ts`. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
  /** Every statement hands on what another file exports. */
  readonly barrel: boolean;
}

export interface Import {
  /** A path of the repository, or the name of a package as it is written. */
  readonly target: string;
  /** Erased by the compiler: nothing of it is left when the program runs. */
  readonly erased: boolean;
}

export const repository = join(import.meta.dirname, '../..');

const SKIPPED = /(^|\/)(node_modules|dist|\.[^/]+|shots)(\/|$)/;
const CODE = /\.(ts|tsx|mts|mjs)$/;
export const GENERATED = /^web\/src\/graphql\//;
export const SPEC = /\.spec\.tsx?$/;

/** Every file of code under the folders, specs and generated files included; sorted by path. */
export function readSources(...folders: readonly string[]): Source[] {
  const paths = folders.flatMap((folder) => filesUnder(folder)).filter((path) => CODE.test(path));
  const known = new Set(paths);
  return paths.map((path) => readSource(path, known));
}

/** Paths of all files under a folder of the repository, without what is installed, built or hidden. */
export function filesUnder(folder: string): string[] {
  return readdirSync(join(repository, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(repository.length + 1))
    .filter((path) => !SKIPPED.test(path))
    .sort();
}

/** The syntax of a file; kept out of `Source` because few tests need it. */
export const syntaxOf = ({ path, text }: Source): ts.SourceFile =>
  ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);

/** Calls the visitor with each node of a file, top down. */
export function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  node.forEachChild((child) => visit(child, look));
}

function readSource(path: string, known: ReadonlySet<string>): Source {
  const text = readFileSync(join(repository, path), 'utf8');
  const erased = erasedIn(text);
  const imports = ts
    .preProcessFile(text, true, true)
    .importedFiles.map(({ fileName }) => ({ target: resolve(path, fileName, known), erased: erased.has(fileName) }));
  const statements = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '').trim();
  return { path, text, imports, barrel: /^(export\s+(type\s+)?(\*|\{)[^;]*?from\s+'[^']+';?\s*)+$/.test(statements) };
}

function erasedIn(text: string): ReadonlySet<string> {
  const whole = [...text.matchAll(/^(?:import|export) type [^;]*?from '([^']+)'/gm)].map(([, name]) => name ?? '');
  const inline = [...text.matchAll(/^import \{([^}]*)\} from '([^']+)'/gm)]
    .filter(([, names = '']) => names.split(',').every((name) => !name.trim() || name.trim().startsWith('type ')))
    .map(([, , name]) => name ?? '');
  return new Set([...whole, ...inline]);
}

function resolve(from: string, specifier: string, known: ReadonlySet<string>): string {
  if (!specifier.startsWith('.')) return specifier;
  const target = join(dirname(from), specifier);
  const bare = target.replace(/\.(js|mjs)$/, '');
  return [target, `${bare}.ts`, `${bare}.tsx`, `${bare}.mts`, `${bare}/index.ts`].find((p) => known.has(p)) ?? target;
}

/** The first import cycle found, as a path back to itself. */
export function findCycle(sources: readonly Source[]): string[] | undefined {
  const graph = new Map(sources.map(({ path, imports }) => [path, imports.map(({ target }) => target)]));
  const done = new Set<string>();
  const walk = (node: string, trail: readonly string[]): string[] | undefined => {
    const seen = trail.indexOf(node);
    if (seen >= 0) return [...trail.slice(seen), node];
    if (done.has(node)) return undefined;
    for (const next of graph.get(node) ?? []) {
      const cycle = graph.has(next) ? walk(next, [...trail, node]) : undefined;
      if (cycle) return cycle;
    }
    done.add(node);
    return undefined;
  };
  for (const { path } of sources) {
    const cycle = walk(path, []);
    if (cycle) return cycle;
  }
  return undefined;
}
