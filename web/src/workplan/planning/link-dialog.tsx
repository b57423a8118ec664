import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTitleOf } from '../../consortium/current-project';
import { graphql } from '../../graphql/gql';
import { newId } from '../../platform/apollo';
import { useAnnounce } from '../../ui/announcer';
import { Dialog } from '../../ui/dialog';
import { DialogForm } from '../../ui/dialog-form';
import { CheckField, SelectField } from '../../ui/field';
import { Refused } from '../../ui/problem';
import { NumberField } from '../../ui/typed-field';
import styles from './dialogs.module.css';
import type { Link } from './item';
import type { Plan } from './plan-data';
import { planRefusals } from './refusals';
import { useWords } from './words';

const AddDependencyMutation = graphql(`
  mutation AddDependency($input: AddDependencyInput!) {
    addDependency(input: $input) {
      id
      version
    }
  }
`);

const ChangeDependencyMutation = graphql(`
  mutation ChangeDependency($input: ChangeDependencyInput!) {
    changeDependency(input: $input) {
      id
      version
      type
      lag
      inCalendarDays
    }
  }
`);

/** A dependency one wants to add or to change; what is known of it so far. */
export interface AskedLink {
  readonly fromId?: string;
  readonly toId?: string;
  readonly link?: Link;
}

interface LinkDialogProps {
  plan: Plan;
  asked: AskedLink;
  onClose: () => void;
  reload: () => Promise<unknown>;
}

const types = ['FS', 'SS', 'FF', 'SF'] as const;
const MOST_LAG = 1_000;

/** Adds a dependency, or changes the type and the lag of one. */
export function LinkDialog(props: LinkDialogProps) {
  const say = useWords();
  const { plan, asked, onClose } = props;
  const codeOf = (id: string | undefined) => plan.items.find((item) => item.id === id)?.code ?? '';
  const ends = { from: codeOf(asked.link?.fromId), to: codeOf(asked.link?.toId) };
  const title = asked.link ? say('links.title.change', ends) : say('links.title.add');
  return (
    <Dialog opened onClose={onClose} title={title}>
      <LinkForm {...props} />
    </Dialog>
  );
}

function LinkForm({ plan, asked, onClose, reload }: LinkDialogProps) {
  const say = useWords();
  const titleOf = useTitleOf();
  const announce = useAnnounce();
  const [id] = useState(newId);
  const [values, setValues] = useState(() => ({
    fromId: asked.link?.fromId ?? asked.fromId ?? '',
    toId: asked.link?.toId ?? asked.toId ?? '',
    type: asked.link?.type ?? ('FS' as const),
    lag: String(asked.link?.lag ?? 0),
    inCalendarDays: asked.link?.inCalendarDays ?? false,
  }));
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<unknown>();
  const [add] = useMutation(AddDependencyMutation);
  const [change] = useMutation(ChangeDependencyMutation);
  const write = (changes: Partial<typeof values>) => {
    setError(undefined);
    setValues({ ...values, ...changes });
  };
  const rows = plan.items
    .filter(({ kind }) => kind !== 'DELIVERABLE')
    .map((item) => ({ value: item.id, label: `${item.code} ${titleOf(item)}` }));
  const { fromId, toId, type, inCalendarDays } = values;
  const lag = /^-?\d+$/.test(values.lag) ? Number(values.lag) : undefined;
  const lacking = !fromId || !toId;
  const codeOf = (row: string) => plan.items.find((item) => item.id === row)?.code ?? '';

  const submit = async () => {
    setTried(true);
    if (lacking || lag === undefined) return;
    try {
      const said = { type, lag, inCalendarDays };
      const { link } = asked;
      if (link) await change({ variables: { input: { id: link.id, version: link.version, ...said } } });
      else await add({ variables: { input: { id, projectId: plan.projectId, fromId, toId, ...said } } });
      await reload();
      announce(say('links.saved', { from: codeOf(fromId), to: codeOf(toId) }));
      onClose();
    } catch (thrown) {
      setError(thrown);
    }
  };
  return (
    <DialogForm
      save={say('links.save')}
      onCancel={onClose}
      onSubmit={submit}
      refused={error !== undefined && <Refused error={error} what={say('links.refused')} refusals={planRefusals} />}
    >
      {!asked.link && (
        <div className={styles.two}>
          <SelectField
            label={say('links.from')}
            value={fromId}
            none={say('links.choose')}
            choices={rows}
            onChange={(row) => write({ fromId: row })}
          />
          <SelectField
            label={say('links.to')}
            value={toId}
            none={say('links.choose')}
            choices={rows}
            onChange={(row) => write({ toId: row })}
            error={tried && lacking ? say('links.missing') : undefined}
          />
        </div>
      )}
      <div className={styles.two}>
        <SelectField
          label={say('links.type')}
          data-autofocus={asked.link || (fromId && toId) ? true : undefined}
          value={type}
          choices={types.map((value) => ({ value, label: say(`links.${value}`) }))}
          onChange={(next) => write({ type: next })}
        />
        <NumberField
          label={say('links.days')}
          hint={say('links.days.hint')}
          value={values.lag}
          min={-MOST_LAG}
          max={MOST_LAG}
          onChange={(next) => write({ lag: next })}
          error={tried && lag === undefined ? say('links.lagMissing') : undefined}
        />
      </div>
      <CheckField
        label={say('links.calendar')}
        checked={inCalendarDays}
        onChange={(on) => write({ inCalendarDays: on })}
      />
    </DialogForm>
  );
}
