import { describe, expect, it } from '@jest/globals';
import { FRENCH_WEEK } from '../../workplan/schedule/working.calendar.js';
import { csvOf } from './csv-writer.js';
import type { OutgoingItem, OutgoingPlan } from './outgoing-plan.rules.js';
import { predecessorIn } from './predecessor.rules.js';
import { columnsIn } from './sheet.rules.js';
import { planOfCells } from './sheet-reader.rules.js';
import { readXlsx } from './xlsx-reader.js';
import { xlsxOf } from './xlsx-writer.js';

const id = (n: number) => `01900000-0000-7000-8000-00000000000${n}`;
const row = (n: number, code: string, parentId: string | null, said: Partial<OutgoingItem> = {}): OutgoingItem => ({
  ...{ id: id(n), kind: 'WORK', parentId, code, title: `Titre ${code}`, partner: 'Vega', startsOn: '2019-09-02' },
  ...{
    endsOn: '2019-12-20',
    agreedOn: null,
    progress: 40,
    state: 'IN_PROGRESS',
    begun: true,
    done: false,
    cost: null,
    effort: null,
    parts: [],
  },
  ...said,
});
const plan: OutgoingPlan = {
  ...{ projectId: id(0), acronym: 'Lyra', title: 'Lyra', startsOn: '2018-02-08', endsOn: '2022-02-07' },
  ...{ writtenOn: '2019-11-14', writtenAt: new Date(0), illustrative: false, baselines: [], calendars: [] },
  calendar: { name: 'Jalon', terms: { ...FRENCH_WEEK, closures: [] } },
  items: [
    row(1, 'L1', null),
    row(2, 'L1.1', id(1), { title: '=HYPERLINK("https://elsewhere.example")', partner: '@Deneb' }),
    row(3, 'J1', id(2), { kind: 'MILESTONE', startsOn: '2019-12-20', progress: null, state: 'PLANNED' }),
  ],
  links: [{ fromId: id(2), toId: id(3), type: 'FF', lag: -2, inCalendarDays: true }],
};

it.each(['fr', 'en'] as const)('a workbook is written and read again, days as days (%s)', async (language) => {
  const file = await readXlsx(await xlsxOf(plan, language));
  expect(file.problems).toEqual([]);
  expect(file.items.map((item) => [item.id, item.kind, item.codes, item.title, item.startsOn, item.endsOn])).toEqual(
    plan.items.map((item) => [item.id, item.kind, [item.code], item.title, item.startsOn, item.endsOn]),
  );
  expect(file.items.map(({ parentKey, progress, partners }) => [parentKey, progress, partners])).toEqual([
    [null, 40, ['Vega']],
    ['2', 40, ['@Deneb']],
    ['3', null, ['Vega']],
  ]);
  expect(file.links).toEqual([{ fromKey: '3', toKey: '4', type: 'FF', lag: -2, inCalendarDays: true }]);
});

it('a CSV holds no cell that a spreadsheet would compute', () => {
  const [head, , second, third] = csvOf(plan, 'fr').split('\r\n');
  expect(head).toBe('\ufeffCode;Type;Lot;Intitulé;Partenaire;Début;Fin;Avancement (%);Attend;État;Identifiant Jalon');
  expect(second).toContain(`"'=HYPERLINK(""https://elsewhere.example"")";'@Deneb;2019-09-02`);
  expect(third).toContain('L1.1 FF-2cd');
});

describe('cells', () => {
  const head = columnsIn('fr').map(({ title }) => title);
  const read = (...rows: ReadonlyArray<readonly (string | number | null)[]>) =>
    planOfCells(head, rows).problems.map(({ code, facts }) => `${code} ${facts.cell}`);

  it('are each told what is wrong with them, all at once', () => {
    expect(
      read(
        ['L1', 'Lot ou tâche', '', 'Bon', 'Vega', '2019-09-02', '20/12/2019', 40, '', '', ''],
        ['L1', 'Lot', 'L9', '', 'Vega', '2019-02-30', '2019-01-01', 140, 'L7 FS+2d', '', ''],
        ['L2', '', '', 'À rebours', '', '2019-09-02', '2019-09-01', '', '', '', ''],
      ),
    ).toEqual([
      'plan-cell.kind-unknown B3',
      'plan-cell.missing D3',
      'plan-cell.not-a-day F3',
      'plan-cell.not-a-percentage H3',
      'plan-cell.ends-before-it-starts G4',
      'plan-cell.code-twice A3',
      'plan-cell.parent-unknown C3',
      'plan-cell.predecessor-unknown I3',
    ]);
  });

  it('must stand under the columns that are needed', () => {
    expect(() => planOfCells(['Code', 'Start', 'Fin'], [])).toThrow('plan-file.columns-missing');
  });
});

it.each([
  ['L1.1', { from: 'L1.1', type: 'FS', lag: 0, inCalendarDays: false }],
  ['L1-2', { from: 'L1-2', type: 'FS', lag: 0, inCalendarDays: false }],
  ['L1 ss + 5j', { from: 'L1', type: 'SS', lag: 5, inCalendarDays: false }],
  ['L1 FS-3cd', { from: 'L1', type: 'FS', lag: -3, inCalendarDays: true }],
  ['L1 FS+5000d', undefined],
  ['', undefined],
])('a cell that says %j', (text, said) => expect(predecessorIn(text)).toEqual(said));

it('is no workbook', async () => {
  await expect(readXlsx(Buffer.from('PK\u0003\u0004 nothing'))).rejects.toThrow('document.not-what-it-says');
});
