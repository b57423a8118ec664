import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { resolvers, scalars } from '../graphql-types.js';

const HEADER =
  '# Generated from the entities and resolvers of the API by `npm run generate`. The contract with the web.\n\n';

/** The contract with the web, as text. */
export async function contract(): Promise<string> {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  const schema = await app.get(GraphQLSchemaFactory).create(resolvers, scalars);
  await app.close();
  return `${HEADER}${printSchema(lexicographicSortSchema(schema))}\n`;
}

const [target] = process.argv.slice(2);
if (target) writeFileSync(target, await contract());
