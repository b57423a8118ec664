import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useProject } from '../../consortium/current-project';
import { graphql } from '../../graphql/gql';
import { newId } from '../../platform/apollo';
import { useDraft } from '../../platform/draft';
import { readAgain } from '../../platform/read-again';
import { refusalIn, useRefusal } from '../../platform/refusal';
import { useAnnounce } from '../../ui/announcer';
import { Dialog } from '../../ui/dialog';
import { DialogForm } from '../../ui/dialog-form';
import { Refused } from '../../ui/problem';
import { DayField } from '../../ui/typed-field';
import { GradeFields } from './grade-fields';
import type { Cell } from './grades';
import { riskRefusals } from './refusals';
import { nothingSaid, toldIn } from './said';
import { SaidFields } from './said-fields';
import { useWords } from './words';

const RaiseRiskMutation = graphql(`
  mutation RaiseRisk($input: RaiseRiskInput!) {
    raiseRisk(input: $input) {
      id
      ...RiskRow_Risk @unmask
    }
  }
`);

interface RaiseDialogProps {
  opened: boolean;
  carriers: readonly { readonly id: string; readonly shortName: string }[];
  cells: readonly Cell[];
  onClose: () => void;
}

/** Tells the whole project of something that may happen. */
export function RaiseDialog({ opened, ...props }: RaiseDialogProps) {
  const say = useWords();
  return (
    <Dialog opened={opened} onClose={props.onClose} title={say('raise.title')} lead={say('raise.lead')} width={680}>
      <RaiseForm {...props} />
    </Dialog>
  );
}

function RaiseForm({ carriers, cells, onClose }: Omit<RaiseDialogProps, 'opened'>) {
  const say = useWords();
  const client = useApolloClient();
  const announce = useAnnounce();
  const { id: projectId } = useProject();
  const sentenceOf = useRefusal(riskRefusals);
  const [raise] = useMutation(RaiseRiskMutation);
  const [id] = useState(newId);
  const { values, change, forget } = useDraft(`risk.raise.${projectId}`, {
    ...nothingSaid,
    partnerId: carriers.length === 1 ? (carriers[0]?.id ?? '') : '',
    probability: 3,
    impact: 3,
    nextReviewOn: '',
  });
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<unknown>();
  const ofDay = error !== undefined && refusalIn(error).code === 'risk.next-review-past';
  const write = (changes: Partial<typeof values>) => {
    setError(undefined);
    change(changes);
  };
  const submit = async () => {
    setTried(true);
    const { probability, impact, nextReviewOn, ...said } = values;
    if (!said.title.trim() || !said.partnerId) return;
    try {
      const graded = { probability, impact, nextReviewOn: nextReviewOn || null };
      const { data } = await raise({
        variables: { input: { id, projectId, ...toldIn(say.language, said), ...graded } },
      });
      forget();
      announce(say('raise.done', { code: data?.raiseRisk.code ?? '' }));
      onClose();
      void readAgain(client).catch(() => undefined);
    } catch (thrown) {
      setError(thrown);
    }
  };
  return (
    <DialogForm
      save={say('raise.save')}
      onCancel={() => {
        forget();
        onClose();
      }}
      onSubmit={submit}
      refused={
        error !== undefined && !ofDay && <Refused error={error} what={say('raise.refused')} refusals={riskRefusals} />
      }
    >
      <SaidFields
        said={values}
        carriers={carriers.map((partner) => ({ value: partner.id, label: partner.shortName }))}
        tried={tried}
        onChange={write}
      />
      <GradeFields grades={values} cells={cells} onChange={write} />
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
