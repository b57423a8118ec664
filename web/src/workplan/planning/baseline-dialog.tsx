import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../graphql/gql';
import { newId } from '../../platform/apollo';
import { useToday } from '../../platform/today';
import { useFormat } from '../../platform/use-format';
import { useAnnounce } from '../../ui/announcer';
import { Dialog } from '../../ui/dialog';
import { DialogForm } from '../../ui/dialog-form';
import { TextField } from '../../ui/field';
import { Refused } from '../../ui/problem';
import { planRefusals } from './refusals';
import { useWords } from './words';

const TakeBaselineMutation = graphql(`
  mutation TakeBaseline($input: TakeBaselineInput!) {
    takeBaseline(input: $input) {
      id
      name
    }
  }
`);

const MOST_NAME = 100;

interface BaselineDialogProps {
  opened: boolean;
  projectId: string;
  onClose: () => void;
}

/** Freezes the plan as it stands, under a name. */
export function BaselineDialog({ opened, ...rest }: BaselineDialogProps) {
  const say = useWords();
  return (
    <Dialog opened={opened} onClose={rest.onClose} title={say('baseline.title')} lead={say('baseline.lead')}>
      <BaselineForm {...rest} />
    </Dialog>
  );
}

function BaselineForm({ projectId, onClose }: Omit<BaselineDialogProps, 'opened'>) {
  const say = useWords();
  const format = useFormat();
  const today = useToday();
  const announce = useAnnounce();
  const [id] = useState(newId);
  const [name, setName] = useState(() => say('baseline.example', { day: format.day(today) }));
  const [error, setError] = useState<unknown>();
  const [take] = useMutation(TakeBaselineMutation);
  const submit = async () => {
    if (!name.trim()) return;
    try {
      await take({
        variables: { input: { id, projectId, name: name.trim() } },
        refetchQueries: ['Planning'],
        awaitRefetchQueries: true,
      });
      announce(say('baseline.done', { name: name.trim() }));
      onClose();
    } catch (thrown) {
      setError(thrown);
    }
  };
  return (
    <DialogForm
      save={say('baseline.save')}
      onCancel={onClose}
      onSubmit={submit}
      refused={error !== undefined && <Refused error={error} what={say('baseline.refused')} refusals={planRefusals} />}
    >
      <TextField
        label={say('baseline.field')}
        value={name}
        maxLength={MOST_NAME}
        data-autofocus
        onChange={setName}
        error={name.trim() ? undefined : say('baseline.missing')}
      />
    </DialogForm>
  );
}
