import type { EntityManager } from 'typeorm';
import { BudgetLine } from '../budget/budget-line.entity.js';
import { Financing } from '../budget/financing.entity.js';
import { Claim } from '../claims/claim.entity.js';
import { ClaimLine } from '../claims/claim-line.entity.js';
import { ClaimPeriod } from '../claims/claim-period.entity.js';
import { Membership } from '../consortium/membership.entity.js';
import { Partner } from '../consortium/partner.entity.js';
import { Person } from '../consortium/person.entity.js';
import { Project } from '../consortium/project.entity.js';
import { Demonstrator } from '../demonstrators/demonstrator.entity.js';
import { ElementaryFunction } from '../demonstrators/elementary-function.entity.js';
import { Study } from '../demonstrators/study.entity.js';
import { Deliverable } from '../workplan/deliverable.entity.js';
import { ForecastChange } from '../workplan/forecast-change.entity.js';
import { Milestone } from '../workplan/milestone.entity.js';
import { Participation } from '../workplan/participation.entity.js';
import { StatusUpdate } from '../workplan/status-update.entity.js';
import { WorkPackage } from '../workplan/work-package.entity.js';
import { budgetLines } from './budget/budget-lines.js';
import { claimPeriods } from './budget/claim-periods.js';
import { financing } from './budget/financing.js';
import { claimLines, claims } from './claims/claims.js';
import { memberships } from './consortium/memberships.js';
import { partners } from './consortium/partners.js';
import { people } from './consortium/people.js';
import { project } from './consortium/project.js';
import { layJournal } from './journal.js';
import { laySiblings } from './siblings.js';
import { deliverables } from './workplan/deliverables.js';
import { demonstrators, elementaryFunctions, studies } from './workplan/demonstrators.js';
import { forecastChanges } from './workplan/forecast-changes.js';
import { milestones } from './workplan/milestones.js';
import { participations } from './workplan/participations.js';
import { statusUpdates } from './workplan/status-updates.js';
import { workPackages } from './workplan/work-packages.js';

const AT_ONCE = 500;
const LOCK = 'SELECT pg_advisory_xact_lock(7, 1)';

type Tell = (line: string) => void;

/** Fills an empty portal with MiMédI, in the caller's transaction; answers false, and touches nothing, when a project is there. */
export async function sow(manager: EntityManager, tell: Tell): Promise<boolean> {
  await manager.query(LOCK);
  await manager.query('SET LOCAL ROLE portal_owner');
  if (await manager.exists(Project)) return false;
  const lay = async <T extends object>(entity: new () => T, rows: ReadonlyArray<Partial<T>>) => {
    for (let from = 0; from < rows.length; from += AT_ONCE)
      await manager.insert(entity, rows.slice(from, from + AT_ONCE) as never);
    return rows.length;
  };

  await lay(Project, [project]);
  await lay(Person, people);
  tell(
    `${project.acronym}: ${await lay(Partner, partners)} partners, ${await lay(Membership, memberships)} memberships`,
  );
  tell(`${await lay(WorkPackage, workPackages)} work packages and tasks`);
  await lay(Participation, participations);
  tell(`${await lay(StatusUpdate, statusUpdates)} status updates`);
  tell(`${await lay(Milestone, milestones)} milestones, ${await lay(Deliverable, deliverables)} deliverables`);
  await lay(ForecastChange, forecastChanges);
  await lay(Demonstrator, demonstrators);
  tell(`${demonstrators.length} demonstrators, ${await lay(ElementaryFunction, elementaryFunctions)} functions`);
  await lay(Study, studies);
  await lay(Financing, financing);
  tell(`financing plan and ${await lay(BudgetLine, budgetLines)} budget lines`);
  await lay(ClaimPeriod, claimPeriods);
  tell(
    `${await lay(Claim, claims)} claims of ${claimPeriods.length} periods, ${await lay(ClaimLine, claimLines)} lines`,
  );
  tell(`${await layJournal(manager)} lines of journal`);
  tell(`beside it: ${(await laySiblings(manager)).join(', ')}`);
  return true;
}
