import type { Language } from './format';

const KEPT = 'jalon.language';

/** True for a language the portal speaks. */
export const isLanguage = (value: string | null | undefined): value is Language => value === 'fr' || value === 'en';

/** The language kept in this browser, else the browser's own, else French. */
export function chosenLanguage(): Language {
  const kept = localStorage.getItem(KEPT);
  if (isLanguage(kept)) return kept;
  const asked = navigator.language.slice(0, 2);
  return isLanguage(asked) ? asked : 'fr';
}

/** Keeps the choice in this browser. */
export const keepLanguage = (language: Language): void => localStorage.setItem(KEPT, language);
