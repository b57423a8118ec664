import type { Breakage } from '../breakage.js';

const matures = ['test/stories/a-function-matures.spec.ts'];
const required = ['test/stories/a-function-answers-its-requirements.spec.ts'];
const blocked = ['test/stories/functions-hold-a-demonstrator-back.spec.ts'];

const traced = ['test/stories/the-lead-traces-a-demonstrator.spec.ts'];
const met = ['test/stories/functions-meet.spec.ts'];

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
  {
    name: 'any partner shares a work package out',
    file: 'api/src/demonstrators/elementary-function.policy.ts',
    find: 'trace: answers',
    replace: 'trace: (actor, { projectId }) => belongsTo(actor, projectId)',
    tests: traced,
  },
  {
    name: 'more is given to functions than there is of a work package',
    file: 'api/src/demonstrators/study.rules.ts',
    find: 'said.share > left',
    replace: 'said.share > left && false',
    tests: traced,
  },
  {
    name: 'two people share out the same part of a work package',
    file: 'api/src/demonstrators/studies.ts',
    find: "await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('shares ' || $1, 0))`, [workPackageId]);",
    replace: 'manager.connection;',
    tests: traced,
  },
  {
    name: 'a function becomes a part of one of its parts',
    file: 'api/src/demonstrators/tree.rules.ts',
    find: '.some(({ id }) => id === parent.id)',
    replace: '.some(() => false)',
    tests: traced,
  },
  {
    name: 'a study is rewritten by another partner, past the policy',
    file: 'api/migrations/1764100200000-functions-are-traced.ts',
    find: 'insert: answered, update: answered, remove: answered',
    replace: 'insert: answered, update: sight.member, remove: answered',
    tests: traced,
  },
  {
    name: 'a partner learns the amounts of another through the traceability',
    file: 'api/src/oversight/traceability/traceability.service.ts',
    find: 'const partners = linesInSight(actor, projectId);',
    replace: "const partners = linesInSight(actor, projectId) && ('every' as const);",
    tests: traced,
  },
  {
    name: 'a cent is lost where a work package is shared out',
    file: 'api/src/oversight/traceability/traced-euros.rules.ts',
    find: 'largest.slice(0, left)',
    replace: 'largest.slice(1, left)',
    tests: traced,
  },
  {
    name: 'what is certified forgets its corrections',
    file: 'api/src/claims/certified-lines.ts',
    find: "new Scope('l').where('l.project_id = ?1', projectId)",
    replace: "new Scope('l').where(\"l.project_id = ?1 AND l.kind <> 'CORRECTION'\", projectId)",
    tests: traced,
  },
  {
    name: 'the side that gives agrees for the side that takes',
    file: 'api/src/demonstrators/function-interface.policy.ts',
    find: 'coordinates(actor, projectId) || actsFor(actor, projectId, toPartnerId)',
    replace: 'belongsTo(actor, projectId) && toPartnerId !== null',
    tests: met,
  },
  {
    name: 'an agreement outlives what was agreed on',
    file: 'api/src/demonstrators/function-interfaces.ts',
    find: 'stillAgreed(before, said) ? before.agreedOn : null',
    replace: 'stillAgreed(before, said) || before.agreedOn ? before.agreedOn : null',
    tests: met,
  },
];
