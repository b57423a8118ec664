import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../graphql/gql';
import { readAgain } from '../../platform/read-again';
import { refusalIn } from '../../platform/refusal';
import { useAnnounce } from '../../ui/announcer';
import { Dialog } from '../../ui/dialog';
import { DialogForm } from '../../ui/dialog-form';
import { TextArea } from '../../ui/field';
import { Problem, Refused } from '../../ui/problem';
import { scenarioRefusals } from './refusals';
import type { Scenario } from './scenario-row';
import { useWords } from './words';

const AdoptScenarioMutation = graphql(`
  mutation AdoptScenario($input: AdoptScenarioInput!) {
    adoptScenario(input: $input) {
      id
      ...ScenarioRow_Scenario
    }
  }
`);

const MOST_WORDS = 500;

interface AdoptDialogProps {
  scenario: Scenario;
  onClose: () => void;
}

/** Makes the scenario the plan, with the reason. */
export function AdoptDialog({ scenario, onClose }: AdoptDialogProps) {
  const say = useWords();
  const { name, moved } = scenario;
  return (
    <Dialog opened onClose={onClose} title={say('adopt.title', { name })} lead={say('adopt.lead', { count: moved })}>
      <AdoptForm scenario={scenario} onClose={onClose} />
    </Dialog>
  );
}

function AdoptForm({ scenario: { id, version, name }, onClose }: AdoptDialogProps) {
  const say = useWords();
  const client = useApolloClient();
  const announce = useAnnounce();
  const [adopt] = useMutation(AdoptScenarioMutation);
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<unknown>();
  const reason = typed.trim();
  const submit = async () => {
    setTried(true);
    if (!reason) return;
    try {
      await adopt({ variables: { input: { id, version, reason } } });
      announce(say('adopt.done', { name }));
      onClose();
    } catch (thrown) {
      setError(thrown);
    }
    void readAgain(client).catch(() => undefined);
  };
  return (
    <DialogForm
      save={say('adopt.save')}
      onCancel={onClose}
      onSubmit={submit}
      refused={error !== undefined && <NotDone error={error} name={name} what={say('adopt.refused', { name })} />}
    >
      <TextArea
        label={say('adopt.reason')}
        data-autofocus
        value={typed}
        max={MOST_WORDS}
        rows={3}
        onChange={setTyped}
        error={tried && !reason ? say('adopt.reason.missing') : undefined}
      />
    </DialogForm>
  );
}

interface NotDoneProps {
  error: unknown;
  name: string;
  what: string;
}

/** Why it was not decided; when somebody was there first, that. */
export function NotDone({ error, name, what }: NotDoneProps) {
  const say = useWords();
  if (refusalIn(error).code === 'version.stale') return <Problem what={what} cure={say('stale', { name })} />;
  return <Refused error={error} what={what} refusals={scenarioRefusals} />;
}
