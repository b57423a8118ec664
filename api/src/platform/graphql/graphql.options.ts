import { Inject, Injectable } from '@nestjs/common';
import type { GqlOptionsFactory } from '@nestjs/graphql';
import type { MercuriusDriverConfig } from '@nestjs/mercurius';
import type { FastifyRequest } from 'fastify';
import { NoSchemaIntrospectionCustomRule } from 'graphql';
import type { Principal } from '../database/work.js';
import { SETTINGS, type Settings } from '../settings.js';
import { limits } from './document-limits.js';
import { tell } from './format-error.js';
import type { RequestContext } from './request.js';
import { TrustedDocuments } from './trusted-documents.js';

const header = (request: FastifyRequest, name: string): string | undefined => {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
};

interface Execution {
  readonly data?: unknown;
  readonly errors?: readonly unknown[] | null;
}

const formatExecution = ({ data, errors }: Execution, context?: Partial<RequestContext>) => {
  const all = tell(errors ?? [], context?.requestId);
  const told = all.map(({ error }) => error);
  if (data !== undefined) return { statusCode: 200, response: { data, errors: told } };
  return { statusCode: Math.max(200, ...all.map(({ status }) => status)), response: { errors: told } };
};

/** How GraphQL is served: code first, compiled, every operation inside one unit of work. */
@Injectable()
export class GraphqlOptions implements GqlOptionsFactory<MercuriusDriverConfig> {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  createGqlOptions(): Omit<MercuriusDriverConfig, 'driver'> {
    const { production, trustedDocuments } = this.settings;
    return {
      autoSchemaFile: true,
      // The contract that is committed was checked when it was printed.
      buildSchemaOptions: { skipCheck: true },
      jit: 1,
      graphiql: false,
      allowBatchedQueries: false,
      graphql: { parseOptions: { maxTokens: limits.tokens }, validateOptions: { hideSuggestions: true } },
      validationRules: production ? [NoSchemaIntrospectionCustomRule] : [],
      persistedQueryProvider: TrustedDocuments.read(trustedDocuments).provider(production),
      context: (request: FastifyRequest): RequestContext => ({
        principal: request.principal as Principal,
        idempotencyKey: header(request, 'idempotency-key'),
        requestId: request.id,
        operationName: (request.body as { operationName?: string } | undefined)?.operationName,
      }),
      errorFormatter: formatExecution,
    } as unknown as Omit<MercuriusDriverConfig, 'driver'>;
  }
}
