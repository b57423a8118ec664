import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** Whether somebody could have chosen what an address says. */
type Sound = (said: string) => boolean;

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const isId: Sound = (said) => ID.test(said);

export const oneOf =
  (...words: readonly string[]): Sound =>
  (said) =>
    words.includes(said);

/** What the address says, key by key; a word that nobody could have chosen is as though it were not there. */
export function saidBy<Key extends string>(
  params: URLSearchParams,
  defaults: Readonly<Record<Key, string>>,
  sound: Readonly<Partial<Record<Key, Sound>>> | undefined,
): Record<Key, string> {
  const state: Record<Key, string> = { ...defaults };
  for (const key of Object.keys(defaults) as Key[]) {
    const said = params.get(key);
    if (said !== null && (sound?.[key]?.(said) ?? true)) state[key] = said;
  }
  return state;
}

/** Keeps the choices of a screen (filters, order, view) in its address, so that a link shows the same thing; shown before the next key. */
export function useUrlState<Key extends string>(
  defaults: Readonly<Record<Key, string>>,
  sound?: Readonly<Partial<Record<Key, Sound>>>,
): [Readonly<Record<Key, string>>, (changes: Partial<Record<Key, string>>) => void] {
  const [params, setParams] = useSearchParams();
  const state = saidBy(params, defaults, sound);
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
        { replace: true, preventScrollReset: true, flushSync: true },
      );
    },
    [setParams, defaults],
  );
  return [state, change];
}
