import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './root.js';

/** Loads a package or a file outside the sandbox: once for a worker, however many files it runs. */
declare global {
  var outside: (what: string) => Promise<unknown>;
}

const built = (path: string): string => pathToFileURL(join(root, path)).href;

/** The build of one module of the API, as the process that runs it in earnest loads it. */
export const builtApi = <M>(path: string): Promise<M> =>
  globalThis.outside(built(`api/dist/src/${path}.js`)) as Promise<M>;
/** The build of one module of what starts the portal. */
export const builtInfra = <M>(path: string): Promise<M> =>
  globalThis.outside(built(`infra/dist/${path}.js`)) as Promise<M>;
/** A tool of the tests themselves, compiled. */
export const builtTool = <M>(path: string): Promise<M> =>
  globalThis.outside(built(`test/dist/${path}.js`)) as Promise<M>;
/** A package as the API itself loads it. */
export const packageOf = <M>(name: string): Promise<M> => globalThis.outside(name) as Promise<M>;
