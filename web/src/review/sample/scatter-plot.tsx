import { useFormat } from '../../platform/use-format';
import { Card } from '../../ui/card';
import styles from './sample.module.css';
import type { Sample } from './sample-data';
import { PLOT, scatterOf } from './scatter';
import { useWords } from './words';

/** Each line by its amount and its risk; the table below says the same. */
export function ScatterPlot({ sample }: { sample: Sample }) {
  const say = useWords();
  const format = useFormat();
  const points = sample.points.filter(({ flat }) => !flat);
  const { dots, ticks, risks } = scatterOf(points);
  const { width, height, left, right, bottom, top } = PLOT;
  const reading = say('plot.reading', {
    points: points.length,
    lines: sample.lines,
    amount: format.money(sample.amount),
  });
  return (
    <Card
      title={say('plot.title')}
      padded
      aside={
        <span className={`${styles.legend} small sec`}>
          <span data-in="">{say('plot.in')}</span>
          <span>{say('plot.out')}</span>
        </span>
      }
    >
      <svg className={styles.plot} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={reading}>
        {risks.map(({ risk, y }) => (
          <g key={risk}>
            <path d={`M${left} ${y}H${width - right}`} className={styles.grid} />
            <text x={left - 10} y={y + 4} textAnchor="end">
              {risk}
            </text>
          </g>
        ))}
        {ticks.map(({ euros, x }) => (
          <g key={euros}>
            <path d={`M${x} ${top}V${height - bottom}`} className={styles.grid} />
            <text x={x} y={height - bottom + 16} textAnchor="middle">
              {format.axisMoney(String(euros))}
            </text>
          </g>
        ))}
        <text x={(left + width - right) / 2} y={height - 6} textAnchor="middle" className={styles.axis}>
          {say('plot.x')}
        </text>
        <text x={12} y={top + 90} textAnchor="middle" transform={`rotate(-90 12 ${top + 90})`} className={styles.axis}>
          {say('plot.y')}
        </text>
        {dots.map(({ point, x, y }) => {
          const title = say('plot.point', {
            number: point.number,
            issuer: point.issuer,
            amount: format.money(point.declared),
            risk: point.risk,
          });
          return point.stratum ? (
            <rect
              key={point.id}
              x={x - 4}
              y={y - 4}
              width="8"
              height="8"
              className={styles.in}
              data-stratum={point.stratum}
            >
              <title>{title}</title>
            </rect>
          ) : (
            <circle key={point.id} cx={x} cy={y} r="3.5" className={styles.out}>
              <title>{title}</title>
            </circle>
          );
        })}
      </svg>
    </Card>
  );
}
