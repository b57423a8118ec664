import { Injectable } from '@nestjs/common';
import { Access } from '../platform/access/access.js';
import { Clock } from '../platform/clock.js';
import { Rows } from '../platform/database/rows.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { type Page, type PageArgs, pageOf } from '../platform/graphql/page.js';
import type { DueFilter } from './due.inputs.js';
import { duesWithin } from './due.lists.js';
import { milestoneStandingSql } from './due-standing.sql.js';
import { Milestone } from './milestone.entity.js';
import { milestonePolicy } from './milestone.policy.js';

/** The milestones of a project: where they stand. Moving them is `MilestoneMoves`. */
@Injectable()
export class MilestoneService {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly clock: Clock,
  ) {}

  async find(id: string): Promise<Milestone> {
    const milestone = await this.rows.load(Milestone, id);
    this.access.demand(milestonePolicy.read, milestone);
    return milestone;
  }

  list(projectId: string, filter: DueFilter, page: PageArgs): Promise<Page<Milestone>> {
    this.access.demand(milestonePolicy.read, { projectId, partnerId: null, deciderPartnerId: null, deciderId: null });
    const dated = { dueOn: 'd.forecast_on', standingSql: milestoneStandingSql, today: this.clock.today() };
    return pageOf(this.unit.work, Milestone, {
      scope: duesWithin(projectId, filter, dated),
      keys: [
        ['d.forecast_on', (d) => d.forecastOn],
        ['d.id', (d) => d.id],
      ],
      page,
    });
  }
}
