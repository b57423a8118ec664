import { type PointerEvent, useState } from 'react';

/** Which row the pointer is over, while it is a mouse or a pen. */
export function usePointed(keyOf: (target: EventTarget) => string | undefined) {
  const [pointed, point] = useState<string>();
  const handlers = {
    onPointerOver: ({ target, pointerType }: PointerEvent<HTMLElement>) => {
      if (pointerType !== 'touch') point(keyOf(target));
    },
    onPointerLeave: () => point(undefined),
  };
  return { pointed, handlers };
}
