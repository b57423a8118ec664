import { Injectable } from '@nestjs/common';
import { ClaimPeriod } from '../../claims/claim-period.entity.js';
import { Person } from '../../consortium/person.entity.js';
import { Project } from '../../consortium/project.entity.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { WorkPackage } from '../../workplan/work-package.entity.js';
import type { AtHand } from '../control-at-hand.js';
import type { CertificateFacts } from './certificate-facts.rules.js';
import type { Concluded } from './conclusions.js';
import { factsFrom } from './facts-from.js';

const ANSWERED = `SELECT json_build_array(count(DISTINCT a.review_id)) AS told FROM line_answer a JOIN line_review r ON r.id = a.review_id
  WHERE r.control_id = $1 AND a.stance <> 'SILENT'`;

/** Writes down what is signed. */
@Injectable()
export class SignedFacts {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
  ) {}

  async of({ claim, control }: AtHand, concluded: Concluded, certifiedAt: Date): Promise<CertificateFacts> {
    const { work, actor } = this.unit;
    const [project, period, prepared, works, [answered]] = await Promise.all([
      this.rows.load(Project, claim.projectId),
      this.rows.load(ClaimPeriod, claim.periodId),
      this.rows.load(Person, control.concludedById ?? ''),
      plainRows(work, WorkPackage, 'WHERE project_id = $1', [claim.projectId]),
      work.reading.ask(ANSWERED, [control.id]),
    ]);
    return factsFrom(concluded, {
      ...{ claim, control, project, period, works, answered: Number(answered?.[0] ?? 0) },
      ...{ preparedBy: prepared.name, certifiedBy: actor.name, certifiedAt },
    });
  }
}
