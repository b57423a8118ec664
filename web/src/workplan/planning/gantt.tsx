import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
} from 'react';
import type { Day } from '../../platform/day';
import { useShortcut } from '../../platform/shortcuts';
import { useAnnounce } from '../../ui/announcer';
import { usePartnerDays } from '../calendars/partner-days';
import styles from './gantt.module.css';
import { GanttBack } from './gantt-back';
import { GanttHead } from './gantt-head';
import { GanttLinks } from './gantt-links';
import { type Column, GanttRow } from './gantt-row';
import { type Item, isPoint, leadersOf, lotsOf } from './item';
import { pushed, pushOf } from './moves';
import type { Plan, PlanItem, PlanRow } from './plan-data';
import type { Scale } from './scale';
import { useBarsInSight } from './use-bars-in-sight';
import { useDrag } from './use-drag';
import { rowFor, useGridFocus } from './use-grid-focus';
import type { Moving } from './use-moving';
import { usePointed } from './use-pointed';
import type { useScroller } from './use-scroller';
import { HEAD, ROW, shownAt } from './window';
import { useWords } from './words';

interface GanttProps {
  plan: Plan;
  rows: readonly PlanRow[];
  scale: Scale;
  /** How wide the columns on the left are. */
  grid: number;
  today: Day;
  moving: Moving;
  scroller: ReturnType<typeof useScroller>;
  shows: { readonly chain: boolean; readonly floats: boolean; readonly links: boolean };
  may: { readonly move: boolean; readonly link: boolean };
  onFold: (key: string, folded: boolean) => void;
  onOpen: (item: PlanItem) => void;
  onLink: (from: Item, to: Item) => void;
}

const NONE: Plan['dependencies'] = [];

/** A table may be a treegrid: its rows unfold, and its cells take the focus. */
const TREEGRID = { role: 'treegrid' } as const;

const keyOf = (target: EventTarget): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('[data-key]')?.dataset.key : undefined;

/** The plan as a grid of rows with their bars, which share one scroll; only what shows is drawn. */
export function Gantt({ plan, rows, scale, grid, today, moving, scroller, shows, may, ...told }: GanttProps) {
  const say = useWords();
  const announce = useAnnounce();
  const hint = useId();
  const { ref, place } = scroller;
  const { at, setAt, go, showRow } = useGridFocus(rows, ref, HEAD);
  const canvas = useRef<HTMLDivElement>(null);
  const lots = useMemo(() => lotsOf(plan.items), [plan.items]);
  const leaders = useMemo(() => leadersOf(plan), [plan]);
  const places = useMemo(() => new Map(rows.map(({ key }, i) => [key, i])), [rows]);
  const itemOf = useCallback((key: string) => rows[places.get(key) ?? -1]?.item ?? undefined, [rows, places]);
  const daysOf = useCallback((item: Item) => moving.days.get(item.id) ?? item, [moving.days]);
  const drag = useDrag({
    box: ref,
    scale,
    itemOf,
    daysOf,
    onPush: (item, days, whole) => moving.propose(item.id, days, whole),
    onLink: told.onLink,
  });

  const partners = usePartnerDays(plan.projectId);
  const { pointed, handlers: pointing } = usePointed(keyOf);
  const looked = itemOf(pointed ?? at?.key ?? '');

  const shown = shownAt(place.top, place.height, rows.length);
  const [left, right] = [place.left - 300, place.left + place.width + 600];
  const drawn = rows.slice(shown.first, shown.end).map((row, i) => ({ row, index: shown.first + i }));
  const activePlace = at ? places.get(at.key) : undefined;
  const active = activePlace === undefined ? undefined : rows[activePlace];
  if (active && activePlace !== undefined && (activePlace < shown.first || activePlace >= shown.end))
    drawn.push({ row: active, index: activePlace });
  const reachable = active?.key ?? rows[shown.first]?.key;
  const reachableBar = active?.item ? active.key : rows.slice(shown.first).find((row) => row.item)?.key;

  const { showBar, showEnd } = useBarsInSight(ref, scale, grid);
  const { draft } = moving;
  useEffect(() => {
    if (draft && !drag.dragging) showRow(draft.itemId);
  }, [draft, drag.dragging, showRow]);
  const moved = useRef<string>(undefined);
  useEffect(() => {
    if (!draft && moved.current && document.activeElement === document.body) go(moved.current, 'bar');
    moved.current = draft?.itemId;
  }, [draft, go]);

  const goTo = (row: PlanRow, column: Column) => {
    go(row.key, row.item ? column : 'head');
    if (row.item && column === 'bar') showBar(row.item, daysOf(row.item));
  };
  const push = (item: PlanItem, event: KeyboardEvent) => {
    const what = pushOf(event, isPoint(item));
    if (!what || !may.move) return false;
    if (item.kind === 'DELIVERABLE') announce(say('bar.deliverable', { code: item.code }));
    else if (item.done) announce(say('bar.done', { code: item.code }));
    else {
      const move = lots.has(item.id) ? { ...what, what: 'move' as const } : what;
      const days = pushed(item, daysOf(item), move);
      moving.propose(item.id, days, move.what === 'move');
      showEnd(item, days, what.what === 'end');
    }
    return true;
  };
  const fold = (row: PlanRow, event: KeyboardEvent): boolean => {
    if (event.key === 'ArrowRight') {
      if (row.hasChildren && !row.expanded) told.onFold(row.key, false);
      else if (row.item) goTo(row, 'bar');
      return true;
    }
    if (event.key !== 'ArrowLeft') return false;
    if (row.hasChildren && row.expanded) told.onFold(row.key, true);
    else if (row.parentKey) go(row.parentKey, 'head');
    return true;
  };
  const first = active ?? rows.find((row) => row.item);
  useShortcut({ keys: 'm', label: say('keys.move'), run: () => first && goTo(first, 'bar'), enabled: may.move });
  const act = (row: PlanRow, from: number, cell: string, event: KeyboardEvent): boolean => {
    const { item } = row;
    if (event.key === 'Escape') drag.release();
    if (cell === 'bar' && item && push(item, event)) return true;
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    const next = rowFor(event.key, rows, from, Math.floor((place.height - HEAD) / ROW) - 1);
    if (next) goTo(next, cell as Column);
    else if (item && event.key === 'Enter') told.onOpen(item);
    else return (cell === 'head' || !may.move) && fold(row, event);
    return true;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    const from = places.get(keyOf(target) ?? '');
    const row = from === undefined ? undefined : rows[from];
    if (row && from !== undefined && target.dataset.cell && act(row, from, target.dataset.cell, event))
      event.preventDefault();
  };
  const onClick = ({ target }: MouseEvent<HTMLElement>) => {
    const row = rows[places.get(keyOf(target) ?? '') ?? -1];
    if (!row || !(target instanceof Element)) return;
    const cell = target.closest<HTMLElement>('[data-cell]')?.dataset.cell;
    if (target.closest('[data-part="fold"]') || (!row.item && cell === 'head')) told.onFold(row.key, row.expanded);
    else go(row.key, cell === 'bar' && row.item ? 'bar' : 'head');
  };
  const onDoubleClick = ({ target }: MouseEvent<HTMLElement>) => {
    const item = itemOf(keyOf(target) ?? '');
    if (item) told.onOpen(item);
  };
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const { cell } = target.dataset;
    const key = keyOf(target);
    if (key && cell && (at?.key !== key || at.column !== cell)) setAt({ key, column: cell as Column });
  };
  const origin = drag.line && canvas.current?.getBoundingClientRect();
  const line = drag.line &&
    origin && {
      x1: drag.line.x1 - origin.left - grid,
      y1: drag.line.y1 - origin.top - HEAD,
      x2: drag.line.x2 - origin.left - grid,
      y2: drag.line.y2 - origin.top - HEAD,
    };

  return (
    <div
      className={styles.scroller}
      ref={scroller.attach}
      onScroll={scroller.onScroll}
      data-dragging={drag.dragging || undefined}
    >
      <p id={hint} className="vh">
        {say(may.move ? 'bar.hint' : 'bar.hint.read')}
      </p>
      <div
        className={styles.canvas}
        ref={canvas}
        style={{ width: grid + scale.width, height: HEAD + rows.length * ROW }}
      >
        <GanttBack {...{ scale, shown, left, right }} by={partners.get(looked?.partner.id ?? '')} />
        <table
          {...TREEGRID}
          {...{ 'aria-rowcount': rows.length + 1, 'aria-readonly': !may.move }}
          aria-label={say('plan.grid')}
          className={styles.grid}
          {...drag.handlers}
          {...pointing}
          onClick={onClick}
          onDoubleClick={onDoubleClick}
          onKeyDown={onKeyDown}
          onFocus={onFocus}
        >
          <GanttHead scale={scale} startsOn={plan.startsOn} today={today} left={left} right={right} />
          <tbody className={styles.body}>
            {drawn.map(({ row, index }) => (
              <GanttRow
                key={row.key}
                row={row}
                index={index}
                days={moving.days.get(row.item?.id ?? '')}
                scale={scale}
                isLot={lots.has(row.item?.id ?? '')}
                waitsFor={leaders.get(row.item?.id ?? '')}
                closures={partners.get(row.item?.partner.id ?? '')?.closures}
                chain={shows.chain}
                float={shows.floats}
                canMove={may.move}
                canLink={may.link}
                active={at?.key === row.key}
                held={draft !== undefined && draft.itemId === row.item?.id}
                taken={drag.taken !== undefined && drag.taken === row.item?.id}
                reachable={reachable === row.key}
                reachableBar={reachableBar === row.key}
                hint={hint}
              />
            ))}
          </tbody>
        </table>
        <GanttLinks
          links={shows.links ? plan.dependencies : NONE}
          today={today}
          rows={rows}
          places={places}
          shown={shown}
          scale={scale}
          daysOf={daysOf}
          active={at?.key}
          drawing={line}
        />
      </div>
    </div>
  );
}
