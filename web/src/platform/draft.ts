import { useCallback, useState } from 'react';
import { DRAFT } from './kept-drafts';

/** A form's values, kept on this device until they are saved, so that signing in again or a closed laptop loses nothing. */
export function useDraft<Values extends object>(
  key: string,
  saved: Values,
): { values: Values; dirty: boolean; change(changes: Partial<Values>): void; forget(): void } {
  const place = DRAFT + key;
  const [draft, setDraft] = useState<Partial<Values>>(() => JSON.parse(sessionStorage.getItem(place) ?? '{}'));
  const change = useCallback(
    (changes: Partial<Values>) =>
      setDraft((before) => {
        const after = { ...before, ...changes };
        sessionStorage.setItem(place, JSON.stringify(after));
        return after;
      }),
    [place],
  );
  const forget = useCallback(() => {
    sessionStorage.removeItem(place);
    setDraft({});
  }, [place]);
  return { values: { ...saved, ...draft }, dirty: Object.keys(draft).length > 0, change, forget };
}
