import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import type { DeliverableDrawingQuery, DeliverableType, Dissemination } from '../../graphql/graphql';
import { newId } from '../../platform/apollo';
import { SelectField } from '../../ui/field';
import type { Plan } from '../planning/plan-data';
import { useWords as useWorkWords } from '../words';
import styles from './drawing.module.css';
import { AddDeliverableMutation, DescribeDeliverableMutation } from './drawing-data';
import { DueForm, type DueValues, startOf } from './due-form';
import { useWords } from './words';

interface DeliverableFormProps {
  plan: Plan;
  partners: ReadonlyArray<{ readonly id: string; readonly shortName: string }>;
  deliverable?: DeliverableDrawingQuery['deliverable'];
  workPackageId: string;
  onClose: () => void;
  onSaved: (code: string) => Promise<void>;
}

const types: readonly DeliverableType[] = ['REPORT', 'PROTOTYPE', 'DATA', 'SOFTWARE', 'OTHER'];
const disseminations: readonly Dissemination[] = ['CONSORTIUM', 'SENSITIVE', 'PUBLIC'];

/** A deliverable: what it is, and who may read it. */
export function DeliverableForm({ plan, deliverable, workPackageId, onSaved, ...rest }: DeliverableFormProps) {
  const say = useWords();
  const sayOf = useWorkWords();
  const [id] = useState(newId);
  const [type, setType] = useState<DeliverableType>(deliverable?.type ?? 'REPORT');
  const [dissemination, setDissemination] = useState<Dissemination>(deliverable?.dissemination ?? 'CONSORTIUM');
  const [add] = useMutation(AddDeliverableMutation);
  const [describe] = useMutation(DescribeDeliverableMutation);
  const save = async (values: DueValues, dueOn: string) => {
    const said = { ...values, type, dissemination };
    if (deliverable)
      await describe({ variables: { input: { id: deliverable.id, version: deliverable.version, ...said } } });
    else await add({ variables: { input: { id, projectId: plan.projectId, dueOn, ...said } } });
    await onSaved(values.code);
  };
  return (
    <DueForm
      {...rest}
      plan={plan}
      example="D4.6"
      isNew={!deliverable}
      start={startOf(deliverable, workPackageId)}
      save={save}
    >
      <div className={styles.two}>
        <SelectField
          label={say('type')}
          value={type}
          choices={types.map((value) => ({ value, label: sayOf(`type.${value}`) }))}
          onChange={setType}
        />
        <SelectField
          label={say('dissemination')}
          value={dissemination}
          choices={disseminations.map((value) => ({ value, label: sayOf(`dissemination.${value}`) }))}
          onChange={setDissemination}
        />
      </div>
    </DueForm>
  );
}
