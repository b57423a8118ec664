import { type Day, daysBetween } from '../../platform/day';
import styles from './two-bars.module.css';

interface Span {
  readonly startsOn: Day;
  readonly endsOn: Day;
}

interface TwoBarsProps {
  row: { readonly before: Span | null; readonly after: Span | null };
  project: Span;
}

const WIDTH = 200;
const LEAST = 4;

/** Where a row was, thin, and where it is, thick, along the whole project; the words stand beside it. */
export function TwoBars({ row: { before, after }, project }: TwoBarsProps) {
  const all = Math.max(1, daysBetween(project.startsOn, project.endsOn) + 1);
  const at = (day: Day) => (daysBetween(project.startsOn, day) / all) * WIDTH;
  const bar = (line: Span) => {
    const from = at(line.startsOn);
    const width = Math.max(LEAST, at(line.endsOn) - from + WIDTH / all);
    return { x: Math.min(from, WIDTH - width), width };
  };
  return (
    <svg className={styles.bars} viewBox={`0 0 ${WIDTH} 18`} width={WIDTH} height={18} aria-hidden="true">
      <line x1={0} x2={WIDTH} y1={17.5} y2={17.5} />
      {before && <rect {...bar(before)} y={11} height={4} rx={2} data-what="before" />}
      {after && <rect {...bar(after)} y={1} height={8} rx={2} data-what="after" />}
    </svg>
  );
}
