import { expect, it } from '@jest/globals';
import { firstSpoken } from './locale.js';

it.each([
  ['the portal’s own wish first', ['en', 'fr-FR,fr;q=0.9'], 'en'],
  ['the browser’s when the portal has none', [undefined, 'de, en-GB;q=0.8, fr;q=0.5'], 'en'],
  ['by weight, not by place', ['en;q=0.2, fr;q=0.9'], 'fr'],
  ['several wishes of the portal', ['it fr en'], 'fr'],
  ['none that is spoken', ['it', 'de', null], undefined],
])('speaks %s', (_why, wishes, answer) => {
  expect(firstSpoken(...wishes)).toBe(answer);
});
