import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../graphql/gql';
import { readAgain } from '../platform/read-again';
import { useAnnounce } from '../ui/announcer';
import { Dialog } from '../ui/dialog';
import { DialogForm } from '../ui/dialog-form';
import { TextArea } from '../ui/field';
import { Refused } from '../ui/problem';
import { effortRefusals } from './refusals';
import { useWords } from './words';

const ReturnTimesheetMutation = graphql(`
  mutation ReturnTimesheet($input: ReturnTimesheetInput!) {
    returnTimesheet(input: $input) {
      id
      version
      state
    }
  }
`);

interface ReturnDialogProps {
  sheet: { readonly id: string; readonly version: number };
  name: string;
  onClose: () => void;
}

/** Gives a month back with what is wrong with it: its signatures fall. */
export function ReturnDialog(props: ReturnDialogProps) {
  const say = useWords();
  return (
    <Dialog opened onClose={props.onClose} title={say('return.title', { name: props.name })} lead={say('return.lead')}>
      <ReturnForm {...props} />
    </Dialog>
  );
}

function ReturnForm({ sheet: { id, version }, onClose }: ReturnDialogProps) {
  const say = useWords();
  const client = useApolloClient();
  const announce = useAnnounce();
  const [giveBack] = useMutation(ReturnTimesheetMutation);
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<unknown>();
  const submit = async () => {
    setTried(true);
    if (!words.trim()) return;
    try {
      await giveBack({ variables: { input: { id, version, words } } });
      announce(say('return.done'));
      onClose();
      await readAgain(client).catch(() => undefined);
    } catch (thrown) {
      setError(thrown);
    }
  };
  return (
    <DialogForm
      save={say('return.save')}
      onCancel={onClose}
      onSubmit={submit}
      refused={error !== undefined && <Refused error={error} what={say('return.refused')} refusals={effortRefusals} />}
    >
      <TextArea
        label={say('return.words')}
        data-autofocus
        rows={3}
        max={2_000}
        value={words}
        error={tried && !words.trim() ? say('return.words.missing') : undefined}
        onChange={setWords}
      />
    </DialogForm>
  );
}
