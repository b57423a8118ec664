import type { Fund } from '../graphql/graphql';
import { ratio } from '../platform/format';
import styles from './fund-bar.module.css';

interface FundBarProps {
  /** The whole reading in words: what a screen reader says in place of the drawing. */
  label: string;
  funds: readonly { readonly fund: Fund; readonly amount: string }[];
  total: string;
  /** How long the bar is beside those of the other rows. */
  track: number;
}

const WIDTH = 200;

/** What each fund pays of one total, end to end. */
export function FundBar({ label, funds, total, track }: FundBarProps) {
  const long = WIDTH * Math.min(1, track);
  let at = 0.5;
  return (
    <svg
      className={styles.bar}
      viewBox={`0 0 ${WIDTH + 1} 14`}
      width={WIDTH + 1}
      height="14"
      role="img"
      aria-label={label}
    >
      {funds.map(({ fund, amount }) => {
        const width = long * ratio(amount, total);
        const x = at;
        at += width;
        return <rect key={fund} x={x} y="1.5" width={width} height="11" className={styles[fund]} />;
      })}
    </svg>
  );
}

/** The swatch of a fund, for the legend. */
export function FundSwatch({ fund }: { fund: Fund }) {
  return (
    <svg width="22" height="12" viewBox="0 0 22 12" aria-hidden="true">
      <rect x=".5" y=".5" width="21" height="11" className={styles[fund]} />
    </svg>
  );
}
