import { expect, it } from '@jest/globals';
import { agreeOnReading, type Reading, readingOf, readings, readingVerbs } from './reading.rules.js';

it.each<[Reading, boolean, number, number]>([
  ['UNREAD', false, 0, 0],
  ['ASKED', false, 1, 0],
  ['ANSWERED', false, 1, 1],
  ['ASKED', false, 2, 1],
  ['ACKNOWLEDGED', true, 2, 2],
])('is %s', (reading, acknowledged, asked, answered) =>
  expect(readingOf({ own: false, acknowledged, asked, answered })).toBe(reading),
);

it('waits for nobody when the lead partner spoke', () =>
  expect(readingOf({ own: true, acknowledged: false, asked: 0, answered: 0 })).toBe('OWN'));

it('leaves to do just what it agrees to', () => {
  for (const reading of readings) {
    const agrees = () => agreeOnReading(reading);
    if (readingVerbs[reading].includes('ask')) expect(agrees).not.toThrow();
    else expect(agrees).toThrow(/already-read|question-open|own-words/);
    expect(readingVerbs[reading].includes('ask')).toBe(readingVerbs[reading].includes('acknowledge'));
  }
});
