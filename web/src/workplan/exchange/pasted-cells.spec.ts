import { describe, expect, it } from '@jest/globals';
import { cellName, cellsOfHtml, cellsOfText, cellsPasted, letterOf, tableOf } from './pasted-cells';

describe('what a spreadsheet puts on the clipboard', () => {
  it.each<[string, string[][]]>([
    [
      'L1\tPompe\r\nL2\tVanne\r\n',
      [
        ['L1', 'Pompe'],
        ['L2', 'Vanne'],
      ],
    ],
    ['L1\t"Pompe\nà ""vide"""\tx', [['L1', 'Pompe à "vide"', 'x']]],
    ['5" de long\tx', [['5" de long', 'x']]],
    [
      'L1\tPompe\r\n\t\r\nL2',
      [
        ['L1', 'Pompe'],
        ['L2', ''],
      ],
    ],
    ['L1\rL2', [['L1'], ['L2']]],
    ['', []],
  ])('%j', (text, cells) => expect(cellsOfText(text)).toEqual(cells));

  it('keeps what was merged on each of its rows', () => {
    const html = '<table><tr><td rowspan="2">L1</td><td>Pompe</td></tr><tr><td>Vanne</td></tr></table>';
    expect(cellsOfHtml(html)).toEqual([
      ['L1', 'Pompe'],
      ['L1', 'Vanne'],
    ]);
    const data = (given: string) => ({
      getData: (kind: string) => (kind === 'text/html' ? given : 'L1\tPompe\n\tVanne'),
    });
    expect(cellsPasted(data(html))[1]).toEqual(['L1', 'Vanne']);
    expect(cellsPasted(data(''))[1]).toEqual(['', 'Vanne']);
  });

  it('is sent as it was read', () => {
    const rows = [['L1', 'Pompe "à vide"', 'a\tb']];
    expect(cellsOfText(tableOf(['code', 'title', ''], rows)).slice(1)).toEqual(rows);
  });

  it('is named as spreadsheets do', () => {
    expect([letterOf(0), letterOf(25), letterOf(26), cellName(5, 10)]).toEqual(['A', 'Z', 'AA', 'F12']);
  });
});
