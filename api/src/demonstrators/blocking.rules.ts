import { type Day, daysBetween } from '../kernel/day.js';
import type { DueStanding } from '../workplan/due-standing.rules.js';
import { blockersOf, type Waiting } from '../workplan/schedule/dependency-walk.rules.js';
import type { WorkState } from '../workplan/work-package.rules.js';
import { brakes } from './readiness.rules.js';

export const hindrances = ['STOPPED', 'OVERDUE', 'NOT_BEGUN', 'TOO_EARLY', 'DRIFTED'] as const;
export type Hindrance = (typeof hindrances)[number];

/** A row of the plan, as far as it may hold others up. */
export interface Step {
  readonly id: string;
  readonly parentId: string | null;
  readonly kind: 'WORK' | 'MILESTONE' | 'DELIVERABLE';
  readonly state: WorkState | null;
  /** Of milestones and deliverables. */
  readonly standing: DueStanding | null;
  readonly done: boolean;
  readonly startsOn: Day;
  readonly endsOn: Day;
  /** Its day in the agreement, of milestones and deliverables. */
  readonly agreedOn: Day | null;
  /** Where what it depends on would put it, when that is later. */
  readonly askedOn: Day | null;
}

/** Why a step holds others up, and by how many calendar days; none of what was stopped. */
export interface Hindered {
  readonly why: Hindrance;
  readonly days: number;
}

/** Read from the top: the first sentence that holds decides; nothing when a step is done or keeps its dates. */
export function hindranceOf(step: Step, today: Day): Hindered | null {
  if (step.done || (step.standing !== null && !brakes(step.standing))) return null;
  if (step.state === 'BLOCKED' || step.state === 'SUSPENDED') return { why: 'STOPPED', days: 0 };
  if (step.endsOn < today) return { why: 'OVERDUE', days: daysBetween(step.endsOn, today) };
  if (step.state === 'NOT_STARTED' && step.startsOn < today)
    return { why: 'NOT_BEGUN', days: daysBetween(step.startsOn, today) };
  if (step.askedOn !== null) return { why: 'TOO_EARLY', days: daysBetween(step.startsOn, step.askedOn) };
  if (step.agreedOn !== null && step.endsOn > step.agreedOn)
    return { why: 'DRIFTED', days: daysBetween(step.agreedOn, step.endsOn) };
  return null;
}

/** A step that blocks, and over how many dependencies at the least; none when it belongs to the work itself. */
export interface Blocking extends Hindered {
  readonly id: string;
  readonly distance: number;
}

/**
 * All that blocks these pieces of work, gravest first: what is hindered in themselves or in the tasks under them, and
 * in what they wait for, however far back, up to what is done; with what each has to reach and hand in. A lot is left
 * out when a task under it is told.
 */
export function blocking(
  steps: readonly Step[],
  links: Waiting['links'],
  works: readonly string[],
  today: Day,
): Blocking[] {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const tasks = steps.map(({ id, parentId, kind }) => ({ id, parentId: kind === 'WORK' ? parentId : null }));
  const isDone = (id: string): boolean => byId.get(id)?.done ?? true;
  const distances = new Map<string, number>();
  const reach = (id: string, distance: number) =>
    distances.set(id, Math.min(distance, distances.get(id) ?? Number.POSITIVE_INFINITY));
  for (const work of works.filter((id) => !isDone(id))) {
    reach(work, 0);
    for (const { id } of tasks.filter(({ parentId }) => parentId === work)) reach(id, 0);
    for (const { id, distance } of blockersOf({ tasks, links }, work, isDone)) reach(id, distance);
  }
  for (const { id, parentId, kind } of steps) {
    const distance = kind === 'WORK' || parentId === null ? undefined : distances.get(parentId);
    if (distance !== undefined) reach(id, distance);
  }
  const found = [...distances].flatMap(([id, distance]): Blocking[] => {
    const hindered = hindranceOf(byId.get(id) as Step, today);
    return hindered ? [{ id, distance, ...hindered }] : [];
  });
  const told = new Set(found.map(({ id }) => tasks.find((task) => task.id === id)?.parentId));
  return found
    .filter(({ id }) => !told.has(id))
    .sort(
      (a, b) => Number(b.why === 'STOPPED') - Number(a.why === 'STOPPED') || b.days - a.days || a.distance - b.distance,
    );
}
