import { impactOf } from '../../workplan/planning/impact.rules.js';
import type { Planned, PlannedLink } from '../../workplan/planning/planned.rules.js';
import type { Scenario, ScenarioMove } from '../../workplan/scenarios/scenario.entity.js';
import { personId } from '../consortium/people.js';
import { project, projectId } from '../consortium/project.js';
import { idOf } from '../identifier.rules.js';
import type { Row } from '../row.js';
import { planCalendars } from './calendars.js';
import { dependencies } from './dependencies.js';
import { milestones } from './milestones.js';
import { workPackageId, workPackages } from './work-packages.js';

const scenarioId = idOf('scenario', 'dry runs later');

/** What the lead is thinking of: the dry runs of the enclosure begin two weeks later. */
export const scenarios: ReadonlyArray<Row<Scenario>> = [
  {
    id: scenarioId,
    projectId,
    name: 'Essais à vide deux semaines plus tard',
    state: 'OPEN',
    authorId: personId('claire.vuillemin@ilsa.example'),
    openedAt: new Date('2019-11-12T15:20:00Z'),
    closedById: null,
    closedAt: null,
    reason: '',
    endDaysKept: null,
  },
];

const links: PlannedLink[] = dependencies.map(
  ({ id, fromWorkId, fromMilestoneId, toWorkId, toMilestoneId, ...link }) => ({
    ...(link as Pick<PlannedLink, 'type' | 'lag' | 'inCalendarDays'>),
    id: id ?? '',
    fromId: fromWorkId ?? fromMilestoneId ?? '',
    toId: toWorkId ?? toMilestoneId ?? '',
  }),
);

const { startsOn, endsOn } = project;
const plan: Planned = {
  ...{ startsOn, endsOn, calendars: planCalendars },
  ...{ works: workPackages, milestones, dependencies: links },
};
const named = new Map<string, Pick<ScenarioMove, 'kind' | 'code' | 'titleFr' | 'titleEn'>>();
for (const { id, code, titleFr, titleEn } of workPackages) named.set(id, { kind: 'WORK', code, titleFr, titleEn });
for (const { id, code, titleFr, titleEn } of milestones) named.set(id, { kind: 'MILESTONE', code, titleFr, titleEn });

const { shifts } = impactOf(plan, { itemId: workPackageId('T4.3'), startsOn: '2020-05-18' });

export const scenarioMoves: readonly ScenarioMove[] = shifts.flatMap(({ days: _days, ...shift }) => {
  const row = named.get(shift.itemId);
  return row ? [{ ...shift, ...row, id: idOf('scenario move', row.code), projectId, scenarioId }] : [];
});
