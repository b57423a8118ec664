import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../graphql/gql';
import { newId } from '../../platform/apollo';
import { readAgain } from '../../platform/read-again';
import { refusalIn } from '../../platform/refusal';
import { useAnnounce } from '../../ui/announcer';
import { Dialog } from '../../ui/dialog';
import { DialogForm } from '../../ui/dialog-form';
import { SelectField, TextField } from '../../ui/field';
import { Refused } from '../../ui/problem';
import { DayField } from '../../ui/typed-field';
import { type Calendars, type Closure, nameOf } from './calendars-data';
import styles from './calendars-page.module.css';
import { ClosureImpactFacts, useClosureImpact } from './closure-impact';
import { keepsClosures } from './closures-table';
import { calendarRefusals } from './refusals';
import { useWords } from './words';

const AddClosureMutation = graphql(`
  mutation AddClosure($input: AddClosureInput!) {
    addClosure(input: $input) {
      id
    }
  }
`);

const ChangeClosureMutation = graphql(`
  mutation ChangeClosure($input: ChangeClosureInput!) {
    changeClosure(input: $input) {
      id
      version
    }
  }
`);

const MOST_NAME = 120;
/** What stands for the whole project in a list of partners. */
const ALL = 'all';

interface ClosureDialogProps {
  calendars: Calendars;
  /** The one that is changed; none when one is added. */
  closure?: Closure;
  onClose: () => void;
}

/** Takes a closure, or changes one: what it touches stands below its days before anything is saved. */
export function ClosureDialog({ closure, ...props }: ClosureDialogProps) {
  const say = useWords();
  const title = closure ? say('change.title', { name: nameOf(closure, say.language) }) : say('add.title');
  return (
    <Dialog opened onClose={props.onClose} title={title} lead={say('add.lead')} width={640}>
      <ClosureForm closure={closure} {...props} />
    </Dialog>
  );
}

function ClosureForm({ calendars, closure, onClose }: ClosureDialogProps) {
  const say = useWords();
  const client = useApolloClient();
  const announce = useAnnounce();
  const { projectId } = calendars;
  const owners = [
    ...(keepsClosures(calendars, null) ? [{ value: ALL, label: say('owner.all') }] : []),
    ...calendars.weeks
      .filter((week) => keepsClosures(calendars, week.id))
      .map((week) => ({ value: week.id, label: week.partner.shortName })),
  ];
  const [id] = useState(() => closure?.id ?? newId());
  const [version] = useState(closure?.version ?? 0);
  const [owner, setOwner] = useState(closure ? (closure.partnerId ?? ALL) : (owners[0]?.value ?? ''));
  const [said, setSaid] = useState({
    ...{ nameFr: closure?.nameFr ?? '', nameEn: closure?.nameEn ?? '' },
    ...{ startsOn: closure?.startsOn ?? '', endsOn: closure?.endsOn ?? '' },
  });
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<unknown>();
  const [add] = useMutation(AddClosureMutation);
  const [change] = useMutation(ChangeClosureMutation);
  const partnerId = owner === ALL ? null : owner;
  const { startsOn, endsOn } = said;
  const trial = useClosureImpact(projectId, { closureId: closure?.id ?? null, partnerId, startsOn, endsOn });
  const write = (field: keyof typeof said) => (value: string) => {
    setError(undefined);
    setSaid((was) => ({ ...was, [field]: value }));
  };
  const missing = (field: keyof typeof said) => {
    if (!tried || said[field].trim()) return undefined;
    return say(field === 'startsOn' || field === 'endsOn' ? 'field.dayMissing' : 'field.missing');
  };

  const submit = async () => {
    setTried(true);
    if (Object.values(said).some((value) => !value.trim()) || !trial.impact) return;
    const stale = error !== undefined && refusalIn(error).code === 'version.stale';
    const edited = { id, version: stale ? (closure?.version ?? version) : version };
    try {
      if (closure) await change({ variables: { input: { ...edited, ...said } } });
      else await add({ variables: { input: { id, projectId, partnerId, ...said } } });
      announce(say('saved', { name: nameOf(said, say.language).trim() }));
      onClose();
    } catch (thrown) {
      setError(thrown);
    }
    void readAgain(client).catch(() => undefined);
  };

  return (
    <DialogForm
      save={say('save', { count: trial.impact?.rows.filter(({ touched }) => touched).length ?? 0 })}
      onCancel={onClose}
      onSubmit={submit}
      refused={error !== undefined && <Refused error={error} what={say('refused')} refusals={calendarRefusals} />}
    >
      {!closure && <SelectField label={say('field.owner')} choices={owners} value={owner} onChange={setOwner} />}
      <div className={styles.two}>
        <TextField
          label={say('field.nameFr')}
          value={said.nameFr}
          maxLength={MOST_NAME}
          data-autofocus
          onChange={write('nameFr')}
          error={missing('nameFr')}
        />
        <TextField
          label={say('field.nameEn')}
          value={said.nameEn}
          maxLength={MOST_NAME}
          onChange={write('nameEn')}
          error={missing('nameEn')}
        />
      </div>
      <div className={styles.two}>
        <DayField label={say('field.from')} value={startsOn} onChange={write('startsOn')} error={missing('startsOn')} />
        <DayField label={say('field.until')} value={endsOn} onChange={write('endsOn')} error={missing('endsOn')} />
      </div>
      <ClosureImpactFacts {...trial} />
    </DialogForm>
  );
}
