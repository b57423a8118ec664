import { type ReactNode, useState } from 'react';
import { can } from '../../platform/permissions';
import { useShortcut } from '../../platform/shortcuts';
import type { Plan, PlanItem } from '../planning/plan-data';
import type { DrawnKind } from './drawing-data';
import { type AskedDrawing, DrawingDialog } from './drawing-dialog';
import { RemoveDialog } from './remove-dialog';
import { useWords } from './words';

export interface Drawing {
  /** Whether the viewer draws this plan at all. */
  readonly may: boolean;
  add(kind: DrawnKind, under?: string): void;
  describe(item: PlanItem): void;
  remove(item: PlanItem): void;
  /** The dialog that is open, if one is. */
  readonly dialog: ReactNode;
}

/** Draws the plan: adds rows, says what they are, takes them out; N adds one. */
export function useDrawing(plan: Plan, reload: () => Promise<unknown>): Drawing {
  const say = useWords();
  const may = can(plan, 'plan.draw');
  const [asked, setAsked] = useState<AskedDrawing>();
  const [removed, setRemoved] = useState<PlanItem>();
  useShortcut({ keys: 'n', label: say('keys.add'), run: () => setAsked({ kind: 'WORK' }), enabled: may });
  return {
    may,
    add: (kind, under) => setAsked({ kind, under }),
    describe: (item) => setAsked({ kind: item.kind, item }),
    remove: setRemoved,
    dialog: (
      <>
        {asked && <DrawingDialog plan={plan} asked={asked} onClose={() => setAsked(undefined)} reload={reload} />}
        {removed && <RemoveDialog plan={plan} item={removed} onClose={() => setRemoved(undefined)} reload={reload} />}
      </>
    ),
  };
}
