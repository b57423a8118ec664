import { ApolloLink } from '@apollo/client';
import { mergeMap, of, tap } from 'rxjs';

/** The mark of a mutation after which all that is on screen stands as it did: a link to a file, say. */
export const CHANGES_NOTHING = { changesNothing: true } as const;

/** So often is one question asked while news of others come: what the last answer misses, the next reading shows. */
const MOST = 5;

let made = 0;
let heard = 0;

/** Something was changed that no mutation of this page answered for: a file came, or somebody else did it. */
export const tellChange = (): void => {
  heard += 1;
};

/**
 * Asks a question again when something was changed while it was on its way: its answer may be of before the change,
 * and would put what was saved back to what it was, or hide what is new from whoever asked meanwhile and was given it.
 */
export function overtaken(): ApolloLink {
  return new ApolloLink((operation, forward) => {
    if (operation.operationType === 'mutation' && operation.getContext().changesNothing !== true)
      return forward(operation).pipe(
        tap(() => {
          made += 1;
        }),
      );
    const ask = (times: number): ReturnType<typeof forward> => {
      const before = { made, heard };
      return forward(operation).pipe(
        mergeMap((answer) => {
          const stands = before.made === made && (before.heard === heard || times === MOST);
          return stands ? of(answer) : ask(times + 1);
        }),
      );
    };
    return operation.operationType === 'query' ? ask(1) : forward(operation);
  });
}
