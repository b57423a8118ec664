import type { RefusalCode } from '../../kernel/refusal.js';

/** What PostgreSQL reports when a value that came from outside is none of its type. */
const NO_SUCH_VALUE = ['22P02', '22P05', '22021', '22003', '22007', '22008', '23503'];
/** It waited for a statement or a lock longer than a request may. */
const TOO_SLOW = ['57014', '55P03'];
/** It went away, is starting, or has no connection left; or nothing answers where it should. */
const OUTAGE = /^(08\w{3}|57P0[1-3]|53300|ECONNREFUSED|ECONNRESET|EPIPE)$/;
const NO_CONNECTION = /^(timeout exceeded when trying to connect|Connection terminated)/;

export interface DatabaseFault {
  readonly code?: string;
  readonly message: string;
  readonly constraint?: string;
}

/** The refusal that a failed statement amounts to; none when the fault is the portal's own. */
export function refusalOf({ code = '', message, constraint }: DatabaseFault): RefusalCode | undefined {
  if (NO_SUCH_VALUE.includes(code)) return 'input.invalid';
  if (code === '23505' && constraint?.endsWith('_pkey')) return 'request.id-taken';
  if (TOO_SLOW.includes(code)) return 'request.too-slow';
  if (OUTAGE.test(code) || NO_CONNECTION.test(message)) return 'portal.unavailable';
  return undefined;
}
