import { useApolloClient, useMutation } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { useProject } from '../consortium/current-project';
import { newId } from '../platform/apollo';
import type { Day } from '../platform/day';
import { useDraft } from '../platform/draft';
import { readAgain } from '../platform/read-again';
import { useToday } from '../platform/today';
import { useFormat } from '../platform/use-format';
import { useAnnounce } from '../ui/announcer';
import { type BlockMistake, isBlock, placed } from './block';
import {
  CountersignTimesheetMutation,
  type PersonMonth,
  SignTimesheetMutation,
  WriteTimesheetsMutation,
} from './month-data';
import {
  type Cells,
  cellOf,
  countedTotal,
  daysOf,
  decimalOf,
  elsewheres,
  entriesOf,
  filled,
  isElsewhere,
  mistakesIn,
  type RowKey,
} from './sheet';
import { useWords } from './words';

/** What the API keeps of a month, as cells. */
const keptIn = ({ entries }: PersonMonth, write: (hours: string) => string): Cells =>
  Object.fromEntries(
    entries.map(({ day, workPackageId, elsewhere, hours }) => [
      cellOf(workPackageId ?? elsewhere ?? '', day),
      write(decimalOf(hours)),
    ]),
  );

/** The first lot, or those that hold hours: the rows that one sees at first. */
const firstRows = ({ entries, workPackages }: PersonMonth): RowKey[] => {
  const used = new Set(entries.map(({ workPackageId }) => workPackageId));
  const lots = workPackages.filter(({ id, parentId }) => used.has(id) || (used.size === 0 && !parentId));
  return [...lots.map(({ id }) => id), ...elsewheres];
};

/** The month as it is being typed, and all that may be done with it. */
export function useMonth(month: PersonMonth) {
  const say = useWords();
  const format = useFormat();
  const client = useApolloClient();
  const announce = useAnnounce();
  const today = useToday();
  const { id: projectId } = useProject();
  const [write] = useMutation(WriteTimesheetsMutation);
  const [sign] = useMutation(SignTimesheetMutation);
  const [countersign] = useMutation(CountersignTimesheetMutation);
  const { employee, timesheet, holidays } = month;
  const kept = keptIn(month, (hours) => format.decimal(hours));
  const place = `hours.${employee.id}.${month.month}.${timesheet?.version ?? 0}`;
  const { values, dirty, change, forget } = useDraft<Record<string, string>>(place, kept);
  const cells: Cells = values;
  const [rows, setRows] = useState(() => firstRows(month));
  const [fresh] = useState(newId);
  const [mistakes, setMistakes] = useState<readonly BlockMistake[]>([]);
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const going = useRef(false);
  const days = daysOf(month.month);

  const put = (changes: Cells) => {
    setError(undefined);
    setMistakes([]);
    change(changes);
  };
  const paste = (text: string, from: { row: RowKey; day: Day }): boolean => {
    if (!isBlock(text)) return false;
    const block = placed(text, rows, days, from);
    if ('mistakes' in block) setMistakes(block.mistakes);
    else {
      put(block.cells);
      announce(say('block.placed', { count: Object.keys(block.cells).length }));
    }
    return true;
  };
  const fill = (row: RowKey) => {
    const text = days.map((day) => cells[cellOf(row, day)]).find(Boolean) ?? '7';
    put(filled(cells, { row, rows, days, holidays, until: today }, text));
  };
  const save = async () => {
    const sheet = { id: timesheet?.id ?? fresh, employeeId: employee.id, version: timesheet?.version ?? 0 };
    const entries = entriesOf(cells, rows, days);
    const input = { projectId, month: month.month, sheets: [{ ...sheet, entries }] };
    const { data } = await write({ variables: { input } });
    forget();
    return data?.writeTimesheets;
  };
  /** One deed at a time; what is on screen follows it. */
  const doing = async (done: 'saved' | 'signed' | 'countersigned', deed: () => Promise<unknown>) => {
    if (going.current) return;
    going.current = true;
    setBusy(true);
    try {
      setError(undefined);
      await deed();
      announce(say(`done.${done}`, { name: employee.name }));
    } catch (thrown) {
      setError(thrown);
    } finally {
      await readAgain(client).catch(() => undefined);
      going.current = false;
      setBusy(false);
    }
  };
  const saved = entriesOf(
    kept,
    [...new Set([...rows, ...Object.keys(kept).map((key) => key.split(' ')[0] ?? '')])],
    days,
  );
  const before = saved
    .filter((entry) => !('elsewhere' in entry) || entry.elsewhere === 'OTHER_OPERATION')
    .reduce((sum, { hours }) => sum + hours, 0);
  return {
    days,
    cells,
    rows,
    dirty,
    busy,
    error,
    mistakes,
    wrong: mistakesIn(cells, rows, days),
    /** The year as it would be with what is typed, in hundredths. */
    yearWorked: employee.year.worked - before + countedTotal(cells, rows, days),
    put,
    paste,
    fill,
    addRow: (row: RowKey) => setRows((all) => [...all.filter((one) => !isElsewhere(one)), row, ...elsewheres]),
    save: () => doing('saved', save),
    /** What is typed is saved first, so that what is signed is what is on the screen. */
    sign: () =>
      doing('signed', async () => {
        const last = dirty || !timesheet ? await save() : timesheet;
        if (last) await sign({ variables: { input: { id: last.id, version: last.version } } });
      }),
    countersign: () =>
      doing('countersigned', async () => {
        if (timesheet) await countersign({ variables: { input: { id: timesheet.id, version: timesheet.version } } });
      }),
  };
}

export type MonthBeingTyped = ReturnType<typeof useMonth>;
