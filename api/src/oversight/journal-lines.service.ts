import { Injectable } from '@nestjs/common';
import { projectPolicy } from '../consortium/project.policy.js';
import { Access } from '../platform/access/access.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { type Page, type PageArgs, pageOf } from '../platform/graphql/page.js';
import { JournalLine } from './journal-line.entity.js';

/** The journal of a project, for those who answer for it and those who audit it. */
@Injectable()
export class JournalLinesService {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly access: Access,
  ) {}

  list(projectId: string, subjectId: string | undefined, page: PageArgs): Promise<Page<JournalLine>> {
    this.access.demand(projectPolicy.journal, { id: projectId });
    const query = this.unit.manager
      .createQueryBuilder(JournalLine, 'j')
      .where('j.projectId = :projectId', { projectId });
    if (subjectId) query.andWhere('j.subjectId = :subjectId', { subjectId });
    return pageOf(this.unit.work, query, [['j.seq', (line) => line.seq]], page, 'DESC');
  }
}
