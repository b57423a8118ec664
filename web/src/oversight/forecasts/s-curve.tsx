import type { Day } from '../../platform/day';
import { useToday } from '../../platform/today';
import { useFormat } from '../../platform/use-format';
import { Legend } from '../../ui/legend';
import { useWidth } from '../../ui/use-width';
import { timeScale } from '../../workplan/time-scale';
import { dotsOf, type Frame, pathOf, ticksOf } from './curve';
import styles from './forecasts.module.css';
import type { OutlookPeriod } from './outlook-data';
import { useWords } from './words';

const HEIGHT = 300;
const [LEFT, RIGHT, TOP, BOTTOM] = [64, 20, 22, 30];

interface SCurveProps {
  periods: readonly OutlookPeriod[];
  budget: string;
  project: { readonly startsOn: Day; readonly endsOn: Day };
}

const kinds = ['planned', 'declared', 'expected'] as const;

/** What is planned, declared and expected, added up from period to period; the same figures stand in the table below. */
export function SCurve({ periods, budget, project }: SCurveProps) {
  const say = useWords();
  const format = useFormat();
  const today = useToday();
  const { ref, width } = useWidth(900);
  const amounts = periods.flatMap(({ plannedSoFar, expectedSoFar }) => [Number(plannedSoFar), Number(expectedSoFar)]);
  const last = periods.at(-1)?.period.untilOn ?? project.endsOn;
  const frame: Frame = {
    ...{ from: project.startsOn, until: last > project.endsOn ? last : project.endsOn },
    ...{ most: Math.max(1, Number(budget), ...amounts) * 1.04, left: LEFT, top: TOP },
    ...{ width: Math.max(120, width - LEFT - RIGHT), height: HEIGHT - TOP - BOTTOM },
  };
  const scale = timeScale(frame.from, frame.until, LEFT, frame.width);
  const yOf = (amount: number) => TOP + frame.height * (1 - amount / frame.most);
  const reached = (kind: (typeof kinds)[number]) =>
    periods.flatMap((one) => {
      const amount = one[`${kind}SoFar`];
      return amount === null ? [] : [{ untilOn: one.period.untilOn, amount }];
    });
  const now = scale.at(today);
  return (
    <div className={styles.curve} ref={ref}>
      <svg role="img" aria-label={say('curve.label')} width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`}>
        {ticksOf(frame.most).map((tick) => (
          <g key={tick}>
            <line x1={LEFT} x2={LEFT + frame.width} y1={yOf(tick)} y2={yOf(tick)} data-line="grid" />
            <text x={LEFT - 8} y={yOf(tick) + 4} textAnchor="end">
              {format.axisMoney(String(tick))}
            </text>
          </g>
        ))}
        {periods.map(({ period: { id, number, fromOn, untilOn } }) => (
          <g key={id}>
            <line x1={scale.at(untilOn)} x2={scale.at(untilOn)} y1={TOP} y2={TOP + frame.height} data-line="grid" />
            <text x={(scale.at(fromOn) + scale.at(untilOn)) / 2} y={HEIGHT - 10} textAnchor="middle">
              {say('period', { number })}
            </text>
          </g>
        ))}
        <line x1={LEFT} x2={LEFT + frame.width} y1={yOf(Number(budget))} y2={yOf(Number(budget))} data-line="budget" />
        <text x={LEFT + 6} y={yOf(Number(budget)) - 5}>
          {say('curve.budget')}
        </text>
        <line x1={now} x2={now} y1={TOP} y2={TOP + frame.height} data-line="today" />
        <text x={now + 5} y={TOP + frame.height - 6}>
          {say('curve.today')}
        </text>
        {(['planned', 'expected', 'declared'] as const).map((kind) => {
          const dots = dotsOf(reached(kind), frame);
          return (
            <g key={kind} data-kind={kind}>
              <path d={pathOf(dots)} />
              {dots
                .slice(1)
                .map(({ x, y }) =>
                  kind === 'declared' ? (
                    <rect key={x} x={x - 4} y={y - 4} width={8} height={8} />
                  ) : (
                    <circle key={x} cx={x} cy={y} r={kind === 'expected' ? 4 : 2.5} />
                  ),
                )}
            </g>
          );
        })}
      </svg>
      <Legend
        items={kinds.map((kind) => ({
          mark: (
            <svg className={styles.sample} viewBox="0 0 30 10" width={30} height={10} aria-hidden="true">
              <g data-kind={kind}>
                <path d="M0 5 L30 5" />
                {kind === 'declared' ? (
                  <rect x={11} y={1} width={8} height={8} />
                ) : (
                  <circle cx={15} cy={5} r={kind === 'expected' ? 4 : 2.5} />
                )}
              </g>
            </svg>
          ),
          label: say(`curve.${kind}`),
        }))}
      />
    </div>
  );
}
