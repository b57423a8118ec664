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
  /** Hours spent in the period, in decimal text: said with the update, and of no later one. */
  readonly effort: string;
  /** Something here is not saved yet. */
  readonly dirty: boolean;
  change(changes: Partial<Status>): void;
  spend(effort: string): void;
  forget(): void;
}

/** What someone is writing of a work package, kept on this device with the version they began on. */
export function useStatusDraft(work: WorkStatus): StatusDraft {
  const saved = statusOf(work);
  const now: Base = { version: work.version, status: saved, at: work.updatedAt };
  const { values, change, forget } = useDraft<{ mine: Status; base: Base; effort: string }>(`work-package.${work.id}`, {
    mine: saved,
    base: now,
    effort: '',
  });
  const { mine, base, effort } = values;
  return {
    mine,
    base,
    effort,
    dirty: !sameStatus(mine, base.status) || effort !== '',
    change: (changes) => change({ mine: { ...mine, ...changes }, base }),
    spend: (hours) => change({ mine, base, effort: hours }),
    forget,
  };
}
