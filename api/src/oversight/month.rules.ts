import type { ClaimPeriod } from '../claims/claim-period.entity.js';
import { partnersAwaitedOn } from '../claims/declaration.rules.js';
import { monthOf } from '../effort/month-cost.funding.js';
import { addDays, type Day, daysBetween, earliest } from '../kernel/day.js';
import type { PaymentTask } from '../payments/payment-tasks.rules.js';
import { ANSWER_DAYS, type Obligation, saidOn } from '../workplan/reminders/obligations.rules.js';
import { type Asking, updateOwed } from '../workplan/reminders/periods.calendar.js';
import type { WorkPackage } from '../workplan/work-package.entity.js';
import { isAtRest } from '../workplan/work-package.rules.js';
import type { DueItem } from './due-item.types.js';
import type { MonthItem } from './month.types.js';

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
  unexplained: due.unexplained,
  count: 1,
});

/** The expenditure of a period is to be declared; the web knows how a period is called. */
export const claimItem = (period: ClaimPeriod, today: Day, askedBy: string | null): MonthItem => ({
  id: period.id,
  kind: 'CLAIM',
  dueOn: partnersAwaitedOn(period),
  standing: partnersAwaitedOn(period) < today ? 'LATE' : 'PLANNED',
  subjectId: period.id,
  code: `P${period.number}`,
  titleFr: '',
  titleEn: '',
  askedBy,
  unexplained: false,
  count: 1,
});

/** An update is asked for in the last days of its period. */
const ASKED_WITHIN_DAYS = 15;

/** One reminder for all work packages that owe an update late or soon; none when there is nothing to remind of. */
export function updatesItem(
  works: readonly WorkPackage[],
  asking: Asking,
  today: Day,
  askedBy: string | null,
): MonthItem[] {
  const waiting = works.flatMap((work) => {
    const reported = { startsOn: work.startsOn, saidOn: saidOn(work), atRest: isAtRest(work.state) };
    const owed = updateOwed(reported, asking, today);
    return owed && daysBetween(today, owed.dueOn) <= ASKED_WITHIN_DAYS ? [{ work, dueOn: owed.dueOn }] : [];
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
      unexplained: false,
      count: waiting.length,
    },
  ];
}

interface OpenQuestion {
  readonly id: string;
  readonly askedOn: Day;
}

/** A question about an update waits for its answer. */
export function answerItem(
  { id, askedOn }: OpenQuestion,
  work: WorkPackage,
  today: Day,
  askedBy: string | null,
): MonthItem {
  const dueOn = addDays(askedOn, ANSWER_DAYS);
  const { code, titleFr, titleEn } = work;
  const standing = dueOn < today ? 'LATE' : 'PLANNED';
  const asked = { askedBy, unexplained: false, count: 1 };
  return { id, kind: 'ANSWER', dueOn, standing, subjectId: work.id, code, titleFr, titleEn, ...asked };
}

interface HoursWaiting {
  readonly month: Day;
  /** Whose hours they are: one's own to sign, those of others to countersign. */
  readonly own: readonly string[];
  readonly others: readonly string[];
}

/** The hours of a month are signed, and countersigned, within so many days of its end. */
const DAYS_TO_SIGN = 15;

/** One's own hours to sign, each on its own; those of others to countersign, together. */
export function hoursItems({ month, own, others }: HoursWaiting, today: Day): MonthItem[] {
  const dueOn = addDays(monthOf(month).until, DAYS_TO_SIGN);
  const standing = dueOn < today ? 'LATE' : 'PLANNED';
  const untitled = { titleFr: '', titleEn: '', askedBy: null, unexplained: false } as const;
  const said = { dueOn, standing, code: month.slice(0, 7), ...untitled } as const;
  const [first] = others;
  return [
    ...own.map((id): MonthItem => ({ ...said, id: `hours-${id}`, kind: 'HOURS', subjectId: id, count: 1 })),
    ...(first === undefined
      ? []
      : [
          { ...said, id: `countersign-${first}`, kind: 'COUNTERSIGN', subjectId: first, count: others.length } as const,
        ]),
  ];
}

/** A question of the authority waits for its answer. */
export const controlQuestionItem = (
  { id, dueOn, code, titleFr, titleEn }: Obligation,
  today: Day,
  askedBy: string,
): MonthItem => ({
  ...{ id, kind: 'CONTROL_QUESTION', dueOn, standing: dueOn < today ? 'LATE' : 'PLANNED', subjectId: id, code },
  ...{ titleFr, titleEn, askedBy, unexplained: false, count: 1 },
});

/** A payment is to be received and shared by the lead, or a share of one to be confirmed. */
export const paymentItem = (
  { id, kind, number, dueOn }: PaymentTask,
  today: Day,
  askedBy: string | null,
): MonthItem => ({
  ...{ id, kind, dueOn, standing: dueOn < today ? 'LATE' : 'PLANNED', subjectId: id, code: String(number) },
  ...{ titleFr: '', titleEn: '', askedBy, unexplained: false, count: 1 },
});
