import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { handleProtocols, makeServer } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { Refusal } from '../../kernel/refusal.js';
import { GRAPHQL } from '../graphql/operations.js';
import type { RequestContext } from '../graphql/request.js';
import type { Identity, Session } from '../identity/identity.js';
import type { Live } from './live.js';
import { type Asked, type Subscriptions, told } from './subscriptions.js';

const MOST_A_MESSAGE = 65_536;
const HELLO_MS = 5_000;
const KEEP_ALIVE_MS = 15_000;
/** Codes that ask the client to come back with a fresh token, after a restart, or later. */
const closing = { expired: 4440, restart: 1012, later: 1013, failed: 1011 } as const;

interface Extra {
  readonly socket: WebSocket;
  readonly requestId: string;
  session?: Session;
  expiry?: NodeJS.Timeout;
}

/**
 * Subscriptions over WebSocket, in the graphql-transport-ws protocol, with the token in `connection_init`.
 * A socket lives as long as that token: its client comes back with the next one.
 */
export function serveSubscriptions(
  server: FastifyInstance,
  subscriptions: Subscriptions,
  identity: Identity,
  live: Live,
): void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MOST_A_MESSAGE, handleProtocols });
  const protocol = protocolOf(subscriptions, identity);
  server.server.on('upgrade', (request: IncomingMessage, connection: Duplex, head: Buffer) => {
    connection.on('error', () => connection.destroy());
    if (request.url?.split('?')[0] !== GRAPHQL) return connection.end('HTTP/1.1 404 Not Found\r\n\r\n');
    sockets.handleUpgrade(request, connection, head, (socket) => join(socket, protocol, server));
  });
  const sendAway = () => {
    for (const socket of sockets.clients) socket.close(closing.restart);
  };
  live.onMissed = sendAway;
  server.addHook('preClose', async () => {
    sendAway();
    setTimeout(() => sockets.clients.forEach((socket) => void socket.terminate()), 1_000).unref();
  });
}

const protocolOf = (subscriptions: Subscriptions, identity: Identity) =>
  makeServer<{ authorization?: unknown }, Extra>({
    connectionInitWaitTimeout: HELLO_MS,
    onConnect: async ({ connectionParams, extra }) => {
      const { socket } = extra;
      try {
        const session = await identity.principalOf(String(connectionParams?.authorization ?? ''));
        extra.session = session;
        extra.expiry = setTimeout(() => socket.close(closing.expired), Math.max(0, session.until - Date.now()));
        return true;
      } catch (error) {
        if (error instanceof Refusal && error.code !== 'session.provider-unreachable') return false;
        socket.close(closing.later);
        return true;
      }
    },
    onSubscribe: ({ extra }, _id, payload) => {
      const { personId } = extra.session as Session;
      const context: RequestContext = { principal: { personId }, requestId: extra.requestId };
      return subscriptions.prepare(payload as Asked, context);
    },
    onNext: ({ extra }, _id, _payload, _args, { data, errors }) =>
      errors && { data: data ?? null, errors: told(errors, extra.requestId) },
    onError: ({ extra }, _id, _payload, errors) => told(errors, extra.requestId),
    onClose: ({ extra }) => clearTimeout(extra.expiry),
  });

/** Hands what one socket says to the protocol, and finds out when nobody is there any more. */
function join(socket: WebSocket, protocol: ReturnType<typeof protocolOf>, { log }: FastifyInstance): void {
  let answers = true;
  const watch = setInterval(() => {
    if (!answers) return socket.terminate();
    answers = false;
    socket.ping();
  }, KEEP_ALIVE_MS);
  socket.on('pong', () => {
    answers = true;
  });
  socket.on('error', () => socket.terminate());
  const left = protocol.opened(
    {
      protocol: socket.protocol,
      send: (text) =>
        new Promise((resolve) => {
          if (socket.readyState === socket.OPEN) socket.send(text, () => resolve());
          else resolve();
        }),
      close: (code, reason) => socket.close(code, reason),
      onMessage: (hear) =>
        socket.on('message', (message) => {
          hear(String(message)).catch((err: Error) => {
            log.error({ err }, 'subscription failed');
            socket.close(closing.failed);
          });
        }),
    },
    { socket, requestId: randomUUID() },
  );
  socket.once('close', (code, reason) => {
    clearInterval(watch);
    left(code, String(reason)).catch((err: Error) => log.error({ err }, 'subscription did not end'));
  });
}
