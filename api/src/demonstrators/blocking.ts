import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Loaders } from '../platform/graphql/loaders.js';
import { askedOn } from '../workplan/planning/asked.rules.js';
import { type Item, itemsOf } from '../workplan/planning/plan-items.rules.js';
import { PlanReader } from '../workplan/planning/plan-rows.js';
import { planOf } from '../workplan/planning/planned.rules.js';
import type { Waiting } from '../workplan/schedule/dependency-walk.rules.js';
import { scheduleOf } from '../workplan/schedule/schedule.rules.js';
import type { Blocker } from './blocker.types.js';
import { blocking, type Step } from './blocking.rules.js';
import { DemonstratorService } from './demonstrator.service.js';
import type { ElementaryFunction } from './elementary-function.entity.js';

interface Walked {
  readonly items: ReadonlyMap<string, Item>;
  readonly steps: readonly Step[];
  readonly links: Waiting['links'];
}

/** What holds functions up, found by walking the plan back from the work on them. */
@Injectable()
export class Blocking {
  constructor(
    private readonly plans: PlanReader,
    private readonly demonstrators: DemonstratorService,
    private readonly loaders: Loaders,
    private readonly clock: Clock,
  ) {}

  /** Nothing blocks a function that is as ready as it aims to be. */
  async of(projectId: string, functions: readonly ElementaryFunction[]): Promise<Blocker[]> {
    const awaited = functions.filter(({ trlNow, trlTarget }) => trlNow < trlTarget);
    const works = await Promise.all(awaited.map(({ id }) => this.demonstrators.workOn(id)));
    const ids = [...new Set(works.flat().map(({ id }) => id))];
    const { items, steps, links } = await this.plan(projectId);
    return blocking(steps, links, ids, this.clock.today()).map((found) => {
      const { kind, code, titleFr, titleEn } = items.get(found.id) as Item;
      return { ...found, kind, code, titleFr, titleEn };
    });
  }

  /** Read once for all functions of an answer. */
  private plan(projectId: string): Promise<Walked> {
    return this.loaders
      .of('Plan.walked', (ids: readonly string[]) => Promise.all(ids.map((id) => this.walked(id))))
      .load(projectId);
  }

  private async walked(projectId: string): Promise<Walked> {
    const rows = await this.plans.read(projectId);
    const { tasks } = scheduleOf(planOf(rows));
    const items = itemsOf(rows, this.clock.today());
    const steps = items.map((item): Step => ({ ...item, askedOn: askedOn(item, tasks.get(item.id), rows.calendars) }));
    const links = rows.dependencies.map(({ fromId, toId }) => ({ from: fromId, to: toId }));
    return { items: new Map(items.map((item) => [item.id, item])), steps, links };
  }
}
