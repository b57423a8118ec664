import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { FileRefused } from '../../documents/send-file';
import { graphql } from '../../graphql/gql';
import type { TakeExpenseImportInput } from '../../graphql/graphql';
import { readAgain } from '../../platform/read-again';

const TakingQuery = graphql(`
  query ExpenseImportTaking($id: ID!) {
    expenseImport(id: $id) {
      id
      version
      beingTaken
      takenLines
      appliedAt
      added
      refusal {
        code
        facts
      }
    }
  }
`);

const TakeMutation = graphql(`
  mutation TakeExpenseImport($input: TakeExpenseImportInput!) {
    takeExpenseImport(input: $input) {
      id
      version
    }
  }
`);

const StopMutation = graphql(`
  mutation StopExpenseImport($input: StopExpenseImportInput!) {
    stopExpenseImport(input: $input) {
      id
      version
    }
  }
`);

const GLANCE_MS = 400;

/** Puts what was looked at into the ledger, whole or not at all; a page that is opened meanwhile finds it on its way. */
export function useTaking(id: string, onTaken: (added: number) => void) {
  const client = useApolloClient();
  const [take] = useMutation(TakeMutation);
  const [stop] = useMutation(StopMutation);
  const [refused, setRefused] = useState<unknown>();
  /** Asked here, and not answered to the end yet. */
  const [asked, setAsked] = useState(false);
  const done = useRef(false);
  const { data, refetch, startPolling, stopPolling } = useQuery(TakingQuery, {
    variables: { id },
    fetchPolicy: 'no-cache',
  });
  const found = data?.expenseImport;
  const under = asked || (found?.beingTaken ?? false);

  useEffect(() => {
    if (!under) return;
    startPolling(GLANCE_MS);
    return stopPolling;
  }, [under, startPolling, stopPolling]);
  useEffect(() => {
    if (!found || done.current) return;
    if (found.appliedAt) {
      done.current = true;
      for (const fieldName of ['expenses', 'ledger', 'ledgerFindings', 'ledgerCoverage', 'waitingExpenseImport'])
        client.cache.evict({ id: 'ROOT_QUERY', fieldName });
      client.cache.gc();
      onTaken(found.added ?? 0);
    } else if (!found.beingTaken) setAsked(false);
  }, [found, client, onTaken]);

  const decide = async (input: TakeExpenseImportInput) => {
    setRefused(undefined);
    try {
      await take({ variables: { input: { ...input, version: found?.version ?? input.version } } });
      await refetch();
      setAsked(true);
    } catch (thrown) {
      setRefused(thrown);
      await readAgain(client);
    }
  };
  const giveUp = () => stop({ variables: { input: { id } } }).catch(setRefused);
  const { refusal } = found ?? {};
  const told = refusal && new FileRefused({ code: refusal.code, facts: JSON.parse(refusal.facts) });
  return {
    decide,
    giveUp,
    under,
    lines: found?.takenLines ?? 0,
    refused: refused ?? (under ? undefined : (told ?? undefined)),
  };
}
