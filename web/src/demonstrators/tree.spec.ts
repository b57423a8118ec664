import { describe, expect, it } from '@jest/globals';
import { branches, mostSlipping } from './tree';

describe('the lines of a tree', () => {
  it('puts each function before its parts, and says what it is part of', () => {
    const part = (code: string, parentId: string | null) => ({ id: code, code, parentId });
    const tree = [part('F4', null), part('F5', null), part('F5.1', 'F5'), part('F5.1.1', 'F5.1')];
    expect(branches(tree).map(({ node, depth, parentCode }) => [node.code, depth, parentCode])).toEqual([
      ['F4', 0, undefined],
      ['F5', 0, undefined],
      ['F5.1', 1, 'F5'],
      ['F5.1.1', 2, 'F5.1'],
    ]);
  });
});

describe('what slips most', () => {
  it('is the gravest first, then the farthest from its date', () => {
    const dated = [
      { code: 'J4', standing: 'AT_RISK', driftDays: 12 },
      { code: 'D4.3', standing: 'LATE', driftDays: 3 },
      { code: 'J6', standing: 'LATE', driftDays: 21 },
    ] as const;
    expect(mostSlipping(dated)?.code).toBe('J6');
    expect(mostSlipping(dated.slice(0, 1))?.code).toBe('J4');
  });

  it('is nothing when every date is kept', () => {
    expect(
      mostSlipping([
        { standing: 'MET', driftDays: 0 },
        { standing: 'PLANNED', driftDays: -3 },
      ]),
    ).toBeUndefined();
  });
});
