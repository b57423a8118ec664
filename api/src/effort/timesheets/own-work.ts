import { Injectable } from '@nestjs/common';
import { plainRows } from '../../platform/database/plain-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { WorkPackage } from '../../workplan/work-package.entity.js';

const ITS_WORK = `WHERE project_id = $1 AND (lead_partner_id = $2
  OR EXISTS (SELECT FROM participation p WHERE p.work_package_id = work_package.id AND p.partner_id = $2))`;

/** The work packages and tasks to which the people of a partner may give their hours. */
@Injectable()
export class OwnWork {
  constructor(private readonly unit: UnitOfWork) {}

  async of(projectId: string, partnerId: string): Promise<WorkPackage[]> {
    const works = await plainRows(this.unit.work, WorkPackage, ITS_WORK, [projectId, partnerId]);
    return works.sort((a, b) => a.code.localeCompare(b.code, 'fr', { numeric: true }));
  }

  async idsOf(projectId: string, partnerIds: ReadonlySet<string>): Promise<Map<string, ReadonlySet<string>>> {
    const ofEach = await Promise.all(
      [...partnerIds].map(async (id) => {
        const works = await this.of(projectId, id);
        return [id, new Set(works.map((work) => work.id))] as const;
      }),
    );
    return new Map(ofEach);
  }
}
