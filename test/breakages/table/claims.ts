import type { Breakage } from '../breakage.js';

const story = ['test/stories/a-partner-declares-a-period.spec.ts'];
const folder = 'api/src/claims/partner-claims';
const migration = 'api/migrations/1764400100000-signatures-are-kept.ts';

/** What partners declare: who signs it, who reads it, and that it stays what it was. */
export const declarations: readonly Breakage[] = [
  {
    name: 'a partner claim is signed by its finance people',
    file: `${folder}/partner-claim.policy.ts`,
    find: "seat.role === 'PARTNER_LEGAL'",
    replace: "seat.role.startsWith('PARTNER_')",
    tests: [`${folder}/partner-claim.policy.spec.ts`],
  },
  {
    name: 'whoever signed a partner claim decides it',
    file: `${folder}/partner-claim.policy.ts`,
    find: 'leads(actor, projectId) && actor.personId !== signedById',
    replace: 'leads(actor, projectId) && signedById !== undefined',
    tests: [`${folder}/partner-claim.policy.spec.ts`],
  },
  {
    name: 'a partner claim is signed whatever blocks it',
    file: `${folder}/signing.ts`,
    find: '    refuseBlocked(seen);\n',
    replace: '',
    tests: story,
  },
  {
    name: 'the lead reads what a partner writes after a partner claim was given back',
    file: `${folder}/open-claim.ts`,
    find: 'isOpen(state) && keepsBooks(actor, projectId, partnerId)',
    replace: 'isOpen(state) && (keepsBooks(actor, projectId, partnerId) || actor.personId !== state)',
    tests: story,
  },
  {
    name: 'the wall lets a signed partner claim change',
    file: migration,
    find: 'OR OLD.state NOT IN',
    replace: 'OR false AND OLD.state NOT IN',
    tests: story,
  },
  {
    name: 'the wall lets a line slip into a partner claim that is signed',
    file: migration,
    find: 'IF NEW.partner_claim_id IS NOT NULL AND',
    replace: 'IF false AND NEW.partner_claim_id IS NOT NULL AND',
    tests: story,
  },
  {
    name: 'hours of a signed partner claim are free',
    file: migration,
    find: 'AND NOT EXISTS (SELECT FROM expense e JOIN',
    replace: 'AND true OR EXISTS (SELECT FROM expense e JOIN',
    tests: story,
  },
  {
    name: 'a partner claim that a claim holds is validated around it',
    file: `${folder}/lead-review.ts`,
    find: "state === 'INCLUDED'",
    replace: "state === 'DRAFT'",
    tests: ['test/stories/the-lead-consolidates-a-claim.spec.ts'],
  },
  {
    name: 'a partner claim that is taken out leaves its amount in the claim',
    file: 'api/src/claims/consolidation/taking-out.ts',
    find: 'claim.declared.minus(',
    replace: 'claim.declared.plus(',
    tests: ['test/stories/the-lead-consolidates-a-claim.spec.ts'],
  },
  {
    name: 'what changed in a partner claim loses a cent',
    file: `${folder}/round.rules.ts`,
    find: '(now?.eligible ?? Money.zero).minus(then?.eligible ?? Money.zero)',
    replace: '(now?.eligible ?? Money.zero).minus(then?.net ?? Money.ofCents(1))',
    tests: [`${folder}/round.rules.spec.ts`],
  },
  {
    name: 'the seal of a partner claim forgets the evidence',
    file: `${folder}/round.rules.ts`,
    find: 'ordered({\n    ...{ expenseId, workPackageId, number, category, facts },',
    replace: 'ordered({\n    ...{ expenseId, workPackageId, number, category, facts: { ...facts, pieces: [] } },',
    tests: [`${folder}/round.rules.spec.ts`],
  },
];
