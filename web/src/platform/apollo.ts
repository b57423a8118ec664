import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, type InMemoryCacheConfig } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { RetryLink } from '@apollo/client/link/retry';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { createClient } from 'graphql-ws';
import { v7 as uuidv7 } from 'uuid';
import { denials } from './denials';
import { overtaken } from './overtaken';
import { trustedDocuments } from './persisted';
import { readAgain } from './read-again';
import { isSignedOut, refusalIn } from './refusal';
import type { Session } from './session';

/** An id made here, so that sending the same thing twice is one request. */
export const newId = (): string => uuidv7();

/** Gives each mutation its key once; a retry of the same mutation carries the same one. */
export const idempotent = new ApolloLink((operation, forward) => {
  if (operation.operationType === 'mutation') {
    operation.setContext(({ headers, idempotencyKey }) => ({
      headers: { ...headers, 'idempotency-key': idempotencyKey ?? newId() },
    }));
  }
  return forward(operation);
});

/** Tries again when nothing came back; an answer, whatever it says, is never asked for twice. */
export const patient = new RetryLink({
  delay: { initial: 400, max: 4_000, jitter: true },
  attempts: { max: 4, retryIf: (error) => refusalIn(error).code === 'network' },
});

const lastWords = (session: Session) =>
  new ErrorLink(({ error }) => {
    const refusal = refusalIn(error);
    if (isSignedOut(refusal)) session.lost();
    if (refusal.code === 'access.denied') denials.tell();
  });

const signed = (session: Session) =>
  new SetContextLink(async ({ headers }) => ({
    headers: { ...headers, authorization: await session.authorization(), 'x-jalon': '1' },
  }));

/** Comes back by itself when the line is cut; what was announced meanwhile is lost, and the one who listens is told. */
const live = (session: Session, onBack: () => void) =>
  new GraphQLWsLink(
    createClient({
      url: `${location.origin.replace(/^http/, 'ws')}/graphql`,
      lazy: true,
      retryAttempts: Number.POSITIVE_INFINITY,
      shouldRetry: () => session.state.kind !== 'ended',
      on: { connected: (_socket, _greeting, wasRetry) => wasRetry && onBack() },
      connectionParams: async () => ({ authorization: await session.authorization() }),
    }),
  );

/** The one way to the API: signed, retried with the same key, masked, live over WebSocket. */
export function apolloClient(session: Session, cache: InMemoryCacheConfig = {}): ApolloClient {
  const asked = ApolloLink.from([
    overtaken(),
    idempotent,
    patient,
    signed(session),
    ...(import.meta.env.PROD ? [trustedDocuments] : []),
    new HttpLink({ uri: '/graphql' }),
  ]);
  const heard = live(session, () => void readAgain(client).catch(() => undefined));
  const routed = ApolloLink.split(({ operationType }) => operationType === 'subscription', heard, asked);
  const client: ApolloClient = new ApolloClient({
    link: lastWords(session).concat(routed),
    cache: new InMemoryCache(cache),
    dataMasking: true,
    defaultOptions: {
      watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' },
    },
  });
  return client;
}
