import type { Language } from './format';

const WORDS: Readonly<Record<Language, readonly string[]>> = {
  fr: 'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'.split(' '),
  en: 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'.split(
    ' ',
  ),
};

/** A count as a title says it: in words up to sixteen, in figures beyond; "une" for what is feminine in French. */
export function inWords(count: number, language: Language, feminine = false): string {
  if (count === 1 && feminine && language === 'fr') return 'une';
  return WORDS[language][count] ?? String(count);
}

/** The same at the head of a sentence. */
export function startingInWords(count: number, language: Language, feminine = false): string {
  const words = inWords(count, language, feminine);
  return words.charAt(0).toLocaleUpperCase(language) + words.slice(1);
}
