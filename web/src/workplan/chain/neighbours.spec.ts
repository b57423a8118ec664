import { describe, expect, it } from '@jest/globals';
import { neighboursOf } from './neighbours';

const row = (
  id: string,
  parentId: string | null,
  endsOn: string,
  kind: 'WORK' | 'MILESTONE' | 'DELIVERABLE' = 'WORK',
) => ({
  ...{ id, parentId, kind, endsOn },
  startsOn: '2020-01-06',
});
const link = (fromId: string, toId: string) =>
  ({ id: `${fromId} ${toId}`, fromId, toId, type: 'FS', lag: 0, inCalendarDays: false, version: 1 }) as const;

const items = [
  row('L1', null, '2020-03-31'),
  row('T1', 'L1', '2020-02-14'),
  row('J1', 'L1', '2020-03-31', 'MILESTONE'),
  row('D1', 'L1', '2020-03-31', 'DELIVERABLE'),
  row('T2', 'L1', '2020-03-31'),
  row('A', null, '2020-01-31'),
  row('B', null, '2020-01-17'),
  row('C', null, '2020-06-30'),
  row('D', null, '2020-05-29'),
  row('Z', null, '2020-09-30'),
];
const dependencies = [
  link('A', 'T1'),
  link('B', 'L1'),
  link('T1', 'T2'),
  link('T2', 'C'),
  link('J1', 'D'),
  link('C', 'Z'),
];
const said = (most: number, id = 'L1', links = dependencies) => {
  const { before, own, after, links: kept, left } = neighboursOf({ items, dependencies: links }, id, most);
  const ids = (rows: readonly { readonly id: string }[]) => rows.map((one) => one.id);
  return { before: ids(before), own: ids(own), after: ids(after), links: ids(kept), left };
};

describe('the neighbours of a work package', () => {
  it('are what it and its tasks wait for, and what waits for them', () => {
    expect(said(9)).toEqual({
      before: ['B', 'A'],
      own: ['L1', 'T1', 'T2', 'J1'],
      after: ['D', 'C'],
      links: ['A T1', 'B L1', 'T1 T2', 'T2 C', 'J1 D'],
      left: 0,
    });
  });

  it('are the nearest when there are many, and it says how many are left', () => {
    expect(said(1)).toMatchObject({ before: ['A'], after: ['D'], links: ['A T1', 'T1 T2', 'J1 D'], left: 2 });
  });

  it('stand once, before, when they are on both sides; and work may have none', () => {
    expect(said(9, 'L1', [link('A', 'T1'), link('T2', 'A')])).toMatchObject({ before: ['A'], after: [] });
    expect(said(9, 'Z', [])).toEqual({ before: [], own: ['Z'], after: [], links: [], left: 0 });
  });
});
