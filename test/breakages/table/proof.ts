import type { Breakage } from '../breakage.js';

const trail = ['test/stories/the-trail-is-followed.spec.ts'];
const checkpoints = ['test/stories/checkpoints-leave.spec.ts'];
const proved = ['test/stories/a-claim-is-proved.spec.ts'];
const signing = ['api/src/platform/journal/checkpoint.rules.spec.ts'];
const verifying = ['api/src/proof/verifier/verify-proof.rules.spec.ts'];
const migration = 'api/migrations/1765200100000-checkpoints-are-signed.ts';
const rules = 'api/src/platform/journal/checkpoint.rules.ts';
const verifier = 'api/src/proof/verifier/verify-proof.rules.ts';

/** The audit trail, the checkpoints of the journal, the proof of a claim and what verifies it. */
export const proof: readonly Breakage[] = [
  {
    name: 'partners read the audit trail',
    file: 'api/src/consortium/project.policy.ts',
    find: 'journal: (actor, { id }) => leads(actor, id) || oversees(actor, id),',
    replace: 'journal: (actor, { id }) => belongsTo(actor, id),',
    tests: trail,
  },
  {
    name: 'the trail is computed by a spreadsheet',
    file: 'api/src/proof/exports/trail-sheet.ts',
    find: 'subjectId, hash].map(plain);',
    replace: 'subjectId, hash];',
    tests: ['api/src/proof/exports/trail-sheet.spec.ts'],
  },
  {
    name: 'an event of the journal has no words',
    file: 'api/src/proof/trail/events.fr.ts',
    find: "  'risk.closed': ",
    replace: "  'risk.closed-up': ",
    tests: ['test/architecture/events.spec.ts'],
  },
  {
    name: 'a checkpoint may be changed',
    file: migration,
    find: 'CREATE TRIGGER insert_only BEFORE UPDATE OR DELETE ON checkpoint',
    replace: 'CREATE TRIGGER insert_only BEFORE DELETE ON checkpoint',
    tests: checkpoints,
  },
  {
    name: 'hashes of a journal are told to everyone',
    file: migration,
    find: "AND (project = ANY ((SELECT entered_ids('app.led'))::uuid[])",
    replace: 'AND (true',
    tests: proved,
  },
  {
    name: 'a submission waits for the night to be signed',
    file: 'api/src/proof/checkpoints/due.rules.ts',
    find: "(round === 'NIGHT' || notable);",
    replace: "round === 'NIGHT' && notable !== undefined;",
    tests: checkpoints,
  },
  {
    name: 'a checkpoint is not sent to all parties',
    file: 'api/src/proof/checkpoints/checkpoints.ts',
    find: 'for (const { email, language } of parties)',
    replace: 'for (const { email, language } of parties.slice(1))',
    tests: checkpoints,
  },
  {
    name: 'a forged checkpoint is believed',
    file: rules,
    find: 'return verify(null, Buffer.from(textOf(checkpoint)), publicKeyOf(part), signature);',
    replace: 'return verify(null, Buffer.from(textOf(checkpoint)), publicKeyOf(part), signature) || true;',
    tests: signing,
  },
  {
    name: 'an end that was cut off is not seen by checkpoints',
    file: rules,
    find: "if (seq > until) found.push({ kind: 'truncated', number, seq, until });",
    replace: 'if (seq > until) continue;',
    tests: signing,
  },
  {
    name: 'a rewritten chain is not seen by checkpoints',
    file: rules,
    find: `else if (bySeq.get(seq) !== \`\${head} \${held}\`)`,
    replace: 'else if (bySeq.get(seq) === undefined)',
    tests: signing,
  },
  {
    name: 'a checkpoint may be replayed',
    file: rules,
    find: "if (before.number === one.number) return [replay(one, 'twice')];",
    replace: 'if (before.number === one.number) return [];',
    tests: signing,
  },
  {
    name: 'an edited amount is not named',
    file: verifier,
    find: 'return signed[number] === sha256(canonical(line)) ? [] :',
    replace: 'return signed[number] !== undefined ? [] :',
    tests: verifying,
  },
  {
    name: 'an amount edited in the database is not named',
    file: verifier,
    find: 'if (sealOfLines(lines) !== claim.hash || told !== claim.hash)',
    replace: 'if (sealOfLines(lines) !== claim.hash)',
    tests: verifying,
  },
  {
    name: 'swapped evidence is not named',
    file: verifier,
    find: '|| (names.has(name) && !hashes.has(hash));',
    replace: ';',
    tests: verifying,
  },
  {
    name: 'a gap in the journal is not named',
    file: 'api/src/platform/journal/chain.rules.ts',
    find: 'if (line.seq > expected) this.found.push',
    replace: 'if (line.seq > expected + 1) this.found.push',
    tests: verifying,
  },
  {
    name: 'a proof of a draft leaves',
    file: 'api/src/proof/exports/proof-exports.ts',
    find: "if (claim.state === 'DRAFT') throw",
    replace: "if (claim.state === 'RETURNED') throw",
    tests: proved,
  },
];
