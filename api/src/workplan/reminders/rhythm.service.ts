import { Injectable } from '@nestjs/common';
import { Project } from '../../consortium/project.entity.js';
import { latest } from '../../kernel/day.js';
import { StaleVersion } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { Clock } from '../../platform/clock.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Journal } from '../../platform/journal/journal.js';
import { rhythmOf } from './debts.js';
import type { SetRhythmInput } from './reminders.inputs.js';
import { reminderPolicy } from './reminders.policy.js';
import { Rhythm } from './rhythm.entity.js';

/** How often a project asks for updates, as its coordinator chose. */
@Injectable()
export class Rhythms {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** A project that asks again asks from today on, not of the time when it did not. Refuses with `version.stale`. */
  async set({ projectId, version, every, dueDay, daysBefore }: SetRhythmInput): Promise<Rhythm> {
    this.access.demand(reminderPolicy.settle, { projectId });
    await this.unit.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('rhythm ' || $1, 0))`, [projectId]);
    const project = await this.rows.load(Project, projectId);
    const before = await rhythmOf(this.unit.work, project);
    const again = before.every === 'OFF' && every !== 'OFF';
    const chosen = {
      every,
      dueDay,
      daysBefore,
      since: again ? latest(project.startsOn, this.clock.today()) : before.since,
    };
    const rhythm = await this.keep(before, version, chosen);
    await this.journal.record('rhythm.set', rhythm, { every, dueDay, daysBefore });
    return rhythm;
  }

  private keep(before: Rhythm, version: number, chosen: Pick<Rhythm, 'every' | 'dueDay' | 'daysBefore' | 'since'>) {
    const { id, projectId, every, dueDay, daysBefore } = before;
    if (before.version > 0) return this.rows.update(Rhythm, { id, version }, chosen);
    if (version !== 0) throw new StaleVersion({ id, expected: version, actual: 0 }, { every, dueDay, daysBefore });
    return this.rows.insert(Rhythm, { id, projectId, version: 1, ...chosen });
  }
}
