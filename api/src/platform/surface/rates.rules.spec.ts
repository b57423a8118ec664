import { describe, expect, it } from '@jest/globals';
import { type Bucket, draw } from './rates.rules.js';

const drawn = (times: number, perMinute: number, now: number, before?: Bucket) => {
  let bucket = before;
  let refused = 0;
  for (let i = 0; i < times; i += 1) {
    const answer = draw(bucket, perMinute, now);
    bucket = answer.bucket;
    if (answer.waitSeconds > 0) refused += 1;
  }
  return { bucket, refused };
};

describe('a minute’s worth of requests', () => {
  it('may be spent at once, and no more', () => {
    expect(drawn(60, 60, 0).refused).toBe(0);
    expect(drawn(65, 60, 0).refused).toBe(5);
  });

  it('comes back evenly', () => {
    const { bucket } = drawn(60, 60, 0);
    expect(draw(bucket, 60, 500).waitSeconds).toBe(1);
    expect(draw(bucket, 60, 1_000).waitSeconds).toBe(0);
    expect(drawn(10, 60, 10_000, bucket).refused).toBe(0);
    expect(drawn(61, 60, 3_600_000, bucket).refused).toBe(1);
  });

  it('says how long to wait', () => {
    const { bucket } = drawn(2, 2, 0);
    expect(draw(bucket, 2, 0).waitSeconds).toBe(30);
  });
});
