import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const GENERATED = join(import.meta.dirname, '../src/graphql/graphql.ts');
const DECLARED = /^export const (\w+) = (\{.*\}) as unknown as DocumentNode/gm;
const WRITTEN = /\bgraphql\(\s*`\s*(query|mutation|subscription|fragment)\s+(\w+)[^`]*`,?\s*\)/g;

/**
 * Puts each typed document where it is asked for, so that a screen loads its own questions and not those of the house.
 * The `graphql` function alone would look them up in one map of all of them, which the first page would have to read.
 */
export function inlineDocuments(): Plugin {
  let documents = new Map<string, string>();
  return {
    name: 'jalon:inline-documents',
    enforce: 'pre',
    buildStart() {
      const source = readFileSync(GENERATED, 'utf8');
      documents = new Map([...source.matchAll(DECLARED)].map(([, name = '', json = '']) => [name, json]));
    },
    transform(code, id) {
      if (id.includes('node_modules') || !/src\/(?!graphql\/).*\.tsx?$/.test(id) || !code.includes('graphql(`')) return;
      return code.replace(WRITTEN, (written, kind: string, name: string) => {
        const json = documents.get(kind === 'fragment' ? `${name}FragmentDoc` : `${name}Document`);
        if (!json) throw new Error(`${name} was not generated: npm run generate. (${id})`);
        const lines = written.split('\n').length - 1;
        return `(${json}${'\n'.repeat(lines)})`;
      });
    },
  };
}
