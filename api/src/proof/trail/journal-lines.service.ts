import { Injectable } from '@nestjs/common';
import { Partner } from '../../consortium/partner.entity.js';
import { projectPolicy } from '../../consortium/project.policy.js';
import { type Day, daysBetween } from '../../kernel/day.js';
import { Refusal } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Page, type PageArgs, pageOf } from '../../platform/graphql/page.js';
import { familyOf } from './families.rules.js';
import { JournalLine } from './journal-line.entity.js';
import { journalScope } from './journal-scope.js';
import type { JournalFilter } from './trail.inputs.js';
import type { Trail, TrailStep } from './trail.types.js';

/** More lines than a file should hold. */
const MOST_IN_A_FILE = 50_000;
const MOST_ACTORS = 200;
const PARIS = `(j.at AT TIME ZONE 'Europe/Paris')`;

/** None while one of the person's roles in the project has no end. */
const OWN_RIGHT = `
  SELECT json_build_array(CASE WHEN bool_and(ends_on IS NOT NULL) THEN max(ends_on) END) AS told
  FROM membership WHERE project_id = $1 AND person_id = $2 AND withdrawn_at IS NULL`;

const stepOf = (days: number): TrailStep => (days <= 62 ? 'DAY' : days <= 430 ? 'WEEK' : 'MONTH');

/** The journal of a project, for those who answer for it and those who control it. */
@Injectable()
export class JournalLinesService {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly access: Access,
  ) {}

  list(projectId: string, filter: JournalFilter, page: PageArgs): Promise<Page<JournalLine>> {
    this.access.demand(projectPolicy.journal, { id: projectId });
    return pageOf(this.unit.work, JournalLine, {
      scope: journalScope(projectId, filter),
      keys: [['j.seq', (line) => line.seq]],
      page,
      direction: 'DESC',
    });
  }

  async overview(projectId: string, filter: JournalFilter): Promise<Trail> {
    this.access.demand(projectPolicy.journal, { id: projectId });
    const { work } = this.unit;
    const { tail, values } = journalScope(projectId, filter);
    const [[extent], actors, partners, [right]] = await Promise.all([
      work.reading.ask(
        `SELECT json_build_array(min(${PARIS}::date), max(${PARIS}::date)) AS told FROM journal ${tail}`,
        values,
      ),
      work.reading.ask(
        `SELECT json_build_array(j.actor_id, max(j.actor_name)) AS told FROM journal j WHERE j.project_id = $1
         GROUP BY j.actor_id ORDER BY max(j.actor_name), j.actor_id LIMIT ${MOST_ACTORS}`,
        [projectId],
      ),
      plainRows(work, Partner, 'WHERE project_id = $1 ORDER BY position, id', [projectId]),
      work.reading.ask(OWN_RIGHT, [projectId, this.unit.actor.personId]),
    ]);
    const [first, last] = (extent ?? [null, null]) as [Day | null, Day | null];
    const step = stepOf(first && last ? daysBetween(first, last) + 1 : 0);
    const counted = await work.reading.ask(
      `SELECT json_build_array(date_trunc('${step.toLowerCase()}', ${PARIS})::date, split_part(j.event, '.', 1), count(*)) AS told
       FROM journal ${tail} GROUP BY date_trunc('${step.toLowerCase()}', ${PARIS})::date, split_part(j.event, '.', 1)`,
      values,
    );
    return {
      ...{ projectId, first, last, step, partners, accessEndsOn: (right?.[0] ?? null) as Day | null },
      actors: actors.map(([id, name]) => ({ id: String(id), name: String(name) })),
      moments: momentsOf(counted.map(([from, noun, lines]) => [from as Day, String(noun), Number(lines)] as const)),
    };
  }

  /** All lines under a filter, oldest first. Refuses with `trail.too-long`. */
  async all(projectId: string, filter: JournalFilter): Promise<JournalLine[]> {
    this.access.demand(projectPolicy.journal, { id: projectId });
    const { tail, values } = journalScope(projectId, filter);
    const { work } = this.unit;
    const [[count] = []] = await work.reading.ask(
      `SELECT json_build_array(count(*)) AS told FROM journal ${tail}`,
      values,
    );
    if (Number(count) > MOST_IN_A_FILE)
      throw new Refusal('trail.too-long', { lines: Number(count), most: MOST_IN_A_FILE });
    return plainRows(work, JournalLine, `${tail} ORDER BY j.seq`, values);
  }
}

function momentsOf(counted: ReadonlyArray<readonly [Day, string, number]>): Trail['moments'] {
  const sums = new Map<string, Trail['moments'][number]>();
  for (const [from, noun, lines] of counted) {
    const family = familyOf(`${noun}.`) ?? null;
    const key = `${from} ${family}`;
    const sum = sums.get(key) ?? { from, family, lines: 0 };
    sums.set(key, { ...sum, lines: sum.lines + Number(lines) });
  }
  return [...sums.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
}
