import { describe, expect, it } from '@jest/globals';
import { curveOf, layOut, stepFrom } from './layout';

const sizes = { width: 100, height: 40, across: 60, down: 20 };
const arrowsOf = (...ends: readonly string[]) =>
  ends.map((id) => ({ id, fromId: id[0] as string, toId: id[1] as string }));
const drawn = (ids: string, ...ends: readonly string[]) => layOut([...ids], arrowsOf(...ends), sizes);

describe('the drawing of what waits for what', () => {
  it('puts a chain on one line, from left to right', () => {
    const { boxes, ways, width, height } = drawn('JBA', 'AB', 'BJ');
    expect([...boxes]).toEqual([
      ['J', { x: 320, y: 0 }],
      ['B', { x: 160, y: 0 }],
      ['A', { x: 0, y: 0 }],
    ]);
    expect(ways.get('AB')).toEqual([
      { x: 100, y: 20 },
      { x: 160, y: 20 },
    ]);
    expect([width, height]).toEqual([420, 40]);
  });

  it('puts what waits for nothing just before what waits for it', () => {
    const { columns } = drawn('ABCDX', 'AB', 'BC', 'CD', 'XD');
    expect(columns[2]?.toSorted()).toEqual(['C', 'X']);
  });

  it('leads an arrow that passes a column around its boxes', () => {
    const { boxes, ways } = drawn('ABC', 'AB', 'BC', 'AC');
    const way = ways.get('AC') ?? [];
    expect(way).toHaveLength(4);
    const top = boxes.get('B')?.y ?? 0;
    for (const { y } of way.slice(1, 3)) expect(y < top || y > top + sizes.height).toBe(true);
  });

  it('lays no box over another, and keeps all of it in its frame, whatever is linked', () => {
    let seed = 7;
    const chance = () => {
      seed = (seed * 16_807) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
    for (let round = 0; round < 60; round += 1) {
      const ids = 'ABCDEFGHIJKLMNOP'.slice(0, 2 + Math.floor(chance() * 14));
      const ends = [...ids].flatMap((from, i) =>
        [...ids.slice(i + 1)].flatMap((to) => (chance() < 0.2 ? [from + to] : [])),
      );
      const { boxes, ways, width, height } = drawn(ids, ...ends);
      const all = [...boxes];
      for (const [id, box] of all) {
        expect(box.x >= 0 && box.x + sizes.width <= width).toBe(true);
        expect(box.y >= -0.01 && box.y + sizes.height <= height + 0.01).toBe(true);
        for (const [other, { x, y }] of all)
          if (other !== id && x === box.x) expect(Math.abs(y - box.y)).toBeGreaterThanOrEqual(sizes.height - 0.01);
      }
      for (const end of ends) {
        const [from, to] = [boxes.get(end[0] as string), boxes.get(end[1] as string)];
        expect((from?.x ?? 0) < (to?.x ?? 0)).toBe(true);
        expect(ways.get(end)?.at(-1)?.x).toBe(to?.x);
      }
    }
  });

  it('ends even where the rows go round, and draws a row that nothing is linked to', () => {
    expect([...drawn('ABC', 'AB', 'BC', 'CA').boxes]).toHaveLength(3);
    expect(drawn('A')).toMatchObject({ width: 100, height: 40, columns: [['A']] });
  });
});

it('draws arrows curved between the columns and straight through them', () => {
  const [a, b, c, d] = [0, 60, 160, 220].map((x, i) => ({ x, y: i === 1 || i === 2 ? 10 : 0 }));
  expect(curveOf([a, b, c, d].flatMap((point) => point ?? []))).toBe('M0 0C30 0 30 10 60 10H160C190 10 190 0 220 0');
  expect(curveOf([])).toBe('');
});

it('goes along the arrows by keyboard, and up and down the column', () => {
  const arrows = arrowsOf('BJ', 'AJ', 'JK');
  const layout = { columns: [['A', 'B'], ['J'], ['K']] };
  const go = (id: string, key: string) => stepFrom(id, key, layout, arrows);
  expect([go('J', 'ArrowLeft'), go('J', 'ArrowRight'), go('A', 'ArrowDown'), go('B', 'ArrowUp')]).toEqual([
    'B',
    'K',
    'B',
    'A',
  ]);
  expect([go('A', 'ArrowUp'), go('K', 'ArrowRight'), go('A', 'Enter'), go('Z', 'ArrowDown')]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
