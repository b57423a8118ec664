import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useTitleOf } from '../../consortium/current-project';
import { useFormat } from '../../platform/use-format';
import { Card } from '../../ui/card';
import { Legend } from '../../ui/legend';
import { named } from '../planning/impact';
import { useWords as usePlanWords } from '../planning/words';
import type { Item, Rows, Step } from './chain-data';
import styles from './chain-graph.module.css';
import { ChainWires } from './chain-wires';
import { layOut, stepFrom } from './layout';
import type { LinkedPlan } from './plan-links';
import { surroundingsOf } from './surroundings';
import { useStepWords } from './use-step-words';
import { useWords } from './words';

const MOST = 40;
const SIZES = { width: 172, height: 62, across: 92, down: 18 };
const MARGIN = 20;

interface ChainGraphProps {
  plan: LinkedPlan;
  rows: Rows;
  steps: readonly Step[];
  onChoose: (id: string) => void;
}

/** The chosen row among all that is linked to it, the way to it lit; each row is reached along the arrows by keyboard. */
export function ChainGraph({ plan, rows, steps, onChoose }: ChainGraphProps) {
  const say = useWords();
  const chosen = steps.at(-1)?.itemId ?? '';
  const code = rows.get(chosen)?.code ?? '';
  const frame = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(chosen);
  const { ids, wires, left } = useMemo(() => surroundingsOf(plan.dependencies, steps, MOST), [plan, steps]);
  const layout = useMemo(() => layOut(ids, wires, SIZES), [ids, wires]);
  const lit = useMemo(() => new Set(steps.map(({ itemId }) => itemId)), [steps]);
  const ways = useMemo(() => [...wires].sort((a, b) => Number(b.lit !== null) - Number(a.lit !== null)), [wires]);
  const stop = ids.includes(at) ? at : chosen;

  useEffect(() => {
    const [node, box] = [frame.current, layout.boxes.get(chosen)];
    if (!node || !box) return;
    node.scrollLeft = box.x + MARGIN + SIZES.width / 2 - node.clientWidth * 0.6;
    node.scrollTop = box.y + MARGIN + SIZES.height / 2 - node.clientHeight / 2;
  }, [layout, chosen]);

  const onKeyDown = (event: KeyboardEvent) => {
    const next = stepFrom(stop, event.key, layout, ways);
    if (next === undefined) return;
    event.preventDefault();
    setAt(next);
    frame.current?.querySelector<HTMLElement>(`[data-row="${next}"]`)?.focus();
  };

  if (wires.length === 0)
    return (
      <Card title={say('graph.title', { code })} padded>
        <p className="dim">{say('graph.alone', { code })}</p>
      </Card>
    );
  return (
    <Card title={say('graph.title', { code })}>
      <div ref={frame} className={styles.frame}>
        <section
          className={styles.sheet}
          aria-label={say('graph.label', { code })}
          style={{ width: layout.width + 2 * MARGIN, height: layout.height + 2 * MARGIN }}
        >
          <ChainWires layout={layout} wires={wires} margin={MARGIN} />
          {layout.columns.flat().map((id) => {
            const [item, box] = [rows.get(id), layout.boxes.get(id)];
            return (
              item &&
              box && (
                <Node
                  key={id}
                  {...{ plan, rows, steps, item }}
                  place={{ left: box.x + MARGIN, top: box.y + MARGIN }}
                  lit={lit.has(id)}
                  chosen={id === chosen}
                  stop={id === stop}
                  onKeyDown={onKeyDown}
                  onFocus={() => setAt(id)}
                  onChoose={() => onChoose(id)}
                />
              )
            );
          })}
        </section>
      </div>
      <div className={styles.foot}>
        <Legend
          items={(['lit', 'loose', 'plain'] as const).map((look) => ({
            mark: (
              <svg width="34" height="10" aria-hidden="true" className={styles[look]}>
                <path d="M1 5H26" />
                <path d="M33 5l-8-4v8Z" data-head="" />
              </svg>
            ),
            label: say(`legend.${look}`),
          }))}
        />
        {left > 0 && <p className="small dim">{say('graph.left', { shown: ids.length, count: left })}</p>}
      </div>
    </Card>
  );
}

interface NodeProps extends Pick<ChainGraphProps, 'plan' | 'rows' | 'steps'> {
  item: Item;
  place: { readonly left: number; readonly top: number };
  lit: boolean;
  chosen: boolean;
  /** Where Tab stops. */
  stop: boolean;
  onKeyDown: (event: KeyboardEvent) => void;
  onFocus: () => void;
  onChoose: () => void;
}

function Node({ plan, rows, steps, item, place, lit, chosen, stop, onKeyDown, onFocus, onChoose }: NodeProps) {
  const say = useWords();
  const plans = usePlanWords();
  const format = useFormat();
  const titleOf = useTitleOf();
  const words = useStepWords(rows, steps);
  const codesOf = (side: 'fromId' | 'toId', other: 'fromId' | 'toId') =>
    plan.dependencies.filter((link) => link[side] === item.id).map((link) => rows.get(link[other])?.code ?? '');
  const [waits, leads] = [codesOf('toId', 'fromId'), codesOf('fromId', 'toId')];
  const more = [
    item.kind === 'WORK' ? `${words.days(item)}.` : '',
    chosen ? say('node.chosen') : lit ? say('node.lit', { code: steps.at(-1)?.code ?? '' }) : '',
    waits.length > 0 ? say('node.waits', { codes: named(waits, { say: plans }) }) : '',
    leads.length > 0 ? say('node.leads', { codes: named(leads, { say: plans }) }) : '',
  ];
  return (
    <button
      type="button"
      className={styles.node}
      style={{ ...place, width: SIZES.width, height: SIZES.height }}
      data-row={item.id}
      data-kind={item.kind}
      data-lit={lit || undefined}
      aria-current={chosen || undefined}
      tabIndex={stop ? 0 : -1}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onClick={onChoose}
    >
      <span className={styles.title}>
        <b>{item.code}</b> {titleOf(item)}
      </span>
      <span className={styles.day}>{format.day(item.endsOn)}</span>
      <span className="vh">{more.filter(Boolean).join(' ')}</span>
    </button>
  );
}
