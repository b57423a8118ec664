import type { Breakage } from '../breakage.js';

const catalogue = ['test/guarantees/catalogue-lint.spec.ts'];
const sight = ['test/guarantees/row-security.spec.ts'];
const journal = ['test/guarantees/journal.spec.ts'];
const people = 'api/migrations/1763800000000-people-enter.ts';
const lines = 'api/migrations/1763800100000-every-change-leaves-a-line.ts';
const plan = 'api/migrations/1763800200000-the-work-is-planned.ts';
const money = 'api/migrations/1763800300000-the-money-is-agreed-and-declared.ts';
const files = 'api/migrations/1763800400000-files-and-letters.ts';
const protect = 'api/migrations/protect.ts';

const stones: readonly Breakage[] = [
  {
    name: 'row security is not switched on',
    file: protect,
    find: `await q.query(\`ALTER TABLE \${table} ENABLE ROW LEVEL SECURITY\`);`,
    replace: '',
    tests: sight,
  },
  {
    name: 'the owner passes the wall',
    file: protect,
    find: `await q.query(\`ALTER TABLE \${table} FORCE ROW LEVEL SECURITY\`);`,
    replace: '',
    tests: catalogue,
  },
  {
    name: 'everyone may read',
    file: protect,
    find: `FOR SELECT TO \${APP} USING (\${read})`,
    replace: `FOR SELECT TO \${APP} USING (true)`,
    tests: sight,
  },
  {
    name: 'a row may be moved to another project',
    file: protect,
    find: `USING (\${update}) WITH CHECK (\${update})`,
    replace: `USING (\${update}) WITH CHECK (true)`,
    tests: sight,
  },
  {
    name: 'the app role may empty a table',
    file: protect,
    find: `await q.query(\`GRANT SELECT ON \${table} TO \${APP}\`);`,
    replace: `await q.query(\`GRANT SELECT, TRUNCATE ON \${table} TO \${APP}\`);`,
    tests: catalogue,
  },
  {
    name: 'a context outlives its transaction',
    file: people,
    find: "PERFORM set_config('app.projects', held.projects::text, true)",
    replace: "PERFORM set_config('app.projects', held.projects::text, false)",
    tests: sight,
  },
  {
    name: 'who was seen lately is believed to be who they were',
    file: 'api/src/platform/database/unit-of-work.ts',
    find: 'return transaction.work.actor === actor ? found : find();',
    replace: 'return found;',
    tests: ['test/guarantees/withdrawn-right.spec.ts'],
  },
  {
    name: 'a question leaves before the transaction knows for whom',
    file: 'api/src/platform/database/transaction.ts',
    find: '    const entering = this.enter();\n    const answer = client.query<R>(statement);',
    replace: '    const answer = client.query<R>(statement);\n    const entering = this.enter();',
    tests: ['test/guarantees/pool.spec.ts'],
  },
  {
    name: 'a connection goes from hand to hand with the transaction of the one before',
    file: 'api/src/platform/database/transaction.ts',
    find: "loan.standing ? 'ROLLBACK; ' : ''",
    replace: "''",
    tests: ['test/guarantees/pool.spec.ts'],
  },
  {
    name: 'a withdrawn right is still a right',
    file: people,
    find: 'WHERE person_id = person AND withdrawn_at IS NULL AND accepted_at',
    replace: 'WHERE person_id = person AND accepted_at',
    tests: ['test/guarantees/withdrawn-right.spec.ts'],
  },
  {
    name: 'a right has no end',
    file: people,
    find: 'AND (ends_on IS NULL OR ends_on >= today)',
    replace: '',
    tests: ['test/guarantees/withdrawn-right.spec.ts'],
  },
  {
    name: 'an unproved address opens the door',
    file: people,
    find: "IF NOT verified OR its_email = '' THEN RETURN NULL; END IF;",
    replace: '',
    tests: ['test/guarantees/tokens.spec.ts'],
  },
  {
    name: 'a door stands on a path that anyone may move',
    file: people,
    find: 'LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$',
    replace: 'LANGUAGE plpgsql SECURITY DEFINER AS $$',
    tests: catalogue,
  },
  {
    name: 'a key forgets the project',
    file: plan,
    find: `work_package_id uuid NOT NULL,
        author_id uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
        at timestamptz NOT NULL,
        state text NOT NULL,
        progress integer NOT NULL,
        next_on date,
        done text NOT NULL,
        next text NOT NULL,
        blockers text NOT NULL,
        FOREIGN KEY (project_id, work_package_id) REFERENCES work_package (project_id, id) ON DELETE RESTRICT`,
    replace: `work_package_id uuid NOT NULL REFERENCES work_package ON DELETE RESTRICT,
        author_id uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
        at timestamptz NOT NULL,
        state text NOT NULL,
        progress integer NOT NULL,
        next_on date,
        done text NOT NULL,
        next text NOT NULL,
        blockers text NOT NULL`,
    tests: catalogue,
  },
  {
    name: 'the funder sees a claim in preparation',
    file: money,
    find: `read: \`\${sight.lead} OR (\${sight.overseer} AND state <> 'DRAFT')\``,
    replace: `read: \`\${sight.lead} OR \${sight.overseer}\``,
    tests: sight,
  },
  {
    name: 'a partner sees the lines of another',
    file: money,
    find: `read: \`\${sight.lead} OR (\${sight.overseer} AND sealed) OR \${sight.ownPartner}\``,
    replace: `read: \`\${sight.lead} OR (\${sight.overseer} AND sealed) OR \${sight.consortium}\``,
    tests: sight,
  },
  {
    name: 'a ticket opens a file of another project',
    file: files,
    find: `insert: \`\${own} AND \${sight.member}\``,
    replace: 'insert: own',
    tests: sight,
  },
  {
    name: 'a journal line may be edited',
    file: lines,
    find: 'CREATE TRIGGER insert_only BEFORE UPDATE OR DELETE ON journal',
    replace: 'CREATE TRIGGER insert_only BEFORE DELETE ON journal',
    tests: journal,
  },
  {
    name: 'the chain skips a field',
    file: lines,
    find: 'NEW.partner_id::text, NEW.facts::text)',
    replace: 'NEW.partner_id::text)',
    tests: journal,
  },
  {
    name: 'the chain runs its fields together',
    file: lines,
    find: "octet_length(convert_to(field, 'UTF8')) || ':' || field",
    replace: 'field',
    tests: journal,
  },
  {
    name: 'the funder hears of one partner’s own changes',
    file: lines,
    find: `OR (\${sight.overseer} AND audience = 'FUNDER')`,
    replace: `OR \${sight.overseer}`,
    tests: sight,
  },
  {
    name: 'a claim in preparation is announced',
    file: money,
    find: "audience = 'PARTNER' OR CASE subject_type",
    replace: 'true OR CASE subject_type',
    tests: ['test/stories/a-claim-is-submitted.spec.ts'],
  },
  {
    name: 'the chain has no memory',
    file: lines,
    find: "NEW.previous_hash := COALESCE(before.hash, '\\\\x00'::bytea);",
    replace: "NEW.previous_hash := '\\\\x00'::bytea;",
    tests: journal,
  },
  {
    name: 'two writers take the same number',
    file: lines,
    find: 'PERFORM pg_advisory_xact_lock(hashtextextended(NEW.project_id::text, 7));',
    replace: '',
    tests: journal,
  },
  {
    name: 'one project waits for another',
    file: lines,
    find: 'pg_advisory_xact_lock(hashtextextended(NEW.project_id::text, 7))',
    replace: 'pg_advisory_xact_lock(7)',
    tests: journal,
  },
  {
    name: 'a writer dates its own line',
    file: lines,
    find: 'NEW.at := clock_timestamp();',
    replace: '',
    tests: journal,
  },
  {
    name: 'a migration leaves something behind',
    file: lines,
    find: 'await q.query(`DROP FUNCTION refuse_change`);',
    replace: '',
    tests: ['test/guarantees/migrations.spec.ts'],
  },
  {
    name: 'a partner learns that there is a claim',
    file: money,
    find: `read: \`\${sight.lead} OR (\${sight.overseer} AND state <> 'DRAFT')\``,
    replace: 'read: sight.member',
    tests: ['test/guarantees/foreign-ids.spec.ts'],
  },
];

/** The second wall, stone by stone. */
export const wall: readonly Breakage[] = stones.map((stone) => ({
  build: stone.file.includes('/migrations/'),
  ...stone,
}));
