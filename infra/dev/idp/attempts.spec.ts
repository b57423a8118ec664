import { beforeEach, describe, expect, it } from '@jest/globals';
import { Attempts } from './attempts.js';

const patience = { failureFactor: 3, waitIncrementSeconds: 60, maxFailureWaitSeconds: 100, maxDeltaTimeSeconds: 3600 };

describe('wrong passwords', () => {
  let now: number;
  let attempts: Attempts;
  const fail = (times: number) => {
    for (let time = 0; time < times; time += 1) attempts.failed('claire');
  };
  beforeEach(() => {
    now = 1_000_000;
    attempts = new Attempts(patience, () => now);
  });

  it('close the account at the third, for a minute, and no other account', () => {
    fail(2);
    expect(attempts.isLocked('claire')).toBe(false);
    fail(1);
    expect(attempts.isLocked('claire')).toBe(true);
    expect(attempts.isLocked('marc')).toBe(false);
    now += 60_000;
    expect(attempts.isLocked('claire')).toBe(false);
  });

  it('close it longer each time, up to a limit', () => {
    fail(6);
    now += 99_000;
    expect(attempts.isLocked('claire')).toBe(true);
    now += 1_000;
    expect(attempts.isLocked('claire')).toBe(false);
  });

  it('are forgotten after a right one, or a long while', () => {
    fail(2);
    attempts.succeeded('claire');
    fail(2);
    now += 3_601_000;
    fail(2);
    expect(attempts.isLocked('claire')).toBe(false);
  });
});
