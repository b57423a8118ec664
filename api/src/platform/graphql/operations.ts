import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type DocumentNode, Kind, type OperationDefinitionNode } from 'graphql';
import { Refusal } from '../../kernel/refusal.js';
import type { UnitOfWork } from '../database/unit-of-work.js';
import type { Identity } from '../identity/identity.js';
import type { RequestContext } from './request.js';

const GRAPHQL = '/graphql';

const operationOf = (document: DocumentNode, name?: string | null): OperationDefinitionNode | undefined =>
  document.definitions.find(
    (d): d is OperationDefinitionNode => d.kind === Kind.OPERATION_DEFINITION && (!name || d.name?.value === name),
  );

/** Before any of our routes of data: who is asking, and a desk for their unit of work, cleared whatever happens. */
export function receiveRequests(server: FastifyInstance, unit: UnitOfWork, identity: Identity): void {
  server.addHook('preHandler', async (request: FastifyRequest, reply: FastifyReply) => {
    if (request.method !== 'POST' || request.routeOptions.url !== GRAPHQL) return;
    try {
      request.principal = await identity.principalOf(request.headers.authorization);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const status = error.code === 'session.provider-unreachable' ? 503 : 401;
      const extensions = { code: error.code, facts: error.facts };
      await reply.status(status).send({ data: null, errors: [{ message: error.code, extensions }] });
    }
  });
  server.addHook('preHandler', (_request, _reply, done) => unit.atDesk(done));
}

/** Every query reads in one snapshot, opened when its document is known to be sound and ended when it is answered. */
export function openOperations(server: FastifyInstance, unit: UnitOfWork): void {
  server.graphql.addHook('preExecution', async (_schema, document, context) => {
    const { principal, operationName } = context as unknown as RequestContext & { operationName?: string };
    const operation = operationOf(document, operationName);
    if (operation?.operation === 'query') await unit.openSnapshot(principal);
    if (operation?.operation === 'mutation' && operation.selectionSet.selections.length !== 1)
      throw new Refusal('request.one-mutation');
  });
  server.graphql.addHook('onResolution', async () => unit.clear());
}
