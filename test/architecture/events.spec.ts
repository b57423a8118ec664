import { expect, it } from '@jest/globals';
import ts from 'typescript';
import { eventsEn } from '../../api/src/proof/trail/events.en.js';
import { eventsFr } from '../../api/src/proof/trail/events.fr.js';
import { familyOf } from '../../api/src/proof/trail/families.rules.js';
import { readSources, SPEC, syntaxOf, visit } from './source.js';

const EVENT = /^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/;
const KEEPS = /\b(journal\.record|\.record|\.tell|\.move|\.take)$/;
/** Names that are put together elsewhere than where they are kept. */
const RECORDS = /journal\s*\.record\(\s*(?!')/;

/** Every event that the API may write in a journal: said where it is kept, or anywhere in a file that keeps what it is given. */
function eventsKept(): ReadonlyMap<string, string> {
  const kept = new Map<string, string>();
  for (const source of readSources('api/src').filter(({ path }) => !SPEC.test(path))) {
    const gathers = RECORDS.test(source.text);
    visit(syntaxOf(source), (node) => {
      if (!ts.isStringLiteral(node) || !EVENT.test(node.text)) return;
      const { parent } = node;
      const called = ts.isCallExpression(parent) && parent.arguments[0] === node ? parent.expression.getText() : '';
      const refused =
        ts.isNewExpression(parent) || (ts.isPropertyAssignment(parent) && parent.name.getText() === 'code');
      if (
        KEEPS.test(called) ||
        (gathers && !refused && !called && !ts.isImportDeclaration(parent) && !ts.isArrayLiteralExpression(parent))
      )
        kept.set(node.text, source.path);
    });
  }
  return kept;
}

const kept = eventsKept();

it('finds the events of the portal', () => {
  expect(kept.size).toBeGreaterThan(110);
  for (const event of ['claim.submitted', 'milestone.missed', 'timesheet.countersigned', 'agreement.edited'])
    expect(kept.has(event)).toBe(true);
});

it.each([
  ['fr', eventsFr],
  ['en', eventsEn],
] as const)('has words for each (%s)', (_language, words: Readonly<Record<string, string>>) => {
  const silent = [...kept].filter(([event]) => !words[event]?.trim());
  expect(silent.map(([event, path]) => `${event} (${path})`)).toEqual([]);
});

it('files each under a family', () => {
  expect([...kept.keys()].filter((event) => familyOf(event) === undefined)).toEqual([]);
});

it('words none that nobody writes', () => {
  const stale = Object.keys(eventsFr).filter((event) => !kept.has(event));
  expect(stale).toEqual([]);
});

it('speaks of the same facts in both languages', () => {
  const facts = (sentence: string) => String([...sentence.matchAll(/\{(\w+)/g)].map(([, name]) => name).sort());
  const words = eventsFr as Readonly<Record<string, string>>;
  const differ = Object.entries(eventsEn).filter(([event, sentence]) => facts(sentence) !== facts(words[event] ?? ''));
  expect(differ).toEqual([]);
});
