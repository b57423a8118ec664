import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import ts from 'typescript';
import { resolvers } from '../../api/src/graphql-types.js';
import { memberRoles } from '../../api/src/platform/access/actor.js';
import { REQUIRED_PERMISSION } from '../../api/src/platform/access/requires.decorator.js';
import { judgements, permissionsIn, permissionsPage, rootFields } from './permission-table.js';
import { readSources, repository, syntaxOf, visit } from './source.js';

type Permissions = ReturnType<typeof permissionsIn>;

const fields = rootFields({ resolvers, requiredKey: REQUIRED_PERMISSION });
let permissions: Permissions;

beforeAll(async () => {
  const policies = readSources('api/src').filter(({ path }) => path.endsWith('.policy.ts'));
  permissions = permissionsIn(await Promise.all(policies.map(({ path }) => import(join(repository, path)))));
});

it('knows every resolver there is', () => {
  const declared: string[] = [];
  for (const source of readSources('api/src'))
    visit(syntaxOf(source), (node) => {
      if (!ts.isClassDeclaration(node) || !node.name) return;
      const decorators = (ts.getDecorators(node) ?? []).map((decorator) => decorator.expression.getText());
      if (decorators.some((text) => text.startsWith('Resolver('))) declared.push(node.name.text);
    });
  expect(declared.sort()).toEqual(resolvers.map(({ name }) => name).sort());
});

it('knows every field of the contract', () => {
  const schema = buildSchema(readFileSync(join(repository, 'api/schema.graphql'), 'utf8'));
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const contract = roots.flatMap((type) => Object.keys(type?.getFields() ?? {}).map((name) => `${type?.name}.${name}`));
  expect(fields.map(({ field }) => field)).toEqual(contract.sort());
});

it('makes every root field name a permission that exists, or say why it is open', () => {
  const known = new Set(permissions.map(({ name }) => name));
  const ungated = fields.filter(({ required }) => !required?.startsWith('open: ') && !known.has(required ?? ''));
  expect(ungated).toEqual([]);
});

it('gives nobody anything in a project where they have no role', () => {
  const everywhere = judgements({ roles: memberRoles, permissions }).flatMap(({ permission, label, cells }) =>
    cells
      .filter(() => label !== 'one’s own')
      .filter(([who, said]) => said === 'EVERYWHERE' || (who === 'no membership' && said !== ''))
      .map(([who]) => `${permission}: ${who}`),
  );
  expect(everywhere).toEqual([]);
});

it('agrees with docs/permissions.md: `npm run generate` writes it, and its difference is a change of rights', () => {
  const page = permissionsPage({ resolvers, requiredKey: REQUIRED_PERMISSION, roles: memberRoles, permissions });
  expect(readFileSync(join(repository, 'docs/permissions.md'), 'utf8')).toBe(page);
});
