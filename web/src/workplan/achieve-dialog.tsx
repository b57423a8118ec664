import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../graphql/gql';
import { refusalIn, useRefusal } from '../platform/refusal';
import { useToday } from '../platform/today';
import { useFormat } from '../platform/use-format';
import { useAnnounce } from '../ui/announcer';
import { Dialog } from '../ui/dialog';
import { DialogForm } from '../ui/dialog-form';
import { Refused } from '../ui/problem';
import { DayField } from '../ui/typed-field';
import { workplanRefusals } from './refusals';
import { useWords } from './words';

const AchieveMilestoneMutation = graphql(`
  mutation AchieveMilestone($input: AchieveMilestoneInput!) {
    achieveMilestone(input: $input) {
      id
      version
      achievedOn
      state
      standing
      driftDays
      viewerCan
    }
  }
`);

interface AchieveDialogProps {
  opened: boolean;
  milestone: { readonly id: string; readonly version: number; readonly code: string };
  onClose: () => void;
}

/** Marks a milestone as met, on the day it was. */
export function AchieveDialog({ opened, milestone, onClose }: AchieveDialogProps) {
  const say = useWords();
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={say('achieve.title', { code: milestone.code })}
      lead={say('achieve.lead')}
    >
      <AchieveForm milestone={milestone} onClose={onClose} />
    </Dialog>
  );
}

function AchieveForm({ milestone, onClose }: Omit<AchieveDialogProps, 'opened'>) {
  const say = useWords();
  const client = useApolloClient();
  const announce = useAnnounce();
  const format = useFormat();
  const today = useToday();
  const sentenceOf = useRefusal(workplanRefusals);
  const [achieve] = useMutation(AchieveMilestoneMutation);
  const [on, setOn] = useState(today);
  const [error, setError] = useState<unknown>();
  const code = error ? refusalIn(error).code : undefined;
  const ofDay = code === 'milestone.not-yet' || code === 'milestone.outside-project';
  const submit = async () => {
    if (!on) return;
    try {
      await achieve({ variables: { input: { id: milestone.id, version: milestone.version, achievedOn: on } } });
      announce(say('achieve.done', { code: milestone.code, day: format.day(on) }));
      onClose();
    } catch (thrown) {
      setError(thrown);
      if (refusalIn(thrown).code === 'version.stale') void client.refetchQueries({ include: ['MilestonePanel'] });
    }
  };
  return (
    <DialogForm
      save={say('achieve.save')}
      onCancel={onClose}
      onSubmit={submit}
      refused={
        error !== undefined &&
        !ofDay && (
          <Refused error={error} what={say('achieve.refused', { code: milestone.code })} refusals={workplanRefusals} />
        )
      }
    >
      <DayField
        label={say('achieve.day')}
        first
        value={on}
        onChange={(day) => {
          setError(undefined);
          setOn(day);
        }}
        error={ofDay ? sentenceOf(error).sentence : on ? undefined : say('forecast.dayMissing')}
      />
    </DialogForm>
  );
}
