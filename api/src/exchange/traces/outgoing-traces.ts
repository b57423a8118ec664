import { Injectable } from '@nestjs/common';
import { Project } from '../../consortium/project.entity.js';
import { Refusal } from '../../kernel/refusal.js';
import { TraceabilityService } from '../../oversight/traceability/traceability.service.js';
import type { Trace } from '../../oversight/traceability/traceability.types.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** Gathers what each part of the demonstrators is worth, for whoever sees every line of the budget. */
@Injectable()
export class OutgoingTraces {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly traceability: TraceabilityService,
  ) {}

  /** Refuses with `project.unknown`. */
  async of(projectId: string): Promise<{ readonly acronym: string; readonly rows: readonly Trace[] }> {
    const rows = await this.traceability.rows(projectId);
    const [project] = await plainRows(this.unit.work, Project, 'WHERE id = $1', [projectId]);
    if (!project) throw new Refusal('project.unknown', { id: projectId });
    return { acronym: project.acronym, rows };
  }
}
