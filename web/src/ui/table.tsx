import { type ReactNode, useRef, useState } from 'react';
import { useShortcut } from '../platform/shortcuts';
import styles from './table.module.css';
import { useWords } from './words';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** Figures stand to the right. */
  readonly end?: boolean;
  readonly width?: string;
  /** What the rows are ordered by when this column is chosen; amounts as they come, in decimal text. */
  readonly sort?: (row: Row) => string | number | null | undefined;
  /** The title is only for those who hear the page (a drawing, the actions). */
  readonly titleHidden?: boolean;
  /** Left out of the card a row becomes on a phone. */
  readonly wideOnly?: boolean;
  /** What stands under the column in the last line. */
  readonly total?: ReactNode;
}

interface TableProps<Row> {
  /** What the table holds: read out, not drawn. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Opens a row: Enter, or a click where there is nothing else to click. */
  onOpen?: (row: Row) => void;
  /** The chosen order ("declared", "-declared"); the table keeps its own when none is given. */
  order?: string;
  onOrder?: (order: string) => void;
  /** The API has ordered the rows already. */
  ordered?: boolean;
  dense?: boolean;
  /** J and K move from row to row; one table of a page at most. */
  keys?: boolean;
  /** A row that stands out: late, or the one being worked on. */
  rowTone?: (row: Row) => 'retard' | 'now' | undefined;
}

const DECIMAL = /^-?\d+(\.\d+)?$/;

function compare(a: string | number | null | undefined, b: string | number | null | undefined): number {
  if (a === b) return 0;
  if (a === null || a === undefined) return 1;
  if (b === null || b === undefined) return -1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [left, right] = [String(a), String(b)];
  if (DECIMAL.test(left) && DECIMAL.test(right)) return Number(left) - Number(right);
  return left.localeCompare(right, 'fr', { numeric: true });
}

function inOrder<Row>(rows: readonly Row[], columns: readonly Column<Row>[], order: string): readonly Row[] {
  const sort = columns.find(({ key }) => key === order.replace('-', ''))?.sort;
  if (!sort) return rows;
  const sense = order.startsWith('-') ? -1 : 1;
  return [...rows].sort((a, b) => sense * compare(sort(a), sort(b)));
}

/** A dense table: its header stays, its columns sort, its rows take the keyboard, and on a phone each is a card. */
export function Table<Row>({ columns, rows, rowKey, onOpen, rowTone, ...props }: TableProps<Row>) {
  const { caption, order: given, onOrder, ordered = false, dense = false, keys = Boolean(onOpen) } = props;
  const say = useWords();
  const [own, setOwn] = useState('');
  const body = useRef<HTMLTableSectionElement>(null);
  const order = given ?? own;
  const shown = ordered ? rows : inOrder(rows, columns, order);

  const step = (by: number) => {
    const all = [...(body.current?.rows ?? [])];
    const at = all.findIndex((row) => row.contains(document.activeElement));
    all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by))]?.focus();
  };
  useShortcut({ keys: 'j', label: keys ? say('table.next') : '', run: () => step(1), enabled: keys });
  useShortcut({ keys: 'k', label: keys ? say('table.previous') : '', run: () => step(-1), enabled: keys });

  const sortBy = (key: string) => (onOrder ?? setOwn)(order === key ? `-${key}` : key);
  const sense = (key: string) => (order === key ? 'ascending' : order === `-${key}` ? 'descending' : 'none');

  return (
    <div className={styles.frame}>
      <table className={dense ? `${styles.table} ${styles.dense}` : styles.table}>
        <caption className="vh">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, title, end, width, sort, titleHidden }) => (
              <th
                key={key}
                scope="col"
                className={end ? 'num' : undefined}
                style={{ width }}
                aria-sort={sort ? sense(key) : undefined}
              >
                {sort ? (
                  <button
                    type="button"
                    className={styles.sort}
                    onClick={() => sortBy(key)}
                    title={say('table.sort', { column: title })}
                  >
                    {title}
                    <span aria-hidden="true" className={styles.arrow} data-sense={sense(key)} />
                  </button>
                ) : (
                  <span className={titleHidden ? 'vh' : styles.plain}>{title}</span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {shown.map((row) => (
            <tr
              key={rowKey(row)}
              tabIndex={keys ? -1 : undefined}
              data-tone={rowTone?.(row)}
              data-opens={onOpen ? '' : undefined}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && event.target === event.currentTarget) onOpen?.(row);
              }}
              onClick={(event) => {
                if (!(event.target as Element).closest('a, button, input, select, textarea, label')) onOpen?.(row);
              }}
            >
              {columns.map((column, place) => {
                const Cell = place === 0 ? 'th' : 'td';
                return (
                  <Cell
                    key={column.key}
                    scope={place === 0 ? 'row' : undefined}
                    className={`${column.end ? 'num' : ''} ${column.wideOnly ? 'hide-small' : ''}`}
                    data-label={place === 0 || column.titleHidden ? undefined : column.title}
                  >
                    {column.cell(row)}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
        {columns.some(({ total }) => total !== undefined) && (
          <tfoot>
            <tr>
              {columns.map(({ key, total, end, title, wideOnly }, place) => {
                const Cell = place === 0 ? 'th' : 'td';
                return (
                  <Cell
                    key={key}
                    scope={place === 0 ? 'row' : undefined}
                    className={`${end ? 'num' : ''} ${wideOnly ? 'hide-small' : ''}`}
                    data-label={place === 0 || total === undefined ? undefined : title}
                  >
                    {total ?? (place === 0 ? say('table.total') : null)}
                  </Cell>
                );
              })}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
