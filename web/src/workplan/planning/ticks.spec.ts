import { expect, it } from '@jest/globals';
import { scaleOf } from './scale';
import { ticksOf, unitsAt } from './ticks';

it('names finer divisions as there is more room', () => {
  const units = [32, 12, 5, 2.2, 0.7, 0.2].map((perDay) => Object.values(unitsAt({ perDay })).join(' '));
  expect(units).toEqual(['month day', 'month week', 'year month', 'year month', 'year quarter', 'year year']);
});

it('divides what shows, and nothing more', () => {
  const scale = scaleOf('semaine', '2020-01-01', '2020-12-31', 0);
  const days = ticksOf(scale, 'week', scale.at('2020-02-05'), scale.at('2020-02-20')).map(({ day }) => day);
  expect(days).toEqual(['2020-02-03', '2020-02-10', '2020-02-17']);
});

it('begins with the part of a division that the chart holds', () => {
  const scale = scaleOf('trimestre', '2018-02-08', '2019-01-10', 0);
  const [first, second] = ticksOf(scale, 'year', 0, scale.width);
  expect(first).toMatchObject({ day: '2018-01-01', x: 0, width: scale.at('2019-01-01') });
  expect(second?.day).toBe('2019-01-01');
  expect(ticksOf(scale, 'quarter', 0, 10)[0]?.day).toBe('2018-01-01');
});
