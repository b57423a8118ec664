import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../graphql/gql';
import { useAnnounce } from '../../ui/announcer';
import { Dialog } from '../../ui/dialog';
import { DialogForm } from '../../ui/dialog-form';
import { Refused } from '../../ui/problem';
import type { Plan, PlanItem } from '../planning/plan-data';
import { planRefusals } from '../planning/refusals';
import { DeliverableDrawingQuery } from './drawing-data';
import { useWords } from './words';

const RemoveWorkPackageMutation = graphql(`
  mutation RemoveWorkPackage($input: RemovePlanRowInput!) {
    removeWorkPackage(input: $input) {
      id
    }
  }
`);

const RemoveMilestoneMutation = graphql(`
  mutation RemoveMilestone($input: RemovePlanRowInput!) {
    removeMilestone(input: $input) {
      id
    }
  }
`);

const RemoveDeliverableMutation = graphql(`
  mutation RemoveDeliverable($input: RemovePlanRowInput!) {
    removeDeliverable(input: $input) {
      id
    }
  }
`);

interface RemoveDialogProps {
  plan: Plan;
  item: PlanItem;
  onClose: () => void;
  reload: () => Promise<unknown>;
}

/** Takes a row out of the plan, once it is said what goes with it. */
export function RemoveDialog({ plan, item, onClose, reload }: RemoveDialogProps) {
  const say = useWords();
  const announce = useAnnounce();
  const [error, setError] = useState<unknown>();
  const [removeWork] = useMutation(RemoveWorkPackageMutation);
  const [removeMilestone] = useMutation(RemoveMilestoneMutation);
  const [removeDeliverable] = useMutation(RemoveDeliverableMutation);
  const { id, code, kind } = item;
  const handed = useQuery(DeliverableDrawingQuery, {
    variables: { id },
    fetchPolicy: 'network-only',
    skip: kind !== 'DELIVERABLE',
  });
  const version = item.version ?? handed.data?.deliverable.version;
  const links = plan.dependencies.filter(({ fromId, toId }) => fromId === id || toId === id).length;
  const remove = async () => {
    if (version === undefined) return;
    const options = { variables: { input: { id, version } } };
    try {
      if (kind === 'WORK') await removeWork(options);
      else if (kind === 'MILESTONE') await removeMilestone(options);
      else await removeDeliverable(options);
      await reload();
      announce(say('remove.done', { code }));
      onClose();
    } catch (thrown) {
      setError(thrown);
    }
  };
  return (
    <Dialog opened onClose={onClose} title={say('remove.title', { code })} lead={say('remove.lead', { links })}>
      <DialogForm
        save={say('remove')}
        onCancel={onClose}
        onSubmit={remove}
        refused={
          error !== undefined && (
            <Refused error={error} what={say('remove.refused', { code })} refusals={planRefusals} />
          )
        }
      />
    </Dialog>
  );
}
