import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { useFormat } from '../../platform/use-format';
import { atEnd, columns, fieldAt, type Writer, writeCell } from './columns';
import { Severity } from './finding-words';
import styles from './ledger-grid.module.css';
import { gravest, type Row, saidOf } from './row';
import { type Box, type Cell, type Editing, isIn } from './selection';
import { useWords } from './words';

interface GridRowProps {
  row: Row;
  place: number;
  at: Cell;
  box: Box;
  editing: Editing | undefined;
  writer: Writer;
  onGo: (cell: Cell, stretch?: boolean) => void;
  onBegin: () => void;
  onEditKey: (event: KeyboardEvent, typed: string) => void;
  onTyping: (typed: string) => void;
  onLeave: () => void;
}

/** A cell of a table may be one of a grid. */
const cell = (selected: boolean, locked: boolean) =>
  ({ role: 'gridcell', 'aria-selected': selected, 'aria-readonly': locked }) as const;

/** One line of the ledger, cell by cell. */
export function GridRow({ row, place, at, box, editing, writer, onGo, onBegin, ...edit }: GridRowProps) {
  const format = useFormat();
  const kept = row.viewerCan.includes('ledger.keep');
  const shown = (column: number): ReactNode => {
    const field = fieldAt(column);
    if (field) return writeCell(field, saidOf(row), writer);
    if (columns[column] === 'number') return row.number;
    if (columns[column] === 'eligible') return format.decimal(row.eligible, 2);
    const worst = gravest(row);
    return worst && <Severity of={worst.severity} count={row.findings.length} />;
  };
  return (
    <tr aria-rowindex={place + 2} data-locked={!kept || undefined}>
      {columns.map((key, column) => {
        const here = at.row === place && at.column === column;
        const edited = here && editing && fieldAt(column);
        return (
          <td
            {...cell(isIn(box, place, column), !kept || !fieldAt(column))}
            key={key}
            data-cell={`${place}:${column}`}
            data-end={atEnd.has(key) || undefined}
            tabIndex={here && !edited ? 0 : -1}
            aria-colindex={column + 1}
            onMouseDown={(event) => {
              if (!edited) onGo({ row: place, column }, event.shiftKey);
            }}
            onDoubleClick={onBegin}
          >
            {edited ? <Editor column={column} number={row.number} editing={editing} {...edit} /> : shown(column)}
          </td>
        );
      })}
    </tr>
  );
}

/** The empty line under the last one. */
export function BlankRow({ place, at, onGo, onBegin }: Pick<GridRowProps, 'place' | 'at' | 'onGo' | 'onBegin'>) {
  const say = useWords();
  return (
    <tr aria-rowindex={place + 2}>
      {columns.map((key, column) => {
        const here = at.row === place && at.column === column;
        return (
          <td
            {...cell(here, true)}
            key={key}
            data-cell={`${place}:${column}`}
            tabIndex={here ? 0 : -1}
            aria-colindex={column + 1}
            onMouseDown={() => onGo({ row: place, column })}
            onDoubleClick={onBegin}
          >
            {key === 'category' && <span className="dim">{say('grid.blank')}</span>}
          </td>
        );
      })}
    </tr>
  );
}

interface EditorProps {
  column: number;
  number: number;
  editing: Editing;
  onEditKey: (event: KeyboardEvent, typed: string) => void;
  onTyping: (typed: string) => void;
  onLeave: () => void;
}

/** What is being typed into a cell. */
function Editor({ column, number, editing, onEditKey, onTyping, onLeave }: EditorProps) {
  const say = useWords();
  const error = useId();
  const [typed, setTyped] = useState(editing.typed);
  const key = columns[column] ?? 'issuer';
  return (
    <>
      <input
        className={styles.editor}
        aria-label={say('cell.edit', { column: say(`col.${key}`), number })}
        aria-invalid={editing.unread !== undefined}
        aria-errormessage={editing.unread && error}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          onTyping(event.target.value);
        }}
        onKeyDown={(event) => onEditKey(event, typed)}
        onBlur={() => {
          if (editing.unread === undefined) onLeave();
        }}
      />
      {editing.unread && (
        <span id={error} className={styles.unread}>
          {editing.unread}
        </span>
      )}
    </>
  );
}
