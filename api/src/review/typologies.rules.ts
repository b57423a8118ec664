import { controlTermsOf } from '../budget/programme/control-asked.rules.js';
import type { Programme } from '../budget/programme/programme.rules.js';

/** The kind of error of what follows from the base of a flat rate. */
export const FLAT_RATE = 'FLAT_RATE';

export interface Title {
  readonly fr: string;
  readonly en: string;
}
export type Titled = (code: string) => Title;

/** How the programme calls each kind of error; a code that nobody named is its own name. */
export function typologyTitles(programme: Programme): Titled {
  const titles = new Map(controlTermsOf(programme).typologies.map(({ code, title }) => [code, title]));
  return (code) => titles.get(code) ?? { fr: code, en: code };
}
