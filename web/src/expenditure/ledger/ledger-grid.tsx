import { type ClipboardEvent, type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useScroller } from '../../workplan/planning/use-scroller';
import { ROW, scrolledTo, shownAt } from '../../workplan/planning/window';
import { blockOf, type Field } from './cells';
import { columns, FIRST_FIELD, fieldAt, typedOver, type Writer, whyComputed, widths, writeCell } from './columns';
import { filledDown } from './deeds';
import { BlankRow, GridRow } from './grid-row';
import styles from './ledger-grid.module.css';
import { type Row, type Said, saidOf } from './row';
import { boxOf, type Cell, cellFor, type Editing, type Selection } from './selection';
import { useWords } from './words';

interface LedgerGridProps {
  rows: readonly Row[];
  total: number;
  hasMore: boolean;
  busy: boolean;
  /** Under the last line stands an empty one: what is typed or pasted there is new. */
  onAdd?: () => void;
  writer: Writer;
  /** What a cell becomes when that is typed into it, kept; or why it is not. */
  onType: (row: Row, field: Field, typed: string) => string | undefined;
  onPut: (lines: readonly Said[]) => void;
  onPaste: (block: readonly (readonly string[])[], at: Cell) => void;
  onOpen: (row: Row) => void;
  onUndo: () => void;
  onRedo: () => void;
  onMore: () => void;
  onSay: (words: string) => void;
}

/** A table may be a grid: its cells take the focus, and many may be chosen. */
const GRID = { role: 'grid', 'aria-multiselectable': true } as const;
const HEAD = 34;
const START: Cell = { row: 0, column: FIRST_FIELD };
/** The table is read on before one has come to its end. */
const AHEAD = 30;

/** The ledger as a spreadsheet: only what shows is drawn, and one cell has the focus. */
export function LedgerGrid({
  rows,
  total,
  hasMore,
  busy,
  writer,
  onType,
  onPut,
  onPaste,
  onOpen,
  ...on
}: LedgerGridProps) {
  const say = useWords();
  const hint = useId();
  const { ref, attach, place, onScroll } = useScroller();
  const [chosen, setChosen] = useState<Selection>({ at: START, from: START });
  const [editing, setEditing] = useState<Editing>();
  const wanted = useRef(false);
  /** What is being typed, until it is kept or given up. */
  const typing = useRef<string>(undefined);
  const { first, end } = shownAt(place.top, place.height, rows.length);
  const count = rows.length + (on.onAdd && !hasMore ? 1 : 0);
  const at: Cell = { row: Math.min(chosen.at.row, Math.max(0, count - 1)), column: chosen.at.column };
  const box = boxOf({ ...chosen, at });
  const row = rows[at.row];

  useEffect(() => {
    if (hasMore && !busy && end >= rows.length - AHEAD) on.onMore();
  });
  // Before anything else can be pressed: an effect that still waits would spend the wish on the cell that is left.
  useLayoutEffect(() => {
    if (!wanted.current) return;
    const cell = ref.current?.querySelector<HTMLElement>(`[data-cell="${at.row}:${at.column}"]`);
    if (!cell) return;
    wanted.current = false;
    (cell.querySelector('input') ?? cell).focus({ preventScroll: true });
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  const go = (cell: Cell, stretch = false) => {
    const node = ref.current;
    if (node)
      node.scrollTop = scrolledTo(cell.row * ROW, (cell.row + 1) * ROW, node.scrollTop, node.clientHeight - HEAD);
    wanted.current = true;
    typing.current = undefined;
    setEditing(undefined);
    setChosen({ at: cell, from: stretch ? chosen.from : cell });
  };
  const begin = (typed?: string) => {
    const field = fieldAt(at.column);
    if (!row) return on.onAdd?.();
    if (!field) return onOpen(row);
    if (!row.viewerCan.includes('ledger.keep')) return on.onSay(say('cell.signed'));
    const computed = whyComputed(row, field);
    if (computed) return on.onSay(say(computed));
    wanted.current = true;
    typing.current = typed ?? typedOver(field, saidOf(row), writer);
    setEditing({ typed: typing.current });
  };
  const keep = (typed: string, next?: Cell) => {
    const field = fieldAt(at.column);
    if (!row || !field) return;
    const unread = onType(row, field, typed);
    typing.current = unread ? typed : undefined;
    if (unread) {
      setEditing({ typed, unread });
      on.onSay(unread);
    } else if (next) go(next);
    else setEditing(undefined);
  };
  /** Leaving a cell keeps what was typed into it, once. */
  const leave = (next?: Cell) => {
    if (typing.current !== undefined) keep(typing.current, next);
  };
  const leaveTo = (cell: Cell, stretch?: boolean) => (typing.current === undefined ? go(cell, stretch) : leave(cell));
  const fill = () => {
    const many = rows.slice(box.top, box.bottom + 1);
    if (many.length < 2) return on.onSay(say('fill.none'));
    let lines: Said[] = [];
    for (let column = box.left; column <= box.right; column += 1) {
      const field = fieldAt(column);
      if (!field) continue;
      const filled = filledDown(many, field);
      const key = field === 'work' ? 'workPackageId' : field;
      lines = lines.length === 0 ? filled : lines.map((line, i) => ({ ...line, [key]: filled[i]?.[key] }));
    }
    if (lines.length > 0) onPut(lines);
  };
  const step = (key: string): Cell | undefined =>
    cellFor(key, false, at, { rows: count, columns: columns.length, page: 1 });

  const whileEditing = (event: KeyboardEvent, typed: string) => {
    event.stopPropagation();
    if (event.key === 'Escape') go(at);
    else if (event.key === 'Enter') keep(typed, step(event.shiftKey ? 'ArrowUp' : 'ArrowDown'));
    else if (event.key === 'Tab') keep(typed, step(event.shiftKey ? 'ArrowLeft' : 'ArrowRight'));
    else return;
    event.preventDefault();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const mod = event.ctrlKey || event.metaKey;
    const page = Math.max(1, Math.floor((place.height - HEAD) / ROW) - 1);
    const to = event.altKey ? undefined : cellFor(event.key, mod, at, { rows: count, columns: columns.length, page });
    const deeds: Readonly<Record<string, () => void>> = {
      d: fill,
      z: event.shiftKey ? on.onRedo : on.onUndo,
      y: on.onRedo,
    };
    const deed = mod ? deeds[event.key.toLowerCase()] : undefined;
    if (to) go(to, event.shiftKey);
    else if (deed) deed();
    else if (event.key === 'F2' || event.key === 'Enter') begin();
    else if (event.key === 'Delete' || event.key === 'Backspace') begin('');
    else if (!mod && !event.altKey && event.key.length === 1 && event.key !== ' ' && event.key !== '?')
      begin(event.key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onCopy = (event: ClipboardEvent) => {
    if (editing) return;
    const cells = rows.slice(box.top, box.bottom + 1).map((one) =>
      columns
        .slice(box.left, box.right + 1)
        .map((_, i) => {
          const field = fieldAt(box.left + i);
          return field ? writeCell(field, saidOf(one), writer).replace(/[\u00a0\u202f]/g, '') : '';
        })
        .join('\t'),
    );
    event.clipboardData.setData('text/plain', cells.join('\n'));
    event.preventDefault();
  };
  const onPasted = (event: ClipboardEvent) => {
    if (editing) return;
    event.preventDefault();
    const block = blockOf(event.clipboardData.getData('text/plain'));
    const [[only] = []] = block;
    if (block.length === 1 && block[0]?.length === 1 && only !== undefined && row) keep(only);
    else if (block.length > 0) onPaste(block, { row: box.top, column: Math.max(FIRST_FIELD, box.left) });
  };

  return (
    <>
      <p id={hint} className={styles.hint}>
        {say('grid.hint')}
      </p>
      <div ref={attach} className={styles.box} onScroll={onScroll}>
        <table
          {...GRID}
          className={styles.grid}
          aria-label={say('grid')}
          aria-describedby={hint}
          aria-rowcount={total + 1}
          aria-colcount={columns.length}
          aria-busy={busy}
          onKeyDown={onKeyDown}
          onCopy={onCopy}
          onPaste={onPasted}
        >
          <colgroup>
            {columns.map((key) => (
              <col key={key} style={{ width: widths[key] }} />
            ))}
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              {columns.map((key, i) => (
                <th key={key} scope="col" aria-colindex={i + 1}>
                  {say(`col.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {first > 0 && <tr aria-hidden style={{ height: first * ROW }} />}
            {rows.slice(first, end).map((one, i) => (
              <GridRow
                key={one.id}
                row={one}
                place={first + i}
                at={at}
                box={box}
                editing={first + i === at.row ? editing : undefined}
                writer={writer}
                onGo={leaveTo}
                onTyping={(typed) => {
                  typing.current = typed;
                }}
                onBegin={() => begin()}
                onEditKey={whileEditing}
                onLeave={() => leave()}
              />
            ))}
            {count > rows.length && end >= rows.length && (
              <BlankRow place={rows.length} at={at} onGo={(cell) => leaveTo(cell)} onBegin={() => begin()} />
            )}
            {end < rows.length && <tr aria-hidden style={{ height: (rows.length - end) * ROW }} />}
          </tbody>
        </table>
      </div>
    </>
  );
}
