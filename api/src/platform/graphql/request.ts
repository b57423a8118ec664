import type {} from 'fastify';
import type { Principal } from '../database/work.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The person this request speaks for; set before GraphQL runs. */
    principal?: Principal;
    /** The name of its operation, once its document is known to be sound. */
    operation?: string;
  }
}

/** What one GraphQL request carries, whichever way it came in. */
export interface RequestContext {
  readonly principal: Principal;
  /** The client-made key of a mutation, from the `idempotency-key` header. */
  readonly idempotencyKey?: string;
  readonly requestId: string;
  /** The operation that the request names; a document has only one. */
  readonly operationName?: string;
}
