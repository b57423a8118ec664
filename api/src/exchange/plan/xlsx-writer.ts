import type { Blob } from 'node:buffer';
import type { Stream } from 'node:stream';
import writeXlsxFile, { type Cell, type Feature } from 'write-excel-file/node';
import { workStates } from '../../workplan/work-package.rules.js';
import { headCell, textCell } from '../workbook-cells.js';
import type { OutgoingPlan } from './outgoing-plan.rules.js';
import { columnsIn, kindWords, recordOf, type SheetKey, sheetKeys, stateWords } from './sheet.rules.js';

type Language = 'fr' | 'en';

const SHEETS = { fr: ['Plan', 'Listes'], en: ['Plan', 'Lists'] } as const;
const WIDTHS: Readonly<Record<SheetKey, number>> = {
  ...{ code: 10, kind: 20, parent: 10, title: 50, partner: 18, startsOn: 12, endsOn: 12 },
  ...{ progress: 16, predecessors: 24, state: 16, id: 38 },
};
const LAST_ROW = 2_500;

/** A plan as a workbook: real days and numbers, and lists to choose from, so that what is filled in can be read again. */
export function xlsxOf(plan: OutgoingPlan, language: Language): Promise<Buffer> {
  const columns = columnsIn(language);
  const lists = listsOf(plan, language);
  const head = columns.map(({ title }) => headCell(title));
  const rows = plan.items.map((item) => {
    const record = recordOf(item, plan, language);
    return sheetKeys.map((key) => cellOf(key, record[key]));
  });
  const [name, listName] = SHEETS[language];
  const longest = Math.max(...Object.values(lists).map((words) => words.length));
  const listRows = Array.from({ length: longest }, (_, i) =>
    Object.values(lists).map((words) => textCell(words[i] ?? '')),
  );
  const listHead = (Object.keys(lists) as SheetKey[]).map((key) =>
    headCell(columns.find((column) => column.key === key)?.title ?? ''),
  );
  const widths = columns.map(({ key }) => ({ width: WIDTHS[key] }));
  return writeXlsxFile(
    [
      { data: [head, ...rows], columns: widths, sheet: name, stickyRowsCount: 1 },
      { data: [listHead, ...listRows], columns: [{ width: 24 }, { width: 24 }, { width: 24 }], sheet: listName },
    ],
    { features: [choosing(lists, listName)] },
  ).toBuffer();
}

const listsOf = ({ items }: OutgoingPlan, language: Language) => ({
  kind: Object.values(kindWords[language]),
  partner: [...new Set(items.map(({ partner }) => partner))].sort(),
  state: workStates.map((state) => stateWords[language][state] ?? state),
});

function cellOf(key: SheetKey, value: string | number | null): Cell {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { value, type: Number };
  if (key === 'startsOn' || key === 'endsOn')
    return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
  return textCell(value);
}

/** Which cells offer a list: the library writes none, so they are put after the rows of the first sheet. */
const choosing = (lists: ReturnType<typeof listsOf>, listName: string): Feature<Stream | Buffer | Blob> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, _options, { sheetIndex }) =>
          sheetIndex === 0 ? xml.replace('</sheetData>', `</sheetData>${validations(lists, listName)}`) : xml,
      },
    },
  },
});

function validations(lists: ReturnType<typeof listsOf>, listName: string): string {
  const letters = 'ABCDEFGHIJK';
  const offered = Object.entries(lists).map(([key, words], i) => {
    const column = letters[sheetKeys.indexOf(key as SheetKey)];
    const from = `${listName}!$${letters[i]}$2:$${letters[i]}$${words.length + 1}`;
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${column}2:${column}${LAST_ROW}"><formula1>${from}</formula1></dataValidation>`;
  });
  return `<dataValidations count="${offered.length}">${offered.join('')}</dataValidations>`;
}
