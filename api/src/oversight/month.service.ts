import { Injectable } from '@nestjs/common';
import type { ClaimPeriod } from '../claims/claim-period.entity.js';
import { isOpen, partnersAwaitedOn, standingOf } from '../claims/declaration.rules.js';
import { type DeclaredPeriods, declaredPeriods } from '../claims/declared-periods.js';
import { Partner } from '../consortium/partner.entity.js';
import { Project } from '../consortium/project.entity.js';
import { projectPolicy } from '../consortium/project.policy.js';
import { HoursToSign } from '../effort/timesheets/hours-to-sign.js';
import { addDays, covers, type Period } from '../kernel/day.js';
import { Payment } from '../payments/payment.entity.js';
import { PaymentShare } from '../payments/payment-share.entity.js';
import { paymentTasks } from '../payments/payment-tasks.rules.js';
import { Access } from '../platform/access/access.js';
import { keepsBooks, partnersOf } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { plainRows } from '../platform/database/plain-rows.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Loaders } from '../platform/graphql/loaders.js';
import { QuestionsOwed } from '../review/questions/questions-owed.js';
import { Participation } from '../workplan/participation.entity.js';
import { askingOf, openQuestions } from '../workplan/reminders/debts.js';
import { owesUpdateOf } from '../workplan/reminders/obligations.rules.js';
import { Rhythm, usualRhythm } from '../workplan/reminders/rhythm.entity.js';
import { WorkPackage } from '../workplan/work-package.entity.js';
import { byDate, isAtRisk, isLate } from './due-items.rules.js';
import {
  answerItem,
  claimItem,
  controlQuestionItem,
  dueAsItem,
  hoursItems,
  paymentItem,
  updatesItem,
} from './month.rules.js';
import type { Month } from './month.types.js';
import { itemsOf, planOf } from './project-plan.js';

const DAYS_AHEAD = 30;
const MOST_AWAITED = 20;
const JOINED = 'WHERE project_id = $1 AND partner_id = ANY ($2)';

/** What waits for the people of a partner, and what they wait for; read in one round trip. */
@Injectable()
export class MonthService {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly access: Access,
    private readonly clock: Clock,
    private readonly loaders: Loaders,
    private readonly hours: HoursToSign,
    private readonly owed: QuestionsOwed,
  ) {}

  async of(projectId: string): Promise<Month> {
    this.access.demand(projectPolicy.contribute, { id: projectId });
    const today = this.clock.today();
    const shown: Period = { from: today, until: addDays(today, DAYS_AHEAD) };
    const own = partnersOf(this.unit.actor, projectId);
    const books = own.filter((id) => keepsBooks(this.unit.actor, projectId, id));
    const { work } = this.unit;
    const [plan, parts, declared, projects, rhythms, questions, hours, payments, shares, asked] = await Promise.all([
      planOf(work, projectId),
      plainRows(work, Participation, JOINED, [projectId, own]),
      declaredPeriods(work, projectId),
      plainRows(work, Project, 'WHERE id = $1', [projectId]),
      plainRows(work, Rhythm, 'WHERE project_id = $1', [projectId]),
      openQuestions(work, projectId),
      this.hours.before(projectId, today),
      plainRows(work, Payment, 'WHERE project_id = $1', [projectId]),
      plainRows(work, PaymentShare, 'WHERE project_id = $1', [projectId]),
      this.owed.of(work, projectId),
    ]);
    this.loaders.know(WorkPackage, plan.works);
    this.loaders.know(Partner, plan.partners);

    const joined = new Set(parts.map(({ workPackageId }) => workPackageId));
    const works = plan.works.filter(({ id, leadPartnerId }) => joined.has(id) || own.includes(leadPartnerId));
    const lead = plan.partners.find((partner) => partner.lead);
    const askedBy = lead && !own.includes(lead.id) ? lead.shortName : null;
    const open = itemsOf(plan, today).filter(({ doneOn }) => doneOn === null);
    const mine = open.filter((due) => own.includes(due.partner.id) && (isLate(due) || covers(shown, due.dueOn)));
    const awaited = open.filter(
      (due) =>
        !own.includes(due.partner.id) &&
        works.includes(due.workPackage) &&
        (isLate(due) || isAtRisk(due) || covers(shown, due.dueOn)),
    );
    const items = [
      ...mine.map((due) => dueAsItem(due, askedBy)),
      ...projects.flatMap((project) => {
        const asking = askingOf(rhythms[0] ?? usualRhythm(projectId, project.startsOn), project);
        const led = works.filter((one) => own.includes(owesUpdateOf(one)));
        return updatesItem(led, asking, today, askedBy);
      }),
      ...questions.flatMap((question) => {
        const about = plan.works.find(({ id }) => id === question.workPackageId);
        return about && own.includes(question.partnerId) ? [answerItem(question, about, today, askedBy)] : [];
      }),
      ...asked
        .filter(({ partnerId }) => own.includes(partnerId))
        .map((question) => controlQuestionItem(question, today, projects[0]?.managingAuthority ?? '')),
      ...hoursItems(hours, today),
      ...paymentTasks(payments, shares, books).map((task) => paymentItem(task, today, askedBy)),
      ...this.toDeclare(declared, own, shown).map((period) => claimItem(period, today, askedBy)),
    ];
    return {
      projectId,
      ...shown,
      items: items.sort(byDate),
      workPackages: works,
      awaited: awaited.slice(0, MOST_AWAITED),
    };
  }
  /** The periods of which one's own partner has yet to sign what it spent: late, or due in the days shown. */
  private toDeclare({ periods, askedOf, of }: DeclaredPeriods, own: readonly string[], shown: Period): ClaimPeriod[] {
    return periods.filter((period) => {
      const dueOn = partnersAwaitedOn(period);
      const owed = own.filter((id) => isOpen(standingOf(period, of(period.id, id), shown.from)));
      return owed.length > 0 && (covers(shown, dueOn) || (dueOn < shown.from && owed.some((id) => askedOf.has(id))));
    });
  }
}
