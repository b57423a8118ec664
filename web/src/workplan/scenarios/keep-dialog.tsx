import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { graphql } from '../../graphql/gql';
import { newId } from '../../platform/apollo';
import type { Day } from '../../platform/day';
import { useFormat } from '../../platform/use-format';
import { useAnnounce } from '../../ui/announcer';
import { Dialog } from '../../ui/dialog';
import { DialogForm } from '../../ui/dialog-form';
import { SelectField, TextField } from '../../ui/field';
import { usePlaces } from '../places';
import { NotDone } from './adopt-dialog';
import { useWords } from './words';

const OpenScenariosQuery = graphql(`
  query OpenScenarios($projectId: ID!) {
    scenarios(projectId: $projectId, first: 100) {
      nodes {
        id
        version
        name
        state
      }
    }
  }
`);

const OpenScenarioMutation = graphql(`
  mutation OpenScenario($input: OpenScenarioInput!) {
    openScenario(input: $input) {
      id
    }
  }
`);

const MoveInScenarioMutation = graphql(`
  mutation MoveInScenario($input: MoveInScenarioInput!) {
    moveInScenario(input: $input) {
      id
      ...ScenarioRow_Scenario
    }
  }
`);

const MOST_NAME = 100;

interface KeepDialogProps {
  opened: boolean;
  projectId: string;
  item: { readonly id: string; readonly code: string };
  /** Where it is wanted; whole, it keeps its working days. */
  draft: { readonly startsOn: Day; readonly endsOn: Day; readonly whole: boolean };
  onClose: () => void;
}

/** Keeps a move and all that it pushes beside the plan, in a scenario of its own or in one that is open. */
export function KeepDialog({ opened, ...rest }: KeepDialogProps) {
  const say = useWords();
  const { code } = rest.item;
  return (
    <Dialog
      opened={opened}
      onClose={rest.onClose}
      title={say('keep.title', { code })}
      lead={say('keep.lead', { code })}
    >
      <KeepForm {...rest} />
    </Dialog>
  );
}

function KeepForm({ projectId, item, draft, onClose }: Omit<KeepDialogProps, 'opened'>) {
  const say = useWords();
  const format = useFormat();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const places = usePlaces();
  const { code } = item;
  const { data, refetch } = useQuery(OpenScenariosQuery, { variables: { projectId }, fetchPolicy: 'network-only' });
  const open = data?.scenarios.nodes.filter(({ state }) => state === 'OPEN') ?? [];
  const [freshId] = useState(newId);
  const [name, setName] = useState(() => say('keep.example', { code, day: format.day(draft.startsOn) }));
  const [chosen, setChosen] = useState('');
  const [error, setError] = useState<unknown>();
  const [openNew] = useMutation(OpenScenarioMutation);
  const [moveIn] = useMutation(MoveInScenarioMutation);
  const into = open.find(({ id }) => id === chosen);
  const named = into?.name ?? name.trim();
  const submit = async () => {
    if (!named) return;
    const { startsOn, endsOn, whole } = draft;
    const move = { itemId: item.id, startsOn, endsOn: whole ? null : endsOn };
    try {
      if (into) await moveIn({ variables: { input: { id: into.id, version: into.version, move } } });
      else await openNew({ variables: { input: { id: freshId, projectId, name: named, move } } });
    } catch (thrown) {
      setError(thrown);
      void refetch().catch(() => undefined);
      return;
    }
    announce(say('keep.done', { code, name: named }));
    onClose();
    void navigate(places.scenario(into?.id ?? freshId));
  };
  return (
    <DialogForm
      save={say('keep.save')}
      onCancel={onClose}
      onSubmit={submit}
      refused={error !== undefined && <NotDone error={error} name={named} what={say('keep.refused')} />}
    >
      {open.length > 0 && (
        <SelectField
          label={say('keep.where')}
          value={chosen}
          none={say('keep.new')}
          choices={open.map(({ id, name: label }) => ({ value: id, label }))}
          onChange={setChosen}
        />
      )}
      {!into && (
        <TextField
          label={say('keep.name')}
          data-autofocus
          value={name}
          maxLength={MOST_NAME}
          onChange={setName}
          error={name.trim() ? undefined : say('keep.name.missing')}
        />
      )}
    </DialogForm>
  );
}
