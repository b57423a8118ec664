import type { Dependency } from '../../workplan/planning/dependency.entity.js';
import type { LinkType } from '../../workplan/schedule/plan.rules.js';
import { projectId } from '../consortium/project.js';
import { idOf } from '../identifier.rules.js';
import type { Row } from '../row.js';
import { type MilestoneCode, milestoneCodes, milestoneId } from './milestones.js';
import type { WorkCode } from './work-codes.js';
import { workPackageId } from './work-packages.js';

type Code = WorkCode | MilestoneCode;
type Linked = readonly [from: Code, to: Code, type: LinkType, lag: number];

/** What waits for what, with the working days between; the road to the demonstrators passes through J4. */
const linked: readonly Linked[] = [
  ['T1.1', 'T1.2', 'SS', 140],
  ['T2.1', 'T2.2', 'SS', 140],
  ['T1.2', 'T2.2', 'FF', 40],
  ['T2.1', 'J4', 'FS', 34],
  ['J4', 'J5', 'FS', 99],
  ['T3.1', 'J5', 'FS', 60],
  ['T4.1', 'T4.3', 'FS', 84],
  ['T4.3', 'J6', 'FS', 35],
  ['T4.2', 'J6', 'FS', 15],
  ['J5', 'J7', 'FS', 185],
  ['J6', 'J7', 'FS', 43],
  ['T5.1', 'J7', 'FS', 20],
  ['J7', 'J8', 'FS', 63],
  ['J8', 'J9', 'FS', 145],
  ['J9', 'LT7', 'FF', 0],
];

const isMilestone = (code: Code): code is MilestoneCode => (milestoneCodes as readonly Code[]).includes(code);

const ends = <S extends 'from' | 'to'>(side: S, code: Code) => ({
  [`${side}WorkId`]: isMilestone(code) ? null : workPackageId(code),
  [`${side}MilestoneId`]: isMilestone(code) ? milestoneId(code) : null,
});

export const dependencies: ReadonlyArray<Partial<Row<Dependency>>> = linked.map(([from, to, type, lag]) => ({
  id: idOf('dependency', from, to, type),
  projectId,
  ...ends('from', from),
  ...ends('to', to),
  type,
  lag,
  inCalendarDays: false,
}));
