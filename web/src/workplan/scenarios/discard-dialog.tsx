import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../graphql/gql';
import { readAgain } from '../../platform/read-again';
import { useAnnounce } from '../../ui/announcer';
import { Dialog } from '../../ui/dialog';
import { DialogForm } from '../../ui/dialog-form';
import { NotDone } from './adopt-dialog';
import type { Scenario } from './scenario-row';
import { useWords } from './words';

const DiscardScenarioMutation = graphql(`
  mutation DiscardScenario($input: DiscardScenarioInput!) {
    discardScenario(input: $input) {
      id
      ...ScenarioRow_Scenario
    }
  }
`);

interface DiscardDialogProps {
  scenario: Scenario;
  onClose: () => void;
}

/** Puts a scenario away, once it is said that it cannot come back. */
export function DiscardDialog({ scenario: { id, version, name }, onClose }: DiscardDialogProps) {
  const say = useWords();
  const client = useApolloClient();
  const announce = useAnnounce();
  const [discard] = useMutation(DiscardScenarioMutation);
  const [error, setError] = useState<unknown>();
  const submit = async () => {
    try {
      await discard({ variables: { input: { id, version } } });
      announce(say('discard.done', { name }));
      onClose();
    } catch (thrown) {
      setError(thrown);
    }
    void readAgain(client).catch(() => undefined);
  };
  return (
    <Dialog opened onClose={onClose} title={say('discard.title', { name })} lead={say('discard.lead')}>
      <DialogForm
        save={say('discard.save')}
        onCancel={onClose}
        onSubmit={submit}
        refused={error !== undefined && <NotDone error={error} name={name} what={say('discard.refused', { name })} />}
      />
    </Dialog>
  );
}
