import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { Refusal, StaleVersion } from '../../kernel/refusal.js';
import { refusalOf } from '../database/sqlstate.rules.js';

/** An error as it leaves, and the status it gives to an answer without data. */
export interface Told {
  readonly status: number;
  readonly error: GraphQLFormattedError;
}

interface Fault extends Error {
  readonly code?: string;
  readonly constraint?: string;
  readonly statusCode?: number;
}

const log = new Logger('GraphQL');

const STATUS: Readonly<Record<string, number>> = {
  'session.required': 401,
  'session.invalid': 401,
  'session.unknown-person': 401,
  'session.provider-unreachable': 503,
  'request.too-many': 429,
  'request.too-slow': 503,
  'portal.unavailable': 503,
};

const SUGGESTION = / Did you mean .*$/s;

const causeOf = (error: unknown): Fault => {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause as Fault;
};

const at = (error: unknown): { path?: GraphQLError['path'] } =>
  error instanceof GraphQLError && error.path ? { path: error.path } : {};

const saying = (code: string, status: number): Told => ({ status, error: { message: code, extensions: { code } } });

function refused(refusal: Refusal, error: unknown): Told {
  const { code, facts } = refusal;
  const current = refusal instanceof StaleVersion ? { current: refusal.current } : {};
  return {
    status: STATUS[code] ?? 400,
    error: { message: code, ...at(error), extensions: { code, facts, ...current } },
  };
}

/** One failure may stand for several mistakes of one document. */
const unfolded = (error: unknown): readonly unknown[] => {
  const { errors } = causeOf(error) as Fault & { errors?: readonly unknown[] };
  return Array.isArray(errors) && errors.length > 0 ? errors : [error];
};

const MOST_TOLD = 10;

/** What the asker is told of what went wrong. */
export const tell = (errors: readonly unknown[], requestId?: string): Told[] =>
  errors
    .flatMap(unfolded)
    .slice(0, MOST_TOLD)
    .map((error) => tellOne(error, requestId));

/** Refusals speak plainly; the asker's own mistakes keep their words; anything else is our fault and says only its reference. */
function tellOne(error: unknown, requestId: string | undefined): Told {
  const cause = causeOf(error);
  if (cause instanceof Refusal) return refused(cause, error);
  if (cause instanceof GraphQLError) {
    const { locations } = cause;
    const message = cause.message.replace(SUGGESTION, '');
    return { status: 400, error: { message, locations, ...at(cause), extensions: { code: 'request.malformed' } } };
  }
  const { statusCode = 500, code = '' } = cause;
  if (code.startsWith('MER_ERR_GQL_PERSISTED')) return saying('request.unknown-document', 400);
  if (statusCode >= 400 && statusCode < 500) return saying('request.malformed', statusCode);
  const refusal = refusalOf(cause);
  if (refusal) {
    const answer = refused(refusal, error);
    if (answer.status >= 500) log.warn({ requestId, err: cause });
    return answer;
  }
  const reference = randomUUID();
  log.error({ reference, requestId, err: cause });
  return { status: 500, error: { message: 'internal', ...at(error), extensions: { code: 'internal', reference } } };
}
