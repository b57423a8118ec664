import { describe, expect, it } from '@jest/globals';
import { gripOf } from './grip';

const every = new Set(['move', 'start', 'end', 'link']);
const at = (places: readonly number[], bar: { left: number; right: number }, parts = every) =>
  places.map((x) => gripOf(x, bar, parts));

describe('what a finger takes of a bar', () => {
  it('takes the ends of a long one, the whole between them, the link beyond', () => {
    const bar = { left: 100, right: 240 };
    expect(at([80, 90, 110, 170, 230, 242, 255, 275], bar)).toEqual([
      undefined,
      'start',
      'start',
      'move',
      'end',
      'end',
      'link',
      undefined,
    ]);
  });

  it('moves a short one wherever it is touched', () => {
    expect(at([92, 100, 115, 129], { left: 100, right: 130 })).toEqual(['move', 'move', 'move', 'move']);
  });

  it('takes nothing that may not be taken', () => {
    const bar = { left: 100, right: 240 };
    expect(at([110, 170, 235, 255], bar, new Set())).toEqual([undefined, undefined, undefined, undefined]);
    expect(at([105, 235, 250], bar, new Set(['move']))).toEqual(['move', 'move', 'move']);
    expect(at([105, 255], bar, new Set(['link']))).toEqual([undefined, 'link']);
  });
});
