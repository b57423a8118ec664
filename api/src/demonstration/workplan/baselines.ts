import type { Day } from '../../kernel/day.js';
import { Baseline, type BaselineItem } from '../../workplan/planning/baseline.entity.js';
import { type Item, itemsOf } from '../../workplan/planning/plan-items.rules.js';
import { personId } from '../consortium/people.js';
import { projectId } from '../consortium/project.js';
import { idOf } from '../identifier.rules.js';
import type { Row } from '../row.js';
import { planCalendars } from './calendars.js';
import { deliverables } from './deliverables.js';
import { milestones } from './milestones.js';
import { participations } from './participations.js';
import type { WorkCode } from './work-codes.js';
import { workPackages } from './work-packages.js';

const SIGNED_ON = '2018-02-08';
const baselineId = idOf('baseline', 'agreement');

export const baselines: ReadonlyArray<Row<Baseline>> = [
  {
    id: baselineId,
    projectId,
    name: 'Convention du 8 février 2018',
    authorId: personId('claire.vuillemin@ilsa.example'),
    takenAt: new Date(`${SIGNED_ON}T09:00:00Z`),
  },
];

/** The work that has moved since the agreement was signed: where it stood then. */
const agreed: Partial<Record<WorkCode, readonly [startsOn: Day, endsOn: Day]>> = {
  'T1.1': ['2018-02-12', '2019-06-28'],
  'T2.1': ['2018-02-12', '2019-10-31'],
  'T3.1': ['2018-09-17', '2019-11-29'],
  'T4.1': ['2018-02-12', '2019-09-30'],
  'T4.3': ['2020-03-02', '2020-09-30'],
  'T5.1': ['2018-09-03', '2019-12-20'],
};

const asAgreed = ({ code, agreedOn, startsOn, endsOn }: Item): readonly [Day, Day] =>
  agreed[code as WorkCode] ?? [agreedOn ?? startsOn, agreedOn ?? endsOn];

export const baselineItems: ReadonlyArray<Row<BaselineItem>> = itemsOf(
  {
    calendars: planCalendars,
    works: workPackages.map((row) => ({ ...row, version: 1 })),
    milestones: milestones.map((row) => ({ ...row, version: 1 })),
    deliverables: deliverables.map((row) => ({ ...row, version: 1 })),
    parts: participations,
  },
  SIGNED_ON,
).map((item) => {
  const { id: itemId, kind, code, titleFr, titleEn, progress, effort } = item;
  const [startsOn, endsOn] = asAgreed(item);
  return {
    ...{ id: idOf('baseline item', code), projectId, baselineId, itemId, kind },
    ...{ code, titleFr, titleEn, startsOn, endsOn, progress: progress === null ? null : 0, effort },
  };
});
