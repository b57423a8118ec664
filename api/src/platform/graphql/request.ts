import type { Principal } from '../database/work.js';

/** What one GraphQL request carries, whichever way it came in. */
export interface RequestContext {
  readonly principal: Principal;
  /** The client-made key of a mutation, from the `idempotency-key` header. */
  readonly idempotencyKey?: string;
  readonly requestId: string;
}
