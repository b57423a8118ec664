import { expect, it } from '@jest/globals';
import type { Dated } from './dated';
import { byMonth, oneList, standingsOf } from './dues';

const due = (code: string, on: string): Dated => ({
  id: code,
  code,
  on,
  titleFr: '',
  titleEn: '',
  kind: code.startsWith('J') ? 'MILESTONE' : 'DELIVERABLE',
  baselineOn: on,
  doneOn: null,
  driftDays: 0,
  standing: 'PLANNED',
});
const milestones = [due('J1', '2019-11-20'), due('J2', '2020-02-05')];
const deliverables = [due('D1', '2019-11-29'), due('D2', '2020-01-20')];
const codes = (dues: readonly Dated[]) => dues.map(({ code }) => code);

it('makes one list of two, by date', () => {
  const all = oneList({ dues: milestones, more: false }, { dues: deliverables, more: false });
  expect(codes(all)).toEqual(['J1', 'D1', 'D2', 'J2']);
});

it('shows no further than both lists are known', () => {
  expect(codes(oneList({ dues: milestones, more: false }, { dues: deliverables, more: true }))).toEqual([
    'J1',
    'D1',
    'D2',
  ]);
  expect(codes(oneList({ dues: [], more: true }, { dues: deliverables, more: false }))).toEqual([]);
});

it('groups by month', () => {
  const months = byMonth(oneList({ dues: milestones, more: false }, { dues: deliverables, more: false }));
  expect(months.map(({ month, dues }) => [month, codes(dues)])).toEqual([
    ['2019-11', ['J1', 'D1']],
    ['2020-01', ['D2']],
    ['2020-02', ['J2']],
  ]);
});

it('asks for what is open unless told otherwise', () => {
  expect(standingsOf('')).not.toContain('MET');
  expect(standingsOf('tout')).toBeUndefined();
  expect(standingsOf('LATE')).toEqual(['LATE']);
});
