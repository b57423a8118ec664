import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { claimStates } from '../claims/claim.lifecycle.js';
import { memberRoles } from '../platform/access/actor.js';
import { certificatePolicy } from './certificate/certificate.policy.js';
import type { ControlFacts } from './control-eyes.policy.js';
import { notificationPolicy } from './findings/finding.policy.js';
import { obstaclesToConclude, obstaclesToNotify, type StandingLine } from './findings/obstacles.rules.js';
import { samplePolicy } from './sample/sample.policy.js';

const PROJECT = 'lyra';
const people = ['ana', 'fay', 'greg', 'hal', 'ivy'];
const somebody = fc.constantFrom<string | null>(null, ...people);
const history = fc.record({
  projectId: fc.constant(PROJECT),
  claimState: fc.oneof(fc.constant('CONTROLLED' as const), fc.constantFrom(...claimStates)),
  controlState: fc.constantFrom<ControlFacts['controlState']>('OPEN', 'OPEN', 'CLOSED'),
  submittedById: somebody,
  reviewerId: somebody,
  admittedById: somebody,
  concludedById: somebody,
  deciderIds: fc.array(fc.constantFrom(...people), { maxLength: 3 }),
});
const actor = fc.record({
  personId: fc.constantFrom(...people),
  name: fc.constant('Somebody'),
  platformAdmin: fc.boolean(),
  memberships: fc.array(
    fc.record({
      projectId: fc.constantFrom(PROJECT, 'draco'),
      partnerId: fc.constantFrom<string | null>(null, 'vega'),
      role: fc.constantFrom('FUNDER_CERTIFIER' as const, ...memberRoles),
    }),
    { maxLength: 4 },
  ),
});

it('lets nobody certify what they had a hand in, whatever roles they hold (G10: 500 histories)', () => {
  let signed = 0;
  fc.assert(
    fc.property(actor, history, (who, facts) => {
      if (!certificatePolicy.sign.allows(who, facts)) return;
      signed += 1;
      const hands = [facts.submittedById, facts.reviewerId, facts.admittedById, facts.concludedById];
      expect([...hands, ...facts.deciderIds]).not.toContain(who.personId);
      expect(who.memberships).toContainEqual(expect.objectContaining({ projectId: PROJECT, role: 'FUNDER_CERTIFIER' }));
      expect([facts.claimState, facts.controlState]).toEqual(['CONTROLLED', 'OPEN']);
    }),
    { numRuns: 500, seed: 10 },
  );
  expect(signed).toBeGreaterThan(10);
});

it('lets a reviewer work while the control is open, and whoever sent the claim not at all', () => {
  const facts: ControlFacts = {
    ...{ projectId: PROJECT, claimState: 'IN_CONTROL', controlState: 'OPEN', submittedById: 'ana' },
    ...{ reviewerId: 'fay', admittedById: 'fay', concludedById: null, deciderIds: ['fay'] },
  };
  const reviewer = (personId: string) => ({
    ...{ personId, name: personId, platformAdmin: false },
    memberships: [{ projectId: PROJECT, partnerId: null, role: 'FUNDER_REVIEWER' as const }],
  });
  const may = (personId: string, more: Partial<ControlFacts> = {}) =>
    [samplePolicy.draw, notificationPolicy.notify, certificatePolicy.conclude].map((permission) =>
      permission.allows(reviewer(personId), { ...facts, ...more }),
    );
  expect(may('fay')).toEqual([true, true, true]);
  expect(may('ana')).toEqual([false, false, false]);
  expect(may('fay', { controlState: 'CLOSED' })).toEqual([false, false, false]);
  expect(may('fay', { claimState: 'ADVERSARIAL' })).toEqual([false, true, true]);
  expect(may('fay', { claimState: 'CONTROLLED' })).toEqual([false, false, false]);
});

it('says what keeps a control from going on', () => {
  const plain: StandingLine = { inSample: true, decision: 'ACCEPTED', notified: false, closed: false };
  const wrong: StandingLine = { ...plain, decision: 'REDUCED' };
  expect(obstaclesToNotify([{ ...plain, inSample: false, decision: null }])).toEqual([{ code: 'NO_SAMPLE', count: 1 }]);
  expect(obstaclesToNotify([{ ...plain, decision: null }, plain])).toEqual([{ code: 'UNDECIDED', count: 1 }]);
  expect(obstaclesToNotify([{ ...plain, inSample: false, decision: null }, plain])).toEqual([]);
  expect(obstaclesToConclude([plain], 0)).toEqual([]);
  expect(obstaclesToConclude([wrong, { ...wrong, notified: true }], 2)).toEqual([
    { code: 'QUESTIONS_OPEN', count: 2 },
    { code: 'UNNOTIFIED', count: 1 },
    { code: 'ANSWERS_OPEN', count: 1 },
  ]);
  expect(obstaclesToConclude([{ ...wrong, notified: true, closed: true }], 0)).toEqual([]);
});
