import type { FastifyInstance, FastifyReply } from 'fastify';
import { GRAPHQL } from '../graphql/operations.js';

const CODE = 'request.malformed';
const refuse = (reply: FastifyReply, status: number): FastifyReply =>
  reply.status(status).send({ data: null, errors: [{ message: CODE, extensions: { code: CODE } }] });

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
  });
}
