import { Injectable } from '@nestjs/common';
import type { ObjectLiteral } from 'typeorm';
import type { Project } from '../../consortium/project.entity.js';
import { Refusal } from '../../kernel/refusal.js';
import { Rows } from '../../platform/database/rows.js';
import { Journal } from '../../platform/journal/journal.js';
import { Dependency } from '../planning/dependency.entity.js';
import { Lots } from '../planning/lots.js';
import type { PlanRows } from '../planning/plan-rows.js';
import { codeIn } from '../planning/planned.rules.js';
import { without } from './drawing.rules.js';

interface PlanRow extends ObjectLiteral {
  id: string;
  projectId: string;
  code: string;
  version: number;
}

/** Takes rows out of a plan, with what links them; what somebody reported, spent or handed in on is there to stay. */
@Injectable()
export class Erasing {
  constructor(
    private readonly rows: Rows,
    private readonly lots: Lots,
    private readonly journal: Journal,
  ) {}

  /** Refuses with `plan.holds-others`, `plan.row-in-use` and `version.stale`; answers the project that it was of. */
  async erase<T extends PlanRow>(
    kind: (new () => T) & { readonly name: string },
    plan: PlanRows,
    row: T,
    version: number,
  ): Promise<Project> {
    const { id, code } = row;
    const isDeliverable = plan.deliverables.some((deliverable) => deliverable.id === id);
    const after = isDeliverable ? { ...plan, gone: [] } : without(plan, id);
    for (const { id: linkId } of after.gone) await this.unlink(plan, linkId);
    await this.rows.remove(kind, { id, version }).catch((error: unknown) => {
      throw isHeld(error) ? new Refusal('plan.row-in-use', { code }) : error;
    });
    await this.lots.settle(plan, after.works, new Set([id]));
    await this.journal.record('plan.row-removed', row, { code });
    return plan.project;
  }

  private async unlink(plan: PlanRows, id: string): Promise<void> {
    const link = plan.dependencies.find((one) => one.id === id) as Dependency;
    await this.rows.remove(Dependency, link);
    const { fromId, toId, type, lag } = link;
    const facts = { from: codeIn(plan, fromId), to: codeIn(plan, toId), type, lag };
    await this.journal.record('dependency.removed', link, facts);
  }
}

/** PostgreSQL’s words for a row that others refer to: the second is of version 18. */
const isHeld = (error: unknown): boolean => ['23503', '23001'].includes((error as { code?: string }).code ?? '');
