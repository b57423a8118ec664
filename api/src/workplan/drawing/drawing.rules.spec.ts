import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Refusal } from '../../kernel/refusal.js';
import { usualCalendars } from '../calendars/plan-calendars.rules.js';
import type { Planned, PlannedWork } from '../planning/planned.rules.js';
import { agreeOnCode, agreeOnPartners, without, withWork } from './drawing.rules.js';

const work = (code: string, parentId: string | null, startsOn: string, endsOn: string): PlannedWork => ({
  ...{ id: code, code, parentId, leadPartnerId: 'Vega', state: 'NOT_STARTED', progress: 0 },
  ...({ startsOn, endsOn } as Pick<PlannedWork, 'startsOn' | 'endsOn'>),
});
const plan: Planned = {
  startsOn: '2018-02-08',
  endsOn: '2022-02-07',
  calendars: usualCalendars(),
  works: [
    work('LT1', null, '2019-01-07', '2019-06-28'),
    work('T1.1', 'LT1', '2019-01-07', '2019-03-29'),
    work('T1.2', 'LT1', '2019-04-01', '2019-06-28'),
    work('LT2', null, '2019-07-01', '2019-12-20'),
  ],
  milestones: [{ id: 'J1', code: 'J1', partnerId: 'Vega', forecastOn: '2019-07-01', achievedOn: null }],
  dependencies: [
    { id: 'a', fromId: 'T1.1', toId: 'T1.2', type: 'FS', lag: 0, inCalendarDays: false },
    { id: 'b', fromId: 'LT1', toId: 'LT2', type: 'FS', lag: 0, inCalendarDays: false },
    { id: 'c', fromId: 'T1.2', toId: 'J1', type: 'FS', lag: 0, inCalendarDays: false },
  ],
};
const refusalOf = (attempt: () => unknown) => {
  try {
    attempt();
  } catch (error) {
    if (error instanceof Refusal) return [error.code, error.facts];
    throw error;
  }
  return undefined;
};
const daysOf = (planned: Planned, id: string) => {
  const found = planned.works.find((row) => row.id === id);
  return [found?.startsOn, found?.endsOn];
};

it('draws a task under a lot, which goes on holding it', () => {
  const after = withWork(plan, work('T1.0', 'LT1', '2018-11-05', '2018-12-21'));
  expect(after.works).toHaveLength(5);
  expect(daysOf(after, 'LT1')).toEqual(['2018-11-05', '2019-06-28']);
});

it('moves a task to another lot, which then begins with it', () => {
  const moved = { ...work('T1.1', 'LT2', '2019-01-07', '2019-03-29') };
  const apart = { ...plan, dependencies: plan.dependencies.filter(({ id }) => id === 'c') };
  expect(daysOf(withWork(apart, moved), 'LT2')).toEqual(['2019-01-07', '2019-12-20']);
});

it('refuses what cannot stand there, with what is in the way', () => {
  const at = (code: string, parentId: string | null, startsOn = '2019-01-07', endsOn = '2019-03-29') =>
    refusalOf(() => withWork(plan, work(code, parentId, startsOn, endsOn)));
  expect(at('T9', 'nowhere')).toEqual(['plan.item-unknown', { id: 'nowhere' }]);
  expect(at('LT1', 'T1.2')).toEqual(['plan.under-itself', { code: 'LT1' }]);
  expect(at('LT2', 'LT1', '2019-07-01', '2019-12-20')).toEqual([
    'dependency.within-its-lot',
    { from: 'LT1', to: 'LT2' },
  ]);
  expect(at('T9', null, '2019-03-29', '2019-01-07')?.[0]).toBe('plan.ends-before-it-starts');
  expect(at('T9', null, '2017-01-02', '2019-01-07')?.[0]).toBe('plan.outside-project');
  expect(at('T9', 'LT2')).toEqual([
    'plan.dependency-not-kept',
    { code: 'T9', by: 'LT1', startsOn: '2019-01-07', earliestOn: '2019-07-01' },
  ]);
  expect(at('T9', 'LT1', '2019-01-07', '2019-08-30')?.[0]).toBe('plan.pushes-another');
});

it('lets a code name one row, however it is written', () => {
  expect(refusalOf(() => agreeOnCode(plan.works, { id: 'new', code: 'lt1' }))).toEqual([
    'plan.code-taken',
    { code: 'lt1' },
  ]);
  expect(refusalOf(() => agreeOnCode(plan.works, { id: 'LT1', code: 'LT1' }))).toBeUndefined();
  expect(refusalOf(() => agreeOnPartners([{ id: 'p' }], ['p', 'q']))).toEqual(['partner.unknown', { id: 'q' }]);
});

it('takes a row out with what links it, never from above others', () => {
  expect(refusalOf(() => without(plan, 'LT1'))).toEqual(['plan.holds-others', { code: 'LT1', codes: 'T1.1, T1.2' }]);
  const { works, dependencies, gone } = without(plan, 'T1.2');
  expect(works.map(({ id }) => id)).toEqual(['LT1', 'T1.1', 'LT2']);
  expect([dependencies, gone].map((links) => links.map(({ id }) => id).join(''))).toEqual(['b', 'ac']);
  expect(without(plan, 'J1').milestones).toEqual([]);
  expect(daysOf(without(plan, 'T1.2'), 'LT1')).toEqual(['2019-01-07', '2019-03-29']);
});

it('never leaves a task outside its lot, wherever it is drawn', () => {
  const day = fc
    .integer({ min: 0, max: 1_400 })
    .map((n) => new Date(Date.UTC(2018, 1, 8 + n)).toISOString().slice(0, 10));
  const free = { ...plan, dependencies: [] };
  fc.assert(
    fc.property(day, day, fc.constantFrom('LT1', 'LT2', 'T1.1', null), (one, other, parentId) => {
      const [startsOn, endsOn] = [one, other].sort() as [string, string];
      const { works } = withWork(free, work('T9', parentId, startsOn, endsOn));
      const rows = new Map(works.map((row) => [row.id, row]));
      for (const { parentId: above, ...row } of works) {
        const lot = above ? rows.get(above) : undefined;
        if (lot) expect([lot.startsOn <= row.startsOn, lot.endsOn >= row.endsOn]).toEqual([true, true]);
      }
    }),
  );
});
