import type { Breakage } from '../breakage.js';

const tokens = ['test/guarantees/tokens.spec.ts'];
const surfaceHolds = ['test/stories/the-surface-holds.spec.ts'];
const standing = ['test/guarantees/standing-answers.spec.ts'];
const standingAnswers = 'api/src/platform/graphql/standing-answers.ts';
const identity = 'api/src/platform/identity/identity.ts';

/** What stands between the portal and the world. */
export const surface: readonly Breakage[] = [
  {
    name: 'a token for another audience opens',
    file: identity,
    find: '        audience,\n',
    replace: '',
    tests: tokens,
  },
  { name: 'a token of another realm opens', file: identity, find: '        issuer,\n', replace: '', tests: tokens },
  {
    name: 'a token of another client opens',
    file: identity,
    find: ' || payload.azp !== client) throw',
    replace: ') throw',
    tests: tokens,
  },
  {
    name: 'an identity token opens',
    file: identity,
    find: "payload.typ !== 'Bearer' || ",
    replace: '',
    tests: tokens,
  },
  {
    name: 'a change needs no header of ours',
    file: 'api/src/platform/surface/gate.ts',
    find: "if (!request.headers['x-jalon'])",
    replace: "if (request.headers['x-jalon'] === 'never')",
    tests: surfaceHolds,
  },
  {
    name: 'any document runs in production',
    file: 'api/src/platform/graphql/trusted-documents.ts',
    find: 'isPersistedQuery: (body: Asked) => only || !body.query,',
    replace: 'isPersistedQuery: (body: Asked) => !body.query,',
    tests: surfaceHolds,
  },
  {
    name: 'a document may be as deep as it likes',
    file: 'api/src/platform/graphql/document-limits.ts',
    find: 'depth: 8,',
    replace: 'depth: 80,',
    tests: surfaceHolds,
  },
  {
    name: 'a page may be as long as it likes',
    file: 'api/src/platform/graphql/page.ts',
    find: 'export const MOST_A_PAGE = 100;',
    replace: 'export const MOST_A_PAGE = 100_000;',
    tests: surfaceHolds,
  },
  {
    name: 'a document may cost what it likes',
    file: 'api/src/platform/graphql/cost.ts',
    find: 'export const MOST_COST = 2_000;',
    replace: 'export const MOST_COST = 2_000_000;',
    tests: surfaceHolds,
  },
  {
    name: 'an answer is told again though it does not stand',
    file: standingAnswers,
    find: '!told || told.weight !== weight || told.actor',
    replace: '!told || told.actor',
    tests: standing,
  },
  {
    name: 'an answer is told again with the rights of before',
    file: standingAnswers,
    find: ' || told.actor !== unit.actor',
    replace: '',
    tests: standing,
  },
  {
    name: 'an answer is told again on another day',
    file: standingAnswers,
    find: '{this.today()}',
    replace: "{''}",
    tests: standing,
  },
  {
    name: 'the people of one partner may ask as often as they like together',
    file: 'api/src/platform/graphql/operations.ts',
    find: 'rates.organisation(partnerId, reply);',
    replace: 'void partnerId;',
    tests: surfaceHolds,
  },
  {
    name: 'an answer of before a change undoes it on the screen',
    file: 'web/src/platform/overtaken.ts',
    find: 'changes === before ? of(answer) : ask()',
    replace: 'of(answer)',
    tests: ['web/src/platform/overtaken.spec.ts'],
  },
];
