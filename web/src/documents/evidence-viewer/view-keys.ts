import type { KeyboardEvent } from 'react';

interface ViewDeeds {
  readonly onStep: (by: 1 | -1) => void;
  readonly onPage?: (by: 1 | -1) => void;
  readonly onWidth: () => void;
  readonly onTurn: () => void;
}

/** What the keys do while a piece has the focus; all others are left to the page. */
export function viewKeys(event: KeyboardEvent, { onStep, onPage, onWidth, onTurn }: ViewDeeds): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const deeds: Readonly<Record<string, (() => void) | undefined>> = {
    '+': () => onStep(1),
    '=': () => onStep(1),
    '-': () => onStep(-1),
    '0': onWidth,
    r: onTurn,
    PageDown: onPage && (() => onPage(1)),
    PageUp: onPage && (() => onPage(-1)),
  };
  const deed = deeds[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (!deed) return;
  event.preventDefault();
  event.stopPropagation();
  deed();
}
