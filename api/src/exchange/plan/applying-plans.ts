import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Refusal } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { Clock } from '../../platform/clock.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Journal } from '../../platform/journal/journal.js';
import { Closures } from '../../workplan/calendars/closures.js';
import { Baseline, BaselineItem } from '../../workplan/planning/baseline.entity.js';
import { Dependency } from '../../workplan/planning/dependency.entity.js';
import { PlanReader, type PlanRows } from '../../workplan/planning/plan-rows.js';
import { planPolicy } from '../../workplan/planning/planning.policy.js';
import { ChangingRows } from './changing-rows.js';
import { DrawingRows, type Ids } from './drawing-rows.js';
import type { ApplyPlanImportInput } from './plan-exchange.inputs.js';
import { PlanImport } from './plan-import.entity.js';
import { PlanImports } from './plan-imports.js';
import { PlanPreviews } from './plan-previews.js';
import { countsOf } from './preview.rules.js';
import type { Proposal } from './proposal.rules.js';
import { plannedAfter } from './proposing.rules.js';

/** Does what a preview told: all of it, in one transaction, or nothing. */
@Injectable()
export class ApplyingPlans {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly reader: PlanReader,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly imports: PlanImports,
    private readonly previews: PlanPreviews,
    private readonly drawing: DrawingRows,
    private readonly changing: ChangingRows,
    private readonly closures: Closures,
  ) {}

  /**
   * Refuses with `ticket.spent`, `plan-import.not-read`, `plan-import.plan-changed`, `plan.reason-needed`, `version.stale`,
   * `plan-import.row-in-use`, `plan-import.has-problems` and what moving a milestone or telling how work goes refuses.
   */
  async apply({ id, version, fingerprint, reason, ...choices }: ApplyPlanImportInput): Promise<PlanImport> {
    const found = await this.rows.load(PlanImport, id);
    this.access.demand(planPolicy.import, found);
    this.imports.demandInTime(found);
    const plan = await this.reader.hold(found.projectId);
    const seen = await this.previews.propose(found, plan, choices);
    if (seen.fingerprint !== fingerprint) throw new Refusal('plan-import.plan-changed');
    const { proposal, file } = seen;
    if (proposal.problems.length > 0)
      throw new Refusal('plan-import.has-problems', { count: proposal.problems.length });

    const ids: Ids = new Map(proposal.added.map(({ ref }) => [ref, uuidv7()]));
    await this.drawing.draw(plan, proposal.added, ids, choices.language);
    await this.changing.change(plan, proposal, ids, { language: choices.language, reason: reason?.trim() ?? '' });
    await this.settle(plan, proposal, ids);
    await this.link(plan, proposal, ids);
    await this.changing.remove(proposal.absent.filter(({ goes }) => goes));
    await this.remember(plan, proposal, ids);
    await this.close(plan, proposal);
    const applied = await this.rows.update(PlanImport, { id, version }, { appliedAt: this.clock.instant() });
    const { rows, added, changed, links, baselines, closures } = countsOf(file, proposal);
    const facts = { name: found.name, sha256: found.sha256, rows, added, changed, links, baselines, closures };
    await this.journal.record('plan.imported', applied, facts);
    return applied;
  }

  /** Lots hold what is under them, whether it moved or came. */
  private async settle(plan: PlanRows, proposal: Proposal, ids: Ids): Promise<void> {
    const after = plannedAfter({ ...plan, partners: [], baselines: [], budget: null }, proposal);
    const own = new Set(proposal.changed.filter(({ days }) => days).map(({ id }) => id));
    const settled = (after?.works ?? []).filter(({ id }) => !own.has(id));
    for (const { id, startsOn, endsOn } of settled) await this.changing.place(ids.get(id) ?? id, startsOn, endsOn);
  }

  private async link(
    { project, works }: PlanRows,
    { added, newLinks, changedLinks }: Proposal,
    ids: Ids,
  ): Promise<void> {
    const isWork = new Set([
      ...works.map(({ id }) => id),
      ...added.filter(({ kind }) => kind === 'WORK').map(({ ref }) => ref),
    ]);
    const end = (ref: string, side: 'from' | 'to') => ({
      [`${side}WorkId`]: isWork.has(ref) ? (ids.get(ref) ?? ref) : null,
      [`${side}MilestoneId`]: isWork.has(ref) ? null : (ids.get(ref) ?? ref),
    });
    const fresh = newLinks.map(({ fromRef, toRef, type, lag, inCalendarDays }) => ({
      ...{ id: uuidv7(), projectId: project.id, type, lag, inCalendarDays, version: 1 },
      ...end(fromRef, 'from'),
      ...end(toRef, 'to'),
    }));
    await this.rows.insertAll(Dependency, fresh);
    for (const { id, version, to, type } of changedLinks) {
      const changed = await this.rows.update(Dependency, { id, version }, to);
      await this.journal.record('dependency.changed', changed, { type, lag: to.lag });
    }
  }

  /** A file names a closure once: both languages say it so until somebody says it better. */
  private async close(plan: PlanRows, { newClosures }: Proposal): Promise<void> {
    for (const { partnerId, name, startsOn, endsOn } of newClosures)
      await this.closures.keep(plan, {
        ...{ id: uuidv7(), projectId: plan.project.id, partnerId },
        ...{ nameFr: name, nameEn: name, startsOn, endsOn },
      });
  }

  /** What the file remembers of earlier plans becomes baselines, of the rows as they are called now. */
  private async remember({ project }: PlanRows, { newBaselines }: Proposal, ids: Ids): Promise<void> {
    const projectId = project.id;
    if (newBaselines.length === 0) return;
    const named = new Map((await this.drawing.rowsOf(projectId)).map((row) => [row.itemId, row]));
    for (const { name, takenOn, items } of newBaselines) {
      const takenAt = takenOn ? new Date(`${takenOn}T12:00:00Z`) : this.clock.now();
      const values = { id: uuidv7(), projectId, name, authorId: this.unit.actor.personId, takenAt };
      const baseline = await this.rows.insert(Baseline, values);
      const frozen = items.flatMap(({ ref, startsOn, endsOn }) => {
        const row = named.get(ids.get(ref) ?? ref);
        return row ? [{ ...row, id: uuidv7(), projectId, baselineId: baseline.id, startsOn, endsOn }] : [];
      });
      await this.rows.insertAll(BaselineItem, frozen);
      await this.journal.record('baseline.taken', baseline, { name, items: frozen.length });
    }
  }
}
