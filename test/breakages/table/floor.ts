import type { Breakage } from '../breakage.js';

const forgotten = ['test/guarantees/forgotten.spec.ts'];
const invites = ['test/stories/the-lead-invites-a-person.spec.ts'];
const interceptor = 'api/src/platform/database/operation.interceptor.ts';
const idempotency = ['test/guarantees/idempotency.spec.ts'];
const rows = 'api/src/platform/database/rows.ts';

/** The floor under every feature: each plank taken out once. */
export const floor: readonly Breakage[] = [
  {
    name: 'a service forgets to ask',
    file: 'api/src/consortium/membership.service.ts',
    find: 'this.access.demand(membershipPolicy.invite, { projectId, partnerId, personId: null });',
    replace: '',
    tests: invites,
  },
  {
    name: 'a service forgets the journal',
    file: 'api/src/consortium/membership.service.ts',
    find: "await this.journal.record('membership.invited', membership, { role });",
    replace: '',
    tests: invites,
  },
  {
    name: 'nobody minds what was never asked',
    file: interceptor,
    find: "if (!required.startsWith('open:') && !work.demanded.has(required))",
    replace: 'if (work.demanded.has(field))',
    tests: forgotten,
  },
  {
    name: 'nobody minds a change without a line',
    file: interceptor,
    find: 'if (work.journalled === 0)',
    replace: 'if (work.journalled < 0)',
    tests: forgotten,
  },
  {
    name: 'nobody minds a field without permission',
    file: interceptor,
    find: `if (!required) throw new Error(\`\${field} declares no permission\`);`,
    replace: 'if (!required) return from(next.handle());',
    tests: forgotten,
  },
  {
    name: 'what failed is committed',
    file: 'api/src/platform/database/unit-of-work.ts',
    find: 'await transaction.rollback().catch(() => undefined);',
    replace: 'await transaction.commit().catch(() => undefined);',
    tests: forgotten,
  },
  {
    name: 'a reading stays open when nobody comes',
    file: 'api/src/platform/database/connections.ts',
    find: 'this.waking ??= setTimeout(this.wake, REST_MS);',
    replace: '',
    tests: ['test/guarantees/pool.spec.ts'],
  },
  {
    name: 'a query may write',
    file: 'api/src/platform/database/transaction.ts',
    find: "'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY'",
    replace: "'BEGIN ISOLATION LEVEL REPEATABLE READ'",
    tests: [...forgotten, 'test/stories/nothing-stays-open.spec.ts'],
  },
  {
    name: 'an update forgets its version',
    file: rows,
    find: '{ id, version } as never,',
    replace: '{ id } as never,',
    tests: ['test/guarantees/versions.spec.ts'],
  },
  {
    name: 'a stale edit is taken for a good one',
    file: rows,
    find: 'if (affected === 1) return row;',
    replace: 'if (affected !== undefined) return row;',
    tests: ['test/guarantees/versions.spec.ts'],
  },
  {
    name: 'a repeated request is done again',
    file: 'api/src/platform/database/idempotency.ts',
    find: 'if (reserved.length === 0)',
    replace: 'if (reserved.length > 1)',
    tests: idempotency,
  },
  {
    name: 'one key serves two requests',
    file: 'api/src/platform/database/idempotency.ts',
    find: 'if (!first || first.fingerprint !== fingerprint)',
    replace: 'if (!first)',
    tests: invites,
  },
  {
    name: 'a mutation needs no key',
    file: 'api/src/platform/database/idempotency.ts',
    find: "if (!key || !UUID.test(key)) throw new Refusal('request.key-missing');",
    replace: "if (!key || !UUID.test(key)) return { entity: 'Membership', id: (await body()).id, replayed: false };",
    tests: idempotency,
  },
  {
    name: 'a field resolver passes the loader by',
    file: 'api/src/platform/graphql/loaders.ts',
    find: 'loader = new DataLoader<string, V>(batch);',
    replace: 'loader = new DataLoader<string, V>(batch, { batch: false, cache: false });',
    tests: ['test/guarantees/queries.spec.ts'],
  },
  {
    name: 'an unknown error speaks',
    file: 'api/src/platform/graphql/format-error.ts',
    find: "error: { message: 'internal', ...at(error)",
    replace: 'error: { message: String(cause), ...at(error)',
    tests: forgotten,
  },
  {
    name: 'money is rounded half-up',
    file: 'api/src/kernel/money.ts',
    find: "if (rounding === 'toward-zero') return quotient;",
    replace: '',
    tests: ['api/src/kernel/money.spec.ts'],
  },
  {
    name: 'money forgets its sign',
    file: 'api/src/kernel/money.ts',
    find: 'return new Money(sign ? -cents : cents);',
    replace: 'return new Money(cents);',
    tests: ['api/src/kernel/money.spec.ts'],
  },
  {
    name: 'a day that is not is taken for one',
    file: 'api/src/kernel/day.ts',
    find: 'if (Number.isNaN(ms) || ofUtc(ms) !== text)',
    replace: 'if (Number.isNaN(ms))',
    tests: ['api/src/kernel/day.spec.ts'],
  },
];
