import { expect, it } from '@jest/globals';
import { isDue } from './due.rules.js';

it('is due each night that something changed, and within the hour of a submission or a certificate', () => {
  expect(isDue({ lines: 5, notable: false }, 'NIGHT')).toBe(true);
  expect(isDue({ lines: 0, notable: false }, 'NIGHT')).toBe(false);
  expect(isDue({ lines: 5, notable: false }, 'HOUR')).toBe(false);
  expect(isDue({ lines: 1, notable: true }, 'HOUR')).toBe(true);
});
