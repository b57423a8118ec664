// Typed documents from the schema and the documents found in src, without the codegen CLI; and the list of the
// documents production may run, exactly as Apollo Client sends them. `--check` fails when anything would change.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client';
import { print } from '@apollo/client/utilities';
import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import {
  buildSchema,
  type DefinitionNode,
  type DocumentNode,
  isAbstractType,
  Kind,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import { EMPTY } from 'rxjs';

/** A document where it was written: in a file of `src`. */
interface Found {
  readonly location: string;
  readonly document: DocumentNode;
  readonly rawSDL: string;
  readonly hash: string;
}

/** This runs compiled, from `scripts/dist`. */
const web = join(import.meta.dirname, '../..');
const out = join(web, 'src/graphql/');
const contract = readFileSync(process.env.SCHEMA_FILE ?? join(web, '../api/schema.graphql'), 'utf8');
const schema = buildSchema(contract);

const config = {
  scalars: { DateTime: 'string', Day: 'string', Money: 'string', Share: 'string', UUID: 'string', JSON: 'unknown' },
  strictScalars: true,
  enumsAsTypes: true,
  useTypeImports: true,
  avoidOptionals: { field: true, inputValue: false },
  nonOptionalTypename: true,
  skipTypeNameForRoot: true,
  inlineFragmentTypes: 'mask',
  customDirectives: { apolloUnmask: true },
};

function documents(): Found[] {
  const found: Found[] = [];
  const files = readdirSync(join(web, 'src'), { recursive: true, encoding: 'utf8' }).sort();
  for (const file of files) {
    if (!/\.tsx?$/.test(file) || file.startsWith('graphql')) continue;
    const text = readFileSync(join(web, 'src', file), 'utf8');
    for (const [, rawSDL = ''] of text.matchAll(/\bgraphql\(\s*`([^`]+)`,?\s*\)/g))
      found.push({ location: file, document: parse(rawSDL), rawSDL, hash: file });
  }
  return found;
}

/** The files that the preset would write, by path. */
async function typed(found: Found[]): Promise<Map<string, string>> {
  const shared = { importExtension: '', emitLegacyCommonJSImports: false } as const;
  const parts = await preset.buildGeneratesSection({
    ...shared,
    baseOutputDir: out,
    schema: parse(contract),
    schemaAst: schema,
    documents: found,
    config,
    plugins: [],
    pluginMap: {},
    presetConfig: { fragmentMasking: false },
    documentTransforms: [],
    pluginContext: {},
    profiler: { outputName: null, run: (work) => work(), collect: () => [], clear: () => {} },
  });
  const files = new Map<string, string>();
  for (const part of parts) {
    if (part.filename.endsWith('index.ts')) continue; // no barrels: what is used is imported from its file
    const text = await codegen({ ...part, ...shared, schemaAst: schema, config: { ...config, ...part.config } });
    files.set(part.filename, text);
  }
  return files;
}

function possibleTypes(): string {
  const abstract = Object.values(schema.getTypeMap()).filter((type) => isAbstractType(type));
  const table = abstract.map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]);
  return `export const possibleTypes: Record<string, string[]> = ${JSON.stringify(Object.fromEntries(table), null, 2)};\n`;
}

const isOperation = (node: DefinitionNode): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION;

/** Sends each operation through a real client and keeps the text that would have left. */
async function trusted(typedDocuments: string): Promise<string> {
  let sent = '';
  const link = new ApolloLink((operation) => {
    sent = print(operation.query);
    return EMPTY;
  });
  const client = new ApolloClient({ link, cache: new InMemoryCache(), dataMasking: true });
  const texts: [hash: string, text: string][] = [];
  for (const [, json = ''] of typedDocuments.matchAll(/^export const \w+ = (\{.*\}) as unknown as DocumentNode</gm)) {
    const document = JSON.parse(json) as DocumentNode;
    const operation = document.definitions.find(isOperation);
    if (!operation) continue;
    if (operation.operation === 'query')
      await client.query({ query: document, fetchPolicy: 'no-cache' }).catch(() => {});
    else if (operation.operation === 'mutation') await client.mutate({ mutation: document }).catch(() => {});
    else
      client
        .subscribe({ query: document })
        .subscribe({ error: () => {} })
        .unsubscribe();
    texts.push([createHash('sha256').update(sent).digest('hex'), sent]);
  }
  texts.sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(texts), null, 2)}\n`;
}

const found = documents();
const files = await typed(found);
const typedDocuments = files.get(join(out, 'graphql.ts'));
if (typedDocuments === undefined) throw new Error('The preset wrote no typed documents.');
files.set(join(out, 'possible-types.ts'), possibleTypes());
files.set(join(web, 'persisted-documents.json'), await trusted(typedDocuments));

const changed = [...files].filter(([file, text]) => !existsSync(file) || readFileSync(file, 'utf8') !== text);
const names = changed.map(([file]) => relative(web, file)).join(', ');
if (process.argv.includes('--check')) {
  if (changed.length > 0) {
    console.error(`Out of date: ${names}. Run "npm run generate".`);
    process.exit(1);
  }
} else {
  mkdirSync(out, { recursive: true });
  for (const [file, text] of changed) writeFileSync(file, text);
}
console.log(`${found.length} documents, ${changed.length} files changed${names ? `: ${names}` : ''}`);
