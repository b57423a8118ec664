import type { RefObject } from 'react';
import { useShortcut } from './shortcuts';

interface RowKeys {
  /** What takes the focus in each row, from the first to the last. */
  readonly rows: string;
  readonly next: string;
  readonly previous: string;
}

/** J and K move the focus from row to row of a list, from wherever it is inside one. */
export function useRowKeys(list: RefObject<HTMLElement | null>, { rows, next, previous }: RowKeys): void {
  const step = (by: number) => {
    const all = [...(list.current?.querySelectorAll<HTMLElement>(rows) ?? [])];
    const at = all.findIndex((row) => row.contains(document.activeElement));
    all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by))]?.focus();
  };
  useShortcut({ keys: 'j', label: next, run: () => step(1) });
  useShortcut({ keys: 'k', label: previous, run: () => step(-1) });
}
