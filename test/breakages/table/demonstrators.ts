import type { Breakage } from '../breakage.js';

const matures = ['test/stories/a-function-matures.spec.ts'];
const required = ['test/stories/a-function-answers-its-requirements.spec.ts'];
const blocked = ['test/stories/functions-hold-a-demonstrator-back.spec.ts'];

/** How ready functions are, what they must do and what blocks them. */
export const demonstrators: readonly Breakage[] = [
  {
    name: 'any partner raises the readiness of a function',
    file: 'api/src/demonstrators/elementary-function.policy.ts',
    find: 'actsFor(actor, projectId, partnerId)',
    replace: 'belongsTo(actor, projectId)',
    tests: matures,
  },
  {
    name: 'the readiness of a function rewrites its past',
    file: 'api/src/demonstrators/readiness-change.rules.ts',
    find: 'reachedOn < lastOn',
    replace: 'reachedOn < lastOn && false',
    tests: matures,
  },
  {
    name: 'any partner asks a requirement of a function',
    file: 'api/src/demonstrators/elementary-function.policy.ts',
    find: 'specify: answers',
    replace: 'specify: (actor, { projectId }) => belongsTo(actor, projectId)',
    tests: required,
  },
  {
    name: 'a requirement is rewritten by another partner, past the policy',
    file: 'api/migrations/1764000100000-functions-answer-requirements.ts',
    find: 'insert: answered, update: answered, remove: answered',
    replace: 'insert: answered, update: sight.member, remove: answered',
    build: true,
    tests: required,
  },
  {
    name: 'a verdict outlives the requirement it was given on',
    file: 'api/src/demonstrators/requirements.ts',
    find: 'stillHolds(before, asked) ? asked :',
    replace: 'true ? asked :',
    tests: required,
  },
  {
    name: 'a requirement that was verified is taken away',
    file: 'api/src/demonstrators/requirements.ts',
    find: "if (verdict !== 'PENDING')",
    replace: "if (verdict !== 'PENDING' && false)",
    tests: required,
  },
  {
    name: 'what blocks a function is sought in the work on it alone',
    file: 'api/src/demonstrators/blocking.rules.ts',
    find: 'for (const { id, distance } of blockersOf({ tasks, links }, work, isDone)) reach(id, distance);',
    replace: '',
    tests: blocked,
  },
];
