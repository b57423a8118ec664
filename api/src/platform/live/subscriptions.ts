import { type ExecutionArgs, GraphQLError, type GraphQLFormattedError, type GraphQLSchema, validate } from 'graphql';
import { Refusal } from '../../kernel/refusal.js';
import { affordable } from '../graphql/cost.js';
import { soundDocument } from '../graphql/document-limits.js';
import { tell } from '../graphql/format-error.js';
import type { RequestContext } from '../graphql/request.js';
import type { TrustedDocuments } from '../graphql/trusted-documents.js';

/** What a client asks to be told of. */
export interface Asked {
  readonly query?: string;
  readonly operationName?: string | null;
  readonly variables?: Record<string, unknown> | null;
  readonly extensions?: Record<string, unknown> | null;
}

/** Errors as they leave, in the form that the socket sends. */
export const told = (errors: readonly unknown[], requestId: string): GraphQLFormattedError[] =>
  tell(errors, requestId).map(({ error }) => error);

/** Only subscriptions, within the limits of any document, and in production only those built with the client. */
export class Subscriptions {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly trusted: TrustedDocuments,
    private readonly onlyTrusted: boolean,
  ) {}

  /** What the engine needs to run it, or why it is refused. */
  prepare(asked: Asked, contextValue: RequestContext): ExecutionArgs | readonly GraphQLError[] {
    try {
      const source = typeof asked.query === 'string' ? asked.query : '';
      if (this.onlyTrusted && !this.trusted.holds(source)) throw new Refusal('request.unknown-document');
      const { schema } = this;
      const { document, kind } = soundDocument(source);
      if (kind !== 'subscription') throw new Refusal('request.malformed', { because: 'not-a-subscription' });
      const mistakes = validate(schema, document, undefined, { hideSuggestions: true });
      if (mistakes.length > 0) return mistakes;
      const variableValues = asked.variables ?? {};
      affordable(schema, document, variableValues);
      return { schema, document, contextValue, variableValues };
    } catch (error) {
      return [error instanceof GraphQLError ? error : new GraphQLError('refused', { originalError: error as Error })];
    }
  }
}
