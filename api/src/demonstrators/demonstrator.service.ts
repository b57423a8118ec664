import { Injectable } from '@nestjs/common';
import { Refusal } from '../kernel/refusal.js';
import { Access } from '../platform/access/access.js';
import { Clock } from '../platform/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { Soon } from '../platform/graphql/at-hand.js';
import { Loaders } from '../platform/graphql/loaders.js';
import { MOST_A_PAGE } from '../platform/graphql/page.js';
import { Deliverable } from '../workplan/deliverable.entity.js';
import { type DueStanding, dueOfDeliverable, dueOfMilestone, standingOf } from '../workplan/due-standing.rules.js';
import { Milestone } from '../workplan/milestone.entity.js';
import { WorkPackage } from '../workplan/work-package.entity.js';
import { Demonstrator } from './demonstrator.entity.js';
import { demonstratorPolicy } from './demonstrator.policy.js';
import { ElementaryFunction } from './elementary-function.entity.js';
import { FunctionInterface } from './function-interface.entity.js';
import { functionStanding, type StudyFacts } from './readiness.rules.js';
import { Requirement } from './requirement.entity.js';
import { countsOf, type VerdictCounts } from './requirement.rules.js';
import { Study } from './study.entity.js';
import { withDescendants } from './tree.rules.js';

/** The demonstrators of a project, and how ready their functions are. */
@Injectable()
export class DemonstratorService {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly access: Access,
    private readonly clock: Clock,
    private readonly loaders: Loaders,
  ) {}

  /** Refuses with `demonstrator.too-many` beyond 100. */
  async list(projectId: string): Promise<Demonstrator[]> {
    this.access.demand(demonstratorPolicy.read, { projectId });
    const order = { position: 'ASC', id: 'ASC' } as const;
    const found = await this.unit.manager.find(Demonstrator, { where: { projectId }, order, take: MOST_A_PAGE + 1 });
    if (found.length > MOST_A_PAGE) throw new Refusal('demonstrator.too-many', { most: MOST_A_PAGE });
    return found;
  }

  /** All functions of a demonstrator, whatever their depth, in order. */
  functionsOf(demonstratorId: string): Promise<ElementaryFunction[]> {
    return this.loaders
      .byParent(ElementaryFunction, 'demonstratorId', { position: 'ASC', id: 'ASC' })
      .load(demonstratorId);
  }

  /** A function with all its parts, whatever their depth. */
  async familyOf(fn: ElementaryFunction): Promise<ElementaryFunction[]> {
    return withDescendants(fn, await this.functionsOf(fn.demonstratorId));
  }

  requirementsOf(functionId: string): Soon<Requirement[]> {
    return this.loaders.many(Requirement, 'functionId', functionId, { addedAt: 'ASC', id: 'ASC' });
  }

  /** What was found of all that these functions must do. */
  async countsOf(functions: readonly ElementaryFunction[]): Promise<VerdictCounts> {
    const asked = await Promise.all(functions.map(({ id }) => this.requirementsOf(id)));
    return countsOf(asked.flat());
  }

  /** Those that it gives through, then those that it takes through. */
  async interfacesOf(functionId: string): Promise<FunctionInterface[]> {
    const [given, taken] = await Promise.all([
      this.loaders.many(FunctionInterface, 'fromId', functionId, { id: 'ASC' }),
      this.loaders.many(FunctionInterface, 'toId', functionId, { id: 'ASC' }),
    ]);
    return [...given, ...taken];
  }

  /** What these functions give to others. */
  async givenBy(functions: readonly ElementaryFunction[]): Promise<FunctionInterface[]> {
    const given = functions.map(({ id }) => this.loaders.many(FunctionInterface, 'fromId', id, { id: 'ASC' }));
    return (await Promise.all(given)).flat();
  }

  studiesOf(functionId: string): Soon<Study[]> {
    return this.loaders.many(Study, 'functionId', functionId, { id: 'ASC' });
  }

  async workOn(functionId: string): Promise<WorkPackage[]> {
    const studies = await this.studiesOf(functionId);
    const found = await this.loaders.several(WorkPackage, new Set(studies.map(({ workPackageId }) => workPackageId)));
    return [...found.values()].sort((a, b) => a.position - b.position);
  }

  /** How a function stands by the work on itself, not on its parts. */
  async standingOf(fn: ElementaryFunction): Promise<DueStanding> {
    const work = await this.workOn(fn.id);
    return functionStanding(fn, await Promise.all(work.map((w) => this.studyFacts(w))));
  }

  private async studyFacts({ id, state }: WorkPackage): Promise<StudyFacts> {
    const [milestones, deliverables] = await Promise.all([
      this.loaders.byParent(Milestone, 'workPackageId', { forecastOn: 'ASC', id: 'ASC' }).load(id),
      this.loaders.byParent(Deliverable, 'workPackageId', { dueOn: 'ASC', id: 'ASC' }).load(id),
    ]);
    const dues = [
      ...milestones.map((milestone) => dueOfMilestone(milestone, state)),
      ...deliverables.map((deliverable) => dueOfDeliverable(deliverable, state)),
    ];
    return { state, dues: dues.map((due) => standingOf(due, this.clock.today())) };
  }
}
