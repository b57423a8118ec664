import { describe, expect, it } from '@jest/globals';
import { surroundingsOf } from './surroundings';

const link = (id: string) => ({ id, fromId: id[0] as string, toId: id[1] as string });
const step = (itemId: string, by?: string, slack = 0) => ({
  itemId,
  slack: by ? slack : null,
  dependency: by ? link(by) : null,
});

describe('what is around a row', () => {
  it('is the way to it, lit, then all that is linked, the nearest first', () => {
    const links = ['AB', 'BJ', 'CJ', 'JK', 'KL', 'XY'].map(link);
    const { ids, wires, left } = surroundingsOf(links, [step('A'), step('B', 'AB'), step('J', 'BJ', 6)], 40);
    expect(ids).toEqual(['J', 'B', 'A', 'C', 'K', 'L']);
    expect(left).toBe(0);
    expect(Object.fromEntries(wires.map(({ id, lit, slack }) => [id, [lit, slack]]))).toEqual({
      AB: ['decides', 0],
      BJ: ['loose', 6],
      CJ: [null, null],
      JK: [null, null],
      KL: [null, null],
    });
  });

  it('keeps the whole way and says how many are left out', () => {
    const links = ['AB', 'BJ', 'CJ', 'JK'].map(link);
    const { ids, wires, left } = surroundingsOf(links, [step('A'), step('B', 'AB'), step('J', 'BJ')], 2);
    expect([ids, left]).toEqual([['J', 'B', 'A'], 2]);
    expect(wires.map(({ id }) => id)).toEqual(['AB', 'BJ']);
  });

  it('goes through a lot: to what it holds by its link, and from what ends it', () => {
    const steps = [step('A'), step('T', 'AL'), step('L')];
    const { ids, wires } = surroundingsOf([link('AL')], steps, 40);
    expect(ids).toEqual(['L', 'T', 'A']);
    expect(wires.map(({ fromId, toId, lit, contains }) => [fromId, toId, lit, contains])).toEqual([
      ['A', 'L', null, false],
      ['A', 'T', 'decides', false],
      ['T', 'L', 'decides', true],
    ]);
  });
});
