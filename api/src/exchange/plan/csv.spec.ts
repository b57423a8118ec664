import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../kernel/day.js';
import { FRENCH_WEEK } from '../../workplan/schedule/working.calendar.js';
import { guessedColumns } from './columns.rules.js';
import { readCsv } from './csv-reader.js';
import { csvOf } from './csv-writer.js';
import type { OutgoingItem, OutgoingPlan } from './outgoing-plan.rules.js';
import { writtenDay, writtenNumber } from './written-values.rules.js';

const uuid = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((said) => said.replace(/[\0\s\p{C}]+/gu, ' ').trim() || '=SUM(A1)')
  .filter((said) => !said.startsWith("'"));
const plans = fc
  .array(fc.record({ title: text, partner: text, lasts: fc.nat(300), progress: fc.integer({ min: 0, max: 100 }) }), {
    minLength: 1,
    maxLength: 12,
  })
  .map(
    (rows): OutgoingPlan => ({
      ...{ projectId: uuid(0), acronym: 'Lyra', title: 'Lyra', startsOn: '2018-02-08', endsOn: '2022-02-07' },
      ...{ writtenOn: '2019-11-14', writtenAt: new Date(0), illustrative: false, baselines: [] },
      calendar: { name: 'Jalon', terms: { ...FRENCH_WEEK, closures: [] } },
      calendars: [],
      items: rows.map(
        ({ lasts, ...said }, i): OutgoingItem => ({
          ...{ id: uuid(i + 1), kind: 'WORK', parentId: i === 0 ? null : uuid(1), code: `L${i}`, ...said },
          ...{
            startsOn: '2018-03-01',
            endsOn: addDays('2018-03-01', lasts),
            agreedOn: null,
            cost: null,
            effort: null,
            parts: [],
          },
          ...{ state: 'IN_PROGRESS', begun: true, done: false },
        }),
      ),
      links: rows.slice(1).map((_, i) => {
        return { fromId: uuid(1), toId: uuid(i + 2), type: 'SS' as const, lag: i, inCalendarDays: i % 2 === 0 };
      }),
    }),
  );

it('our own CSV is read again, row by row, whatever its words', async () => {
  await fc.assert(
    fc.asyncProperty(plans, fc.constantFrom('fr' as const, 'en' as const), async (plan, language) => {
      const file = await readCsv(Buffer.from(csvOf(plan, language)));
      expect(file.problems).toEqual([]);
      expect(file.items.map((item) => [item.id, item.codes, item.title, item.startsOn, item.endsOn])).toEqual(
        plan.items.map((item) => [item.id, [item.code], item.title, item.startsOn, item.endsOn]),
      );
      expect(file.items.map(({ progress, partners }) => [progress, partners])).toEqual(
        plan.items.map(({ progress, partner }) => [progress, [partner]]),
      );
      expect(file.links.map(({ lag, inCalendarDays }) => [lag, inCalendarDays])).toEqual(
        plan.links.map(({ lag, inCalendarDays }) => [lag, inCalendarDays]),
      );
    }),
    { numRuns: 60 },
  );
});

const FRENCH = 'Code;Libellé;Début;Fin;Avancement\r\nL1;Étude « amont »;02/09/2019;20 déc. 2019;40,0 %\r\n';
const ENGLISH = 'WBS,Task name,Start,Finish,% complete\nL1,"Study, early",2 Sep 2019,2019-12-20,40%\n';

describe('a table that somebody else saved', () => {
  it.each<[string, Buffer, string]>([
    ['UTF-8', Buffer.from(FRENCH), 'Étude « amont »'],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${FRENCH}`), 'Étude « amont »'],
    ['Windows-1252', Buffer.from(FRENCH, 'latin1'), 'Étude « amont »'],
    ['UTF-16', Buffer.from(`\ufeff${FRENCH}`, 'utf16le'), 'Étude « amont »'],
    ['UTF-16 the other way', Buffer.from(`\ufeff${FRENCH}`, 'utf16le').swap16(), 'Étude « amont »'],
    ['commas', Buffer.from(ENGLISH), 'Study, early'],
    ['tabs', Buffer.from(FRENCH.replaceAll(';', '\t')), 'Étude « amont »'],
    ['lines of an old Mac', Buffer.from(FRENCH.replaceAll('\r\n', '\r')), 'Étude « amont »'],
  ])('in %s', async (_what, bytes, title) => {
    const { items, problems } = await readCsv(bytes);
    expect(problems).toEqual([]);
    expect(items).toMatchObject([{ codes: ['L1'], title, startsOn: '2019-09-02', endsOn: '2019-12-20', progress: 40 }]);
  });

  it.each<[string, string | Buffer, string]>([
    ['nothing', '', 'plan-file.empty'],
    ['spaces', ' \r\n ', 'plan-file.empty'],
    ['a heading alone', 'Code;Intitulé;Début;Fin\r\n', 'plan-file.no-rows'],
    ['a heading over empty rows', 'Code;Intitulé;Début;Fin\r\n;;;\r\n', 'plan-file.no-rows'],
    ['other columns', 'Nom;Âge\r\nAna;40\r\n', 'plan-file.columns-missing'],
    ['quotes without end', 'Code;Intitulé;Début;Fin\r\nL1;"Étude;2019-09-02;2019-12-20\r\n', 'plan-file.not-a-table'],
    ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0]), 'plan-file.not-a-table'],
    ['bytes that mean nothing', Buffer.from([0x43, 0x81, 0x3b]), 'plan-file.not-a-table'],
    ['half of UTF-16', Buffer.from([0xff, 0xfe, 0x41]), 'plan-file.wrong-encoding'],
    ['more rows than anyone reads', `Code;Intitulé;Début;Fin\n${'L;a;b;c\n'.repeat(2_001)}`, 'plan-file.too-many'],
  ])('is refused in clear: %s', async (_what, bytes, code) => {
    await expect(readCsv(Buffer.from(bytes as string))).rejects.toMatchObject({ code });
  });
});

describe('columns', () => {
  it('are known by their headings, in any order and by other names', () => {
    expect(guessedColumns(['Fin', 'DEBUT', 'n°', 'Nom de la tâche', 'Remarque', 'Fin'])).toEqual({
      titled: true,
      columns: ['endsOn', 'startsOn', 'code', 'title', null, null],
    });
  });

  it('else by their order', () => {
    expect(guessedColumns(['L1', 'Étude', '02/09/2019', '20/12/2019'])).toEqual({
      titled: false,
      columns: ['code', 'title', 'startsOn', 'endsOn'],
    });
    expect(guessedColumns(Array.from({ length: 12 }, () => 'x')).columns.at(5)).toBe('startsOn');
  });
});

it.each([
  ['2019-09-02', '2019-09-02'],
  ['2019-09-02 08:00', '2019-09-02'],
  ['02/09/2019', '2019-09-02'],
  ['2.9.19', '2019-09-02'],
  ['lun. 2 sept. 2019', '2019-09-02'],
  ['1er août 2019', '2019-08-01'],
  ['02-sept-19', '2019-09-02'],
  ['2 September 2019', '2019-09-02'],
  ['09/23/2019', undefined],
  ['31/02/2019', undefined],
  ['2 foo 2019', undefined],
  ['bientôt', undefined],
])('the day written %j', (written, day) => expect(writtenDay(written)).toBe(day));

it.each([
  ['40', 40],
  ['40,0 %', 40],
  ['1 234,5', 1234.5],
  ['quarante', undefined],
])('the number written %j', (written, number) => expect(writtenNumber(written)).toBe(number));
