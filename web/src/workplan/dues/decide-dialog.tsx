import { useMutation } from '@apollo/client/react';
import { graphql } from '../../graphql/gql';
import type { MilestoneState, MilestoneVerdict } from '../../graphql/graphql';
import { useDraft } from '../../platform/draft';
import { useToday } from '../../platform/today';
import { SelectField, TextArea } from '../../ui/field';
import { DayField } from '../../ui/typed-field';
import { DeedDialog } from './deed-dialog';
import { useWords } from './words';

const DecideMilestoneMutation = graphql(`
  mutation DecideMilestone($input: DecideMilestoneInput!) {
    decideMilestone(input: $input) {
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

interface DecideDialogProps {
  milestone: { readonly id: string; readonly version: number; readonly code: string; readonly state: MilestoneState };
  /** How many files show that it was reached. */
  evidence: number;
  onClose: () => void;
}

const reached: readonly MilestoneVerdict[] = ['ACHIEVED', 'ACHIEVED_WITH_RESERVATIONS'];

/** What was decided of a milestone, on which day and on what evidence; a decision that was made is corrected by another. */
export function DecideDialog({ milestone: { id, version, code, state }, evidence, onClose }: DecideDialogProps) {
  const say = useWords();
  const today = useToday();
  const [decide] = useMutation(DecideMilestoneMutation);
  const decided = state === 'ACHIEVED' || state === 'MISSED';
  const { values, change, forget } = useDraft<{
    verdict: MilestoneVerdict;
    on: string;
    words: string;
    withoutEvidence: string;
  }>(`milestone.${id}.decide`, { verdict: 'ACHIEVED', on: today, words: '', withoutEvidence: '' });
  const { verdict, on } = values;
  const [words, withoutEvidence] = [values.words.trim(), values.withoutEvidence.trim()];
  const mustSay = decided || verdict !== 'ACHIEVED';
  const mustShow = reached.includes(verdict) && evidence === 0;
  const verdicts: readonly MilestoneVerdict[] = [
    ...reached,
    'MISSED',
    ...(decided ? (['DECISION_WITHDRAWN'] as const) : []),
  ];
  return (
    <DeedDialog
      title={say('decide.title', { code })}
      lead={say('decide.lead')}
      save={say('decide.save')}
      done={say('decide.done', { code })}
      refused={say('decide.refused', { code })}
      ready={on !== '' && (!mustSay || words !== '') && (!mustShow || withoutEvidence !== '')}
      send={() => decide({ variables: { input: { id, version, verdict, on, words, withoutEvidence } } })}
      forget={forget}
      onClose={onClose}
    >
      {(tried) => (
        <>
          <SelectField
            label={say('decide.verdict')}
            data-autofocus
            value={verdict}
            choices={verdicts.map((value) => ({ value, label: say(`decide.${value}`) }))}
            onChange={(chosen) => change({ verdict: chosen })}
          />
          <DayField
            label={say('decide.day')}
            value={on}
            onChange={(day) => change({ on: day })}
            error={tried && on === '' ? say('day.missing') : undefined}
          />
          <TextArea
            label={say(verdict === 'ACHIEVED_WITH_RESERVATIONS' ? 'decide.reservations' : 'decide.words')}
            optional={!mustSay}
            value={values.words}
            max={1_000}
            rows={3}
            onChange={(typed) => change({ words: typed })}
            error={tried && mustSay && words === '' ? say('words.missing') : undefined}
          />
          {mustShow && (
            <TextArea
              label={say('decide.without')}
              hint={say('decide.without.hint')}
              value={values.withoutEvidence}
              max={500}
              onChange={(typed) => change({ withoutEvidence: typed })}
              error={tried && withoutEvidence === '' ? say('words.missing') : undefined}
            />
          )}
        </>
      )}
    </DeedDialog>
  );
}
