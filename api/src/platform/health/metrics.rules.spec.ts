import { expect, it } from '@jest/globals';
import { mayReadMetrics } from './metrics.rules.js';

const asking = { authorization: undefined, address: '127.0.0.1', forwarded: false };

it.each([
  ['this machine', asking, undefined, true],
  ['this machine by its other names', { ...asking, address: '::ffff:127.0.0.2' }, undefined, true],
  ['a proxy on this machine', { ...asking, forwarded: true }, undefined, false],
  ['another machine', { ...asking, address: '203.0.113.9' }, undefined, false],
  ['another machine with the token', { ...asking, address: '203.0.113.9', authorization: 'Bearer t' }, 't', true],
  ['another machine with another token', { ...asking, authorization: 'Bearer x' }, 't', false],
  ['this machine without the token', asking, 't', false],
])('judges %s', (_who, who, token, allowed) => expect(mayReadMetrics(who, token)).toBe(allowed));
