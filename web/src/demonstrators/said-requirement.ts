import type { VerificationMethod } from '../graphql/graphql';
import type { Language } from '../platform/format';

/** What a person says of a requirement. */
export interface SaidRequirement {
  readonly code: string;
  /** In the language of the page. */
  readonly words: string;
  /** In the other one; empty when one serves for both. */
  readonly otherWords: string;
  readonly measure: string;
  readonly target: string;
  readonly method: VerificationMethod;
}

interface Asked extends Pick<SaidRequirement, 'code' | 'measure' | 'target' | 'method'> {
  readonly wordsFr: string;
  readonly wordsEn: string;
}

/** As the form shows it: the other words only where they differ. */
export function saidOf(
  language: Language,
  { wordsFr, wordsEn, code, measure, target, method }: Asked,
): SaidRequirement {
  const [words, other] = language === 'fr' ? [wordsFr, wordsEn] : [wordsEn, wordsFr];
  return { code, words, otherWords: other === words ? '' : other, measure, target, method };
}

/** What the API is told: words alone serve for both languages. */
export function toldOf(language: Language, { words, otherWords, ...said }: SaidRequirement): Asked {
  const own = words.trim();
  const other = otherWords.trim() || own;
  return { ...said, ...(language === 'fr' ? { wordsFr: own, wordsEn: other } : { wordsFr: other, wordsEn: own }) };
}

/** The first code that no requirement of the function has: F1-E3 after F1-E1 and F1-E2. */
export function nextCode(fn: { readonly code: string }, taken: ReadonlyArray<{ readonly code: string }>): string {
  const codes = new Set(taken.map(({ code }) => code));
  let number = taken.length + 1;
  while (codes.has(`${fn.code}-E${number}`)) number++;
  return `${fn.code}-E${number}`;
}
