import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import { LanguageProvider, sayIn, useLanguage, type Wording } from './language';
import { refusalsEn } from './refusals.en';
import { refusalsFr } from './refusals.fr';
import { french } from './typography';

const src = join(process.cwd(), 'src');
const features = readdirSync(src, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .filter((name) => readdirSync(join(src, name)).includes('messages.fr.ts'));

const parameters = (sentence: string): string[] =>
  [...new Set([...sentence.matchAll(/(?<!(?:=\d+|\bone|\bother) )\{(\w+)[,}]/g)].map(([, name]) => name ?? ''))].sort();

const agree = (fr: Wording, en: Wording) => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(fr).sort());
  for (const [key, sentence] of Object.entries(fr)) {
    expect([key, parameters(en[key] ?? '')]).toEqual([key, parameters(sentence)]);
    const values = Object.fromEntries(parameters(sentence).map((name) => [name, 2]));
    expect(sayIn('fr', fr)(key, values)).not.toBe('');
    expect(sayIn('en', en)(key, values)).not.toBe('');
  }
};

describe('the two languages', () => {
  it('agree on refusals', () => agree(refusalsFr, refusalsEn));

  it.each(features)('agree in %s: the same keys, the same facts, sentences that read', async (feature) => {
    const [{ fr }, { en }] = (await Promise.all([
      import(join(src, feature, 'messages.fr.ts')),
      import(join(src, feature, 'messages.en.ts')),
    ])) as [{ fr: Wording }, { en: Wording }];
    agree(fr, en);
  });

  it.each(features)('leave no straight quote or exclamation in %s', (feature) => {
    for (const language of ['fr', 'en']) {
      const text = readFileSync(join(src, feature, `messages.${language}.ts`), 'utf8');
      expect(text.match(/: (['"`]).*[!].*\1,$/gm)).toBeNull();
    }
  });
});

describe('the language of the page', () => {
  beforeEach(() => localStorage.clear());

  function Chooser() {
    const { language, choose } = useLanguage();
    return (
      <button type="button" onClick={() => choose('fr')}>
        {language}
      </button>
    );
  }
  const page = (stored?: 'fr' | 'en', onChoose?: (language: 'fr' | 'en') => void) => (
    <LanguageProvider stored={stored} onChoose={onChoose}>
      <Chooser />
    </LanguageProvider>
  );

  it('follows what the person chose elsewhere, over what this browser kept', () => {
    localStorage.setItem('jalon.language', 'fr');
    const { rerender } = render(page());
    expect(screen.getByRole('button').textContent).toBe('fr');
    rerender(page('en'));
    expect(screen.getByRole('button').textContent).toBe('en');
    expect(document.documentElement.lang).toBe('en');
    expect(localStorage.getItem('jalon.language')).toBe('en');
  });

  it('keeps what was chosen before the profile was read', () => {
    const told = jest.fn();
    const { rerender } = render(page(undefined, told));
    act(() => screen.getByRole('button').click());
    rerender(page('en', told));
    expect(screen.getByRole('button').textContent).toBe('fr');
    expect(told.mock.calls).toEqual([['fr']]);
  });
});

it('sets the spaces of a French sentence', () => {
  expect(french("Qui voit ceci ? « L'essai » : 71 %")).toBe(
    'Qui voit ceci\u202f? «\u202fL’essai\u202f»\u202f: 71\u202f%',
  );
});

it('counts in each language', () => {
  const fr = { lots: '{count, plural, one {# lot} other {# lots}}' };
  expect(sayIn('fr', fr)('lots', { count: 0 })).toBe('0 lot');
  expect(sayIn('en', fr)('lots', { count: 0 })).toBe('0 lots');
});
