import { expect, it } from '@jest/globals';
import { cutTo, linesOf, runsOf, writable } from './runs.rules.js';

const wide = (text: string) => text.length;

it('parts a text by the font that knows each sign', () => {
  const knows = (font: number, sign: number) => (font === 0 ? sign < 0x100 : sign === 0x3b2);
  expect(runsOf('été β 1', 2, knows)).toEqual([
    { font: 0, text: 'été ' },
    { font: 1, text: 'β ' },
    { font: 0, text: '1' },
  ]);
  expect(runsOf('→', 2, knows)).toEqual([{ font: 0, text: '→' }]);
});

it('cuts what does not fit, and says so', () => {
  expect(cutTo('Pompe', 5, wide)).toBe('Pompe');
  expect(cutTo('Pompe à vide', 6, wide)).toBe('Pompe…');
  expect(cutTo('Pompe', 0, wide)).toBe('');
});

it('breaks between words, the last line cut if it must be', () => {
  expect(linesOf('une pompe à vide', 9, 2, wide)).toEqual(['une pompe', 'à vide']);
  expect(linesOf('une pompe à vide', 6, 2, wide)).toEqual(['une', 'pompe…']);
  expect(linesOf('', 6, 2, wide)).toEqual([]);
});

it('writes on one line, and nothing that cannot be seen', () => {
  expect(writable('a\tb\n c\u200bd\u202f€')).toBe('a b cd\u00a0€');
});
