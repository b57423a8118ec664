import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type Day } from '../../kernel/day.js';
import { Refusal } from '../../kernel/refusal.js';
import { PlanCalendars } from '../calendars/plan-calendars.rules.js';
import { scheduleOf } from '../schedule/schedule.rules.js';
import { agreeOnDependency } from './dependencies.rules.js';
import { impactOf } from './impact.rules.js';
import { type Planned, type PlannedLink, type PlannedWork, planOf } from './planned.rules.js';
import { agreeOnMoves, type NewDays, withMoves } from './rescheduling.rules.js';

/** Vega works the usual week; Orion four days of it, with a fortnight closed in May. */
const calendars = new PlanCalendars(
  [{ partnerId: 'Orion', weekdays: [1, 2, 3, 4], holidays: 'ALSACE_MOSELLE' }],
  [{ partnerId: 'Orion', startsOn: '2020-05-04', endsOn: '2020-05-17' }],
);
const PROJECT = { startsOn: '2018-02-08', endsOn: '2030-02-07', calendars } as const;

const work = (code: string, startsOn: Day, endsOn: Day, more: Partial<PlannedWork> = {}): PlannedWork => ({
  ...{ id: code, code, parentId: null, leadPartnerId: 'Vega', startsOn, endsOn, state: 'NOT_STARTED', progress: 0 },
  ...more,
});
const after = (fromId: string, toId: string, lag = 0): PlannedLink => ({
  ...{ id: `${fromId}-${toId}`, fromId, toId, type: 'FS', lag, inCalendarDays: false },
});

const refusalOf = (body: () => void): Refusal | undefined => {
  try {
    body();
    return undefined;
  } catch (error) {
    return error as Refusal;
  }
};

describe('a lot', () => {
  const planned: Planned = {
    ...PROJECT,
    works: [
      work('A', '2020-01-01', '2020-12-31'),
      work('A.1', '2020-01-06', '2020-03-31', { parentId: 'A' }),
      work('A.2', '2020-04-01', '2020-06-30', { parentId: 'A' }),
      work('B', '2020-01-01', '2020-12-31'),
    ],
    milestones: [],
    dependencies: [],
  };

  const lotAfter = (startsOn: Day, endsOn: Day, lot: Partial<PlannedWork> = {}) => {
    const works = planned.works.map((one) => (one.id === 'A' ? { ...one, ...lot } : one));
    const moved = withMoves({ ...planned, works }, [{ itemId: 'A.2', startsOn, endsOn }]).works;
    expect(moved.slice(1).map((one) => one.startsOn)).toEqual(['2020-01-06', startsOn, '2020-01-01']);
    return `${moved[0]?.startsOn} ${moved[0]?.endsOn}`;
  };

  it('drawn with room to spare keeps its days as long as they hold what is under it', () => {
    expect(lotAfter('2020-05-04', '2020-07-31')).toBe('2020-01-01 2020-12-31');
    expect(lotAfter('2020-11-02', '2021-02-26')).toBe('2020-01-01 2021-02-26');
    expect(lotAfter('2019-11-04', '2019-12-20')).toBe('2019-11-04 2020-12-31');
  });

  it('that ended with its last task still ends with it, later or sooner', () => {
    const tight = { startsOn: '2020-01-06', endsOn: '2020-06-30' } as const;
    expect(lotAfter('2020-05-04', '2020-07-31', tight)).toBe('2020-01-06 2020-07-31');
    expect(lotAfter('2020-03-02', '2020-04-30', tight)).toBe('2020-01-06 2020-04-30');
  });

  it('is linked with others, not with what is under it', () => {
    expect(refusalOf(() => agreeOnDependency(planned, after('A', 'A.2')))?.code).toBe('dependency.within-its-lot');
    expect(refusalOf(() => agreeOnDependency(planned, after('A', 'B')))).toBeUndefined();
  });
});

/** Tasks of a few weeks in a row of places, linked forwards, where their schedule puts them. */
const consistent = fc
  .record({
    tasks: fc.array(fc.record({ from: fc.nat(400), lasts: fc.integer({ min: 1, max: 60 }) }), {
      minLength: 2,
      maxLength: 12,
    }),
    links: fc.array(fc.tuple(fc.nat(11), fc.nat(11), fc.integer({ min: -5, max: 20 })), { maxLength: 15 }),
  })
  .map(({ tasks, links }): Planned => {
    const works = tasks.map(({ from, lasts }, i) => {
      const startsOn = addDays('2020-01-06', from);
      return work(`T${i}`, startsOn, addDays(startsOn, lasts), { leadPartnerId: i % 2 === 0 ? 'Vega' : 'Orion' });
    });
    const forwards = new Map(
      links
        .filter(([a, b]) => a < b && b < works.length)
        .map(([a, b, lag]) => [`${a} ${b}`, after(`T${a}`, `T${b}`, lag)]),
    );
    const planned = { ...PROJECT, works, milestones: [], dependencies: [...forwards.values()] };
    const { tasks: placed } = scheduleOf(planOf(planned));
    const settled = works.map((one) => {
      const { startsOn, endsOn } = placed.get(one.id) ?? one;
      return { ...one, startsOn, endsOn };
    });
    return { ...planned, works: settled };
  });

it('accepts whatever the impact of a move proposes, and leaves nothing unkept', () => {
  fc.assert(
    fc.property(consistent, fc.nat(), fc.integer({ min: -30, max: 90 }), (planned, which, days) => {
      const { id, startsOn } = planned.works[which % planned.works.length] as PlannedWork;
      const moves = impactOf(planned, { itemId: id, startsOn: addDays(startsOn, days) }).shifts;
      agreeOnMoves(planned, moves);
      const moved = withMoves(planned, moves);
      const { tasks } = scheduleOf(planOf(moved));
      for (const one of moved.works)
        expect(tasks.get(one.id)).toMatchObject({ startsOn: one.startsOn, endsOn: one.endsOn });
    }),
    { numRuns: 300 },
  );
});

it('refuses a move that leaves out what it pushes', () => {
  fc.assert(
    fc.property(consistent, fc.nat(), fc.integer({ min: 1, max: 90 }), (planned, which, days) => {
      const { id, startsOn } = planned.works[which % planned.works.length] as PlannedWork;
      const { shifts } = impactOf(planned, { itemId: id, startsOn: addDays(startsOn, days) });
      const [move, pushed] = shifts;
      fc.pre(move?.itemId === id && pushed !== undefined);
      expect(refusalOf(() => agreeOnMoves(planned, [move as NewDays]))?.code).toBe('plan.pushes-another');
    }),
    { numRuns: 200 },
  );
});
