import type { FragmentType } from '@apollo/client';
import { useFragment, useMutation } from '@apollo/client/react';
import { graphql } from '../graphql/gql';
import type { WithdrawDialog_MembershipFragment } from '../graphql/graphql';
import { useAnnounce } from '../ui/announcer';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Refused } from '../ui/problem';
import { useWords } from './words';

export const WithdrawDialogFragment = graphql(`
  fragment WithdrawDialog_Membership on Membership {
    id
    role
    email
    acceptedAt
    version
    person {
      id
      name
    }
  }
`);

const WithdrawMutation = graphql(`
  mutation WithdrawDialog_WithdrawMembership($input: WithdrawMembershipInput!) {
    withdrawMembership(input: $input) {
      id
      version
    }
  }
`);

interface WithdrawDialogProps {
  membership: FragmentType<WithdrawDialog_MembershipFragment>;
  onClose: () => void;
}

/** Asks once more before a role is withdrawn, and says what that changes. */
export function WithdrawDialog({ membership, onClose }: WithdrawDialogProps) {
  const say = useWords();
  const announce = useAnnounce();
  const { data, complete } = useFragment({ fragment: WithdrawDialogFragment, from: membership });
  const [withdraw, { loading, error }] = useMutation(WithdrawMutation, { refetchQueries: ['ConsortiumPage'] });
  if (!complete) return null;
  const { id, version, acceptedAt, person, email } = data;
  const name = person?.name ?? email ?? say('waiting.hidden');
  const role = say(`role.${data.role}`);
  const waiting = acceptedAt === null;
  const confirm = async () => {
    try {
      await withdraw({ variables: { input: { id, version } }, awaitRefetchQueries: true });
    } catch {
      return;
    }
    announce(say('withdraw.done', { name }));
    onClose();
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={say(waiting ? 'withdraw.title.waiting' : 'withdraw.title', { name, role })}
      lead={say(waiting ? 'withdraw.lead.waiting' : 'withdraw.lead', { name })}
      actions={
        <>
          <Button onClick={onClose}>{say('withdraw.keep')}</Button>
          <Button kind="danger" busy={loading} onClick={() => void confirm()}>
            {say(waiting ? 'withdraw.do.waiting' : 'withdraw.do')}
          </Button>
        </>
      }
    >
      {error && <Refused error={error} what={say('withdraw.failed')} />}
    </Dialog>
  );
}
