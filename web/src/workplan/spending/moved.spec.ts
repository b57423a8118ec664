import { expect, it } from '@jest/globals';
import { moved, type PeriodEuros } from './moved';

const period = (number: number, difference: string): PeriodEuros => ({
  period: { number, fromOn: '2020-02-08', untilOn: '2020-08-07' },
  ...{ planned: '0.00', proposed: '0.00', difference },
});
const beyond = (difference = '0.00') => ({ planned: '0.00', proposed: '0.00', difference });
const numbers = (places: ReturnType<typeof moved>['to']) =>
  places.map((place) => (place.period === 'beyond' ? 'beyond' : (place.period?.number ?? null)));

it('tells what goes from one period to another', () => {
  const found = moved({ byPeriod: [period(4, '-12340.05'), period(5, '12340.05')], beyond: beyond() });
  expect([found.amount, numbers(found.from), numbers(found.to)]).toEqual(['12340.05', [4], [5]]);
});

it('adds up what several periods gain, to the cent, and what falls after the end', () => {
  const found = moved({
    byPeriod: [period(1, '-0.30'), period(2, '0.10'), { ...period(3, '0.00'), period: null }],
    beyond: beyond('0.20'),
  });
  expect([found.amount, numbers(found.from), numbers(found.to)]).toEqual(['0.30', [1], [2, 'beyond']]);
});

it('moves nothing where nothing differs', () => {
  expect(moved({ byPeriod: [period(1, '0.00')], beyond: beyond() })).toEqual({ amount: '0.00', from: [], to: [] });
});
