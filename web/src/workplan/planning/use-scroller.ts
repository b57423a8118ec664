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
  /** Where one is, in steps, and how much shows. */
  readonly place: Place;
  readonly onScroll: () => void;
}

const stepped = (value: number): number => Math.floor(value / STEP) * STEP;

/** What of a large drawing shows in the box that scrolls it. */
export function useScroller(): Scroller {
  const ref = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<Place>({ top: 0, left: 0, width: 1200, height: 640 });
  const onScroll = useCallback(() => {
    const node = ref.current;
    if (!node) return;
    const now = {
      top: stepped(node.scrollTop),
      left: stepped(node.scrollLeft),
      width: node.clientWidth || 1200,
      height: node.clientHeight || 640,
    };
    setPlace((was) =>
      was.top === now.top && was.left === now.left && was.width === now.width && was.height === now.height ? was : now,
    );
  }, []);
  useEffect(() => {
    const node = ref.current;
    if (!node) return;
    const observer = new ResizeObserver(onScroll);
    observer.observe(node);
    onScroll();
    return () => observer.disconnect();
  }, [onScroll]);
  return { ref, place, onScroll };
}
