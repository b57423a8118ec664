import { expect, it } from '@jest/globals';
import { inWords, startingInWords } from './number-words';

it('says small counts in words and large ones in figures', () => {
  expect([0, 1, 5, 16, 17].map((count) => inWords(count, 'fr'))).toEqual(['zéro', 'un', 'cinq', 'seize', '17']);
  expect([1, 12, 40].map((count) => inWords(count, 'en'))).toEqual(['one', 'twelve', '40']);
});

it('knows what is feminine in French', () => expect(inWords(1, 'fr', true)).toBe('une'));

it('begins a sentence', () => {
  expect(startingInWords(6, 'fr', true)).toBe('Six');
  expect(startingInWords(1, 'fr', true)).toBe('Une');
  expect(startingInWords(20, 'en')).toBe('20');
});
