import { useQuery } from '@apollo/client/react';
import { useAnnounce } from '../../ui/announcer';
import { Answer } from '../../ui/answer';
import { Dialog } from '../../ui/dialog';
import type { Plan, PlanItem } from '../planning/plan-data';
import { DeliverableForm } from './deliverable-form';
import {
  DeliverableDrawingQuery,
  DrawingPartnersQuery,
  type DrawnKind,
  MilestoneDrawingQuery,
  WorkDrawingQuery,
} from './drawing-data';
import { MilestoneForm } from './milestone-form';
import { useWords } from './words';
import { WorkForm } from './work-form';

/** A row to describe, or a new one and where it would stand. */
export interface AskedDrawing {
  readonly kind: DrawnKind;
  readonly item?: PlanItem;
  readonly under?: string;
}

interface DrawingDialogProps {
  plan: Plan;
  asked: AskedDrawing;
  onClose: () => void;
  reload: () => Promise<unknown>;
}

/** A row of the plan as it is drawn: what it is called, who does it, what it is for. */
export function DrawingDialog({ plan, asked: { kind, item, under = '' }, onClose, reload }: DrawingDialogProps) {
  const say = useWords();
  const announce = useAnnounce();
  const id = item?.id ?? '';
  const fresh = { variables: { id }, fetchPolicy: 'network-only' } as const;
  const partners = useQuery(DrawingPartnersQuery, { variables: { projectId: plan.projectId } });
  const work = useQuery(WorkDrawingQuery, { ...fresh, skip: !item || kind !== 'WORK' });
  const milestone = useQuery(MilestoneDrawingQuery, { ...fresh, skip: !item || kind !== 'MILESTONE' });
  const deliverable = useQuery(DeliverableDrawingQuery, { ...fresh, skip: !item || kind !== 'DELIVERABLE' });
  const row = work.data?.workPackage ?? milestone.data?.milestone ?? deliverable.data?.deliverable;
  const known = partners.data?.project.partners;
  const onSaved = async (code: string) => {
    await reload();
    announce(say(item ? 'done.changed' : 'done.added', { code }));
    onClose();
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={item ? say('title.change', { code: item.code }) : say(`title.${kind}`)}
      lead={say(kind === 'WORK' ? 'lead.work' : 'lead.due')}
      width={680}
    >
      <Answer
        data={row || !item ? known : undefined}
        error={partners.error ?? work.error ?? milestone.error ?? deliverable.error}
        what={say('unshown')}
        rows={6}
      >
        {(consortium) => {
          const shared = { plan, partners: consortium, onClose, onSaved };
          if (kind === 'WORK') return <WorkForm {...shared} work={work.data?.workPackage} parentId={under} />;
          if (kind === 'MILESTONE')
            return <MilestoneForm {...shared} milestone={milestone.data?.milestone} workPackageId={under} />;
          return <DeliverableForm {...shared} deliverable={deliverable.data?.deliverable} workPackageId={under} />;
        }}
      </Answer>
    </Dialog>
  );
}
