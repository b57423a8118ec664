import { Refusal } from '../../kernel/refusal.js';

/** What PostgreSQL reports when a value that came from outside is none of its type, or names what is not there. */
const NO_SUCH_VALUE = ['22P02', '22P05', '22021', '22003', '22007', '22008', '23503', '23001'];
/** It waited for a statement or a lock longer than a request may. */
const TOO_SLOW = ['57014', '55P03'];
/** It went away, is starting, or has no connection left; or nothing answers where it should. */
const OUTAGE = /^(08\w{3}|57P0[1-3]|53300|ECONNREFUSED|ECONNRESET|EPIPE)$/;
const NO_CONNECTION = /^(timeout exceeded when trying to connect|Connection terminated|Client .* is not queryable)/;

export interface DatabaseFault {
  readonly code?: string;
  readonly message: string;
  readonly constraint?: string;
}

/** The refusal that a failed statement amounts to; none when the fault is the portal's own. */
export function refusalOf({ code = '', message, constraint }: DatabaseFault): Refusal | undefined {
  if (NO_SUCH_VALUE.includes(code)) return new Refusal('input.invalid', { field: 'id' });
  if (code === '23505' && constraint?.endsWith('_pkey')) return new Refusal('request.key-reused');
  if (TOO_SLOW.includes(code)) return new Refusal('request.too-slow');
  if (OUTAGE.test(code) || NO_CONNECTION.test(message)) return new Refusal('portal.unavailable');
  return undefined;
}
