import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** Keeps the choices of a screen (filters, order, view) in its address, so that a link shows the same thing. */
export function useUrlState<Key extends string>(
  defaults: Readonly<Record<Key, string>>,
): [Readonly<Record<Key, string>>, (changes: Partial<Record<Key, string>>) => void] {
  const [params, setParams] = useSearchParams();
  const state: Record<Key, string> = { ...defaults };
  for (const key of Object.keys(defaults) as Key[]) state[key] = params.get(key) ?? defaults[key];
  const change = useCallback(
    (changes: Partial<Record<Key, string>>) => {
      setParams(
        (current) => {
          const next = new URLSearchParams(current);
          for (const [key, value] of Object.entries<string | undefined>(changes)) {
            if (!value || value === defaults[key as Key]) next.delete(key);
            else next.set(key, value);
          }
          return next;
        },
        { replace: true, preventScrollReset: true },
      );
    },
    [setParams, defaults],
  );
  return [state, change];
}
