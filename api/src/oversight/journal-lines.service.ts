import { Injectable } from '@nestjs/common';
import { projectPolicy } from '../consortium/project.policy.js';
import { Access } from '../platform/access/access.js';
import { Scope } from '../platform/database/scope.js';
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
    const scope = new Scope('j').where('j.project_id = ?1', projectId);
    if (subjectId) scope.where('j.subject_id = ?1', subjectId);
    return pageOf(this.unit.work, JournalLine, {
      scope,
      keys: [['j.seq', (line) => line.seq]],
      page,
      direction: 'DESC',
    });
  }
}
