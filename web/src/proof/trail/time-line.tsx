import { useFormat } from '../../platform/use-format';
import { Card } from '../../ui/card';
import { useWidth } from '../../ui/use-width';
import styles from './trail.module.css';
import { families, stepsOf, type Trail } from './trail-data';
import { useWords } from './words';

const ROW = 28;
const FOOT = 24;
const NAMES = 190;
const NARROW = 640;
const LEAST = 2.2;
/** How far apart the days under the drawing stand at least. */
const APART = 84;

/** Families by days: a dot where something happened, larger where more did. */
export function TimeLine({ trail }: { trail: Trail }) {
  const say = useWords();
  const format = useFormat();
  const { ref, width } = useWidth(1000);
  const steps = stepsOf(trail);
  const { moments, step, first, last } = trail;
  if (!first || !last || moments.length === 0) return null;
  const rows = [...families, null].filter((family) => moments.some((moment) => moment.family === family));
  const narrow = width < NARROW;
  const left = narrow ? 0 : NAMES;
  const row = narrow ? ROW + 14 : ROW;
  const pitch = (width - left) / Math.max(steps.length, 1);
  const most = moments.reduce((a, b) => (b.lines > a.lines ? b : a));
  const largest = Math.max(LEAST, Math.min(ROW / 2 - 2, Math.max(pitch * 0.9, 5)));
  const at = (day: string) => left + (steps.indexOf(day) + 0.5) * pitch;
  const radius = (lines: number) => LEAST + (largest - LEAST) * Math.sqrt(lines / most.lines);
  const every = Math.max(1, Math.ceil(APART / pitch));
  const bottom = rows.length * row;
  const label = say('timeline.label', {
    ...{ first: format.day(first), last: format.day(last) },
    ...{ most: format.decimal(String(most.lines)), when: format.day(most.from) },
  });
  return (
    <Card title={say('timeline')} aside={<span className="small dim">{say('timeline.step', { step })}</span>} padded>
      <div ref={ref} className={styles.line}>
        <svg role="img" aria-label={label} width={width} height={bottom + FOOT}>
          {rows.map((family, place) => (
            <g key={family ?? 'other'} transform={`translate(0 ${place * row})`}>
              <text x={0} y={narrow ? 13 : ROW / 2 + 5} className={styles.name}>
                {say(`family.${family ?? 'other'}`)}
              </text>
              <line x1={left} x2={width} y1={row - ROW / 2} y2={row - ROW / 2} className={styles.axis} />
              {moments
                .filter((moment) => moment.family === family)
                .map(({ from, lines }) => (
                  <circle key={from} cx={at(from)} cy={row - ROW / 2} r={radius(lines)} className={styles.dot} />
                ))}
            </g>
          ))}
          {steps.map((day, place) => {
            const x = left + (place + 0.5) * pitch;
            const fits = x + APART / 2 <= width + 20;
            if (place % every !== 0 || !fits) return null;
            return (
              <text key={day} x={Math.max(x, left + 18)} y={bottom + 17} textAnchor="middle" className={styles.when}>
                {format.day(day, step === 'MONTH' ? 'month' : 'short')}
              </text>
            );
          })}
        </svg>
      </div>
    </Card>
  );
}
