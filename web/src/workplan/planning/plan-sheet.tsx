import { useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { useProject, useTitleOf } from '../../consortium/current-project';
import { useToday } from '../../platform/today';
import { useFormat } from '../../platform/use-format';
import { GanttBar } from './gantt-bar';
import { GanttRuler } from './gantt-ruler';
import { lotsOf } from './item';
import type { Plan, PlanRow } from './plan-data';
import styles from './plan-sheet.module.css';
import { scaleOf } from './scale';
import { useWords } from './words';

/** How wide the bars are on a landscape sheet. */
const WIDTH = 540;

interface PlanSheetProps {
  plan: Plan;
  rows: readonly PlanRow[];
  chain: boolean;
}

/** The whole plan as it is printed: every row, the project from end to end, its name and the day on each sheet. */
export function PlanSheet(props: PlanSheetProps) {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  return printing ? <Sheet {...props} /> : null;
}

function Sheet({ plan, rows, chain }: PlanSheetProps) {
  const say = useWords();
  const format = useFormat();
  const today = useToday();
  const titleOf = useTitleOf();
  const project = useProject();
  const scale = useMemo(() => scaleOf('projet', plan.startsOn, plan.endsOn, WIDTH), [plan]);
  const lots = lotsOf(plan.items);
  const now = scale.at(today);
  const baseline = plan.baseline ? say('print.baseline', { name: plan.baseline.name }) : '';
  return (
    <div className={styles.sheet} data-sheet>
      <table>
        <thead>
          <tr>
            <th colSpan={6} className={styles.title}>
              {say('print.title', { acronym: project.acronym, day: format.day(plan.plannedEndOn) })}
              <span>{say('print.at', { day: format.day(today), baseline })}</span>
            </th>
          </tr>
          <tr>
            <th>{say('column.what')}</th>
            <th>{say('column.partner')}</th>
            <th className="num">{say('column.start')}</th>
            <th className="num">{say('column.end')}</th>
            <th className="num">{say('column.float')}</th>
            <th className={styles.chart}>
              <GanttRuler scale={scale} startsOn={plan.startsOn} today={today} left={0} right={scale.width} />
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, item, heading, level, hasChildren }) => (
            <tr key={key} data-group={hasChildren || undefined}>
              <th scope="row" style={{ paddingLeft: 4 + (level - 1) * 10 }}>
                {item ? `${item.code} ${titleOf(item)}` : heading}
              </th>
              <td>{item?.partner.shortName}</td>
              <td className="num">{item?.kind === 'WORK' && format.day(item.startsOn)}</td>
              <td className="num">{item && format.day(item.endsOn)}</td>
              <td className="num">
                {item && !item.done && item.totalFloat !== null && format.days(Math.max(0, item.totalFloat))}
              </td>
              <td className={styles.chart} style={{ backgroundPositionX: now }}>
                {item && (
                  <GanttBar
                    item={item}
                    days={item}
                    scale={scale}
                    isLot={lots.has(item.id)}
                    chain={chain}
                    float={false}
                    movable={false}
                    linkable={false}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
