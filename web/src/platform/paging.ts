import type { FieldPolicy, Reference } from '@apollo/client';

interface Page {
  readonly nodes?: readonly Reference[];
}

/** Keeps the pages of a list as one list: the next page lengthens it, a first page replaces it; the other arguments tell lists apart. */
export const paged = (...keyArgs: readonly string[]): FieldPolicy<Page> => ({
  keyArgs: [...keyArgs],
  merge: (existing, incoming, { args }) =>
    args?.after ? { ...incoming, nodes: [...(existing?.nodes ?? []), ...(incoming.nodes ?? [])] } : incoming,
});
