import { Injectable } from '@nestjs/common';
import { Partner } from '../consortium/partner.entity.js';
import { Refusal } from '../kernel/refusal.js';
import { Access } from '../platform/access/access.js';
import { plainRows } from '../platform/database/plain-rows.js';
import { Rows } from '../platform/database/rows.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Journal } from '../platform/journal/journal.js';
import { Deliverable } from '../workplan/deliverable.entity.js';
import { WorkPackage } from '../workplan/work-package.entity.js';
import { ElementaryFunction } from './elementary-function.entity.js';
import { functionPolicy } from './elementary-function.policy.js';
import { Study } from './study.entity.js';
import type { AddStudyInput, ChangeStudyInput, RemoveStudyInput } from './study.inputs.js';
import { agreeOnPlace, agreeOnShare } from './study.rules.js';

type Said = Pick<Study, 'id' | 'projectId' | 'functionId' | 'workPackageId' | 'partnerId' | 'deliverableId' | 'share'>;

const IN_SIGHT = 'WHERE project_id = $1 AND id = $2';

/** Who works on which function, in which work package, for which deliverable, and for what share of it. */
@Injectable()
export class Studies {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
  ) {}

  /** Refuses with `elementary-function.unknown` and with what `change` refuses but `version.stale`. */
  async add({ elementaryFunctionId: functionId, deliverableId = null, ...input }: AddStudyInput): Promise<Study> {
    const fn = await this.rows.load(ElementaryFunction, functionId);
    this.access.demand(functionPolicy.trace, fn);
    const said = { ...input, projectId: fn.projectId, functionId, deliverableId };
    const work = await this.agree(said);
    const added = await this.rows.insert(Study, { ...said, version: 1 });
    await this.journal.record('study.added', added, { function: fn.code, work: work.code, share: said.share });
    return added;
  }

  /** Refuses with `partner.unknown`, `work-package.unknown`, `deliverable.unknown`, `study.*` (see its rules) and `version.stale`. */
  async change({ id, version, deliverableId = null, ...input }: ChangeStudyInput): Promise<Study> {
    const before = await this.rows.load(Study, id);
    const fn = await this.functionOf(before);
    this.access.demand(functionPolicy.trace, fn);
    const { projectId, functionId } = before;
    const work = await this.agree({ id, projectId, functionId, ...input, deliverableId });
    const changed = await this.rows.update(Study, { id, version }, { ...input, deliverableId });
    const facts = { function: fn.code, work: work.code, from: before.share, to: changed.share };
    await this.journal.record('study.changed', changed, facts);
    return changed;
  }

  /** Answers the function. Refuses with `version.stale`. */
  async remove({ id, version }: RemoveStudyInput): Promise<ElementaryFunction> {
    const study = await this.rows.load(Study, id);
    const fn = await this.functionOf(study);
    this.access.demand(functionPolicy.trace, fn);
    await this.rows.remove(Study, { id, version });
    await this.journal.record('study.removed', study, { function: fn.code, share: study.share });
    return fn;
  }

  private functionOf({ functionId }: Study): Promise<ElementaryFunction> {
    return this.rows.load(ElementaryFunction, functionId);
  }

  /** One at a time for a work package, so that two people never share out the same part of it. */
  private async agree(said: Said): Promise<WorkPackage> {
    const { work, manager } = this.unit;
    const { projectId, workPackageId, deliverableId } = said;
    const [lot] = await plainRows(work, WorkPackage, IN_SIGHT, [projectId, workPackageId]);
    if (!lot) throw new Refusal('work-package.unknown', { id: workPackageId });
    const [partner] = await plainRows(work, Partner, IN_SIGHT, [projectId, said.partnerId]);
    if (!partner) throw new Refusal('partner.unknown', { id: said.partnerId });
    if (deliverableId !== null) {
      const tail = `${IN_SIGHT} AND work_package_id = $3`;
      const [due] = await plainRows(work, Deliverable, tail, [projectId, deliverableId, workPackageId]);
      if (!due) throw new Refusal('deliverable.unknown', { id: deliverableId });
    }
    await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('shares ' || $1, 0))`, [workPackageId]);
    const others = await plainRows(work, Study, 'WHERE work_package_id = $1', [workPackageId]);
    agreeOnPlace(others, said, lot.code);
    agreeOnShare(others, said, lot.code);
    return lot;
  }
}
