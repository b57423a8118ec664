import { expect, it } from '@jest/globals';
import { monthOfMany, placed } from './block';
import { type Cells, cellOf, countedTotal, daysOf, entriesOf, filled, hoursIn, mistakesIn } from './sheet';

const days = daysOf('2019-11-01');
const rows = ['lt1', 'OTHER_OPERATION', 'ABSENCE'];

it('reads hours as people type them, and nothing else', () => {
  const read = ['', '7', '7,5', '7.25', ' 7h30 ', '7:20', '8 h', '24'].map(hoursIn);
  expect(read).toEqual([0, 700, 750, 725, 750, 733, 800, 2400]);
  expect(['x', '-1', '24,01', '7h75', '7,123', '1e1', '7:5'].map(hoursIn)).toEqual(Array(7).fill(undefined));
});

it('knows the days of a month', () => {
  expect([days.length, daysOf('2020-02-01').length, days[29]]).toEqual([30, 29, '2019-11-30']);
});

it('fills the working days that hold nothing and have come', () => {
  const cells = filled(
    { [cellOf('ABSENCE', '2019-11-04')]: '7' },
    { row: 'lt1', rows, days, holidays: ['2019-11-01', '2019-11-11'], until: '2019-11-14' },
    '7,5',
  );
  const own = days.filter((day) => cells[cellOf('lt1', day)] !== undefined).map((day) => day.slice(8));
  expect(own).toEqual(['05', '06', '07', '08', '12', '13', '14']);
  expect(countedTotal(cells, rows, days)).toBe(7 * 750);
  expect(entriesOf(cells, rows, days)).toContainEqual({ day: '2019-11-04', hours: 700, elsewhere: 'ABSENCE' });
});

it('sees what does not read as hours, and days that are over full', () => {
  const cells: Cells = {
    [cellOf('lt1', '2019-11-04')]: 'sept',
    [cellOf('lt1', '2019-11-05')]: '20',
    [cellOf('ABSENCE', '2019-11-05')]: '4,01',
  };
  expect(mistakesIn(cells, rows, days)).toEqual({
    unread: [{ row: 'lt1', day: '2019-11-04' }],
    full: ['2019-11-05'],
  });
});

it('lays a block from a cell on, whole or not at all', () => {
  const from = { row: 'lt1', day: '2019-11-29' } as const;
  expect(placed('7\t\n3,5\t4\r\n', rows, days, from)).toEqual({
    cells: {
      'lt1 2019-11-29': '7',
      'lt1 2019-11-30': '',
      'OTHER_OPERATION 2019-11-29': '3,5',
      'OTHER_OPERATION 2019-11-30': '4',
    },
  });
  expect(placed('7\tx\t1\n\n\n9', rows, days, from)).toEqual({
    mistakes: [
      { line: 1, column: 2, text: 'x', why: 'hours' },
      { line: 1, column: 3, text: '1', why: 'outside' },
      { line: 4, column: 1, text: '9', why: 'outside' },
    ],
  });
});

const known = {
  people: [
    { id: 'jo', name: 'J. Mourey', open: true },
    { id: 'li', name: 'L. Sancey', open: false },
  ],
  works: [{ id: 'lt1', code: 'LT1', partnerId: 'aurea' }],
  partnerOf: () => 'aurea',
  elsewhere: { Absence: 'ABSENCE', 'Autre opération': 'OTHER_OPERATION' },
  days,
} as const;

it('reads the month of many people below its titles', () => {
  const read = monthOfMany('Nom\tLot\t1\t2\nj. mourey\tlt1\t\t\t\t7\nJ. Mourey\tautre operation\t\t\t\t0,5', known);
  expect(read).toEqual({
    sheets: new Map([
      [
        'jo',
        [
          { day: '2019-11-04', hours: 700, workPackageId: 'lt1' },
          { day: '2019-11-04', hours: 50, elsewhere: 'OTHER_OPERATION' },
        ],
      ],
    ]),
  });
});

it('says of each cell why it cannot be taken, and takes nothing then', () => {
  const text = 'J. Mourey\tLT9\t7\nSomeone\tLT1\t7\nL. Sancey\tLT1\tx\nJ. Mourey\tLT1\nJ. Mourey\tLT1';
  expect(monthOfMany(text, known)).toEqual({
    mistakes: [
      { line: 1, column: 2, text: 'LT9', why: 'work' },
      { line: 2, column: 1, text: 'Someone', why: 'person' },
      { line: 3, column: 1, text: 'L. Sancey', why: 'locked' },
      { line: 3, column: 3, text: 'x', why: 'hours' },
      { line: 5, column: 2, text: 'LT1', why: 'twice' },
    ],
  });
});
