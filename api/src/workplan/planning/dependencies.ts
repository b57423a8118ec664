import { Injectable } from '@nestjs/common';
import { Project } from '../../consortium/project.entity.js';
import { Access } from '../../platform/access/access.js';
import { Rows } from '../../platform/database/rows.js';
import { Journal } from '../../platform/journal/journal.js';
import { agreeOnDependency } from './dependencies.rules.js';
import { Dependency } from './dependency.entity.js';
import { PlanReader, type PlanRows } from './plan-rows.js';
import { codeIn } from './planned.rules.js';
import type { AddDependencyInput, ChangeDependencyInput, RemoveDependencyInput } from './planning.inputs.js';
import { planPolicy } from './planning.policy.js';

/** What the coordinator says depends on what; what a dependency asks in vain is shown, and moves nothing by itself. */
@Injectable()
export class Dependencies {
  constructor(
    private readonly rows: Rows,
    private readonly reader: PlanReader,
    private readonly access: Access,
    private readonly journal: Journal,
  ) {}

  /** Refuses with what `agreeOnDependency` refuses. */
  async add({ fromId, toId, ...said }: AddDependencyInput): Promise<Dependency> {
    const { projectId } = said;
    this.access.demand(planPolicy.link, { projectId });
    const plan = await this.reader.hold(projectId);
    agreeOnDependency(plan, { fromId, toId, ...said });
    const isWork = (id: string) => plan.works.some((work) => work.id === id);
    const dependency = await this.rows.insert(Dependency, {
      ...said,
      version: 1,
      fromWorkId: isWork(fromId) ? fromId : null,
      fromMilestoneId: isWork(fromId) ? null : fromId,
      toWorkId: isWork(toId) ? toId : null,
      toMilestoneId: isWork(toId) ? null : toId,
    });
    await this.journal.record('dependency.added', dependency, factsOf(plan, dependency));
    return dependency;
  }

  /** Refuses with what `agreeOnDependency` refuses, and `version.stale`. */
  async change({ id, version, ...said }: ChangeDependencyInput): Promise<Dependency> {
    const before = await this.rows.load(Dependency, id);
    const { projectId, fromId, toId } = before;
    this.access.demand(planPolicy.link, { projectId });
    const plan = await this.reader.hold(projectId);
    agreeOnDependency(plan, { id, fromId, toId, ...said });
    const changed = await this.rows.update(Dependency, { id, version }, said);
    await this.journal.record('dependency.changed', changed, factsOf(plan, changed));
    return changed;
  }

  /** Refuses with `version.stale`; answers the project that it was of. */
  async remove({ id, version }: RemoveDependencyInput): Promise<Project> {
    const dependency = await this.rows.load(Dependency, id);
    const { projectId } = dependency;
    this.access.demand(planPolicy.link, { projectId });
    const plan = await this.reader.hold(projectId);
    await this.rows.remove(Dependency, { id, version });
    await this.journal.record('dependency.removed', dependency, factsOf(plan, dependency));
    return plan.project;
  }
}

const factsOf = (plan: PlanRows, { fromId, toId, type, lag }: Dependency) => ({
  from: codeIn(plan, fromId),
  to: codeIn(plan, toId),
  type,
  lag,
});
