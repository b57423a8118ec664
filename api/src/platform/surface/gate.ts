import type { FastifyInstance, FastifyReply } from 'fastify';
import type { RefusalCode } from '../../kernel/refusal.js';
import { GRAPHQL } from '../graphql/operations.js';

const refuse = (reply: FastifyReply, status: number, code: RefusalCode): FastifyReply =>
  reply.status(status).send({ data: null, errors: [{ message: code, extensions: { code } }] });

/**
 * GraphQL takes POST with JSON and our own header, which no form and no page of another origin can send.
 * Refuses with 405 and 415 `request.malformed`, and 403 `request.forged`.
 */
export function guardGraphql(server: FastifyInstance): void {
  server.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.url !== GRAPHQL) return;
    if (request.method !== 'POST') return refuse(reply.header('allow', 'POST'), 405, 'request.malformed');
    const [type] = (request.headers['content-type'] ?? '').split(';');
    if (type?.trim().toLowerCase() !== 'application/json') return refuse(reply, 415, 'request.malformed');
    if (!request.headers['x-jalon']) return refuse(reply, 403, 'request.forged');
  });
}
