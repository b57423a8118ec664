import { useDraft } from '../platform/draft';
import { type Status, sameStatus, statusOf } from './status';
import type { WorkStatus } from './work-status';

/** The version a draft was begun on: what it is compared and saved against. */
export interface Base {
  readonly version: number;
  readonly status: Status;
  readonly at: string | null;
}

export interface StatusDraft {
  readonly mine: Status;
  readonly base: Base;
  /** Something here is not saved yet. */
  readonly dirty: boolean;
  change(changes: Partial<Status>): void;
  forget(): void;
}

/** What someone is writing of a work package, kept on this device with the version they began on. */
export function useStatusDraft(work: WorkStatus): StatusDraft {
  const saved = statusOf(work);
  const now: Base = { version: work.version, status: saved, at: work.updatedAt };
  const { values, change, forget } = useDraft<{ mine: Status; base: Base }>(`work-package.${work.id}`, {
    mine: saved,
    base: now,
  });
  const { mine, base } = values;
  return {
    mine,
    base,
    dirty: !sameStatus(mine, base.status),
    change: (changes) => change({ mine: { ...mine, ...changes }, base }),
    forget,
  };
}
