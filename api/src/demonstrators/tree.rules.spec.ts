import { expect, it } from '@jest/globals';
import { agreeOnParent, asTree, nextPosition, withDescendants } from './tree.rules.js';

const part = (code: string, parentId: string | null) => ({ id: code, code, parentId });
const all = [part('F1', null), part('F1.1', 'F1'), part('F1.1.1', 'F1.1'), part('F1.2', 'F1'), part('F2', null)];
const [f1, f11, f111, , f2] = all as [(typeof all)[0], (typeof all)[0], (typeof all)[0], unknown, (typeof all)[0]];

it('finds the parts of a function, whatever their depth', () => {
  expect(withDescendants(f1, all).map(({ code }) => code)).toEqual(['F1', 'F1.1', 'F1.1.1', 'F1.2']);
  expect(withDescendants(f2, all)).toEqual([f2]);
});

it('puts each function before its parts', () => {
  const moved = [f111, f2, f11, f1];
  expect(asTree(moved).map(({ code }) => code)).toEqual(['F2', 'F1', 'F1.1', 'F1.1.1']);
});

it('never makes a function a part of itself', () => {
  for (const parent of [f1, f11, f111])
    expect(() => agreeOnParent(f1, parent, all)).toThrow(
      expect.objectContaining({ code: 'elementary-function.part-of-itself' }),
    );
  expect(() => agreeOnParent(f111, f2, all)).not.toThrow();
  expect(() => agreeOnParent(f2, f111, all)).not.toThrow();
});

it('puts the next one last', () => {
  expect(nextPosition([])).toBe(0);
  expect(nextPosition([{ position: 4 }, { position: 2 }])).toBe(5);
});
