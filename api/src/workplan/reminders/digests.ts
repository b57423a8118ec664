import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { addDays, daysBetween, type Period } from '../../kernel/day.js';
import type { Facts } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Journal } from '../../platform/journal/journal.js';
import type { Language } from '../../platform/mail/letter.rules.js';
import { Outbox } from '../../platform/mail/outbox.js';
import { StatusUpdate } from '../status-update.entity.js';
import { isAtRest } from '../work-package.rules.js';
import type { Debt } from './debts.js';
import { saidOn } from './obligations.rules.js';
import { closedBefore, updateOwed } from './periods.calendar.js';
import { languageOf } from './reminder-letters.js';
import { askedOf } from './reminding.rules.js';

/** A portal that was away tells of a period until so many days after its end, and not of older ones. */
const TOLD_WITHIN_DAYS = 7;

const LAST_WORDS = `
  WHERE id IN (SELECT DISTINCT ON (work_package_id) id FROM status_update
    WHERE project_id = $1 AND period_until = $2 ORDER BY work_package_id, at DESC, id DESC)`;
const ONCE = `
  INSERT INTO digest (id, project_id, person_id, period_until, at)
  VALUES ($1, $2, $3, $4, $5) ON CONFLICT ON CONSTRAINT digest_once_a_period DO NOTHING RETURNING id`;

/** When a period has closed, tells the coordinators and those who lead work packages what was said and what is missing. */
@Injectable()
export class Digests {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Once to each person for each period; answers how many letters it took. */
  async tell(debt: Debt): Promise<number> {
    const { project, today, asking, people } = debt;
    const period = closedBefore(today, asking);
    if (!period || daysBetween(period.until, today) > TOLD_WITHIN_DAYS || period.until < asking.since) return 0;
    if (period.from > asking.endsOn) return 0;
    const updates = await plainRows(this.unit.work, StatusUpdate, LAST_WORDS, [project.id, period.until]);
    const readers = readersOf(debt);
    let letters = 0;
    for (const person of people) {
      if (!readers.has(person.id) || person.letters !== 'ALL') continue;
      const row = [uuidv7(), project.id, person.id, period.until, this.clock.now()];
      const written: unknown[] = await this.unit.manager.query(ONCE, row);
      if (written.length === 0) continue;
      const language = languageOf(person);
      const facts = factsOf(debt, period, updates, language);
      const letter = { projectId: project.id, recipient: person.email, language, template: 'period-digest', facts };
      await this.outbox.write(letter);
      letters += 1;
    }
    if (letters > 0) {
      await this.journal.record('rhythm.closed', debt.rhythm, { until: period.until, letters });
    }
    return letters;
  }
}

/** The coordinators, and those who do the work at each partner that leads some of it. */
function readersOf({ seats, works }: Debt): ReadonlySet<string> {
  const leading = new Set(works.map(({ leadPartnerId }) => leadPartnerId));
  const coordinators = seats.filter(({ role }) => role === 'LEAD_COORDINATOR').map(({ personId }) => personId);
  return new Set([...coordinators, ...[...leading].flatMap((partnerId) => askedOf(partnerId, seats))]);
}

function factsOf(debt: Debt, { from, until }: Period, updates: readonly StatusUpdate[], language: Language) {
  const { project, works, partners, asking } = debt;
  const titled = <T extends { titleFr: string; titleEn: string }>(one: T) =>
    language === 'fr' ? one.titleFr : one.titleEn;
  const pathOf = (id: string) => `/p/${project.id}/lots/${id}`;
  const said = works.flatMap((work): Facts[] => {
    const update = updates.find(({ workPackageId }) => workPackageId === work.id);
    if (!update) return [];
    const words = update.blockers || update.done;
    const { state, progress } = update;
    return [{ code: work.code, title: titled(work), state, progress, words, path: pathOf(work.id) }];
  });
  const missing = works.flatMap((work): Facts[] => {
    const reported = { startsOn: work.startsOn, saidOn: saidOn(work), atRest: isAtRest(work.state) };
    const owed = updateOwed(reported, asking, addDays(until, 1));
    if (!owed || owed.dueOn > until) return [];
    const partner = partners.find(({ id }) => id === work.leadPartnerId)?.shortName ?? '';
    return [{ code: work.code, title: titled(work), partner, path: pathOf(work.id) }];
  });
  return { project: project.acronym, from, until, said, missing };
}
