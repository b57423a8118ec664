import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Access } from '../platform/access/access.js';
import { Rows } from '../platform/database/rows.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { type Page, type PageArgs, pageOf } from '../platform/graphql/page.js';
import { Project } from './project.entity.js';
import { projectPolicy, projectsInSight } from './project.policy.js';

/** The projects that a person takes part in. */
@Injectable()
export class ProjectService {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
  ) {}

  async find(id: string): Promise<Project> {
    const project = await this.rows.load(Project, id);
    this.access.demand(projectPolicy.read, project);
    return project;
  }

  list(search: string | undefined, page: PageArgs): Promise<Page<Project>> {
    this.access.narrowed(projectPolicy.read);
    const query = this.unit.manager
      .createQueryBuilder(Project, 'p')
      .where({ id: In([...projectsInSight(this.unit.actor)]) });
    if (search?.trim()) {
      const pattern = `%${search.trim().replace(/[\\%_]/g, '\\$&')}%`;
      query.andWhere('(p.acronym ILIKE :pattern OR p.titleFr ILIKE :pattern OR p.titleEn ILIKE :pattern)', { pattern });
    }
    return pageOf(
      this.unit.work,
      query,
      [
        ['lower(p.acronym)', (p) => p.acronym.toLowerCase()],
        ['p.id', (p) => p.id],
      ],
      page,
    );
  }
}
