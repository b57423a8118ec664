import { createHash, timingSafeEqual } from 'node:crypto';

export interface Asking {
  readonly authorization: string | undefined;
  /** Of the connection itself, whatever its headers say. */
  readonly address: string;
  /** A proxy passed it on. */
  readonly forwarded: boolean;
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const LOCAL = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/;

/** The token where there is one; otherwise only this very machine, and not through a proxy that runs on it. */
export const mayReadMetrics = ({ authorization, address, forwarded }: Asking, token: string | undefined): boolean =>
  token === undefined
    ? LOCAL.test(address) && !forwarded
    : timingSafeEqual(digest(authorization ?? ''), digest(`Bearer ${token}`));
