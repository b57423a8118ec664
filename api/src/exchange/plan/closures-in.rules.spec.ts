import { describe, expect, it } from '@jest/globals';
import type { NamedClosure } from '../../workplan/calendars/closure.rules.js';
import { usualCalendars } from '../../workplan/calendars/plan-calendars.rules.js';
import { closuresIn } from './closures-in.rules.js';
import type { FileCalendar, FilePlan, NamedPeriod } from './file-plan.rules.js';
import type { StandingPlan } from './standing-plan.rules.js';

const standing = (...closures: NamedClosure[]): StandingPlan => ({
  ...{ startsOn: '2018-02-08', endsOn: '2022-02-07', calendars: usualCalendars(), weeks: [], closures },
  ...{ works: [], milestones: [], deliverables: [], dependencies: [], partners: [], baselines: [] },
  ...{ parts: [], budget: new Map() },
});
const closure = (
  partnerId: string | null,
  startsOn: `2020-${number}-${number}`,
  endsOn: typeof startsOn,
): NamedClosure => ({
  ...{ id: startsOn, partnerId, nameFr: 'Ici', nameEn: 'Here', startsOn, endsOn },
});
const august: NamedPeriod = { name: 'Été', from: '2020-08-03', until: '2020-08-14' };
const assumption: NamedPeriod = { name: 'Assumption', from: '2019-08-15', until: '2019-08-15' };
const named = (name: string, ...closures: NamedPeriod[]): FileCalendar => ({
  ...{ name, weekdays: [1, 2, 3, 4, 5], closures, openings: [] },
});
const file = (calendars: FileCalendar[], calendar: FileCalendar | null = null): FilePlan => ({
  ...{ program: 'MSPDI', items: [], links: [], baselines: [], calendar, calendars, losses: [], problems: [] },
});
const told = (plan: FilePlan, standingPlan = standing()) =>
  closuresIn(plan, standingPlan, (name) => (name === 'Vega' ? 'vega' : null));
const took = (...all: Parameters<typeof told>) =>
  told(...all).newClosures.map(({ partnerId, name, startsOn, endsOn }) =>
    [partnerId, name, startsOn, endsOn].join(' '),
  );

describe('closures of a file', () => {
  it('are proposed to the partner whose name the calendar carries, and to the whole project from its own', () => {
    expect(took(file([named('Vega', august)]))).toEqual(['vega Été 2020-08-03 2020-08-14']);
    expect(took(file([], named('Standard', august)))).toEqual([' Été 2020-08-03 2020-08-14']);
    expect(took(file([named('Crane', august)]))).toEqual([]);
    expect(told(file([named('Crane', august)])).losses).toEqual([
      { what: 'calendar', code: '', title: 'Crane', facts: {} },
    ]);
  });

  it('are left where they stand when they are here already, from the partner, from the project or by the law', () => {
    const calendars = [named('Vega', august, assumption)];
    expect(took(file(calendars), standing(closure('vega', '2020-08-03', '2020-08-14')))).toEqual([]);
    expect(took(file(calendars), standing(closure(null, '2020-08-01', '2020-08-31')))).toEqual([]);
    expect(took(file(calendars, named('Jalon', august)))).toEqual([' Été 2020-08-03 2020-08-14']);
  });

  it('are told when they cannot be taken, and so is what still differs', () => {
    const { newClosures, losses } = told(
      file([named('Vega', august)]),
      standing(closure('vega', '2020-08-10', '2020-08-21')),
    );
    expect(newClosures).toEqual([]);
    expect(losses[0]).toEqual({
      ...{ what: 'closure-stays', code: '', title: 'Été' },
      facts: { startsOn: '2020-08-03', endsOn: '2020-08-14' },
    });
    expect(losses[1]).toMatchObject({ what: 'calendar', title: 'Vega' });
  });
});
