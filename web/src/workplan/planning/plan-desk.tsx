import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Day } from '../../platform/day';
import { can } from '../../platform/permissions';
import { useShortcut } from '../../platform/shortcuts';
import { useToday } from '../../platform/today';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { useWidth } from '../../ui/use-width';
import { useDrawing } from '../drawing/use-drawing';
import { useMet } from '../live-changes';
import { Gantt } from './gantt';
import { ItemDialog } from './item-dialog';
import { type AskedLink, LinkDialog } from './link-dialog';
import { MoveStrip } from './move-strip';
import type { PlanAddress } from './plan-address';
import type { Plan } from './plan-data';
import styles from './plan-desk.module.css';
import { PlanFilters } from './plan-filters';
import { PlanLegend } from './plan-legend';
import { PlanList } from './plan-list';
import { PlanSheet } from './plan-sheet';
import { PlanTools } from './plan-tools';
import { rowsOf } from './rows';
import { SavedMove } from './saved-move';
import { scaleOf, type Zoom, zooms } from './scale';
import { useDemonstratorGroups } from './use-demonstrator-groups';
import { useMoving } from './use-moving';
import { useScroller } from './use-scroller';
import { useWords } from './words';

interface PlanDeskProps {
  plan: Plan;
  choices: PlanAddress;
  onChoose: (changes: Partial<PlanAddress>) => void;
  reload: () => Promise<unknown>;
}

/** Under this width, a list takes the place of the chart. */
const NARROW = 640;

/** Room for every column on the left, or for the names, the ends and the floats alone. */
const WIDE = 1000;
const GRIDS = { wide: 604, tight: 396 };
const NAMES = { wide: 264, tight: 236 };

/** The first and the last day that anything of the plan has, in the baseline too. */
function boundsOf({ items, startsOn, endsOn }: Plan): { first: Day; last: Day } {
  let [first, last] = [startsOn, endsOn];
  for (const item of items) {
    for (const day of [item.startsOn, item.baselineStartsOn]) if (day && day < first) first = day;
    for (const day of [item.endsOn, item.baselineEndsOn]) if (day && day > last) last = day;
  }
  return { first, last };
}

/** What people call each thing of the plan. */
function namesOf({ items, dependencies }: Plan): readonly { readonly id: string; readonly code: string }[] {
  const codes = new Map(items.map(({ id, code }) => [id, code]));
  const links = dependencies.map(({ id, fromId, toId }) => {
    return { id, code: `${codes.get(fromId) ?? ''} → ${codes.get(toId) ?? ''}` };
  });
  return [...items, ...links];
}

/** The plan on the desk: its tools, its chart or its list, and what one is moving. */
export function PlanDesk({ plan, choices, onChoose, reload }: PlanDeskProps) {
  const say = useWords();
  const today = useToday();
  const room = useWidth(1200);
  const scroller = useScroller();
  const moving = useMoving(plan.projectId, plan.items, reload);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [opened, setOpened] = useState<string>();
  const [link, setLink] = useState<AskedLink>();
  const drawing = useDrawing(plan, reload);
  const zoom: Zoom = zooms.find((one) => one === choices.echelle) ?? 'trimestre';
  const groups = useDemonstratorGroups(plan.projectId, choices.groupe === 'demonstrateur');
  const rows = useMemo(
    () => rowsOf(plan.items, choices, folded, today, groups),
    [plan.items, choices, folded, today, groups],
  );
  useMet(useMemo(() => namesOf(plan), [plan]));
  const narrow = room.width < NARROW;
  const size = room.width >= WIDE ? 'wide' : 'tight';
  const grid = GRIDS[size];
  const seen = scroller.place.width;
  const { first, last } = useMemo(() => boundsOf(plan), [plan]);
  const scale = useMemo(() => scaleOf(zoom, first, last, seen - grid), [zoom, first, last, seen, grid]);
  const may = { move: can(plan, 'plan.reschedule'), link: can(plan, 'plan.link') };
  const item = plan.items.find(({ id }) => id === opened);

  const show = useCallback(
    (day: Day) => {
      const node = scroller.ref.current;
      if (node) node.scrollLeft = Math.max(0, scale.at(day) - (node.clientWidth - grid) * 0.25);
    },
    [scroller.ref, scale, grid],
  );
  const centre = useRef(today);
  useEffect(() => show(centre.current), [show]);
  const onScroll = () => {
    const node = scroller.ref.current;
    if (node) centre.current = scale.dayAt(node.scrollLeft + (node.clientWidth - grid) * 0.25);
    scroller.onScroll();
  };
  const nearer = (step: 1 | -1) => onChoose({ echelle: zooms[zooms.indexOf(zoom) + step] ?? zoom });
  useShortcut({ keys: 't', label: say('keys.today'), run: () => show(today), enabled: !narrow });
  useShortcut({ keys: '+', label: say('keys.in'), run: () => nearer(-1), enabled: !narrow });
  useShortcut({ keys: '-', label: say('keys.out'), run: () => nearer(1), enabled: !narrow });

  const counted = rows.filter((row) => row.item).length;
  return (
    <div
      ref={room.ref}
      className={styles.desk}
      style={{ '--plan-grid': `${grid}px`, '--plan-name': `${NAMES[size]}px` } as never}
      data-tight={size === 'tight' || undefined}
      data-moving={moving.draft !== undefined || undefined}
    >
      <PlanFilters
        plan={plan}
        choices={choices}
        onChoose={onChoose}
        count={say('plan.count', { count: counted, total: plan.items.length })}
      />
      {!narrow && (
        <PlanTools
          plan={plan}
          choices={choices}
          zoom={zoom}
          drawing={drawing}
          onChoose={onChoose}
          onToday={() => show(today)}
        />
      )}
      <Card>
        {rows.length === 0 ? (
          <EmptyState>{say('plan.empty.narrowed')}</EmptyState>
        ) : narrow ? (
          <PlanList
            projectId={plan.projectId}
            rows={rows}
            moving={moving}
            first={first}
            last={last}
            onOpen={({ id }) => setOpened(id)}
          />
        ) : (
          <Gantt
            plan={plan}
            rows={rows}
            scale={scale}
            grid={grid}
            today={today}
            moving={moving}
            scroller={{ ...scroller, onScroll }}
            shows={{
              chain: choices.chemin === 'oui',
              floats: choices.marges === 'oui',
              links: choices.liens === 'oui',
            }}
            may={may}
            onFold={(key, fold) =>
              setFolded((was) => new Set(fold ? [...was, key] : [...was].filter((one) => one !== key)))
            }
            onOpen={({ id }) => setOpened(id)}
            onLink={(from, to) => setLink({ fromId: from.id, toId: to.id })}
          />
        )}
        {!narrow && !moving.draft && <PlanLegend canMove={may.move} />}
        <MoveStrip plan={plan} moving={moving} />
        <SavedMove moving={moving} />
      </Card>
      {item && (
        <ItemDialog
          key={item.id}
          plan={plan}
          item={item}
          moving={moving}
          onClose={() => setOpened(undefined)}
          onLink={setLink}
          drawing={drawing}
          reload={reload}
        />
      )}
      {drawing.dialog}
      {link && <LinkDialog plan={plan} asked={link} onClose={() => setLink(undefined)} reload={reload} />}
      <PlanSheet plan={plan} rows={rows} chain={choices.chemin === 'oui'} />
    </div>
  );
}
