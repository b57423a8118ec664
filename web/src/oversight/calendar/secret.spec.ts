import { expect, it } from '@jest/globals';
import { addressOf, newSecret } from './secret';

it('makes another secret of 256 bits each time', () => {
  const secrets = Array.from({ length: 200 }, newSecret);
  expect(secrets.every((secret) => /^[\w-]{43}$/.test(secret))).toBe(true);
  expect(new Set(secrets).size).toBe(200);
  expect(addressOf(secrets[0] ?? '')).toBe(`${location.origin}/calendar/${secrets[0]}.ics`);
});
