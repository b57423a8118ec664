import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Money, percent } from '../kernel/money.js';
import { feder2014 } from './programme/feder-2014-2020.js';
import type { Programme } from './programme/programme.rules.js';
import { afterTransfers, type Transfer, transfersWithoutAmendment } from './transfer.rules.js';

const programme: Programme = {
  ...feder2014,
  transfers: { tolerance: percent('10'), most: 2, source: 'Convention, art. 4' },
};
const lines = [
  { id: 'staff', agreed: Money.of('1000') },
  { id: 'travel', agreed: Money.of('100') },
];
const move = (fromId: string, toId: string, amount: string): Transfer => ({ fromId, toId, amount: Money.of(amount) });
const said = (...transfers: Transfer[]) =>
  transfersWithoutAmendment(lines, transfers, programme).map(({ code, subject, cure }) =>
    `${code} ${subject.id} ${cure}`.trim(),
  );

it('lets a line pass its budget by the tolerance, and no further', () => {
  expect(said(move('staff', 'travel', '10'))).toEqual([]);
  expect(said(move('staff', 'travel', '10.01'))).toEqual(['transfer.above-tolerance travel ask-amendment']);
  expect(said(move('staff', 'travel', '15'), move('travel', 'staff', '5'))).toEqual([]);
});

it('counts them, and refuses what leaves less than nothing or moves nothing', () => {
  const small = move('staff', 'travel', '1');
  expect(said(small, small, small)).toEqual(['transfer.too-many  ask-amendment']);
  expect(said(move('travel', 'staff', '100.00'))).toEqual([]);
  expect(said(move('travel', 'staff', '100.01'))).toEqual([
    'transfer.above-tolerance staff ask-amendment',
    'transfer.below-zero travel lower-amount',
  ]);
  expect(said(move('staff', 'staff', '5'), move('staff', 'travel', '0'))).toEqual([
    'transfer.moves-nothing staff correct-amount',
    'transfer.moves-nothing staff correct-amount',
  ]);
});

it('moves money, and makes none', () =>
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(1), fc.nat(1), fc.bigInt(0n, 10n ** 9n))), (moves) => {
      const ids = ['staff', 'travel'];
      const transfers = moves.map(([from, to, cents]) => ({
        fromId: ids[from] as string,
        toId: ids[to] as string,
        amount: Money.ofCents(cents),
      }));
      expect(Money.sum(afterTransfers(lines, transfers).values()).toString()).toBe('1100.00');
    }),
  ));
