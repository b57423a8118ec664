import { useQuery } from '@apollo/client/react';
import { useSearchParams } from 'react-router';
import { useWords as useClaimWords } from '../../claims/words';
import { useProject } from '../../consortium/current-project';
import { graphql } from '../../graphql/gql';
import { Button } from '../../ui/button';
import { useWords } from '../words';
import { AskDialog } from './ask-dialog';

const ClaimsDocument = graphql(`
  query ClaimsToAskAbout($projectId: ID!) {
    claims(projectId: $projectId, first: 100) {
      nodes {
        id
        number
        kind
        state
      }
    }
  }
`);

const IN_HAND = ['SUBMITTED', 'ADMISSIBLE', 'IN_CONTROL', 'ADVERSARIAL'];
const OPENED = 'demander';

/** Asks about a claim that the authority has in hand, from wherever one came; its address opens it. */
export function AskAClaim() {
  const say = useWords();
  const claims = useClaimWords();
  const { id: projectId } = useProject();
  const [params, setParams] = useSearchParams();
  const { data } = useQuery(ClaimsDocument, { variables: { projectId } });
  const among = (data?.claims.nodes ?? [])
    .filter(({ state }) => IN_HAND.includes(state))
    .map(({ id, kind, number }) => ({ subject: 'CLAIM' as const, id, name: claims(`kind.${kind}`, { number }) }));
  const turn = (on: boolean) =>
    setParams(
      (current) => {
        const next = new URLSearchParams(current);
        if (on) next.set(OPENED, 'oui');
        else next.delete(OPENED);
        return next;
      },
      { replace: true },
    );
  if (!data) return null;
  return (
    <>
      <Button onClick={() => turn(true)} reason={among.length === 0 && say('ask.no-claim')}>
        {say('ask.title')}
      </Button>
      {params.has(OPENED) && among.length > 0 && <AskDialog among={among} onClose={() => turn(false)} />}
    </>
  );
}
