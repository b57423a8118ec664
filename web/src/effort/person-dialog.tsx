import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useProject } from '../consortium/current-project';
import { graphql } from '../graphql/gql';
import { newId } from '../platform/apollo';
import { readAgain } from '../platform/read-again';
import { useToday } from '../platform/today';
import { useAnnounce } from '../ui/announcer';
import { Dialog } from '../ui/dialog';
import { DialogForm } from '../ui/dialog-form';
import { SelectField, TextField } from '../ui/field';
import { Refused } from '../ui/problem';
import { useHoursPlaces } from './places';
import { effortRefusals } from './refusals';
import { useWords } from './words';

const ColleaguesQuery = graphql(`
  query Colleagues($projectId: ID!) {
    viewer {
      id
      standing(projectId: $projectId) {
        projectId
        partners {
          id
          shortName
        }
      }
    }
    memberships(projectId: $projectId, first: 100) {
      nodes {
        id
        partnerId
        person {
          id
          name
        }
      }
    }
  }
`);

const AddEmployeeMutation = graphql(`
  mutation AddEmployee($input: AddEmployeeInput!) {
    addEmployee(input: $input) {
      id
    }
  }
`);

const ChangeEmployeeMutation = graphql(`
  mutation ChangeEmployee($input: ChangeEmployeeInput!) {
    changeEmployee(input: $input) {
      id
      version
      name
      job
      person {
        id
        name
      }
      superior {
        id
        name
      }
    }
  }
`);

/** Somebody as the form has them: with an id and a version once they are kept. */
export interface KnownPerson {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly job: string;
  readonly partner: { readonly id: string };
  readonly person?: { readonly id: string } | null;
  readonly superior?: { readonly id: string } | null;
}

interface PersonDialogProps {
  /** Absent for somebody new. */
  known?: KnownPerson;
  onClose: () => void;
}

/** Who works for the project, who they are in the portal, and who countersigns. */
export function PersonDialog({ known, onClose }: PersonDialogProps) {
  const say = useWords();
  return (
    <Dialog
      opened
      onClose={onClose}
      title={say(known ? 'person.change.title' : 'person.add.title')}
      lead={say('person.lead')}
    >
      <PersonForm known={known} onClose={onClose} />
    </Dialog>
  );
}

function PersonForm({ known, onClose }: PersonDialogProps) {
  const say = useWords();
  const client = useApolloClient();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const places = useHoursPlaces();
  const today = useToday();
  const { id: projectId } = useProject();
  const { data } = useQuery(ColleaguesQuery, { variables: { projectId } });
  const [add] = useMutation(AddEmployeeMutation);
  const [change] = useMutation(ChangeEmployeeMutation);
  const [fresh] = useState(newId);
  const [values, setValues] = useState({
    name: known?.name ?? '',
    job: known?.job ?? '',
    personId: known?.person?.id ?? '',
    superiorId: known?.superior?.id ?? '',
  });
  const [chosen, setChosen] = useState(known?.partner.id ?? '');
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<unknown>();
  const partners = data?.viewer.standing?.partners ?? [];
  const partnerId = chosen || (partners[0]?.id ?? '');
  const colleagues = [
    ...new Map(
      (data?.memberships.nodes ?? []).flatMap((seat) =>
        seat.person && seat.partnerId === partnerId
          ? [[seat.person.id, { value: seat.person.id, label: seat.person.name }] as const]
          : [],
      ),
    ).values(),
  ];
  const write = (changes: Partial<typeof values>) => {
    setError(undefined);
    setValues((before) => ({ ...before, ...changes }));
  };
  const submit = async () => {
    setTried(true);
    if (!values.name.trim() || !partnerId) return;
    const { personId, superiorId, ...said } = values;
    const input = { ...said, personId: personId || null, superiorId: superiorId || null };
    try {
      if (known) await change({ variables: { input: { ...input, id: known.id, version: known.version } } });
      else await add({ variables: { input: { ...input, id: fresh, projectId, partnerId } } });
      announce(say('person.done', { name: values.name }));
      onClose();
      if (known) await readAgain(client).catch(() => undefined);
      else navigate(places.month(fresh, `${today.slice(0, 7)}-01`));
    } catch (thrown) {
      setError(thrown);
    }
  };
  return (
    <DialogForm
      save={say('person.save')}
      onCancel={onClose}
      onSubmit={submit}
      refused={error !== undefined && <Refused error={error} what={say('person.refused')} refusals={effortRefusals} />}
    >
      {!known && partners.length > 1 && (
        <SelectField
          label={say('field.partner')}
          value={partnerId}
          choices={partners.map(({ id, shortName }) => ({ value: id, label: shortName }))}
          onChange={setChosen}
        />
      )}
      <TextField
        label={say('field.name')}
        value={values.name}
        maxLength={120}
        data-autofocus
        error={tried && !values.name.trim() ? say('field.name.missing') : undefined}
        onChange={(name) => write({ name })}
      />
      <TextField
        label={say('field.job')}
        optional
        value={values.job}
        maxLength={120}
        onChange={(job) => write({ job })}
      />
      <SelectField
        label={say('field.account')}
        hint={say('field.account.hint')}
        optional
        none={say('field.account.none')}
        value={values.personId}
        choices={colleagues}
        onChange={(personId) => write({ personId })}
      />
      <SelectField
        label={say('field.superior')}
        hint={say('field.superior.hint')}
        optional
        none={say('field.superior.none')}
        value={values.superiorId}
        choices={colleagues.filter(({ value }) => value !== values.personId)}
        onChange={(superiorId) => write({ superiorId })}
      />
    </DialogForm>
  );
}
