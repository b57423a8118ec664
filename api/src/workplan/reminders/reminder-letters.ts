import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Person } from '../../consortium/person.entity.js';
import { daysBetween } from '../../kernel/day.js';
import type { Facts } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Language, Message } from '../../platform/mail/letter.rules.js';
import { type Letter, Outbox } from '../../platform/mail/outbox.js';
import type { Debt } from './debts.js';
import { isOverdue, type Obligation } from './obligations.rules.js';
import { keyOf } from './reminding.rules.js';

const ONCE = `
  INSERT INTO reminder (id, project_id, partner_id, person_id, author_id, on_day, at, items)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT ON CONSTRAINT reminder_once_a_day DO NOTHING RETURNING id`;

/** Somebody to write to, and all that they owe. */
export interface Addressee {
  readonly person: Person;
  readonly owed: readonly Obligation[];
}

export const languageOf = ({ language }: Person): Language => language ?? 'fr';

const pathOf = (projectId: string, { kind, id, workPackageId }: Obligation): string => {
  if (kind === 'MILESTONE') return `/p/${projectId}/echeances?jalon=${id}`;
  if (kind === 'DELIVERABLE') return `/p/${projectId}/echeances?livrable=${id}`;
  if (kind === 'DECLARATION') return `/p/${projectId}/periodes`;
  if (kind === 'FINDINGS') return `/p/${projectId}/retours`;
  if (kind === 'CONTROL_QUESTION') return `/p/${projectId}/retours?question=${id}`;
  return `/p/${projectId}/lots/${workPackageId}`;
};

/** Words reminders, and writes each with the record that it was written: together or not at all, once a day. */
@Injectable()
export class ReminderLetters {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** The letter as it would leave. */
  shown(debt: Debt, to: Addressee, by: string | null): Message {
    return this.outbox.shown(this.letter(debt, to, by));
  }

  /** Answers whether it was written: nobody is reminded twice on one day. */
  async write(debt: Debt, to: Addressee, by: { readonly id: string; readonly name: string } | null): Promise<boolean> {
    const { project, today } = debt;
    const [first] = to.owed;
    if (!first) return false;
    const items = to.owed.map((one) => {
      const { kind, code } = one;
      return { key: keyOf(one), kind, code, late: isOverdue(one, today) };
    });
    const row = [uuidv7(), project.id, first.partnerId, to.person.id, by?.id ?? null, today, this.clock.now()];
    const written: unknown[] = await this.unit.manager.query(ONCE, [...row, JSON.stringify(items)]);
    if (written.length === 0) return false;
    await this.outbox.write(this.letter(debt, to, by?.name ?? null));
    return true;
  }

  private letter({ project, today }: Debt, { person, owed }: Addressee, by: string | null): Letter {
    const language = languageOf(person);
    const items = owed.map((one): Facts => {
      const { kind, code, dueOn } = one;
      const title = language === 'fr' ? one.titleFr : one.titleEn;
      return { kind, code, title, dueOn, days: daysBetween(dueOn, today), path: pathOf(project.id, one) };
    });
    const facts = { project: project.acronym, by, items };
    return { projectId: project.id, recipient: person.email, language, template: 'reminder', facts };
  }
}
