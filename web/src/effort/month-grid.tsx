import { type KeyboardEvent, useRef } from 'react';
import { useTitleOf } from '../consortium/current-project';
import { yearMonthDate } from '../platform/day';
import { useFormat } from '../platform/use-format';
import { Button } from '../ui/button';
import type { PersonMonth } from './month-data';
import styles from './month-grid.module.css';
import { cellOf, dayTotal, decimalOf, hoursIn, isElsewhere, isFree, type RowKey, rowTotal } from './sheet';
import type { MonthBeingTyped } from './use-month';
import { useWords } from './words';

interface MonthGridProps {
  month: PersonMonth;
  typed: MonthBeingTyped;
  /** Absent for those who only read. */
  editable: boolean;
}

/** The arrows go from cell to cell; to the left and to the right at the ends of what is typed. */
function useArrows() {
  const table = useRef<HTMLTableElement>(null);
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const here = event.target;
    if (!(here instanceof HTMLInputElement)) return;
    const { row = '0', column = '0' } = here.dataset;
    const { selectionStart, selectionEnd, value } = here;
    const atStart = selectionEnd === 0 || (selectionStart === 0 && selectionEnd === value.length);
    const atEnd = selectionStart === value.length || (selectionStart === 0 && selectionEnd === value.length);
    const [down, across] =
      event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey)
        ? [-1, 0]
        : event.key === 'ArrowDown' || (event.key === 'Enter' && !event.ctrlKey && !event.metaKey)
          ? [1, 0]
          : event.key === 'ArrowLeft' && atStart
            ? [0, -1]
            : event.key === 'ArrowRight' && atEnd
              ? [0, 1]
              : [0, 0];
    if (down === 0 && across === 0) return;
    event.preventDefault();
    const to = `input[data-row="${Number(row) + down}"][data-column="${Number(column) + across}"]`;
    const next = table.current?.querySelector<HTMLInputElement>(to);
    next?.focus();
    next?.select();
  };
  return { table, onKeyDown };
}

/** The calendar of a month: days across, work packages down, totals at the ends. */
export function MonthGrid({ month, typed, editable }: MonthGridProps) {
  const say = useWords();
  const format = useFormat();
  const titleOf = useTitleOf();
  const { table, onKeyDown } = useArrows();
  const { days, rows, cells } = typed;
  const hours = (hundredths: number) => (hundredths === 0 ? '' : format.decimal(decimalOf(hundredths)));
  const work = (row: RowKey) => month.workPackages.find(({ id }) => id === row);
  const nameOf = (row: RowKey) => (isElsewhere(row) ? say(`elsewhere.${row}`) : (work(row)?.code ?? ''));
  const full = new Set(typed.wrong.full);
  const all = rows.reduce((sum, row) => sum + rowTotal(cells, row, days), 0);
  return (
    <div className={styles.frame}>
      <table ref={table} className={styles.grid} onKeyDown={onKeyDown}>
        <caption className="vh">{say('grid.caption', { month: format.day(month.month, 'month') })}</caption>
        <thead>
          <tr>
            <th scope="col">{say('grid.work')}</th>
            {days.map((day) => (
              <th key={day} scope="col" data-free={isFree(day, month.holidays) || undefined}>
                <span className={styles.weekday}>{format.weekdayName(day).replace('.', '')}</span>
                <span className={styles.date}>{yearMonthDate(day)[2]}</span>
                {month.holidays.includes(day) && <span className="vh"> {say('grid.holiday')}</span>}
              </th>
            ))}
            <th scope="col">{say('grid.total')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, down) => (
            <tr key={row} data-elsewhere={isElsewhere(row) || undefined}>
              <th scope="row">
                <span
                  className={styles.work}
                  title={work(row) && titleOf(work(row) as NonNullable<ReturnType<typeof work>>)}
                >
                  {nameOf(row)}
                </span>
                {editable && (
                  <Button
                    kind="quiet"
                    size="small"
                    label={say('grid.fill.label', { work: nameOf(row) })}
                    onClick={() => typed.fill(row)}
                  >
                    {say('grid.fill')}
                  </Button>
                )}
              </th>
              {days.map((day, across) => {
                const text = cells[cellOf(row, day)] ?? '';
                const label = `${nameOf(row)}, ${format.day(day, 'weekday')}`;
                const free = isFree(day, month.holidays) || undefined;
                return (
                  <td key={day} data-free={free} data-full={full.has(day) || undefined}>
                    <input
                      type="text"
                      inputMode="decimal"
                      autoComplete="off"
                      readOnly={!editable}
                      aria-label={label}
                      aria-invalid={hoursIn(text) === undefined || undefined}
                      data-row={down}
                      data-column={across}
                      value={text}
                      onFocus={(event) => event.target.select()}
                      onChange={(event) => typed.put({ [cellOf(row, day)]: event.target.value })}
                      onPaste={(event) => {
                        if (editable && typed.paste(event.clipboardData.getData('text/plain'), { row, day }))
                          event.preventDefault();
                      }}
                    />
                  </td>
                );
              })}
              <td className={styles.total}>{hours(rowTotal(cells, row, days))}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say('grid.total')}</th>
            {days.map((day) => (
              <td key={day} data-free={isFree(day, month.holidays) || undefined} data-full={full.has(day) || undefined}>
                {hours(dayTotal(cells, rows, day))}
              </td>
            ))}
            <td className={styles.total}>{hours(all)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
