import type { ReactNode } from 'react';
import type { Refusals } from '../platform/refusal';
import { FileRefusal } from './file-refusal';
import type { Saving } from './use-saving';

interface SavingStateProps {
  saving: Saving;
  /** What is said while the file is being made, and when nothing is. */
  making: ReactNode;
  idle?: ReactNode;
  /** What could not be done. */
  unsaved: ReactNode;
  refusals?: Refusals;
}

/** How the making of a file goes, under the button that asks for it. */
export function SavingState({ saving, making, idle, unsaved, refusals }: SavingStateProps) {
  return (
    <>
      <span role="status" className="small dim">
        {saving.making ? making : idle}
      </span>
      {saving.error !== undefined && <FileRefusal error={saving.error} what={unsaved} refusals={refusals} />}
    </>
  );
}
