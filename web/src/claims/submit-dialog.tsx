import type { FragmentType } from '@apollo/client';
import { useFragment, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../graphql/gql';
import type { SubmitDialog_ClaimFragment } from '../graphql/graphql';
import { useFormat } from '../platform/use-format';
import { useAnnounce } from '../ui/announcer';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Refused } from '../ui/problem';
import { refusals } from './refusals';
import styles from './submit-dialog.module.css';
import { useWords } from './words';

export const SubmitDialogFragment = graphql(`
  fragment SubmitDialog_Claim on Claim {
    id
    number
    kind
    declared
    requested
    lineCount
    version
  }
`);

const SubmitClaimMutation = graphql(`
  mutation SubmitDialog_SubmitClaim($input: SubmitClaimInput!) {
    submitClaim(input: $input) {
      id
      state
      submittedAt
      version
      viewerCan
      submittedBy {
        id
        name
      }
    }
  }
`);

interface SubmitDialogProps {
  claim: FragmentType<SubmitDialog_ClaimFragment>;
  authority: string;
}

/** Sends a claim to the funder, once it has been said who will see what. */
export function SubmitDialog({ claim, authority }: SubmitDialogProps) {
  const say = useWords();
  const format = useFormat();
  const announce = useAnnounce();
  const [opened, setOpened] = useState(false);
  const { data, complete } = useFragment({ fragment: SubmitDialogFragment, from: claim });
  const [submit, { loading, error, reset }] = useMutation(SubmitClaimMutation, { refetchQueries: ['ClaimPage'] });
  if (!complete) return null;
  const { id, version, kind, number, declared, requested, lineCount } = data;
  const name = say(`kind.${kind}`, { number });
  const close = () => {
    reset();
    setOpened(false);
  };
  const send = async () => {
    try {
      await submit({ variables: { input: { id, version } } });
    } catch {
      return;
    }
    announce(say('submit.done', { name }));
    close();
  };
  return (
    <>
      <Button kind="primary" onClick={() => setOpened(true)}>
        {say('submit')}
      </Button>
      <Dialog
        opened={opened}
        onClose={close}
        title={say('submit.title')}
        lead={
          requested
            ? say('advance.submit.lead', { name, requested: format.money(requested) })
            : say('submit.lead', { name, lines: lineCount, declared: format.money(declared) })
        }
        actions={
          <>
            <Button onClick={close}>{say('submit.keep')}</Button>
            <Button kind="primary" busy={loading} onClick={() => void send()}>
              {say('submit')}
            </Button>
          </>
        }
      >
        <ul className={styles.consequences}>
          <li>{say(requested ? 'advance.submit.funder' : 'submit.sees.funder', { authority })}</li>
          <li>{say('submit.sees.partners')}</li>
          <li>{say(requested ? 'advance.submit.sealed' : 'submit.sealed')}</li>
        </ul>
        {error && <Refused error={error} what={say('submit.failed')} refusals={refusals} />}
      </Dialog>
    </>
  );
}
