import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

/** How far one scrolls before the drawing follows: between two steps nothing is drawn anew. */
const STEP = 248;

interface Place {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

interface Scroller {
  readonly ref: RefObject<HTMLDivElement | null>;
  /** Given to the box; it may come and go, as the screen is turned. */
  readonly attach: (node: HTMLDivElement | null) => void;
  /** Where one is, in steps, and how much shows. */
  readonly place: Place;
  readonly onScroll: () => void;
}

const stepped = (value: number): number => Math.floor(value / STEP) * STEP;

/** What of a large drawing shows in the box that scrolls it. */
export function useScroller(): Scroller {
  const ref = useRef<HTMLDivElement>(null);
  const [node, setNode] = useState<HTMLDivElement | null>(null);
  const attach = useCallback((box: HTMLDivElement | null) => {
    ref.current = box;
    setNode(box);
  }, []);
  const [place, setPlace] = useState<Place>({ top: 0, left: 0, width: 1200, height: 640 });
  const onScroll = useCallback(() => {
    const { current: box } = ref;
    if (!box) return;
    const now = {
      top: stepped(box.scrollTop),
      left: stepped(box.scrollLeft),
      width: box.clientWidth || 1200,
      height: box.clientHeight || 640,
    };
    setPlace((was) =>
      was.top === now.top && was.left === now.left && was.width === now.width && was.height === now.height ? was : now,
    );
  }, []);
  useEffect(() => {
    if (!node) return;
    const observer = new ResizeObserver(onScroll);
    observer.observe(node);
    onScroll();
    return () => observer.disconnect();
  }, [node, onScroll]);
  return { ref, attach, place, onScroll };
}
