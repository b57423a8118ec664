import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../graphql/gql';
import type { EffortMethod } from '../graphql/graphql';
import { newId } from '../platform/apollo';
import { readAgain } from '../platform/read-again';
import { useAnnounce } from '../ui/announcer';
import { Dialog } from '../ui/dialog';
import { DialogForm } from '../ui/dialog-form';
import { Refused } from '../ui/problem';
import { Segmented } from '../ui/segmented';
import { DayField, MoneyField, NumberField } from '../ui/typed-field';
import { effortRefusals } from './refusals';
import { useWords } from './words';

const AddTermMutation = graphql(`
  mutation AddTerm($input: AddTermInput!) {
    addTerm(input: $input) {
      id
    }
  }
`);

const ChangeTermMutation = graphql(`
  mutation ChangeTerm($input: ChangeTermInput!) {
    changeTerm(input: $input) {
      id
      version
    }
  }
`);

export interface KnownTerm {
  readonly id: string;
  readonly version: number;
  readonly fromOn: string;
  readonly untilOn?: string | null;
  readonly quota: number;
  readonly method: EffortMethod;
  readonly annualCost: string;
  readonly fixedShare?: number | null;
  readonly documentedOn: string;
}

interface TermDialogProps {
  employee: { readonly id: string; readonly name: string };
  /** Absent for new ones. */
  known?: KnownTerm;
  onClose: () => void;
}

/** What somebody is employed for and costs, as a document says it. Nothing of it is kept on this device. */
export function TermDialog(props: TermDialogProps) {
  const say = useWords();
  return (
    <Dialog
      opened
      onClose={props.onClose}
      title={say('term.title', { name: props.employee.name })}
      lead={say('term.lead')}
    >
      <TermForm {...props} />
    </Dialog>
  );
}

const percentOf = (hundredths: number | null | undefined): string => (hundredths ? String(hundredths / 100) : '');
const hundredthsOf = (percent: string): number => Math.round(Number(percent) * 100);

function TermForm({ employee, known, onClose }: TermDialogProps) {
  const say = useWords();
  const client = useApolloClient();
  const announce = useAnnounce();
  const [add] = useMutation(AddTermMutation);
  const [change] = useMutation(ChangeTermMutation);
  const [fresh] = useState(newId);
  const [values, setValues] = useState({
    method: known?.method ?? ('HOURLY' as EffortMethod),
    fromOn: known?.fromOn ?? '',
    untilOn: known?.untilOn ?? '',
    quota: percentOf(known?.quota ?? 10_000),
    annualCost: known?.annualCost ?? '',
    fixedShare: percentOf(known?.fixedShare),
    documentedOn: known?.documentedOn ?? '',
  });
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<unknown>();
  const write = (changes: Partial<typeof values>) => {
    setError(undefined);
    setValues((before) => ({ ...before, ...changes }));
  };
  const fixed = values.method === 'FIXED_SHARE';
  const lacking = (value: string) => (tried && value === '' ? say('field.missing') : undefined);
  const submit = async () => {
    setTried(true);
    const { fromOn, untilOn, quota, annualCost, fixedShare, documentedOn, method } = values;
    if ([fromOn, quota, annualCost, documentedOn, fixed ? fixedShare : '-'].includes('')) return;
    const input = {
      ...{ method, fromOn, untilOn: untilOn || null, annualCost, documentedOn },
      quota: hundredthsOf(quota),
      fixedShare: fixed ? hundredthsOf(fixedShare) : null,
    };
    try {
      if (known) await change({ variables: { input: { ...input, id: known.id, version: known.version } } });
      else await add({ variables: { input: { ...input, id: fresh, employeeId: employee.id } } });
      announce(say('term.done'));
      onClose();
      await readAgain(client).catch(() => undefined);
    } catch (thrown) {
      setError(thrown);
    }
  };
  return (
    <DialogForm
      save={say('term.save')}
      onCancel={onClose}
      onSubmit={submit}
      refused={error !== undefined && <Refused error={error} what={say('term.refused')} refusals={effortRefusals} />}
    >
      <Segmented
        label={say('field.method')}
        segments={(['HOURLY', 'FIXED_SHARE'] as const).map((method) => ({
          value: method,
          label: say(`method.${method}`),
        }))}
        value={values.method}
        onChange={(method) => write({ method })}
      />
      <DayField
        label={say('field.from')}
        first
        value={values.fromOn}
        onChange={(fromOn) => write({ fromOn })}
        error={lacking(values.fromOn)}
      />
      <DayField
        label={say('field.until')}
        hint={say('field.until.hint')}
        optional
        value={values.untilOn}
        onChange={(untilOn) => write({ untilOn })}
      />
      <NumberField
        label={say('field.quota')}
        hint={say('field.quota.hint')}
        min={0.01}
        max={100}
        by={10}
        value={values.quota}
        onChange={(quota) => write({ quota })}
        error={lacking(values.quota)}
      />
      <MoneyField
        label={say('field.cost')}
        hint={say('field.cost.hint')}
        value={values.annualCost}
        onChange={(annualCost) => write({ annualCost })}
        error={lacking(values.annualCost)}
      />
      {fixed && (
        <NumberField
          label={say('field.share')}
          hint={say('field.share.hint')}
          min={0.01}
          max={100}
          by={5}
          value={values.fixedShare}
          onChange={(fixedShare) => write({ fixedShare })}
          error={lacking(values.fixedShare)}
        />
      )}
      <DayField
        label={say('field.documented')}
        hint={say('field.documented.hint')}
        value={values.documentedOn}
        onChange={(documentedOn) => write({ documentedOn })}
        error={lacking(values.documentedOn)}
      />
    </DialogForm>
  );
}
