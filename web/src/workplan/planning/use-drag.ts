import { type MouseEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { gripOf, type Part } from './grip';
import type { Days, Item } from './item';
import { pushed } from './moves';
import { daysOf as daysIn, type Scale } from './scale';

interface Hold {
  readonly what: Part;
  readonly item: Item;
  readonly days: Days;
  readonly x: number;
  readonly y: number;
  /** Where the chart was scrolled to when it began. */
  readonly scrolled: number;
}

interface DragProps {
  box: RefObject<HTMLElement | null>;
  scale: Scale;
  itemOf: (key: string) => Item | undefined;
  daysOf: (item: Item) => Days;
  /** `whole` when the bar was moved, not pulled. */
  onPush: (item: Item, days: Days, whole: boolean) => void;
  onLink: (from: Item, to: Item) => void;
}

/** A line from a bar to the pointer, on the screen. */
export interface Line {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

const keyAt = (target: EventTarget | Element | null): string | undefined =>
  target instanceof Element ? (target.closest<HTMLElement>('[data-key]')?.dataset.key ?? undefined) : undefined;

/** How near the edge of the chart the pointer takes it along, and by how much. */
const EDGE = { within: 36, by: 14 };

/** Takes the chart along when the pointer reaches its right edge; answers where it then is. */
function nearEdge(box: HTMLElement | null, x: number): number {
  if (!box) return 0;
  if (x > box.getBoundingClientRect().right - EDGE.within) box.scrollLeft += EDGE.by;
  return box.scrollLeft;
}

/** How long a finger rests on a bar before it takes it, and how far it may tremble meanwhile. */
const REST_MS = 350;
const TREMBLE = 10;

const isPart = (what: string | undefined): what is Part =>
  what === 'move' || what === 'start' || what === 'end' || what === 'link';

const partAt = (target: EventTarget): Part | undefined => {
  const what = target instanceof Element ? target.closest<SVGElement>('[data-part]')?.dataset.part : undefined;
  return isPart(what) ? what : undefined;
};

/** What a finger takes there: as high as the row, and wider than the handles. */
function touchedAt(target: EventTarget, x: number): Part | undefined {
  const cell = target instanceof Element ? target.closest('td[data-cell=bar]') : null;
  const parts = [...(cell?.querySelectorAll<SVGElement>('[data-part]') ?? [])];
  const bar = parts.find((one) => one.dataset.part === 'move') ?? parts[0];
  return bar && gripOf(x, bar.getBoundingClientRect(), new Set(parts.map((one) => one.dataset.part ?? '')));
}

/** Moves a bar with the pointer, pulls its ends, or draws a link from it to another; a finger does once it has rested on the bar, and scrolls otherwise. */
export function useDrag({ box, scale, itemOf, daysOf, onPush, onLink }: DragProps) {
  const hold = useRef<Hold>(undefined);
  const resting = useRef<{ readonly timer: number; readonly x: number; readonly y: number }>(undefined);
  const [line, setLine] = useState<Line>();
  const [over, setOver] = useState(false);
  const [taken, setTaken] = useState<string>();

  // A browser asks whether it may scroll with every move of a finger, and hears it only from such a listener.
  useEffect(() => {
    const node = box.current;
    const keep = (event: TouchEvent) => hold.current && event.cancelable && event.preventDefault();
    node?.addEventListener('touchmove', keep, { passive: false });
    return () => {
      node?.removeEventListener('touchmove', keep);
      clearTimeout(resting.current?.timer);
    };
  }, [box]);

  const take = (what: Part, item: Item, { x, y }: { x: number; y: number }) => {
    hold.current = { what, item, days: daysOf(item), x, y, scrolled: box.current?.scrollLeft ?? 0 };
    setOver(true);
  };
  const leave = () => {
    clearTimeout(resting.current?.timer);
    resting.current = undefined;
  };
  const release = () => {
    leave();
    hold.current = undefined;
    setLine(undefined);
    setOver(false);
    setTaken(undefined);
  };
  /** The bar goes back to where the finger took it. */
  const putBack = () => {
    const held = hold.current;
    release();
    if (held && held.what !== 'link') onPush(held.item, held.days, held.what === 'move');
  };

  // Wherever a second finger comes down, it is no longer the bar that is meant.
  useEffect(() => {
    if (taken === undefined) return;
    const second = (event: globalThis.PointerEvent) => !event.isPrimary && putBack();
    document.addEventListener('pointerdown', second);
    return () => document.removeEventListener('pointerdown', second);
  });

  const onTouch = (event: PointerEvent<HTMLElement>) => {
    if (!event.isPrimary) return leave();
    const { clientX: x, clientY: y, pointerId, currentTarget: table } = event;
    const item = itemOf(keyAt(event.target) ?? '');
    const what = touchedAt(event.target, x);
    if (!item || !what) return;
    const timer = window.setTimeout(() => {
      resting.current = undefined;
      take(what, item, { x, y });
      table.setPointerCapture(pointerId);
      setTaken(item.id);
    }, REST_MS);
    resting.current = { timer, x, y };
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.pointerType === 'touch') return onTouch(event);
    const what = partAt(event.target);
    const item = itemOf(keyAt(event.target) ?? '');
    if (event.button !== 0 || !item || !what) return;
    take(what, item, { x: event.clientX, y: event.clientY });
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const { current: rest } = resting;
    if (rest && Math.hypot(event.clientX - rest.x, event.clientY - rest.y) > TREMBLE) leave();
    const held = hold.current;
    if (!held) return;
    if (held.what === 'link') return setLine({ x1: held.x, y1: held.y, x2: event.clientX, y2: event.clientY });
    const scrolled = nearEdge(box.current, event.clientX) - held.scrolled;
    const by = daysIn(event.clientX - held.x + scrolled, scale);
    const next = pushed(held.item, held.days, { what: held.what, by });
    const now = daysOf(held.item);
    if (next.startsOn !== now.startsOn || next.endsOn !== now.endsOn) onPush(held.item, next, held.what === 'move');
  };
  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    const held = hold.current;
    release();
    if (held?.what !== 'link') return;
    const target = itemOf(keyAt(document.elementFromPoint(event.clientX, event.clientY)) ?? '');
    if (target && target.id !== held.item.id) onLink(held.item, target);
  };
  const onPointerCancel = ({ pointerType }: PointerEvent<HTMLElement>) =>
    pointerType === 'touch' ? putBack() : release();
  /** A finger that rests would open the menu of the browser. */
  const onContextMenu = (event: MouseEvent<HTMLElement>) => {
    if (hold.current || resting.current) event.preventDefault();
  };
  return {
    line,
    dragging: over,
    /** What a finger has taken. */
    taken,
    release,
    handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel, onContextMenu },
  };
}
