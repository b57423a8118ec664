import { expect, it } from '@jest/globals';
import { javaVersion } from './java.js';

it.each([
  ['openjdk version "17.0.15" 2025-04-15', 17],
  ['openjdk version "25" 2025-09-16', 25],
  ['java version "1.8.0_402"', 8],
  ['command not found', undefined],
])('reads the version in: %s', (said, version) => {
  expect(javaVersion(said)).toBe(version);
});
