import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { agreeOnPlace, agreeOnShare, sharedOf } from './study.rules.js';

it('gives functions a work package, and never more than there is of it', () => {
  const given = [
    { id: 'a', share: 60 },
    { id: 'b', share: 30 },
  ];
  expect(sharedOf(given)).toBe(90);
  expect(() => agreeOnShare(given, { id: 'c', share: 10 }, 'LT1')).not.toThrow();
  expect(() => agreeOnShare(given, { id: 'a', share: 70 }, 'LT1')).not.toThrow();
  expect(() => agreeOnShare(given, { id: 'c', share: 11 }, 'LT1')).toThrow(
    expect.objectContaining({ code: 'study.beyond-whole', facts: { code: 'LT1', share: 11, left: 10 } }),
  );
});

it('holds whatever is said, in whatever order', () =>
  fc.assert(
    fc.property(fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), share: fc.nat(100) })), (said) => {
      let kept: Array<{ id: string; share: number }> = [];
      for (const one of said)
        try {
          agreeOnShare(kept, one, 'LT1');
          kept = [...kept.filter(({ id }) => id !== one.id), one];
        } catch {
          // refused: what was kept stays
        }
      expect(sharedOf(kept)).toBeLessThanOrEqual(100);
    }),
  ));

it('is said once for a partner and a deliverable', () => {
  const said = { id: 'a', functionId: 'F1', partnerId: 'vega', deliverableId: null };
  expect(() => agreeOnPlace([said], { ...said, id: 'b' }, 'LT1')).toThrow(
    expect.objectContaining({ code: 'study.said-already' }),
  );
  expect(() => agreeOnPlace([said], { ...said, id: 'b', deliverableId: 'D1' }, 'LT1')).not.toThrow();
  expect(() => agreeOnPlace([said], said, 'LT1')).not.toThrow();
});
