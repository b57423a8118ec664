import { useEffect, useRef } from 'react';

/** What is done in a dialog now, and to which of its rows. */
interface Deed {
  readonly deed: string;
  readonly id?: string;
}

/** The keyboard goes into a form as it comes, and back to the button that led to it. */
export function useFocusOf(doing: Deed) {
  const body = useRef<HTMLDivElement>(null);
  const before = useRef<Deed>(doing);
  useEffect(() => {
    const left = before.current;
    before.current = doing;
    if (left === doing) return;
    const found = (selector: string) => body.current?.querySelector<HTMLElement>(selector);
    const led = left.id ? `[data-deed="${left.deed} ${left.id}"] button` : '[data-deed="add"] button';
    if (doing.deed !== 'read') found('[data-autofocus]')?.focus();
    else (found(led) ?? found('[data-deed="add"] button'))?.focus();
  }, [doing]);
  return body;
}
