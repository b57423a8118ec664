import { expect, it } from '@jest/globals';
import { samples } from '../../../test/sample-plan';
import { matcher, rowsOf, showsAll, wholePlan } from './rows';

const TODAY = '2019-11-14';
const none: ReadonlySet<string> = new Set();
const codes = (view: Partial<typeof wholePlan>, folded = none) =>
  rowsOf(samples, { ...wholePlan, ...view }, folded, TODAY).map(
    ({ item, heading, level }) => `${level} ${item?.code ?? heading}`,
  );

it('puts each row under its own, at its depth', () => {
  expect(codes({})).toEqual(['1 LT4', '2 T4.1', '2 T4.3', '3 J6', '3 D4.4', '1 LT5']);
  const [lot, task] = rowsOf(samples, wholePlan, none, TODAY);
  expect(lot).toMatchObject({ hasChildren: true, below: 2, place: 1, size: 2, parentKey: null });
  expect(task).toMatchObject({ hasChildren: false, place: 1, size: 2, parentKey: 'lt4' });
});

it('folds what is under a row', () => {
  expect(codes({}, new Set(['t43']))).toEqual(['1 LT4', '2 T4.1', '2 T4.3', '1 LT5']);
  expect(codes({}, new Set(['lt4', 't43']))).toEqual(['1 LT4', '1 LT5']);
});

it('keeps the way to what is asked for', () => {
  expect(codes({ montrer: 'critique' })).toEqual(['1 LT4', '2 T4.3', '3 J6']);
  expect(codes({ montrer: 'retard' })).toEqual(['1 LT4', '2 T4.1', '2 T4.3', '3 J6']);
  expect(codes({ partenaire: 'efs' })).toEqual(['1 LT4', '2 T4.1', '2 T4.3', '3 J6', '1 LT5']);
  expect(codes({ texte: 'VIDE essais' })).toEqual(['1 LT4', '2 T4.3']);
  expect(codes({ texte: 'rien de tel' })).toEqual([]);
});

it('puts the work itself under its partner, lots left out', () => {
  expect(codes({ groupe: 'partenaire' })).toEqual([
    '1 EFS BFC',
    '2 T4.1',
    '2 J6',
    '2 LT5',
    '1 UFC',
    '2 T4.3',
    '2 D4.4',
  ]);
});

it('knows a state from a standing, and when nothing is left out', () => {
  const late = samples.filter(matcher({ ...wholePlan, etat: 'LATE' }, TODAY)).map(({ code }) => code);
  expect(late).toEqual(['J6']);
  expect([
    showsAll(wholePlan),
    showsAll({ ...wholePlan, groupe: 'partenaire' }),
    showsAll({ ...wholePlan, texte: 'a' }),
  ]).toEqual([true, true, false]);
});

it('puts a row under each demonstrator that its work is studied for, marked, and the rest last', () => {
  const groups = [
    { id: 'a', name: 'A', workIds: new Set(['t41', 't43']) },
    { id: 'b', name: 'B', workIds: new Set(['t43']) },
    { id: 'none', name: 'rest', workIds: null },
  ];
  const rows = rowsOf(samples, { ...wholePlan, groupe: 'demonstrateur' }, none, TODAY, groups);
  expect(rows.map(({ item, heading, also }) => [item?.code ?? heading, ...also].join(' '))).toEqual([
    ...['A', 'T4.1', 'T4.3 B', 'J6 B', 'D4.4 B'],
    ...['B', 'T4.3 A', 'J6 A', 'D4.4 A'],
    ...['rest', 'LT5'],
  ]);
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
});
