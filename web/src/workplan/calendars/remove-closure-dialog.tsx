import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../graphql/gql';
import { readAgain } from '../../platform/read-again';
import { useFormat } from '../../platform/use-format';
import { useAnnounce } from '../../ui/announcer';
import { Dialog } from '../../ui/dialog';
import { DialogForm } from '../../ui/dialog-form';
import { Refused } from '../../ui/problem';
import { type Closure, nameOf } from './calendars-data';
import { calendarRefusals } from './refusals';
import { useWords } from './words';

const RemoveClosureMutation = graphql(`
  mutation RemoveClosure($input: RemoveClosureInput!) {
    removeClosure(input: $input) {
      id
    }
  }
`);

/** Gives closed days back to work, once it is said which. */
export function RemoveClosureDialog({ closure, onClose }: { closure: Closure; onClose: () => void }) {
  const say = useWords();
  const format = useFormat();
  const client = useApolloClient();
  const announce = useAnnounce();
  const [remove] = useMutation(RemoveClosureMutation);
  const [error, setError] = useState<unknown>();
  const { id, version, startsOn, endsOn } = closure;
  const name = nameOf(closure, say.language);
  const submit = async () => {
    try {
      await remove({ variables: { input: { id, version } } });
      announce(say('remove.saved', { name }));
      onClose();
    } catch (thrown) {
      setError(thrown);
    }
    void readAgain(client).catch(() => undefined);
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={say('remove.title', { name })}
      lead={say('remove.lead', { from: format.day(startsOn), until: format.day(endsOn) })}
    >
      <DialogForm
        save={say('remove.save')}
        onCancel={onClose}
        onSubmit={submit}
        refused={
          error !== undefined && <Refused error={error} what={say('remove.refused')} refusals={calendarRefusals} />
        }
      />
    </Dialog>
  );
}
