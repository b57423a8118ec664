import { Partner } from '../consortium/partner.entity.js';
import type { Day } from '../kernel/day.js';
import { plainRows } from '../platform/database/plain-rows.js';
import type { Told } from '../platform/database/reading.js';
import type { Work } from '../platform/database/work.js';
import type { DeliverableState } from '../workplan/deliverable.lifecycle.js';
import { isUnexplained } from '../workplan/deliverable.rules.js';
import { driftDays, dueOfDeliverable, dueOfMilestone, standingOf } from '../workplan/due-standing.rules.js';
import type { MilestoneState } from '../workplan/milestone.lifecycle.js';
import { WorkPackage } from '../workplan/work-package.entity.js';
import type { WorkState } from '../workplan/work-package.rules.js';
import type { DueItem } from './due-item.types.js';

type Named = 'id' | 'code' | 'titleFr' | 'titleEn' | 'baselineOn' | 'dueOn' | 'doneOn';

interface DueRow extends Pick<DueItem, Named> {
  readonly kind: 'MILESTONE' | 'DELIVERABLE';
  readonly state: MilestoneState | DeliverableState;
  readonly partnerId: string;
  readonly workPackageId: string;
  readonly delayReason: string;
}

const NAMED = 'id, code, title_fr, title_en, baseline_on, partner_id, work_package_id, state';
const DUES = `
  SELECT json_build_array(kind, id, code, title_fr, title_en, baseline_on, partner_id, work_package_id, state, due_on, done_on, delay_reason) AS told
  FROM (
    SELECT 'MILESTONE' AS kind, ${NAMED}, forecast_on AS due_on, achieved_on AS done_on, '' AS delay_reason FROM milestone WHERE project_id = $1
    UNION ALL SELECT 'DELIVERABLE', ${NAMED}, due_on, submitted_on, delay_reason FROM deliverable WHERE project_id = $1
  ) due ORDER BY due_on, id`;
const IN_ORDER = 'WHERE project_id = $1 ORDER BY position, id';

const dueOf = (told: Told): DueRow => {
  const [kind, id, code, titleFr, titleEn, baselineOn, partnerId, workPackageId, state, dueOn, doneOn, delayReason] =
    told;
  const named = { kind, id, code, titleFr, titleEn, baselineOn, partnerId, workPackageId };
  return { ...named, state, dueOn, doneOn, delayReason } as DueRow;
};

/** All that is planned in a project: what every screen over a whole project begins with. */
export async function planOf(work: Work, projectId: string): Promise<Plan> {
  const [works, partners, dues] = await Promise.all([
    plainRows(work, WorkPackage, IN_ORDER, [projectId]),
    plainRows(work, Partner, IN_ORDER, [projectId]),
    work.reading.ask(DUES, [projectId]),
  ]);
  return { works, partners, dues: dues.map(dueOf) };
}

export interface Plan {
  readonly works: readonly WorkPackage[];
  readonly partners: readonly Partner[];
  readonly dues: readonly DueRow[];
}

/** Its milestones and deliverables by date, with how they stand and who answers for them. */
export function itemsOf({ works, partners, dues }: Plan, today: Day): DueItem[] {
  const workOf = new Map(works.map((work) => [work.id, work]));
  const partnerOf = new Map(partners.map((partner) => [partner.id, partner]));
  return dues.flatMap((row) => {
    const [workPackage, partner] = [workOf.get(row.workPackageId), partnerOf.get(row.partnerId)];
    return workPackage && partner ? [itemOf(row, workPackage, partner, today)] : [];
  });
}

function itemOf(row: DueRow, workPackage: WorkPackage, partner: Partner, today: Day): DueItem {
  const { id, kind, code, titleFr, titleEn, baselineOn, dueOn } = row;
  const due = factsOf(row, workPackage.state);
  const standing = standingOf(due, today);
  const told = { doneOn: due.doneOn, driftDays: driftDays(due), standing, blockers: workPackage.blockers };
  const unexplained = kind === 'DELIVERABLE' && isUnexplained(deliveryOf(row), today);
  return { id, kind, code, titleFr, titleEn, baselineOn, dueOn, partner, workPackage, unexplained, ...told };
}

const deliveryOf = ({ state, dueOn, doneOn, delayReason }: DueRow) => ({
  state: state as DeliverableState,
  dueOn,
  submittedOn: doneOn,
  delayReason,
});

const factsOf = ({ kind, state, baselineOn, dueOn, doneOn }: DueRow, work: WorkState) =>
  kind === 'MILESTONE'
    ? dueOfMilestone({ state: state as MilestoneState, baselineOn, forecastOn: dueOn, achievedOn: doneOn }, work)
    : dueOfDeliverable({ state: state as DeliverableState, baselineOn, dueOn, submittedOn: doneOn }, work);
