import { join } from 'node:path';
import { beforeAll, expect, it } from '@jest/globals';
import ts from 'typescript';
import { evidenceKinds } from '../../api/src/budget/programme/evidence-kinds.rules.js';
import { cures } from '../../api/src/kernel/finding.js';
import { readSources, repository, SPEC, syntaxOf, visit } from './source.js';

type Wording = Readonly<Record<string, string>>;

const api = readSources('api/src').filter(({ path }) => !SPEC.test(path));
const said: Record<'fr' | 'en', Map<string, string>> = { fr: new Map(), en: new Map() };
/** The same sentences by file, since two features may use one key for two things. */
const byFile: Record<'fr' | 'en', Map<string, Wording>> = { fr: new Map(), en: new Map() };
const raised = new Map<string, string>();
const unreadable: string[] = [];

const wordOf = (entity: string): string => entity.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
const CODE = /^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/;

/** Codes that are put together from a noun and these endings, by the floor, for every noun that uses it. */
const BUILT_BY_THE_FLOOR = ['api/src/platform/database/rows.ts', 'api/src/kernel/lifecycle.ts'];

beforeAll(async () => {
  for (const { path } of readSources('web/src')) {
    const language = /\.(fr|en)\.ts$/.exec(path)?.[1] as 'fr' | 'en' | undefined;
    if (!language) continue;
    const exported: Record<string, Wording> = await import(join(repository, path));
    byFile[language].set(path.replace(/\.(fr|en)\.ts$/, ''), Object.assign({}, ...Object.values(exported)));
    for (const wording of Object.values(exported))
      for (const [key, sentence] of Object.entries(wording)) said[language].set(key, sentence);
  }
  for (const source of api) {
    const raise = (code: string) => raised.set(code, raised.get(code) ?? source.path);
    visit(syntaxOf(source), (node) => {
      if (ts.isNewExpression(node) && node.expression.getText() === 'Refusal') {
        const [code] = node.arguments ?? [];
        if (code && ts.isStringLiteralLike(code)) raise(code.text);
        else if (!BUILT_BY_THE_FLOOR.includes(source.path)) unreadable.push(`${source.path}: ${node.getText()}`);
      }
      if (ts.isPropertyAssignment(node) && node.name.getText() === 'code' && ts.isStringLiteral(node.initializer))
        if (CODE.test(node.initializer.text)) raise(node.initializer.text);
      if (!ts.isCallExpression(node)) return;
      const [first] = node.arguments;
      const called = node.expression.getText();
      if (/\brows\.load$/.test(called) && first) raise(`${wordOf(first.getText())}.unknown`);
      if (/^lifecycle\b/.test(called) && first && ts.isStringLiteral(first)) raise(`${first.text}.illegal-move`);
    });
  }
  raised.set('internal', 'api/src/platform/graphql/format-error.ts');
});

it('reads the codes of the API and the sentences of the web', () => {
  expect(raised.size).toBeGreaterThan(15);
  expect(said.fr.size).toBeGreaterThan(30);
});

it('finds each code written in full', () => expect(unreadable).toEqual([]));

it.each(['fr', 'en'] as const)('has a sentence for each code that the API may answer (%s)', (language) => {
  const silent = [...raised].filter(([code]) => !said[language].get(code)?.trim());
  expect(silent.map(([code, path]) => `${code} (${path})`)).toEqual([]);
});

it.each(['fr', 'en'] as const)(
  'has a sentence for each cure and a name for each piece of evidence (%s)',
  (language) => {
    const asked = [...cures.map((cure) => `cure.${cure}`), ...evidenceKinds.map((kind) => `piece.${kind}`)];
    expect(asked.filter((key) => !said[language].get(key)?.trim())).toEqual([]);
  },
);

it('says in English all that it says in French', () => {
  const keys = ([file, wording]: [string, Wording]) => [file, Object.keys(wording).sort()] as const;
  expect(new Map([...byFile.en].map(keys))).toEqual(new Map([...byFile.fr].map(keys)));
});

it('names the same facts in both languages', () => {
  const fact = /(?<!(?:\b(?:one|other|zero|two|few|many)|=\d+)\s*)\{(\w+)\s*[,}]/g;
  const facts = (sentence = '') => String([...new Set([...sentence.matchAll(fact)].map(([, name]) => name))].sort());
  const differ = [...byFile.fr].flatMap(([file, wording]) =>
    Object.entries(wording)
      .filter(([key, sentence]) => facts(sentence) !== facts(byFile.en.get(file)?.[key]))
      .map(([key]) => `${file}: ${key}`),
  );
  expect(differ).toEqual([]);
});
