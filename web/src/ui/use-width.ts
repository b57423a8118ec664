import { type RefObject, useEffect, useRef, useState } from 'react';

/** How wide an element is on the screen, for a drawing that fits it rather than shrinks; a guess until it is measured. */
export function useWidth(guess: number): { ref: RefObject<HTMLDivElement | null>; width: number } {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(guess);
  useEffect(() => {
    const node = ref.current;
    if (!node) return;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? guess));
    observer.observe(node);
    return () => observer.disconnect();
  }, [guess]);
  return { ref, width };
}
