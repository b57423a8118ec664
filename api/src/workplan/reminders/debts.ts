import { Injectable } from '@nestjs/common';
import { Membership } from '../../consortium/membership.entity.js';
import { Partner } from '../../consortium/partner.entity.js';
import { Person } from '../../consortium/person.entity.js';
import { Project } from '../../consortium/project.entity.js';
import { addDays, type Day } from '../../kernel/day.js';
import { Refusal } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Work } from '../../platform/database/work.js';
import { Deliverable } from '../deliverable.entity.js';
import { Milestone } from '../milestone.entity.js';
import { StatusUpdate } from '../status-update.entity.js';
import { UpdateQuestion } from '../updates/update-question.entity.js';
import { WorkPackage } from '../work-package.entity.js';
import { ObligationSources } from './obligation-sources.js';
import { inOrder, type Obligation, obligationsOf, saidOn } from './obligations.rules.js';
import type { Asking } from './periods.calendar.js';
import { Reminder } from './reminder.entity.js';
import { REMEMBERED_DAYS } from './reminding.rules.js';
import { Rhythm, usualRhythm } from './rhythm.entity.js';

const OF_IT = 'WHERE project_id = $1';
const IN_ORDER = `${OF_IT} ORDER BY position, id`;
const OPEN = `${OF_IT} AND NOT EXISTS (SELECT 1 FROM update_answer a WHERE a.question_id = update_question.id)`;
const ASKED_ABOUT = `WHERE id IN (SELECT status_update_id FROM update_question ${OPEN})`;
const SEATED = `${OF_IT} AND partner_id IS NOT NULL AND person_id IS NOT NULL AND accepted_at IS NOT NULL
  AND withdrawn_at IS NULL AND (ends_on IS NULL OR ends_on >= $2)`;

export interface Seat extends Membership {
  readonly personId: string;
}

/** What is owed in a project today, by whom, and what they were told of it. */
export interface Debt {
  readonly project: Project;
  readonly today: Day;
  readonly rhythm: Rhythm;
  readonly asking: Asking;
  readonly works: readonly WorkPackage[];
  readonly partners: readonly Partner[];
  readonly obligations: readonly Obligation[];
  /** Not accepted yet. */
  readonly deliverables: readonly Deliverable[];
  readonly seats: readonly Seat[];
  readonly people: readonly Person[];
  readonly told: readonly Reminder[];
}

export const askingOf = ({ every, dueDay, since }: Rhythm, { endsOn }: Pick<Project, 'endsOn'>): Asking => ({
  every,
  dueDay,
  since,
  endsOn,
});

/** The questions of a project that wait for an answer, with the work package that each is about. */
export async function openQuestions(work: Work, projectId: string) {
  const [questions, updates] = await Promise.all([
    plainRows(work, UpdateQuestion, OPEN, [projectId]),
    plainRows(work, StatusUpdate, ASKED_ABOUT, [projectId]),
  ]);
  const about = new Map(updates.map(({ id, workPackageId }) => [id, workPackageId]));
  return questions.map((question) => ({ ...question, workPackageId: about.get(question.statusUpdateId) as string }));
}

/** The rhythm of a project, as chosen or as usual. */
export async function rhythmOf(work: Work, project: Project): Promise<Rhythm> {
  const [chosen] = await plainRows(work, Rhythm, OF_IT, [project.id]);
  return chosen ?? usualRhythm(project.id, project.startsOn);
}

/** Reads all that a project owes in one round trip, whatever its size. */
@Injectable()
export class Debts {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly sources: ObligationSources,
  ) {}

  async of(projectId: string): Promise<Debt> {
    const today = this.clock.today();
    const { work } = this.unit;
    const [projects, chosen, works, partners, milestones, deliverables, questions, seats, people, told, others] =
      await Promise.all([
        plainRows(work, Project, 'WHERE id = $1', [projectId]),
        plainRows(work, Rhythm, OF_IT, [projectId]),
        plainRows(work, WorkPackage, IN_ORDER, [projectId]),
        plainRows(work, Partner, IN_ORDER, [projectId]),
        plainRows(work, Milestone, `${OF_IT} AND achieved_on IS NULL`, [projectId]),
        plainRows(work, Deliverable, `${OF_IT} AND accepted_on IS NULL`, [projectId]),
        openQuestions(work, projectId),
        plainRows(work, Membership, SEATED, [projectId, today]),
        plainRows(work, Person, `WHERE id IN (SELECT person_id FROM membership ${SEATED}) ORDER BY name, id`, [
          projectId,
          today,
        ]),
        plainRows(work, Reminder, `${OF_IT} AND on_day >= $2`, [projectId, addDays(today, -REMEMBERED_DAYS)]),
        this.sources.of(work, projectId),
      ]);
    const [project] = projects;
    if (!project) throw new Refusal('project.unknown', { id: projectId });
    const rhythm = chosen[0] ?? usualRhythm(projectId, project.startsOn);
    const asking = askingOf(rhythm, project);
    const dated = works.map((one) => ({ ...one, saidOn: saidOn(one) }));
    const planned = obligationsOf({ asking, works: dated, milestones, deliverables, questions }, today);
    const obligations = inOrder([...planned, ...others]);
    return {
      project,
      today,
      rhythm,
      asking,
      works,
      partners,
      obligations,
      deliverables,
      seats: seats as Seat[],
      people,
      told,
    };
  }
}
