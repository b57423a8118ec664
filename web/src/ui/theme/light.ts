/** How the page is lit: as the system is, or as the person chose. */
export type SchemeChoice = 'system' | 'light' | 'dark' | 'contrast';
export type Scheme = Exclude<SchemeChoice, 'system'>;

const KEPT = 'jalon.scheme';
const CHOICES: readonly SchemeChoice[] = ['system', 'light', 'dark', 'contrast'];
export const schemeQueries = { contrast: '(prefers-contrast: more)', dark: '(prefers-color-scheme: dark)' };

export const chosenScheme = (): SchemeChoice =>
  CHOICES.find((choice) => choice === localStorage.getItem(KEPT)) ?? 'system';

const systemScheme = (): Scheme => {
  if (matchMedia(schemeQueries.contrast).matches) return 'contrast';
  return matchMedia(schemeQueries.dark).matches ? 'dark' : 'light';
};

/** Lights the page before React draws anything. */
export function lightPage(choice: SchemeChoice = chosenScheme()): Scheme {
  const scheme = choice === 'system' ? systemScheme() : choice;
  document.documentElement.dataset.theme = scheme;
  return scheme;
}

/** Keeps the choice in this browser. */
export const keepScheme = (choice: SchemeChoice): void => localStorage.setItem(KEPT, choice);
