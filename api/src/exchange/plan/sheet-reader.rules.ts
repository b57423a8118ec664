import type { Day } from '../../kernel/day.js';
import { Refusal } from '../../kernel/refusal.js';
import { HORIZON } from '../../workplan/schedule/horizon.calendar.js';
import { keysOf } from './columns.rules.js';
import type { FileItem, FileKind, FileLink, FilePlan, Problem } from './file-plan.rules.js';
import { predecessorIn } from './predecessor.rules.js';
import { columnsIn, kindWords, type SheetKey, sheetKeys } from './sheet.rules.js';
import { writtenDay, writtenNumber } from './written-values.rules.js';

export type Cell = string | number | boolean | Date | null | undefined;
type Places = Readonly<Record<SheetKey, number>>;

const NEEDED: readonly SheetKey[] = ['code', 'title', 'startsOn', 'endsOn'];
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** Put before what a spreadsheet would compute; it is no part of the text. */
const GUARD = /^'(?=[=+\-@＝＋－＠])/;
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const kinds = new Map(
  Object.values(kindWords).flatMap((words) =>
    Object.entries(words).map(([kind, word]) => [plain(word), kind as FileKind] as const),
  ),
);

/** Reads rows of cells as a plan; what is wrong is told cell by cell, all of it at once. Refuses with `plan-file.columns-missing`. */
export function planOfCells(head: readonly string[], rows: readonly (readonly Cell[])[]): FilePlan {
  const places = placesOf(head);
  const problems: Problem[] = [];
  const read = rows.flatMap((cells, i) => {
    if (cells.every((cell) => cell === null || cell === undefined || cell === '')) return [];
    return [rowOf(cells, i + 2, places, problems)];
  });
  const byCode = new Map<string, FileItem>();
  for (const { item, line } of read) {
    const code = (item.codes[0] ?? '').toLowerCase();
    if (code && byCode.has(`${item.kind} ${code}`))
      problems.push({ code: 'plan-cell.code-twice', facts: { cell: cellName(places.code, line), code } });
    byCode.set(`${item.kind} ${code}`, item);
  }
  const find = (code: string, of: readonly FileKind[]) =>
    of.map((kind) => byCode.get(`${kind} ${code.toLowerCase()}`)).find((item) => item !== undefined);
  const items = read.map(({ item, line, parent }): FileItem => {
    const above = parent ? find(parent, ['WORK']) : undefined;
    if (parent && !above)
      problems.push({ code: 'plan-cell.parent-unknown', facts: { cell: cellName(places.parent, line), code: parent } });
    return { ...item, parentKey: above?.key ?? null };
  });
  const links = read.flatMap(({ item, line, predecessors }): FileLink[] =>
    predecessors.flatMap((text) => {
      const said = predecessorIn(text);
      const from = said && find(said.from, ['WORK', 'MILESTONE']);
      if (said && from && from.key !== item.key) return [{ ...said, fromKey: from.key, toKey: item.key }];
      const cell = cellName(places.predecessors, line);
      problems.push({ code: 'plan-cell.predecessor-unknown', facts: { cell, text: text.slice(0, 40) } });
      return [];
    }),
  );
  return {
    ...{ program: 'XLSX', items, baselines: [], calendar: null, losses: [], problems },
    links: links.map(({ fromKey, toKey, type, lag, inCalendarDays }) => ({
      fromKey,
      toKey,
      type,
      lag,
      inCalendarDays,
    })),
  };
}

function placesOf(head: readonly string[]): Places {
  const found = keysOf(head);
  const places = Object.fromEntries(sheetKeys.map((key) => [key, found.indexOf(key)])) as Record<SheetKey, number>;
  const missing = NEEDED.filter((key) => places[key] < 0);
  const titles = new Map(columnsIn('fr').map(({ key, title }) => [key, title]));
  if (missing.length > 0)
    throw new Refusal('plan-file.columns-missing', { columns: missing.map((key) => titles.get(key)).join(', ') });
  return places;
}

interface ReadRow {
  readonly item: FileItem;
  readonly line: number;
  readonly parent: string;
  readonly predecessors: readonly string[];
}

function rowOf(cells: readonly Cell[], line: number, places: Places, problems: Problem[]): ReadRow {
  const at = (key: SheetKey): Cell => (places[key] < 0 ? null : cells[places[key]]);
  const text = (key: SheetKey): string =>
    String(at(key) ?? '')
      .replace(GUARD, '')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 300);
  const kind = kinds.get(plain(text('kind'))) ?? (text('kind') === '' ? 'WORK' : undefined);
  if (!kind)
    problems.push({
      code: 'plan-cell.kind-unknown',
      facts: { cell: cellName(places.kind, line), text: shown(at('kind')) },
    });
  for (const key of ['code', 'title'] as const)
    if (text(key) === '') problems.push({ code: 'plan-cell.missing', facts: { cell: cellName(places[key], line) } });
  const day = (key: 'startsOn' | 'endsOn'): Day | undefined => {
    const read = dayIn(at(key));
    if (!read)
      problems.push({
        code: 'plan-cell.not-a-day',
        facts: { cell: cellName(places[key], line), text: shown(at(key)) },
      });
    return read;
  };
  const [startsOn, endsOn] = [day('startsOn'), day('endsOn')];
  if (startsOn && endsOn && endsOn < startsOn)
    problems.push({
      code: 'plan-cell.ends-before-it-starts',
      facts: { cell: cellName(places.endsOn, line), startsOn, endsOn },
    });
  const progress = at('progress');
  const told = String(progress ?? '').trim();
  const percent = told === '' ? null : (writtenNumber(told) ?? Number.NaN);
  const whole = percent === null || (Number.isInteger(percent) && percent >= 0 && percent <= 100);
  if (!whole)
    problems.push({
      code: 'plan-cell.not-a-percentage',
      facts: { cell: cellName(places.progress, line), text: shown(progress) },
    });
  const id = text('id').toLowerCase();
  const item: FileItem = {
    ...{ key: String(line), id: UUID.test(id) ? id : null, kind: kind ?? 'WORK', parentKey: null },
    ...{ codes: [text('code')].filter(Boolean), title: text('title') },
    ...{ startsOn: startsOn ?? HORIZON.from, endsOn: endsOn ?? startsOn ?? HORIZON.from },
    ...{ progress: whole ? percent : null, partners: [text('partner')].filter(Boolean), notes: '' },
    ...{ efforts: [], cost: null },
  };
  return {
    item,
    line,
    parent: text('parent'),
    predecessors: text('predecessors')
      .split(/[,;]/)
      .filter((part) => part.trim()),
  };
}

/** A day as a spreadsheet keeps it, or as people write it. */
const dayIn = (cell: Cell): Day | undefined =>
  writtenDay(cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? '').trim());

const shown = (cell: Cell): string =>
  (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? '')).slice(0, 40);

/** The name that a spreadsheet gives to a cell: `F12`, `AB3`. */
function cellName(column: number, line: number): string {
  let letters = '';
  for (let rest = Math.max(0, column); rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return `${letters}${line}`;
}
