import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { Refusal, StaleVersion } from '../../kernel/refusal.js';

const log = new Logger('GraphQL');

const causeOf = (error: unknown): unknown => {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
};

const path = (error: GraphQLError): { path?: GraphQLError['path'] } => (error.path ? { path: error.path } : {});

/** Refusals speak plainly; the reader's own mistakes keep their words; anything else is our fault and says only its reference. */
export const formatError = (error: GraphQLError): GraphQLFormattedError => {
  const cause = causeOf(error);
  if (cause instanceof Refusal) {
    const current = cause instanceof StaleVersion ? { current: cause.current } : {};
    return { message: cause.code, ...path(error), extensions: { code: cause.code, facts: cause.facts, ...current } };
  }
  if (cause instanceof GraphQLError)
    return { message: cause.message, extensions: { code: cause.extensions.code ?? 'request.malformed' } };
  const reference = randomUUID();
  log.error({ reference, err: cause });
  return { message: 'internal', ...path(error), extensions: { code: 'internal', reference } };
};
