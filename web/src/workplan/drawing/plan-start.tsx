import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import type { Plan } from '../planning/plan-data';
import { AddMenu } from './add-menu';
import { useDrawing } from './use-drawing';

interface PlanStartProps {
  plan: Plan;
  reload: () => Promise<unknown>;
  /** What an empty plan says. */
  children: string;
}

/** A plan with nothing in it yet, and where to begin for whoever draws it. */
export function PlanStart({ plan, reload, children }: PlanStartProps) {
  const drawing = useDrawing(plan, reload);
  return (
    <Card>
      <EmptyState action={drawing.may && <AddMenu onAdd={drawing.add} />}>{children}</EmptyState>
      {drawing.dialog}
    </Card>
  );
}
