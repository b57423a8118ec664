import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { DeedDialog } from '../../budget/agreement/deed-dialog';
import { graphql } from '../../graphql/gql';
import { newId } from '../../platform/apollo';
import { Answer } from '../../ui/answer';
import { SelectField } from '../../ui/field';
import { DossierDocument } from '../lines/dossier-data';
import { refusals } from '../refusals';
import { useWords } from '../words';

const AssignMutation = graphql(`
  mutation AssignControl($input: AssignControlInput!) {
    assignControl(input: $input) {
      id
      version
      reviewer {
        id
        name
      }
    }
  }
`);

/** Says who reviews a claim, or gives it back to the queue. */
export function AssignDialog({ claimId, title, onClose }: { claimId: string; title: string; onClose: () => void }) {
  const say = useWords();
  const { data, error } = useQuery(DossierDocument, { variables: { claimId }, fetchPolicy: 'network-only' });
  const [assign] = useMutation(AssignMutation);
  const [made] = useState(newId);
  const [chosen, setChosen] = useState<string>();
  const dossier = data?.controlDossier;
  const open = dossier?.control?.state === 'OPEN' ? dossier.control : undefined;
  const reviewerId = chosen ?? open?.reviewer?.id ?? '';
  const deed = () => {
    if (!dossier) return false;
    const act = { id: open?.id ?? made, claimId, version: open?.version ?? 0 };
    return assign({ variables: { input: { ...act, reviewerId: reviewerId || null } } });
  };
  return (
    <DeedDialog
      title={title}
      lead={say('assign.lead')}
      save={say('assign.save')}
      done={say('assign.done')}
      refused={say('assign.refused')}
      refusals={refusals}
      deed={deed}
      onClose={onClose}
    >
      <Answer data={dossier} error={error} refusals={refusals} rows={2}>
        {({ reviewers }) => (
          <SelectField
            label={say('assign.reviewer')}
            data-autofocus
            none={say('assign.nobody')}
            value={reviewerId}
            choices={reviewers.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setChosen}
          />
        )}
      </Answer>
    </DeedDialog>
  );
}
