import type { ApolloClient } from '@apollo/client';

/** The mark of a list that grows page by page: to read it again would take away the pages one has come to. */
export const BY_PAGES = { byPages: true } as const;

/** Reads again all that is on screen: something changed, or may have while nobody listened. */
export async function readAgain(client: ApolloClient): Promise<void> {
  await client.refetchQueries({
    include: 'active',
    onQueryUpdated: ({ options }) => options.context?.byPages !== true,
  });
}
