import { Injectable } from '@nestjs/common';
import { projectPolicy, projectsInSight } from '../consortium/project.policy.js';
import { Access } from '../platform/access/access.js';
import { leads, oversees, partnersOf, projectsOf } from '../platform/access/actor.js';
import { containing, Scope } from '../platform/database/scope.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { type Page, type PageArgs, pageOf } from '../platform/graphql/page.js';
import { Landmark } from './landmark.entity.js';

const MOST_WORDS = 6;

/** What a person may go to, by words of its code or its title. */
@Injectable()
export class LandmarkService {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly access: Access,
  ) {}

  /** Projects first; of one project, when it is named, all that stands in it. */
  find(search: string, projectId: string | undefined, page: PageArgs): Promise<Page<Landmark>> {
    this.access.narrowed(projectPolicy.read);
    const { actor, work } = this.unit;
    const led = projectsOf(actor, (membership) => leads(actor, membership.projectId));
    const overseen = projectsOf(actor, (membership) => oversees(actor, membership.projectId));
    const own = projectsOf(actor).flatMap((id) => partnersOf(actor, id));
    const found = new Scope('l')
      .where('l.project_id = ANY (?1)', [...projectsInSight(actor)])
      .where(`(l.kind <> 'CLAIM' OR l.project_id = ANY (?1) OR (l.open AND l.project_id = ANY (?2)))`, led, overseen)
      .where(
        `(l.kind <> 'QUESTION' OR l.project_id = ANY (?1) OR l.id IN (SELECT q.id FROM control_question q WHERE q.partner_id = ANY (?2)))`,
        [...led, ...overseen],
        own,
      );
    if (projectId) found.where(`(l.kind = 'PROJECT' OR l.project_id = ?1)`, projectId);
    for (const word of search.trim().split(/\s+/).slice(0, MOST_WORDS))
      found.where('(l.code ILIKE ?1 OR l.title_fr ILIKE ?1 OR l.title_en ILIKE ?1)', containing(word));
    return pageOf(work, Landmark, {
      scope: found,
      keys: [
        ['l.place', ({ place }) => place],
        ['lower(l.code)', ({ code }) => code.toLowerCase()],
        ['l.id', ({ id }) => id],
      ],
      page,
    });
  }
}
