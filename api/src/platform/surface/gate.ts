import type { FastifyInstance, FastifyReply } from 'fastify';
import { GRAPHQL } from '../graphql/operations.js';

const CODE = 'request.malformed';
const OWN_TYPE = 'application/graphql-response+json';
const refuse = (reply: FastifyReply, status: number): FastifyReply =>
  reply.status(status).send({ errors: [{ message: CODE, extensions: { code: CODE } }] });

/**
 * GraphQL takes POST with JSON and our own header, which no form and no page of another origin can send.
 * Refuses with `request.malformed` under 405, 415 and, without that header, 403.
 */
export function guardGraphql(server: FastifyInstance): void {
  server.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.url !== GRAPHQL) return;
    if (request.method !== 'POST') return refuse(reply.header('allow', 'POST'), 405);
    const [type] = (request.headers['content-type'] ?? '').split(';');
    if (type?.trim().toLowerCase() !== 'application/json') return refuse(reply, 415);
    if (!request.headers['x-jalon']) return refuse(reply, 403);
    if (request.headers.accept?.includes(OWN_TYPE)) reply.header('content-type', `${OWN_TYPE}; charset=utf-8`);
  });
  // `"extensions": null` is as lawful as none, and the engine knows only the latter.
  server.addHook('preValidation', async (request) => {
    const body = request.body as { extensions?: unknown } | null | undefined;
    if (request.routeOptions.url === GRAPHQL && body?.extensions === null) delete body.extensions;
  });
}
