import { expect, it } from '@jest/globals';
import { nextCode, saidOf, toldOf } from './said-requirement';

const asked = { code: 'F1-E1', measure: 'Pureté', target: '≥ 95 %', method: 'TEST' } as const;

it('says a requirement in the language of the page, and in the other only where it differs', () => {
  const both = { ...asked, wordsFr: 'Trier', wordsEn: 'Sort' };
  expect(saidOf('fr', both)).toEqual({ ...asked, words: 'Trier', otherWords: 'Sort' });
  expect(saidOf('en', both)).toEqual({ ...asked, words: 'Sort', otherWords: 'Trier' });
  expect(toldOf('en', saidOf('en', both))).toEqual(both);
  const one = { ...asked, wordsFr: 'Trier', wordsEn: 'Trier' };
  expect(toldOf('fr', { ...asked, words: ' Trier ', otherWords: ' ' })).toEqual(one);
  expect(saidOf('en', one)).toEqual({ ...asked, words: 'Trier', otherWords: '' });
});

it('proposes the first code that is free', () => {
  expect(nextCode({ code: 'F1' }, [])).toBe('F1-E1');
  expect(nextCode({ code: 'F1' }, [{ code: 'F1-E1' }, { code: 'F1-E3' }])).toBe('F1-E4');
});
