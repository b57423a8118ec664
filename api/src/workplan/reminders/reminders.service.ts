import { Injectable } from '@nestjs/common';
import { Partner } from '../../consortium/partner.entity.js';
import { Person } from '../../consortium/person.entity.js';
import { Project } from '../../consortium/project.entity.js';
import { Refusal } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { Rows } from '../../platform/database/rows.js';
import { Scope } from '../../platform/database/scope.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Loaders } from '../../platform/graphql/loaders.js';
import { type Page, type PageArgs, pageOf } from '../../platform/graphql/page.js';
import { Journal } from '../../platform/journal/journal.js';
import { type Debt, Debts } from './debts.js';
import { isOverdue, type Obligation, owedBy } from './obligations.rules.js';
import { Reminder } from './reminder.entity.js';
import { type Addressee, languageOf, ReminderLetters } from './reminder-letters.js';
import type { ObligationCellInput, RemindInput } from './reminders.inputs.js';
import { reminderPolicy } from './reminders.policy.js';
import type { ReminderLetter, Withheld } from './reminders.types.js';
import { byPerson, heard } from './reminding.rules.js';

type Cells = readonly ObligationCellInput[] | null | undefined;

/** The lead reminds: who would get which letter, and sending them. */
@Injectable()
export class Reminders {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly loaders: Loaders,
    private readonly debts: Debts,
    private readonly letters: ReminderLetters,
  ) {}

  list(projectId: string, page: PageArgs): Promise<Page<Reminder>> {
    this.access.demand(reminderPolicy.read, { projectId });
    return pageOf(this.unit.work, Reminder, {
      scope: new Scope('r').where('r.project_id = ?1', projectId),
      keys: [
        ['r.at', (r) => r.at.toISOString()],
        ['r.id', (r) => r.id],
      ],
      page,
      direction: 'DESC',
    });
  }

  /** Refuses with `partner.unknown`. */
  async preview(projectId: string, cells: Cells): Promise<ReminderLetter[]> {
    this.access.demand(reminderPolicy.send, { projectId });
    const debt = await this.debts.of(projectId);
    this.loaders.know(Partner, debt.partners);
    this.loaders.know(Person, debt.people);
    const by = this.unit.actor.name;
    return addressees(debt, chosen(debt, cells)).map(({ person, owed, withheld }) => ({
      person,
      partner: debt.partners.find(({ id }) => id === owed[0]?.partnerId) as Partner,
      language: languageOf(person),
      ...this.letters.shown(debt, { person, owed }, by),
      withheld,
    }));
  }

  /** Refuses with `partner.unknown`, `reminder.nobody-left`; answers the project that it was of. */
  async remind({ projectId, cells }: RemindInput): Promise<Project> {
    this.access.demand(reminderPolicy.send, { projectId });
    const debt = await this.debts.of(projectId);
    const { personId: id, name } = this.unit.actor;
    const written = new Map<string, number>();
    for (const { person, owed, withheld } of addressees(debt, chosen(debt, cells))) {
      if (withheld || !(await this.letters.write(debt, { person, owed }, { id, name }))) continue;
      const partnerId = (owed[0] as Obligation).partnerId;
      written.set(partnerId, (written.get(partnerId) ?? 0) + 1);
    }
    if (written.size === 0) throw new Refusal('reminder.nobody-left');
    for (const [partnerId, letters] of written)
      await this.journal.record(
        'partner.reminded',
        await this.rows.load(Partner, partnerId),
        { letters },
        { partnerId },
      );
    return this.rows.load(Project, projectId);
  }
}

/** What the lead chose among what is owed; what is late when nothing was chosen. */
function chosen({ partners, obligations, today, rhythm }: Debt, cells: Cells): Obligation[] {
  const owed = owedBy(obligations, today, rhythm.daysBefore);
  if (!cells) return owed.filter((one) => isOverdue(one, today));
  const stranger = cells.find(({ partnerId }) => !partners.some(({ id }) => id === partnerId));
  if (stranger) throw new Refusal('partner.unknown', { id: stranger.partnerId });
  return owed.filter((one) => cells.some(({ partnerId, kind }) => partnerId === one.partnerId && kind === one.kind));
}

/** Each person once, with what they would be told; those who would not be written to, with the reason. */
function addressees(
  debt: Debt,
  owed: readonly Obligation[],
): Array<Addressee & { readonly withheld: Withheld | null }> {
  const { people, seats, told, today } = debt;
  const each = byPerson(owed, seats);
  return people.flatMap((person) => {
    const all = each.get(person.id);
    if (!all) return [];
    const wanted = heard(all, person.letters, today);
    const already = told.some(({ personId, onDay }) => personId === person.id && onDay === today);
    const withheld = already ? 'TODAY' : wanted.length === 0 ? 'LATE_ONLY' : null;
    return [{ person, owed: wanted.length > 0 ? wanted : all, withheld }];
  });
}
