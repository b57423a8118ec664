// Writes docs/permissions.md from the built API: `node test/architecture/permissions.write.mjs`.
import 'reflect-metadata';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { permissionsIn, permissionsPage } from './permission-table.mjs';

const api = join(import.meta.dirname, '../../api');
const built = join(api, 'dist/src');
const page = join(import.meta.dirname, '../../docs/permissions.md');

const { resolvers } = await import(join(built, 'graphql-types.js'));
const { REQUIRED_PERMISSION } = await import(join(built, 'platform/access/requires.decorator.js'));
const { memberRoles } = await import(join(built, 'platform/access/actor.js'));

const policies = readdirSync(built, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.policy.js') && existsSync(join(api, 'src', file.replace(/\.js$/, '.ts'))))
  .sort();
const permissions = permissionsIn(await Promise.all(policies.map((file) => import(join(built, file)))));

writeFileSync(page, permissionsPage({ resolvers, requiredKey: REQUIRED_PERMISSION, roles: memberRoles, permissions }));
console.log(`docs/permissions.md: ${permissions.length} permissions`);
