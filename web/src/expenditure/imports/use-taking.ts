import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../graphql/gql';
import type { TakeExpenseImportInput } from '../../graphql/graphql';
import { readAgain } from '../../platform/read-again';

const TakeMutation = graphql(`
  mutation TakeExpenseImport($input: TakeExpenseImportInput!) {
    takeExpenseImport(input: $input) {
      id
      version
      added
      appliedAt
    }
  }
`);

/** Puts what was looked at into the ledger, whole or not at all. */
export function useTaking(onTaken: (added: number) => void) {
  const client = useApolloClient();
  const [take, { loading }] = useMutation(TakeMutation);
  const [refused, setRefused] = useState<unknown>();
  const decide = async (input: TakeExpenseImportInput) => {
    setRefused(undefined);
    try {
      const { data } = await take({ variables: { input } });
      for (const fieldName of ['expenses', 'ledger', 'ledgerFindings', 'ledgerCoverage'])
        client.cache.evict({ id: 'ROOT_QUERY', fieldName });
      client.cache.gc();
      onTaken(data?.takeExpenseImport.added ?? 0);
    } catch (thrown) {
      setRefused(thrown);
      await readAgain(client);
    }
  };
  return { decide, busy: loading, refused };
}
