import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../graphql/gql';
import { readAgain } from '../platform/read-again';
import { Button } from '../ui/button';
import { Refused } from '../ui/problem';
import { refusals } from './refusals';
import { useWords } from './words';

const ReopenMutation = graphql(`
  mutation ReopenClaim($input: ReopenClaimInput!) {
    reopenClaim(input: $input) {
      id
      version
    }
  }
`);

/** Opens the lines of a claim that was given back: evidence may be added to them until it is sent again. */
export function ReopenButton({ claim: { id, version } }: { claim: { readonly id: string; readonly version: number } }) {
  const say = useWords();
  const client = useApolloClient();
  const [reopen, { loading, error }] = useMutation(ReopenMutation);
  const [done, setDone] = useState(false);
  const act = async () => {
    const made = await reopen({ variables: { input: { id, version } } }).catch(() => undefined);
    if (!made?.data) return;
    setDone(true);
    await readAgain(client).catch(() => undefined);
  };
  if (error) return <Refused error={error} refusals={refusals} />;
  if (done) return <p role="status">{say('reopen.done')}</p>;
  return (
    <Button busy={loading} onClick={() => void act()}>
      {say('reopen.do')}
    </Button>
  );
}
