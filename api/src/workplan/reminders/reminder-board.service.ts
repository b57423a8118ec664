import { Injectable } from '@nestjs/common';
import { Partner } from '../../consortium/partner.entity.js';
import { daysBetween } from '../../kernel/day.js';
import { Access } from '../../platform/access/access.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Loaders } from '../../platform/graphql/loaders.js';
import { MOST_A_PAGE } from '../../platform/graphql/page.js';
import { blockingReport } from '../deliverable.rules.js';
import { StatusUpdate } from '../status-update.entity.js';
import { WorkPackage } from '../work-package.entity.js';
import { type Debt, Debts } from './debts.js';
import { isOverdue, type Obligation, obligationKinds, owedBy } from './obligations.rules.js';
import { periodOf } from './periods.calendar.js';
import { reminderPolicy } from './reminders.policy.js';
import type { ObligationCell, ObligationRow, ReminderBoard } from './reminders.types.js';
import { askedOf } from './reminding.rules.js';

const UNREAD = `
  WHERE id IN (SELECT DISTINCT ON (work_package_id) id FROM status_update WHERE project_id = $1
      ORDER BY work_package_id, at DESC, id DESC)
    AND COALESCE(partner_id, (SELECT lead_partner_id FROM work_package w WHERE w.id = work_package_id))
      <> (SELECT p.id FROM partner p WHERE p.project_id = $1 AND p.lead)
    AND NOT EXISTS (SELECT 1 FROM acknowledgement a WHERE a.status_update_id = status_update.id)
    AND NOT EXISTS (SELECT 1 FROM update_question q WHERE q.status_update_id = status_update.id
      AND NOT EXISTS (SELECT 1 FROM update_answer a WHERE a.question_id = q.id))
  ORDER BY at DESC, id DESC LIMIT 100`;

/** Who owes what, partner by kind, with what the lead has yet to read; in one round trip. */
@Injectable()
export class ReminderBoards {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly access: Access,
    private readonly loaders: Loaders,
    private readonly debts: Debts,
  ) {}

  async of(projectId: string): Promise<ReminderBoard> {
    this.access.demand(reminderPolicy.read, { projectId });
    const [debt, unread] = await Promise.all([
      this.debts.of(projectId),
      plainRows(this.unit.work, StatusUpdate, UNREAD, [projectId]),
    ]);
    const { works, partners, deliverables, rhythm, asking, today } = debt;
    this.loaders.know(WorkPackage, works);
    this.loaders.know(Partner, partners);
    const period = periodOf(today, asking);
    return {
      projectId,
      rhythm,
      periodFrom: period?.from ?? null,
      periodUntil: period?.until ?? null,
      rows: partners.map((partner) => rowOf(partner, debt)),
      unread: unread.flatMap((update) => {
        const workPackage = works.find(({ id }) => id === update.workPackageId);
        return workPackage ? [{ update, workPackage }] : [];
      }),
      unexplained: blockingReport(deliverables, period?.until ?? today, today).slice(0, MOST_A_PAGE),
      viewerCan: this.access.permitted(reminderPolicy, { projectId }),
    };
  }
}

function rowOf(partner: Partner, { obligations, seats, told, today, rhythm }: Debt): ObligationRow {
  const owed = owedBy(obligations, today, rhythm.daysBefore).filter(({ partnerId }) => partnerId === partner.id);
  const kinds = owed.length > 0 ? owed.map(({ kind }) => kind) : [undefined];
  const asked = [...new Set(kinds.flatMap((kind) => askedOf(partner.id, seats, kind)))];
  const days = told.filter(({ personId }) => asked.includes(personId));
  const remindedOn =
    days
      .map(({ onDay }) => onDay)
      .sort()
      .at(-1) ?? null;
  const todays = new Set(days.filter(({ onDay }) => onDay === today).map(({ personId }) => personId));
  return {
    partner,
    cells: obligationKinds.map((kind) =>
      cellOf(
        kind,
        owed.filter((one) => one.kind === kind),
        today,
      ),
    ),
    remindedOn,
    remindedToday: asked.length > 0 && asked.every((id) => todays.has(id)),
  };
}

function cellOf(kind: ObligationCell['kind'], owed: readonly Obligation[], today: Debt['today']): ObligationCell {
  const [oldest] = owed;
  return {
    kind,
    count: owed.length,
    late: owed.filter((one) => isOverdue(one, today)).length,
    oldestOn: oldest?.dueOn ?? null,
    ageDays: oldest ? daysBetween(oldest.dueOn, today) : null,
    codes: owed.map(({ code }) => code),
  };
}
