import type { ClaimPeriod } from '../claims/claim-period.entity.js';
import { type Day, earliest } from '../kernel/day.js';
import type { WorkPackage } from '../workplan/work-package.entity.js';
import type { DueItem } from './due-item.types.js';
import type { MonthItem } from './month.types.js';
import { updateDueOn } from './status-reminder.calendar.js';

/** A milestone to reach or a deliverable to hand in. */
export const dueAsItem = (due: DueItem, askedBy: string | null): MonthItem => ({
  id: due.id,
  kind: due.kind,
  dueOn: due.dueOn,
  standing: due.standing,
  subjectId: due.id,
  code: due.code,
  titleFr: due.titleFr,
  titleEn: due.titleEn,
  askedBy,
  count: 1,
});

/** The expenditure of a period is to be declared; the web knows how a period is called. */
export const claimItem = (period: ClaimPeriod, askedBy: string | null): MonthItem => ({
  id: period.id,
  kind: 'CLAIM',
  dueOn: period.dueOn,
  standing: 'PLANNED',
  subjectId: period.id,
  code: `P${period.number}`,
  titleFr: '',
  titleEn: '',
  askedBy,
  count: 1,
});

/** One reminder for all work packages of which nothing was said for a while; none when there is nothing to remind of. */
export function updatesItem(works: readonly WorkPackage[], today: Day, askedBy: string | null): MonthItem[] {
  const waiting = works.flatMap((work) => {
    if (work.state === 'DONE' || work.startsOn > today) return [];
    const saidOn = work.updatedAt && (work.updatedAt.toISOString().slice(0, 10) as Day);
    const dueOn = updateDueOn({ saidOn, startsOn: work.startsOn }, today);
    return dueOn ? [{ work, dueOn }] : [];
  });
  const [first] = waiting;
  if (!first) return [];
  const dueOn = earliest(...waiting.map((one) => one.dueOn));
  const alone = waiting.length === 1;
  return [
    {
      id: `updates-${first.work.projectId}`,
      kind: 'STATUS_UPDATE',
      dueOn,
      standing: dueOn < today ? 'LATE' : 'PLANNED',
      subjectId: first.work.id,
      code: waiting.map(({ work }) => work.code).join(', '),
      titleFr: alone ? first.work.titleFr : '',
      titleEn: alone ? first.work.titleEn : '',
      askedBy,
      count: waiting.length,
    },
  ];
}
