import { type PointerEvent, type RefObject, useRef, useState } from 'react';
import type { Days, Item } from './item';
import { pushed } from './moves';
import { daysOf as daysIn, type Scale } from './scale';

interface Hold {
  readonly what: 'move' | 'start' | 'end' | 'link';
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

/** Moves a bar with the pointer, pulls its ends, or draws a link from it to another; fingers scroll instead. */
export function useDrag({ box, scale, itemOf, daysOf, onPush, onLink }: DragProps) {
  const hold = useRef<Hold>(undefined);
  const [line, setLine] = useState<Line>();
  const [over, setOver] = useState(false);

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const what =
      event.target instanceof Element ? event.target.closest<SVGElement>('[data-part]')?.dataset.part : undefined;
    const item = itemOf(keyAt(event.target) ?? '');
    if (event.button !== 0 || event.pointerType === 'touch' || !item) return;
    if (what !== 'move' && what !== 'start' && what !== 'end' && what !== 'link') return;
    hold.current = {
      what,
      item,
      days: daysOf(item),
      x: event.clientX,
      y: event.clientY,
      scrolled: box.current?.scrollLeft ?? 0,
    };
    event.currentTarget.setPointerCapture(event.pointerId);
    setOver(true);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const held = hold.current;
    if (!held) return;
    if (held.what === 'link') return setLine({ x1: held.x, y1: held.y, x2: event.clientX, y2: event.clientY });
    const scrolled = nearEdge(box.current, event.clientX) - held.scrolled;
    const by = daysIn(event.clientX - held.x + scrolled, scale);
    const next = pushed(held.item, held.days, { what: held.what, by });
    const now = daysOf(held.item);
    if (next.startsOn !== now.startsOn || next.endsOn !== now.endsOn) onPush(held.item, next, held.what === 'move');
  };
  const release = () => {
    hold.current = undefined;
    setLine(undefined);
    setOver(false);
  };
  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    const held = hold.current;
    release();
    if (held?.what !== 'link') return;
    const target = itemOf(keyAt(document.elementFromPoint(event.clientX, event.clientY)) ?? '');
    if (target && target.id !== held.item.id) onLink(held.item, target);
  };
  return {
    line,
    dragging: over,
    release,
    handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: release },
  };
}
