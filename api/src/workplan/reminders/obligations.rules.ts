import { addDays, type Day, daysBetween } from '../../kernel/day.js';
import { dayInParis } from '../../platform/paris.calendar.js';
import type { DeliverableState } from '../deliverable.lifecycle.js';
import type { MilestoneState } from '../milestone.lifecycle.js';
import { isAtRest, type WorkState } from '../work-package.rules.js';
import { type Asking, updateOwed } from './periods.calendar.js';

export const obligationKinds = [
  'STATUS_UPDATE',
  'MILESTONE',
  'DELIVERABLE',
  'ANSWER',
  'DECLARATION',
  'FINDINGS',
  'CONTROL_QUESTION',
] as const;
export type ObligationKind = (typeof obligationKinds)[number];

/** Within so many days, a question about an update is answered. */
export const ANSWER_DAYS = 7;

/** The day in Paris on which something was last said of a work package. */
export const saidOn = ({ updatedAt }: { readonly updatedAt: Date | null }): Day | null =>
  updatedAt && dayInParis(updatedAt);

/** Something that a partner owes, by a day. */
export interface Obligation {
  readonly kind: ObligationKind;
  /** Of the work package to update, of the milestone, of the deliverable, of the question, of the period to declare or that was controlled, of the question of the authority. */
  readonly id: string;
  readonly partnerId: string;
  /** None of what is owed of no work package. */
  readonly workPackageId: string | null;
  readonly code: string;
  readonly titleFr: string;
  readonly titleEn: string;
  readonly dueOn: Day;
}

interface Named {
  readonly id: string;
  readonly code: string;
  readonly titleFr: string;
  readonly titleEn: string;
}

export interface Owing {
  readonly asking: Asking;
  readonly works: ReadonlyArray<
    Named & {
      readonly leadPartnerId: string;
      readonly startsOn: Day;
      readonly state: WorkState;
      readonly saidOn: Day | null;
    }
  >;
  readonly milestones: ReadonlyArray<
    Named & {
      readonly partnerId: string;
      readonly workPackageId: string;
      readonly forecastOn: Day;
      readonly state: MilestoneState;
    }
  >;
  readonly deliverables: ReadonlyArray<
    Named & {
      readonly partnerId: string;
      readonly workPackageId: string;
      readonly dueOn: Day;
      readonly state: DeliverableState;
    }
  >;
  /** Without an answer. */
  readonly questions: ReadonlyArray<{
    readonly id: string;
    readonly partnerId: string;
    readonly workPackageId: string;
    readonly askedOn: Day;
  }>;
}

/** Who owes the update of a work package: the partner that leads it, for all that take part. */
export const owesUpdateOf = ({ leadPartnerId }: { readonly leadPartnerId: string }): string => leadPartnerId;

/** All that is owed in a project and not yet done, however far off, by date. */
export function obligationsOf({ asking, works, milestones, deliverables, questions }: Owing, today: Day): Obligation[] {
  const titles = new Map(works.map((work) => [work.id, work]));
  const updates = works.flatMap((work): Obligation[] => {
    const { startsOn, saidOn } = work;
    const partnerId = owesUpdateOf(work);
    const owed = updateOwed({ startsOn, saidOn, atRest: isAtRest(work.state) }, asking, today);
    return owed
      ? [{ ...named(work), kind: 'STATUS_UPDATE', partnerId, workPackageId: work.id, dueOn: owed.dueOn }]
      : [];
  });
  const reached = milestones
    .filter(({ state }) => state === 'PLANNED' || state === 'AT_RISK')
    .map((one): Obligation => ({ ...named(one), kind: 'MILESTONE', ...owner(one), dueOn: one.forecastOn }));
  const handed = deliverables
    .filter(({ state }) => state !== 'SUBMITTED' && state !== 'ACCEPTED')
    .map((one): Obligation => ({ ...named(one), kind: 'DELIVERABLE', ...owner(one), dueOn: one.dueOn }));
  const answers = questions.flatMap((question): Obligation[] => {
    const work = titles.get(question.workPackageId);
    const dueOn = addDays(question.askedOn, ANSWER_DAYS);
    return work ? [{ ...named(work), id: question.id, kind: 'ANSWER', ...owner(question), dueOn }] : [];
  });
  return inOrder([...updates, ...reached, ...handed, ...answers]);
}

/** By date. */
export const inOrder = (obligations: readonly Obligation[]): Obligation[] => [...obligations].sort(byDay);

const named = ({ id, code, titleFr, titleEn }: Named): Named => ({ id, code, titleFr, titleEn });
const owner = ({ partnerId, workPackageId }: { readonly partnerId: string; readonly workPackageId: string }) => ({
  partnerId,
  workPackageId,
});
const byDay = (a: Obligation, b: Obligation): number =>
  a.dueOn === b.dueOn ? a.code.localeCompare(b.code, 'fr', { numeric: true }) : a.dueOn < b.dueOn ? -1 : 1;

export const isOverdue = ({ dueOn }: Pick<Obligation, 'dueOn'>, today: Day): boolean => dueOn < today;

/** Late, or due within so many days: what one is reminded of. */
export const owedBy = (obligations: readonly Obligation[], today: Day, daysBefore: number): Obligation[] =>
  obligations.filter(({ dueOn }) => daysBetween(today, dueOn) <= daysBefore);
