import { expect, it } from '@jest/globals';
import { near } from './reporting-data';

const periods = [
  { id: '1', fromOn: '2018-02-08' },
  { id: '2', fromOn: '2018-08-08' },
  { id: '3', fromOn: '2019-02-08' },
  { id: '4', fromOn: '2019-08-08' },
] as const;
const row = (...standings: ReadonlyArray<'DONE' | 'RUNNING' | 'TO_COME' | 'LATE'>) => ({
  cells: standings.map((standing, i) => ({ periodId: String(i + 1), standing })),
});
const shown = (today: string, ...rows: ReturnType<typeof row>[]) => near({ periods, rows, today }).map(({ id }) => id);

it('shows what is awaited, what is running, and what comes next', () => {
  expect(shown('2018-10-01', row('DONE', 'RUNNING', 'TO_COME', 'TO_COME'))).toEqual(['2', '3']);
  expect(
    shown('2018-10-01', row('DONE', 'RUNNING', 'TO_COME', 'TO_COME'), row('LATE', 'RUNNING', 'TO_COME', 'TO_COME')),
  ).toEqual(['1', '2', '3']);
});

it('shows the last when nothing follows', () => {
  expect(shown('2019-10-01', row('DONE', 'DONE', 'DONE', 'RUNNING'))).toEqual(['4']);
  expect(shown('2020-10-01', row('DONE', 'DONE', 'DONE', 'DONE'))).toEqual(['4']);
});
