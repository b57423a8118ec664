// Writes docs/permissions.md from the built API: part of `npm run generate`.
import 'reflect-metadata';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Resolving from '../../api/src/graphql-types.js';
import type * as Acting from '../../api/src/platform/access/actor.js';
import type * as Requiring from '../../api/src/platform/access/requires.decorator.js';
import { root } from '../support/root.js';
import { permissionsIn, permissionsPage } from './permission-table.js';

const built = join(root, 'api/dist/src');
const page = join(root, 'docs/permissions.md');
const fromBuild = (file: string): string => pathToFileURL(join(built, file)).href;

const { resolvers }: typeof Resolving = await import(fromBuild('graphql-types.js'));
const { REQUIRED_PERMISSION }: typeof Requiring = await import(fromBuild('platform/access/requires.decorator.js'));
const { memberRoles }: typeof Acting = await import(fromBuild('platform/access/actor.js'));

const policies = readdirSync(built, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.policy.js'))
  .filter((file) => existsSync(join(root, 'api/src', file.replace(/\.js$/, '.ts'))))
  .sort();
const modules: readonly object[] = await Promise.all(policies.map((file) => import(fromBuild(file))));
const permissions = permissionsIn(modules);

writeFileSync(page, permissionsPage({ resolvers, requiredKey: REQUIRED_PERMISSION, roles: memberRoles, permissions }));
console.log(`docs/permissions.md: ${permissions.length} permissions`);
