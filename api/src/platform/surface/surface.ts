import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { Settings } from '../settings.js';
import { commonHeaders } from './headers.rules.js';

const REQUEST_ID = /^[\w.-]{8,64}$/;

/** The id that a request brings along, or a new one: it stands in every line of the log about it. */
export function requestIdOf({ headers }: IncomingMessage): string {
  const brought = headers['x-request-id'];
  return typeof brought === 'string' && REQUEST_ID.test(brought) ? brought : randomUUID();
}

/** What holds for every answer, whatever the route: its id and its headers. */
export function dressAnswers(server: FastifyInstance, { publicUrl, oidc }: Settings): void {
  const headers = commonHeaders({ publicUrl, issuer: oidc.issuer });
  server.addHook('onRequest', async (request, reply) => {
    reply.headers(headers).header('x-request-id', request.id);
  });
}
