import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Partner } from '../../consortium/partner.entity.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Jobs, type Query } from '../../platform/jobs/jobs.js';
import { Journal } from '../../platform/journal/journal.js';
import { type Debt, Debts } from './debts.js';
import { Digests } from './digests.js';
import { owedBy } from './obligations.rules.js';
import { ReminderLetters } from './reminder-letters.js';
import { byPerson, heard, worthALetter } from './reminding.rules.js';

const NAME = 'Jalon';
/** Six in the morning in Paris, or seven. */
const EVERY_MORNING = '0 5 * * *';

/** Each morning, project by project: reminds who owes something, and tells what was said when a period has closed. */
@Injectable()
export class ReminderRounds implements OnModuleInit {
  private readonly log = new Logger(ReminderRounds.name);

  constructor(
    private readonly jobs: Jobs,
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly journal: Journal,
    private readonly debts: Debts,
    private readonly letters: ReminderLetters,
    private readonly digests: Digests,
  ) {}

  onModuleInit(): void {
    const run = async (_payload: unknown, query: Query) => {
      const projects = await query<{ id: string }>('SELECT id FROM project ORDER BY id', []);
      let letters = 0;
      for (const { id } of projects) letters += await this.visit(id);
      this.log.debug({ projects: projects.length, letters, message: 'reminded' });
    };
    this.jobs.register('remind', { run, limitSeconds: 600, every: EVERY_MORNING });
  }

  /** What today asks of one project, all of it or nothing; answers how many letters it took. */
  visit(projectId: string): Promise<number> {
    return this.unit.alone('write', { errand: NAME, projectId }, async () => {
      const debt = await this.debts.of(projectId);
      return (await this.remind(debt)) + (await this.digests.tell(debt));
    });
  }

  private async remind(debt: Debt): Promise<number> {
    const { obligations, seats, people, told, today, rhythm } = debt;
    const each = byPerson(owedBy(obligations, today, rhythm.daysBefore), seats);
    const written = new Map<string, number>();
    for (const person of people) {
      const owed = heard(each.get(person.id) ?? [], person.letters, today);
      const before = told.filter(({ personId }) => personId === person.id);
      const [first] = owed;
      if (!first || !worthALetter(owed, before, today)) continue;
      if (await this.letters.write(debt, { person, owed }, null))
        written.set(first.partnerId, (written.get(first.partnerId) ?? 0) + 1);
    }
    for (const [partnerId, letters] of written)
      await this.journal.record(
        'partner.reminded',
        await this.rows.load(Partner, partnerId),
        { letters },
        { partnerId },
      );
    return [...written.values()].reduce((sum, letters) => sum + letters, 0);
  }
}
