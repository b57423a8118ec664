import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import type { MilestoneDrawingQuery } from '../../graphql/graphql';
import { newId } from '../../platform/apollo';
import { TextArea } from '../../ui/field';
import type { Plan } from '../planning/plan-data';
import { AddMilestoneMutation, DescribeMilestoneMutation } from './drawing-data';
import { DueForm, type DueValues, startOf } from './due-form';
import { useWords } from './words';

interface MilestoneFormProps {
  plan: Plan;
  partners: ReadonlyArray<{ readonly id: string; readonly shortName: string }>;
  milestone?: MilestoneDrawingQuery['milestone'];
  workPackageId: string;
  onClose: () => void;
  onSaved: (code: string) => Promise<void>;
}

const MOST_WORDS = 1_000;

/** A milestone, and how one sees that it is reached. */
export function MilestoneForm({ plan, milestone, workPackageId, onSaved, ...rest }: MilestoneFormProps) {
  const say = useWords();
  const [id] = useState(newId);
  const [words, setWords] = useState({
    verificationFr: milestone?.verificationFr ?? '',
    verificationEn: milestone?.verificationEn ?? '',
  });
  const [add] = useMutation(AddMilestoneMutation);
  const [describe] = useMutation(DescribeMilestoneMutation);
  const save = async (values: DueValues, dueOn: string) => {
    const said = { ...values, ...words };
    if (milestone) await describe({ variables: { input: { id: milestone.id, version: milestone.version, ...said } } });
    else await add({ variables: { input: { id, projectId: plan.projectId, dueOn, ...said } } });
    await onSaved(values.code);
  };
  return (
    <DueForm
      {...rest}
      plan={plan}
      example="J12"
      isNew={!milestone}
      start={startOf(milestone, workPackageId)}
      save={save}
    >
      <TextArea
        label={say('verificationFr')}
        value={words.verificationFr}
        max={MOST_WORDS}
        onChange={(verificationFr) => setWords({ ...words, verificationFr })}
      />
      <TextArea
        label={say('verificationEn')}
        value={words.verificationEn}
        max={MOST_WORDS}
        onChange={(verificationEn) => setWords({ ...words, verificationEn })}
      />
    </DueForm>
  );
}
