import { ApolloLink } from '@apollo/client';
import { mergeMap, of, tap } from 'rxjs';

/** The mark of a mutation after which all that is on screen stands as it did: a link to a file, say. */
export const CHANGES_NOTHING = { changesNothing: true } as const;

/**
 * Asks a question again when a change was answered while it was on its way: its answer may be of before the change,
 * and would put what was saved back to what it was.
 */
export function overtaken(): ApolloLink {
  let changes = 0;
  return new ApolloLink((operation, forward) => {
    if (operation.operationType === 'mutation' && operation.getContext().changesNothing !== true)
      return forward(operation).pipe(
        tap(() => {
          changes += 1;
        }),
      );
    const ask = (): ReturnType<typeof forward> => {
      const before = changes;
      return forward(operation).pipe(mergeMap((answer) => (changes === before ? of(answer) : ask())));
    };
    return operation.operationType === 'query' ? ask() : forward(operation);
  });
}
