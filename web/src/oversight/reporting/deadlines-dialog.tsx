import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { refusals } from '../../claims/refusals';
import { graphql } from '../../graphql/gql';
import { readAgain } from '../../platform/read-again';
import { refusalIn } from '../../platform/refusal';
import { useFormat } from '../../platform/use-format';
import { useAnnounce } from '../../ui/announcer';
import { Dialog } from '../../ui/dialog';
import { DialogForm } from '../../ui/dialog-form';
import { Refused } from '../../ui/problem';
import { DayField } from '../../ui/typed-field';
import type { Period } from './reporting-data';
import { useWords } from './words';

const SetPeriodDeadlinesMutation = graphql(`
  mutation SetPeriodDeadlines($input: SetPeriodDeadlinesInput!) {
    setPeriodDeadlines(input: $input) {
      id
      partnersDueOn
      dueOn
      version
    }
  }
`);

interface DeadlinesDialogProps {
  period: Period;
  onClose: () => void;
}

/** By when partners sign a period, and by when the authority awaits its claim. */
export function DeadlinesDialog({ period, onClose }: DeadlinesDialogProps) {
  const { id, number, untilOn } = period;
  const say = useWords();
  const format = useFormat();
  const client = useApolloClient();
  const announce = useAnnounce();
  const [partnersDueOn, setPartners] = useState<string>(period.partnersDueOn);
  const [dueOn, setAuthority] = useState<string>(period.dueOn);
  const [version] = useState(period.version);
  const [error, setError] = useState<unknown>();
  const [settle] = useMutation(SetPeriodDeadlinesMutation);
  const until = format.day(untilOn);
  const soon = partnersDueOn <= untilOn;
  const crossed = partnersDueOn > dueOn;
  const save = async () => {
    if (soon || crossed) return;
    const stale = error !== undefined && refusalIn(error).code === 'version.stale';
    const seen = stale ? period.version : version;
    try {
      await settle({ variables: { input: { id, version: seen, partnersDueOn, dueOn } } });
      announce(say('deadlines.saved'));
      onClose();
    } catch (thrown) {
      setError(thrown);
    }
    void readAgain(client).catch(() => undefined);
  };
  return (
    <Dialog opened onClose={onClose} title={say('deadlines.title', { number })} lead={say('deadlines.lead', { until })}>
      <DialogForm
        save={say('deadlines.save')}
        onCancel={onClose}
        onSubmit={save}
        refused={error !== undefined && <Refused error={error} what={say('deadlines.refused')} refusals={refusals} />}
      >
        <DayField
          label={say('deadlines.partners')}
          value={partnersDueOn}
          onChange={setPartners}
          error={soon ? say('deadlines.soon', { until }) : crossed ? say('deadlines.crossed') : undefined}
          first
        />
        <DayField label={say('deadlines.authority')} value={dueOn} onChange={setAuthority} />
      </DialogForm>
    </Dialog>
  );
}
