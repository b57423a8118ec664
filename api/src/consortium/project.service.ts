import { Injectable } from '@nestjs/common';
import { Access } from '../platform/access/access.js';
import { Rows } from '../platform/database/rows.js';
import { containing, Scope } from '../platform/database/scope.js';
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
    const projects = new Scope('p').where('p.id = ANY (?1)', [...projectsInSight(this.unit.actor)]);
    if (search?.trim())
      projects.where('(p.acronym ILIKE ?1 OR p.title_fr ILIKE ?1 OR p.title_en ILIKE ?1)', containing(search));
    return pageOf(this.unit.work, Project, {
      scope: projects,
      keys: [
        ['lower(p.acronym)', (p) => p.acronym.toLowerCase()],
        ['p.id', (p) => p.id],
      ],
      page,
    });
  }
}
