import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../graphql/gql';
import type { RhythmDialog_RhythmFragment } from '../../graphql/graphql';
import { refusalIn } from '../../platform/refusal';
import { useAnnounce } from '../../ui/announcer';
import { Dialog } from '../../ui/dialog';
import { DialogForm } from '../../ui/dialog-form';
import { Refused } from '../../ui/problem';
import { Segmented } from '../../ui/segmented';
import { NumberField } from '../../ui/typed-field';
import { useWords } from './words';

export const RhythmDialogFragment = graphql(`
  fragment RhythmDialog_Rhythm on Rhythm {
    id
    every
    dueDay
    daysBefore
    version
  }
`);

const SetRhythmMutation = graphql(`
  mutation SetRhythm($input: SetRhythmInput!) {
    setRhythm(input: $input) {
      id
      ...RhythmDialog_Rhythm
    }
  }
`);

const paces = ['MONTH', 'QUARTER', 'OFF'] as const;
const within = (text: string, from: number, to: number): boolean =>
  /^\d+$/.test(text) && Number(text) >= from && Number(text) <= to;

interface RhythmDialogProps {
  projectId: string;
  rhythm: Omit<RhythmDialog_RhythmFragment, ' $fragmentName'>;
  onClose: () => void;
}

/** How often updates are asked for, by which day, and how early people are reminded. */
export function RhythmDialog({ projectId, rhythm, onClose }: RhythmDialogProps) {
  const say = useWords();
  const announce = useAnnounce();
  const [every, setEvery] = useState(rhythm.every);
  const [dueDay, setDueDay] = useState(String(rhythm.dueDay));
  const [daysBefore, setDaysBefore] = useState(String(rhythm.daysBefore));
  const [version] = useState(rhythm.version);
  const [set] = useMutation(SetRhythmMutation, { refetchQueries: ['ReminderBoard'] });
  const [error, setError] = useState<unknown>();
  const sound = within(dueDay, 1, 31) && within(daysBefore, 0, 30);

  const save = async () => {
    if (!sound) return;
    setError(undefined);
    const stale = error !== undefined && refusalIn(error).code === 'version.stale';
    const chosen = { every, dueDay: Number(dueDay), daysBefore: Number(daysBefore) };
    try {
      await set({ variables: { input: { projectId, version: stale ? rhythm.version : version, ...chosen } } });
    } catch (thrown) {
      setError(thrown);
      return;
    }
    announce(say('rhythm.saved'));
    onClose();
  };

  return (
    <Dialog opened onClose={onClose} title={say('rhythm.title')} lead={say('rhythm.lead')}>
      <DialogForm
        save={say('rhythm.save')}
        onCancel={onClose}
        onSubmit={save}
        refused={error !== undefined && <Refused error={error} what={say('rhythm.refused')} />}
      >
        <Segmented
          label={say('rhythm.every')}
          segments={paces.map((value) => ({ value, label: say(`rhythm.${value}`) }))}
          value={every}
          onChange={setEvery}
        />
        {every !== 'OFF' && (
          <NumberField
            label={say('rhythm.dueDay')}
            value={dueDay}
            onChange={setDueDay}
            hint={say('rhythm.dueDay.hint')}
            error={within(dueDay, 1, 31) ? undefined : say('rhythm.range', { from: 1, to: 31 })}
          />
        )}
        <NumberField
          label={say('rhythm.daysBefore')}
          value={daysBefore}
          onChange={setDaysBefore}
          hint={say('rhythm.daysBefore.hint')}
          error={within(daysBefore, 0, 30) ? undefined : say('rhythm.range', { from: 0, to: 30 })}
        />
      </DialogForm>
    </Dialog>
  );
}
