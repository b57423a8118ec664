import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../graphql/gql';
import type { ReviewedRiskState } from '../../graphql/graphql';
import { useDraft } from '../../platform/draft';
import { readAgain } from '../../platform/read-again';
import { refusalIn, useRefusal } from '../../platform/refusal';
import { useAnnounce } from '../../ui/announcer';
import { Dialog } from '../../ui/dialog';
import { DialogForm } from '../../ui/dialog-form';
import { TextArea } from '../../ui/field';
import { Refused } from '../../ui/problem';
import { Segmented } from '../../ui/segmented';
import { DayField } from '../../ui/typed-field';
import { GradeFields } from './grade-fields';
import type { Cell } from './grades';
import { riskRefusals } from './refusals';
import type { RiskRow } from './risk-row';
import { StaleRisk } from './stale-risk';
import { useWords } from './words';

const ReviewRiskMutation = graphql(`
  mutation ReviewRisk($input: ReviewRiskInput!) {
    reviewRisk(input: $input) {
      id
      ...RiskRow_Risk
    }
  }
`);

export const MOST_WORDS = 2_000;
const reviewed: readonly ReviewedRiskState[] = ['OPEN', 'MITIGATED', 'OCCURRED'];

interface ReviewDialogProps {
  risk: RiskRow;
  cells: readonly Cell[];
  onClose: () => void;
}

/** Says how a risk stands today: its grades, its state, in words, and when to look again. */
export function ReviewDialog(props: ReviewDialogProps) {
  const say = useWords();
  return (
    <Dialog
      opened
      onClose={props.onClose}
      title={say('review.title', { code: props.risk.code })}
      lead={say('review.lead')}
    >
      <ReviewForm {...props} />
    </Dialog>
  );
}

function ReviewForm({ risk, cells, onClose }: ReviewDialogProps) {
  const say = useWords();
  const client = useApolloClient();
  const announce = useAnnounce();
  const sentenceOf = useRefusal(riskRefusals);
  const [review] = useMutation(ReviewRiskMutation);
  const { id, version, code } = risk;
  const { values, change, forget } = useDraft(`risk.${id}.review`, {
    probability: risk.probability,
    impact: risk.impact,
    state: (risk.state === 'CLOSED' ? 'OPEN' : risk.state) as ReviewedRiskState,
    words: '',
    done: '',
    nextReviewOn: '',
  });
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<unknown>();
  const refused = error ? refusalIn(error).code : undefined;
  const ofDay = refused === 'risk.next-review-past';
  const lacking = values.state === 'OCCURRED' && !values.done.trim();
  const write = (changes: Partial<typeof values>) => {
    setError(undefined);
    change(changes);
  };
  const submit = async () => {
    setTried(true);
    if (lacking) return;
    try {
      const nextReviewOn = values.nextReviewOn || null;
      await review({ variables: { input: { ...values, id, version, nextReviewOn } } });
      forget();
      announce(say('review.done', { code }));
      onClose();
      void readAgain(client).catch(() => undefined);
    } catch (thrown) {
      setError(thrown);
      if (refusalIn(thrown).code === 'version.stale') void readAgain(client).catch(() => undefined);
    }
  };
  return (
    <DialogForm
      save={say('review.save')}
      onCancel={() => {
        forget();
        onClose();
      }}
      onSubmit={submit}
      refused={
        refused === 'version.stale' ? (
          <StaleRisk code={code} />
        ) : (
          error !== undefined &&
          !ofDay && <Refused error={error} what={say('review.refused', { code })} refusals={riskRefusals} />
        )
      }
    >
      <Segmented
        label={say('field.state')}
        segments={reviewed.map((state) => ({ value: state, label: say(`state.${state}`) }))}
        value={values.state}
        onChange={(state) => write({ state })}
      />
      <GradeFields grades={values} former={risk} cells={cells} onChange={write} first />
      <TextArea
        label={say('field.words')}
        value={values.words}
        max={MOST_WORDS}
        rows={3}
        onChange={(words) => write({ words })}
      />
      <TextArea
        label={say('field.done')}
        optional={values.state !== 'OCCURRED'}
        value={values.done}
        max={MOST_WORDS}
        rows={2}
        onChange={(done) => write({ done })}
        error={tried && lacking ? say('field.done.missing') : undefined}
      />
      <DayField
        label={say('field.next')}
        optional
        value={values.nextReviewOn}
        onChange={(nextReviewOn) => write({ nextReviewOn })}
        error={ofDay ? sentenceOf(error).sentence : undefined}
      />
    </DialogForm>
  );
}
