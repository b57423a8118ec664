import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import ts from 'typescript';
import { filesUnder, GENERATED, readSources, repository, syntaxOf, visit } from './source.js';

const TEXT = /\.(ts|tsx|mts|mjs|cjs|js|jsx|css|html|json|sql|sh|md|yaml|yml|graphql|Dockerfile|conf)$/;
const files = ['api', 'web', 'infra', 'test', 'docs']
  .flatMap((folder) => filesUnder(folder))
  .filter((path) => TEXT.test(path) && !GENERATED.test(path));
const sources = readSources('api', 'web', 'infra', 'test').filter(({ path }) => !GENERATED.test(path));

/** Where any of the patterns stands, as `file:line: the words`; this file, which must name them, is left out. */
const found = (patterns: RegExp): string[] =>
  files
    .filter((path) => path !== 'test/architecture/words.spec.ts')
    .flatMap((path) =>
      readFileSync(join(repository, path), 'utf8')
        .split('\n')
        .flatMap((line, i) => {
          const [words] = patterns.exec(line) ?? [];
          return words === undefined ? [] : [`${path}:${i + 1}: ${words}`];
        }),
    );

it('leaves nothing for later', () => {
  const later = found(/\b(TODO|FIXME|XXX|HACK)\b/);
  expect(later.filter((place) => !place.startsWith('docs/style.md'))).toEqual([]);
});

it('names no machine', () => expect(found(/(?<![\w.])\/(work|root|home\/\w+|Users\/\w+)\/[\w.]+/)).toEqual([]));

it('mutes no rule', () =>
  expect(found(/biome-ignore|eslint-disable|@ts-(ignore|nocheck|expect-error)|istanbul ignore|c8 ignore/)).toEqual([]));

it('skips no test and runs none alone', () =>
  expect(found(/\b(it|test|describe)\.(only|todo)\b|\b(fit|fdescribe|xit|xdescribe)\(/)).toEqual([]));

it('is TypeScript, but for what runs before it is compiled and what configures jest', () =>
  expect(files.filter((path) => /\.[cm]?jsx?$/.test(path))).toEqual([
    'api/jest.config.mjs',
    'web/jest.config.mjs',
    'infra/dev/bootstrap.mjs',
    'infra/jest.config.mjs',
    'test/jest.config.mjs',
  ]));

it('knows the type of everything', () => {
  const untyped: string[] = [];
  for (const source of sources.filter(({ path }) => /\.m?tsx?$/.test(path))) {
    const ast = syntaxOf(source);
    visit(ast, (node) => {
      if (node.kind !== ts.SyntaxKind.AnyKeyword) return;
      untyped.push(`${source.path}:${ast.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
    });
  }
  expect(untyped).toEqual([]);
});

it('comments out no code', () => {
  const muted = sources.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, i) => {
      const words = /^\s*\/\/\s*(.*)$/.exec(line)?.[1] ?? '';
      const code = /[;{]$|^(import|export|const|let|return|if|await) .*[=({;]|^\}/.test(words);
      return code ? [`${path}:${i + 1}: ${words}`] : [];
    }),
  );
  expect(muted).toEqual([]);
});
