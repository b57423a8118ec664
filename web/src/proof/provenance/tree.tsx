import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import styles from './provenance.module.css';

const ITEMS = '[role=treeitem]';
const levelOf = (item: Element | undefined): number => Number(item?.getAttribute('aria-level') ?? 0);

/** A tree that the arrows walk: up and down from row to row, right to open or go in, left to close or go out. */
export function Tree({ label, children }: { label: string; children: ReactNode }) {
  const tree = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const items = [...(tree.current?.querySelectorAll<HTMLElement>(ITEMS) ?? [])];
    const at = items.indexOf(document.activeElement as HTMLElement);
    const item = items[at];
    if (!item) return;
    const open = item.getAttribute('aria-expanded');
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => items[at + 1]?.focus(),
      ArrowUp: () => items[at - 1]?.focus(),
      Home: () => items[0]?.focus(),
      End: () => items.at(-1)?.focus(),
      ArrowRight: () => (open === 'false' ? item.click() : items[at + 1]?.focus()),
      ArrowLeft: () => {
        if (open === 'true' && levelOf(item) > 1) item.click();
        else
          items
            .slice(0, at)
            .findLast((before) => levelOf(before) < levelOf(item))
            ?.focus();
      },
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  };
  return (
    <div ref={tree} role="tree" aria-label={label} className={styles.tree} onKeyDown={onKeyDown}>
      {children}
    </div>
  );
}

interface TreeRowProps {
  level: number;
  name: ReactNode;
  /** What stands under the name. */
  hint?: ReactNode;
  amount?: ReactNode;
  /** Whether its rows are in sight; none when it has none. */
  open?: boolean;
  selected: boolean;
  /** The row that the Tab key stops at. */
  stop: boolean;
  onChoose: () => void;
}

/** One row of a tree. */
export function TreeRow({ level, name, hint, amount, open, selected, stop, onChoose }: TreeRowProps) {
  return (
    <button
      type="button"
      role="treeitem"
      aria-level={level}
      aria-expanded={open}
      aria-selected={selected}
      tabIndex={stop ? 0 : -1}
      className={styles.row}
      style={{ paddingInlineStart: `${(level - 1) * 18 + 12}px` }}
      onClick={onChoose}
    >
      <span aria-hidden className={styles.twist} data-open={open} data-leaf={open === undefined || undefined} />
      <span className={styles.what}>
        <span>{name}</span>
        {hint && <span className={styles.hint}>{hint}</span>}
      </span>
      {amount && <span className={styles.amount}>{amount}</span>}
    </button>
  );
}
