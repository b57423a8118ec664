import styles from '../comparison/two-bars.module.css';

const WIDTH = 200;

interface TwoAmountsProps {
  planned: string;
  proposed: string;
  /** The amount that fills the whole width. */
  scale: number;
}

/** What the plan puts there, thin, and what the scenario would, thick; the figures stand beside it. */
export function TwoAmounts({ planned, proposed, scale }: TwoAmountsProps) {
  const long = (amount: string) => (Number(amount) / scale) * WIDTH;
  return (
    <svg className={styles.bars} viewBox={`0 0 ${WIDTH} 18`} width={WIDTH} height={18} aria-hidden="true">
      <line x1={0} x2={WIDTH} y1={17.5} y2={17.5} />
      <rect x={0} width={long(planned)} y={11} height={4} rx={2} data-what="before" />
      <rect x={0} width={long(proposed)} y={1} height={8} rx={2} data-what="after" />
    </svg>
  );
}
