import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../graphql/gql';
import { type Day, daysBetween } from '../platform/day';
import { useDraft } from '../platform/draft';
import { refusalIn, useRefusal } from '../platform/refusal';
import { useFormat } from '../platform/use-format';
import { useAnnounce } from '../ui/announcer';
import { Dialog } from '../ui/dialog';
import { DialogForm } from '../ui/dialog-form';
import { TextArea } from '../ui/field';
import { Problem, Refused } from '../ui/problem';
import { DayField } from '../ui/typed-field';
import { workplanRefusals } from './refusals';
import { useWords } from './words';

const ForecastMilestoneMutation = graphql(`
  mutation ForecastMilestone($input: ForecastMilestoneInput!) {
    forecastMilestone(input: $input) {
      id
      version
      forecastOn
      state
      standing
      driftDays
      viewerCan
    }
  }
`);

const MOST_WORDS = 300;

interface ForecastDialogProps {
  opened: boolean;
  milestone: {
    readonly id: string;
    readonly version: number;
    readonly code: string;
    readonly baselineOn: Day;
    readonly forecastOn: Day;
  };
  /** Whose people are told by letter. */
  partner: string;
  onClose: () => void;
}

/** Moves the forecast of a milestone: the new day, what it does to the plan told while one types, and why. */
export function ForecastDialog({ opened, partner, milestone, onClose }: ForecastDialogProps) {
  const say = useWords();
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={say('forecast.title', { code: milestone.code })}
      lead={say('forecast.lead', { partner })}
    >
      <ForecastForm milestone={milestone} onClose={onClose} />
    </Dialog>
  );
}

/** The effect of a day on the plan, in days and in words. */
function useEffectOf({ baselineOn, forecastOn }: ForecastDialogProps['milestone']) {
  const say = useWords();
  const format = useFormat();
  return (on: Day) => {
    const moved = daysBetween(forecastOn, on);
    const drift = daysBetween(baselineOn, on);
    if (on === '') return undefined;
    if (moved === 0) return say('forecast.effect.none', { day: format.day(forecastOn) });
    const by = say(moved > 0 ? 'forecast.effect.later' : 'forecast.effect.sooner', { days: Math.abs(moved) });
    const key = drift === 0 ? 'forecast.effect.on' : drift > 0 ? 'forecast.effect.after' : 'forecast.effect.before';
    return `${by} ${say(key, { days: Math.abs(drift), baseline: format.day(baselineOn) })}`;
  };
}

function ForecastForm({ milestone, onClose }: Pick<ForecastDialogProps, 'milestone' | 'onClose'>) {
  const say = useWords();
  const client = useApolloClient();
  const announce = useAnnounce();
  const format = useFormat();
  const effectOf = useEffectOf(milestone);
  const sentenceOf = useRefusal(workplanRefusals);
  const [forecast] = useMutation(ForecastMilestoneMutation);
  const { values, change, forget } = useDraft(`milestone.${milestone.id}.forecast`, {
    on: milestone.forecastOn,
    reason: '',
  });
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<unknown>();
  const code = error ? refusalIn(error).code : undefined;
  const ofDay = code === 'milestone.same-day' || code === 'milestone.outside-project';
  const drift = values.on ? daysBetween(milestone.baselineOn, values.on) : 0;

  const write = (changes: Partial<typeof values>) => {
    setError(undefined);
    change(changes);
  };
  const submit = async () => {
    setTried(true);
    if (!values.on || !values.reason.trim()) return;
    try {
      const { id, version } = milestone;
      const input = { id, version, forecastOn: values.on, reason: values.reason.trim() };
      await forecast({ variables: { input } });
      forget();
      announce(say('forecast.done', { code: milestone.code, day: format.day(values.on) }));
      onClose();
    } catch (thrown) {
      setError(thrown);
      if (refusalIn(thrown).code === 'version.stale') void client.refetchQueries({ include: ['MilestonePanel'] });
    }
  };
  return (
    <DialogForm
      save={say('forecast.save')}
      onCancel={() => {
        forget();
        onClose();
      }}
      onSubmit={submit}
      refused={
        code === 'version.stale' ? (
          <Problem
            what={say('forecast.stale', { code: milestone.code })}
            why={say('forecast.stale.now', { day: format.day(milestone.forecastOn) })}
            cure={say('forecast.stale.cure')}
          />
        ) : (
          error !== undefined &&
          !ofDay && (
            <Refused
              error={error}
              what={say('forecast.refused', { code: milestone.code })}
              refusals={workplanRefusals}
            />
          )
        )
      }
    >
      <DayField
        label={say('forecast.day')}
        first
        value={values.on}
        onChange={(on) => write({ on })}
        hint={effectOf(values.on)}
        hintTone={drift > 15 ? 'retard' : drift > 0 ? 'risque' : undefined}
        error={ofDay ? sentenceOf(error).sentence : tried && !values.on ? say('forecast.dayMissing') : undefined}
      />
      <TextArea
        label={say('forecast.reason')}
        value={values.reason}
        max={MOST_WORDS}
        rows={3}
        onChange={(reason) => write({ reason })}
        error={tried && !values.reason.trim() ? say('forecast.reasonMissing') : undefined}
      />
    </DialogForm>
  );
}
