import type { ReactNode } from 'react';
import styles from './legend.module.css';

export type Swatch = 'track' | 'bar' | 'faded' | 'done' | 'mark' | 'pole' | 'hatch' | 'dashed';

export interface LegendItem {
  /** A swatch of the drawing, or a shape. */
  readonly mark: Swatch | ReactNode;
  readonly label: string;
}

const swatches: readonly unknown[] = ['track', 'bar', 'faded', 'done', 'mark', 'pole', 'hatch', 'dashed'];

/** What the marks of a drawing mean. */
export function Legend({ items }: { items: readonly LegendItem[] }) {
  return (
    <ul className={styles.legend}>
      {items.map(({ mark, label }) => (
        <li key={label}>
          {swatches.includes(mark) ? <i className={styles[String(mark)]} aria-hidden="true" /> : mark}
          {label}
        </li>
      ))}
    </ul>
  );
}
