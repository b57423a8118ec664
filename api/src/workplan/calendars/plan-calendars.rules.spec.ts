import { expect, it } from '@jest/globals';
import { PlanCalendars, usualCalendars } from './plan-calendars.rules.js';

const christmas = { partnerId: null, startsOn: '2019-12-23', endsOn: '2020-01-01' } as const;
const august = { partnerId: 'Vega', startsOn: '2020-08-03', endsOn: '2020-08-21' } as const;
const fourDays = { partnerId: 'Orion', weekdays: [1, 2, 3, 4], holidays: 'ALSACE_MOSELLE' } as const;

it('closes a partner on its own days and on those of the whole project', () => {
  const calendars = new PlanCalendars([fourDays], [christmas, august]);
  expect(['Vega', 'Orion', 'Deneb'].map((partner) => calendars.of(partner).works('2020-08-04'))).toEqual([
    false,
    true,
    true,
  ]);
  for (const partner of ['Vega', 'Orion', 'Deneb']) expect(calendars.of(partner).works('2019-12-24')).toBe(false);
});

it('knows the four days of one partner, and the Good Friday of Alsace and Moselle', () => {
  const orion = new PlanCalendars([fourDays], []).of('Orion');
  expect(orion.count({ from: '2020-06-08', until: '2020-06-14' })).toBe(4);
  const fridays = new PlanCalendars([{ ...fourDays, weekdays: [5] }], []).of('Orion');
  expect([fridays.works('2020-04-10'), usualCalendars().of('Orion').works('2020-04-10')]).toEqual([false, true]);
});

it('compiles one calendar for all who work by the same days', () => {
  const calendars = new PlanCalendars([fourDays], [christmas]);
  const again = new PlanCalendars([], [christmas]);
  expect(calendars.of('Vega')).toBe(calendars.of('Deneb'));
  expect(again.of('Vega')).toBe(calendars.of('Vega'));
  expect(calendars.keyOf('Vega')).not.toBe(calendars.keyOf('Orion'));
  expect([...calendars.all.values()]).toHaveLength(2);
});
