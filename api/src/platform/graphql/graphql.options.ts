import { Injectable } from '@nestjs/common';
import type { GqlOptionsFactory } from '@nestjs/graphql';
import type { MercuriusDriverConfig } from '@nestjs/mercurius';
import type { FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Principal } from '../database/work.js';
import { Identity } from '../identity/identity.js';
import { formatError } from './format-error.js';
import type { RequestContext } from './request.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The person this request speaks for; set before GraphQL runs. */
    principal?: Principal;
  }
}

const header = (request: FastifyRequest, name: string): string | undefined => {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
};

/** How GraphQL is served: code first, compiled, every operation inside one unit of work. */
@Injectable()
export class GraphqlOptions implements GqlOptionsFactory<MercuriusDriverConfig> {
  constructor(private readonly identity: Identity) {}

  createGqlOptions(): Omit<MercuriusDriverConfig, 'driver'> {
    return {
      autoSchemaFile: true,
      sortSchema: true,
      jit: 1,
      graphiql: false,
      context: (request: FastifyRequest): RequestContext => ({
        principal: request.principal as Principal,
        idempotencyKey: header(request, 'idempotency-key'),
        requestId: request.id,
      }),
      subscription: {
        fullWsTransport: false,
        onConnect: async ({ payload }: { payload?: { authorization?: string } }): Promise<RequestContext> => ({
          principal: await this.identity.principalOf(payload?.authorization),
          requestId: 'subscription',
        }),
      },
      errorFormatter: (execution: { data?: unknown; errors?: readonly unknown[] | null }) => ({
        statusCode: execution.data === undefined ? 400 : 200,
        response: {
          data: execution.data ?? null,
          errors: (execution.errors ?? []).map((error) =>
            formatError(
              error instanceof GraphQLError ? error : new GraphQLError('internal', { originalError: error as Error }),
            ),
          ),
        },
      }),
    } as unknown as Omit<MercuriusDriverConfig, 'driver'>;
  }
}
