import { expect, it } from '@jest/globals';
import { datesOf, nextOf } from './dated';

const named = { titleFr: '', titleEn: '', baselineOn: '2020-01-24', driftDays: 0 } as const;
const milestones = [
  { ...named, id: 'j4', code: 'J4', standing: 'AT_RISK', forecastOn: '2020-02-05', achievedOn: null },
  { ...named, id: 'j3', code: 'J3', standing: 'MET', forecastOn: '2019-05-15', achievedOn: '2019-05-24' },
] as const;
const deliverables = [
  { ...named, id: 'd10', code: 'D1.10', standing: 'PLANNED', dueOn: '2020-02-05', submittedOn: null },
  { ...named, id: 'd2', code: 'D1.2', standing: 'ONGOING', dueOn: '2020-02-05', submittedOn: null },
] as const;

it('puts milestones and deliverables in one order, by day then by code', () => {
  expect(datesOf({ milestones, deliverables }).map(({ code, on }) => `${code} ${on}`)).toEqual([
    'J3 2019-05-24',
    'D1.2 2020-02-05',
    'D1.10 2020-02-05',
    'J4 2020-02-05',
  ]);
});

it('finds the first that is still to come', () => {
  expect(nextOf({ milestones, deliverables })?.code).toBe('D1.2');
  expect(nextOf({ milestones: [milestones[1]], deliverables: [] })).toBeUndefined();
});
