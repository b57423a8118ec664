import { describe, expect, it } from '@jest/globals';
import * as format from './format';

describe('money', () => {
  it.each([
    ['1234567.89', '1\u202f234\u202f567,89\u00a0€', '€1,234,567.89'],
    ['-4312.40', '\u22124\u202f312,40\u00a0€', '\u2212€4,312.40'],
    ['0.00', '0,00\u00a0€', '€0.00'],
    ['-0.00', '0,00\u00a0€', '€0.00'],
    ['5', '5,00\u00a0€', '€5.00'],
    ['90071992547409931.07', '90\u202f071\u202f992\u202f547\u202f409\u202f931,07\u00a0€', '€90,071,992,547,409,931.07'],
  ])('writes %s', (value, fr, en) => {
    expect(format.money(value, 'fr')).toBe(fr);
    expect(format.money(value, 'en')).toBe(en);
  });

  it('drops the cents of a whole column, rounding half away from zero', () => {
    expect(format.money('13614727.50', 'fr', 'never')).toBe('13\u202f614\u202f728\u00a0€');
    expect(format.money('-2.49', 'fr', 'never')).toBe('\u22122\u00a0€');
    expect(format.money('-0.49', 'fr', 'never')).toBe('0\u00a0€');
  });

  it('says the sign of a difference', () => {
    expect(format.signedMoney('12.00', 'fr')).toBe('+12,00\u00a0€');
    expect(format.signedMoney('-12.00', 'fr')).toBe('\u221212,00\u00a0€');
    expect(format.signedMoney('0.00', 'fr')).toBe('0,00\u00a0€');
  });

  it('shortens on an axis only', () => {
    expect(format.axisMoney('14000000.00', 'fr')).toBe('14\u00a0M€');
    expect(format.axisMoney('1500000.00', 'fr')).toBe('1,5\u00a0M€');
    expect(format.axisMoney('41200.00', 'en')).toBe('€41.2k');
    expect(format.axisMoney('0.00', 'fr')).toBe('0\u00a0€');
  });
});

describe('percentages', () => {
  it('keeps the digits it is given', () => {
    expect(format.percent('94.32', 'fr')).toBe('94,32\u202f%');
    expect(format.percent('94.32', 'en')).toBe('94.32%');
    expect(format.percent('-3.5', 'fr')).toBe('\u22123,5\u202f%');
    expect(format.percent(71, 'fr')).toBe('71\u202f%');
  });

  it('divides two amounts without a float', () => {
    expect(format.percentOf('187640.00', '13614727.00', 'fr')).toBe('1,38\u202f%');
    expect(format.percentOf('4561200.00', '4836000.00', 'fr')).toBe('94,32\u202f%');
    expect(format.percentOf('1.00', '0.00', 'fr')).toBe('0,00\u202f%');
  });
});

describe('days', () => {
  it.each([
    ['full', '8\u00a0févr.\u00a02018', '8\u00a0Feb\u00a02018'],
    ['short', '8\u00a0févr.', '8\u00a0Feb'],
    ['weekday', 'jeu.\u00a08\u00a0févr.', 'Thu\u00a08\u00a0Feb'],
    ['long', '8\u00a0février\u00a02018', '8\u00a0February\u00a02018'],
    ['month', 'févr.\u00a02018', 'Feb\u00a02018'],
  ] as const)('writes a %s day', (style, fr, en) => {
    expect(format.day('2018-02-08', 'fr', style)).toBe(fr);
    expect(format.day('2018-02-08', 'en', style)).toBe(en);
  });

  it('writes the first of a month as the French do', () => {
    expect(format.day('2018-02-01', 'fr')).toBe('1er\u00a0févr.\u00a02018');
    expect(format.day('2018-02-01', 'en')).toBe('1\u00a0Feb\u00a02018');
  });

  it.each([
    ['2019-11-15', 'demain', 'tomorrow'],
    ['2019-11-14', 'aujourd’hui', 'today'],
    ['2019-11-20', 'dans 6\u00a0jours', 'in 6\u00a0days'],
    ['2019-11-12', '2\u00a0jours de retard', '2\u00a0days late'],
    ['2019-11-13', '1\u00a0jour de retard', '1\u00a0day late'],
  ])('says how far %s is due', (day, fr, en) => {
    expect(format.due(day, '2019-11-14', 'fr')).toBe(fr);
    expect(format.due(day, '2019-11-14', 'en')).toBe(en);
  });

  it('counts from the first month of the project', () => {
    expect(format.month('2018-02-08', '2019-11-14')).toBe('M22');
    expect(format.month('2018-02-08', '2019-11-07')).toBe('M21');
    expect(format.month('2018-02-08', '2018-02-08')).toBe('M1');
    expect(format.month('2018-02-08', '2022-02-07')).toBe('M48');
    expect(format.month('2018-01-31', '2018-02-28')).toBe('M2');
  });

  it('signs a drift', () => {
    expect(format.days(12, 'fr', true)).toBe('+12\u00a0j');
    expect(format.days(-3, 'en', true)).toBe('\u22123\u00a0d');
    expect(format.hours('86.5', 'fr')).toBe('86,5\u00a0h');
  });

  it('gives the hour of Paris, and the day when it is another', () => {
    expect(format.moment('2019-11-14T08:41:00Z', '2019-11-14', 'fr')).toBe('9\u00a0h\u00a041');
    expect(format.moment('2019-10-15T15:20:00Z', '2019-11-14', 'fr')).toBe('15\u00a0oct., 17\u00a0h\u00a020');
    expect(format.moment('2018-10-15T15:20:00Z', '2019-11-14', 'en')).toBe('15\u00a0Oct\u00a02018, 17:20');
  });
});
