import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import type * as NestGraphql from '@nestjs/graphql';
import type * as Graphql from 'graphql';
import { packageOf } from '../support/outside.js';
import { Portal } from '../support/portal.js';
import { repository } from './source.js';

const { GraphQLSchemaHost }: typeof NestGraphql = await packageOf('@nestjs/graphql');
const { buildSchema, lexicographicSortSchema, printSchema }: typeof Graphql = await packageOf('graphql');

const committed = readFileSync(join(repository, 'api/schema.graphql'), 'utf8');

it('commits the contract that the API prints: `npm run generate` writes it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jalon-contract-'));
  const printed = join(folder, 'schema.graphql');
  try {
    execFileSync(process.execPath, [join(repository, 'api/dist/src/commands/print-schema.js'), printed]);
    expect(committed).toBe(readFileSync(printed, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

it('serves the contract that is committed', async () => {
  const portal = await Portal.open();
  try {
    const served = printSchema(lexicographicSortSchema(portal.app.get(GraphQLSchemaHost).schema));
    expect(served).toBe(printSchema(buildSchema(committed)));
  } finally {
    await portal.close();
  }
});

it('keeps the typed documents of the web and the list of trusted ones in step with the contract', () => {
  const scripts = join(repository, 'web/scripts');
  execFileSync(process.execPath, [join(repository, 'node_modules/typescript7/bin/tsc'), '-p', scripts]);
  const generator = join(scripts, 'dist/generate.js');
  const { status, stderr } = spawnSync(process.execPath, [generator, '--check'], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
