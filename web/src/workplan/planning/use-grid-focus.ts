import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Column } from './gantt-row';
import type { Row } from './rows';
import { ROW, scrolledTo } from './window';

export interface Focused {
  readonly key: string;
  readonly column: Column;
}

/** The row one is on, followed by the scroll and by the focus, drawn or not before one got there. */
export function useGridFocus(rows: readonly Row[], scroller: RefObject<HTMLDivElement | null>, head: number) {
  const [at, setAt] = useState<Focused>();
  const wanted = useRef<Focused>(undefined);

  useEffect(() => {
    const { current: want } = wanted;
    if (!want) return;
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-key="${want.key}"] [data-cell="${want.column}"]`);
    if (!cell) return;
    wanted.current = undefined;
    cell.focus({ preventScroll: true });
  });

  const showRow = useCallback(
    (key: string): boolean => {
      const place = rows.findIndex((row) => row.key === key);
      const node = scroller.current;
      if (place < 0 || !node) return false;
      const room = node.clientHeight - head;
      node.scrollTop = scrolledTo(place * ROW, (place + 1) * ROW, node.scrollTop, room, ROW / 2);
      return true;
    },
    [rows, scroller, head],
  );
  const go = useCallback(
    (key: string, column: Column) => {
      if (!showRow(key)) return;
      wanted.current = { key, column };
      setAt({ key, column });
    },
    [showRow],
  );
  return { at, setAt, go, showRow };
}

/** The row that a key leads to; undefined when the key means nothing here. */
export function rowFor<R extends Row>(key: string, rows: readonly R[], from: number, page: number): R | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowUp: from - 1,
    ArrowDown: from + 1,
    PageUp: Math.max(0, from - page),
    PageDown: Math.min(rows.length - 1, from + page),
    Home: 0,
    End: rows.length - 1,
  };
  const to = steps[key];
  return to === undefined ? undefined : rows[to];
}
