import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Migrating from '../../api/src/platform/database/migrate.js';
import type * as Postgres from '../../infra/dev/postgres.js';
import { root } from './root.js';

const built = (path: string): string => pathToFileURL(join(root, path)).href;

const migrating: typeof Migrating = await import(built('api/dist/src/platform/database/migrate.js'));
const postgres: typeof Postgres = await import(built('infra/dist/dev/postgres.js'));

/** The module that ends a database server, for a process that loads nothing else. */
export const POSTMASTER = built('infra/dist/dev/postgres/postmaster.js');

/** What tools that run compiled take from the build of the other projects, with the types of its sources. */
export const { migrate } = migrating;
export const { startPostgres } = postgres;
