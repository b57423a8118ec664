import { type KeyboardEvent, useRef, useState } from 'react';
import { Link } from 'react-router';
import { useTitleOf } from '../consortium/current-project';
import { addDays, type Day } from '../platform/day';
import { useToday } from '../platform/today';
import { useFormat } from '../platform/use-format';
import { EmptyState } from '../ui/empty-state';
import { ShapeAt } from '../ui/shape';
import { looks } from '../ui/state';
import { useWords as useKitWords } from '../ui/words';
import { useDriftWords } from '../workplan/drift-words';
import { usePlaces } from '../workplan/places';
import { type TimeScale, timeScale, widthOf } from '../workplan/time-scale';
import { lookOfStanding } from '../workplan/work-state';
import styles from './due-map.module.css';
import type { MapItem, MapPeriod, MapRow } from './map-item';
import { type Move, type Placed, placeRows, step } from './map-layout';
import { useWords } from './words';

const WIDTH = 1246;
const LEFT = 150;
const LENGTH = 920;
const TOP = 50;
const BAND = 34;
const LINE = 19;
const MOVES: readonly string[] = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'];

const dayOf = ({ doneOn, dueOn }: MapItem): Day => doneOn ?? dueOn;

interface DueMapProps {
  rows: readonly MapRow[];
  from: Day;
  until: Day;
  periods: readonly MapPeriod[];
}

/** Partners by months: each milestone and deliverable on its day, today across all; the arrows walk from one to the next. */
export function DueMap({ rows, from, until, periods }: DueMapProps) {
  const say = useWords();
  const format = useFormat();
  const drawing = useRef<SVGSVGElement>(null);
  const [current, setCurrent] = useState<string>();
  const scale = timeScale(from, until, LEFT, LENGTH);
  const placed = placeRows(
    rows.map(({ items }) => items),
    dayOf,
    scale,
    { top: TOP, row: BAND, line: LINE },
  );
  const bottom = placed.reduce((sum, { height }) => sum + height, TOP);
  const first = placed.flatMap(({ items }) => items)[0]?.item.id;
  if (!first) return <EmptyState>{say('map.empty')}</EmptyState>;
  const reached = placed.some(({ items }) => items.some(({ item }) => item.id === current)) ? current : first;

  const walk = (event: KeyboardEvent) => {
    if (!MOVES.includes(event.key) || !reached) return;
    event.preventDefault();
    const next = step(placed, reached, event.key as Move);
    if (!next) return;
    setCurrent(next);
    drawing.current?.querySelector<SVGElement>(`[data-item="${next}"]`)?.focus();
  };
  return (
    <nav
      className={styles.frame}
      aria-label={say('map.label', { from: format.day(from, 'month'), until: format.day(until, 'month') })}
    >
      <svg ref={drawing} role="presentation" viewBox={`0 0 ${WIDTH} ${bottom + 6}`}>
        {placed.map(({ top, height }, place) =>
          place % 2 === 0 ? (
            <rect key={top} y={top} width={WIDTH} height={height} fill="var(--sunken)" opacity=".55" />
          ) : null,
        )}
        <Calendar scale={scale} from={from} until={until} periods={periods} bottom={bottom} />
        <Now scale={scale} from={from} until={until} bottom={bottom} />
        {rows.map(({ partner, late, atRisk }, place) => {
          const { items, top } = placed[place] ?? { items: [], top: TOP };
          const tone = late > 0 ? styles.late : atRisk > 0 ? styles.risk : styles.quiet;
          return (
            <g key={partner.id}>
              <text x="12" y={top + 22} className={styles.partner}>
                {partner.shortName}
              </text>
              {items.map((one) => (
                <Item
                  key={one.item.id}
                  placed={one}
                  top={top}
                  partner={partner.shortName}
                  reached={one.item.id === reached}
                  onReach={setCurrent}
                  onWalk={walk}
                />
              ))}
              <text x={LEFT + LENGTH + 50} y={top + 22} className={tone}>
                {late + atRisk === 0
                  ? say('map.quiet')
                  : say('map.sum', { late, atRisk, both: late > 0 && atRisk > 0 ? 'yes' : 'no' })}
              </text>
            </g>
          );
        })}
      </svg>
    </nav>
  );
}

interface ItemProps {
  placed: Placed<MapItem>;
  top: number;
  partner: string;
  reached: boolean;
  onReach: (id: string) => void;
  onWalk: (event: KeyboardEvent) => void;
}

function Item({ placed: { item, x, line, named }, top, partner, reached, onReach, onWalk }: ItemProps) {
  const titleOf = useTitleOf();
  const format = useFormat();
  const kit = useKitWords();
  const driftWords = useDriftWords();
  const places = usePlaces();
  const look = lookOfStanding[item.standing];
  const { shape, tone } = looks[look];
  const milestone = item.kind === 'MILESTONE';
  const size = milestone ? 14 : 11;
  const y = top + 17 + line * LINE;
  const said = [
    partner,
    format.day(dayOf(item)),
    kit(`state.${look}`),
    ...(item.driftDays === 0 ? [] : [driftWords(item.driftDays)]),
  ];
  const label = `${item.code} ${titleOf(item)}, ${said.join(', ')}`;
  return (
    <Link
      to={places.due(milestone ? 'MILESTONE' : 'DELIVERABLE', item.id)}
      data-item={item.id}
      tabIndex={reached ? 0 : -1}
      aria-label={label}
      className={`${styles.item} tone-${tone}`}
      onFocus={() => onReach(item.id)}
      onKeyDown={onWalk}
    >
      <title>{label}</title>
      <rect
        x={x - size / 2 - 4}
        y={y - 11}
        width={size + 10 + (named ? widthOf(item.code) + 3 : 0)}
        height="22"
        rx="4"
        className={styles.around}
      />
      <ShapeAt name={shape} x={x - size / 2} y={y - size / 2} size={size} tone={`tone-${tone}`} />
      {named && (
        <text x={x + size / 2 + 5} y={y + 4.5} className={milestone ? styles.milestone : styles.code}>
          {item.code}
        </text>
      )}
    </Link>
  );
}

interface CalendarProps {
  scale: TimeScale;
  from: Day;
  until: Day;
  periods: readonly MapPeriod[];
  bottom: number;
}

function Calendar({ scale, from, until, periods, bottom }: CalendarProps) {
  const say = useWords();
  const format = useFormat();
  const today = useToday();
  const months = scale.months;
  const wide = LENGTH / Math.max(1, months.length);
  const every = wide >= 40 ? 1 : Math.ceil(74 / wide / 3) * 3;
  const shown = periods.filter(({ fromOn, untilOn }) => untilOn >= from && fromOn <= until);
  return (
    <>
      {shown.map(({ id, number, fromOn, untilOn }, place) => {
        const [x, end] = [scale.at(fromOn), scale.at(addDays(untilOn, 1))];
        const current = fromOn <= today && today <= untilOn;
        const room = end - x > widthOf(say('map.period', { number })) + 8;
        return (
          <g key={id}>
            <rect
              x={x}
              y="4"
              width={end - x}
              height="7"
              fill={place % 2 === 1 ? 'var(--sunken)' : 'var(--surface)'}
              stroke={current ? 'var(--pole)' : 'var(--edge)'}
            />
            <text x={x + 4} y="26" className={current ? styles.now : styles.month}>
              {room ? say('map.period', { number }) : `P${number}`}
            </text>
            <path d={`M${x.toFixed(1)} 11V${bottom}`} stroke="var(--edge)" strokeDasharray={place === 0 ? '' : '2 3'} />
          </g>
        );
      })}
      {months.map((month, place) => {
        if (place % every !== 0) return null;
        const next = months[place + 1];
        const x = every > 1 ? scale.at(month) : (scale.at(month) + (next ? scale.at(next) : LEFT + LENGTH)) / 2;
        return (
          <text key={month} x={x} y="43" textAnchor={every > 1 ? 'start' : 'middle'} className={styles.month}>
            {every > 1 ? format.day(month, 'month') : format.monthName(Number(month.slice(5, 7)))}
          </text>
        );
      })}
    </>
  );
}

function Now({ scale, from, until, bottom }: Omit<CalendarProps, 'periods'>) {
  const format = useFormat();
  const today = useToday();
  if (today < from || today > until) return null;
  const x = scale.at(today);
  return (
    <g className={styles.today}>
      <path d={`M${x} ${TOP}V${bottom}`} stroke="var(--ink)" strokeWidth="1.8" />
      <path d={`M${(x - 5).toFixed(1)} 3h10l-5 8z`} fill="var(--ink)" />
      <text x={x + 9} y="26" className={styles.now}>
        {format.day(today, 'short')}
      </text>
    </g>
  );
}
