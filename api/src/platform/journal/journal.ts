import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Facts } from '../../kernel/refusal.js';
import { wordOf } from '../database/rows.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { type Audience, audienceAsKept } from './audience.rules.js';

interface Subject {
  readonly id: string;
  /** None for what belongs to no project: a person's own preferences. */
  readonly projectId?: string;
}

const NO_PROJECT = '00000000-0000-0000-0000-000000000000';

/** The audit trail: written in the same transaction as the fact it witnesses, or not at all. */
@Injectable()
export class Journal {
  constructor(private readonly unit: UnitOfWork) {}

  /** The database numbers the line, chains its hash to the one before, and announces it when the transaction commits. */
  async record(
    event: `${string}.${string}`,
    subject: Subject & object,
    facts: Facts = {},
    audience: Audience = 'PROJECT',
  ): Promise<void> {
    const { work } = this.unit;
    await work.manager.query(
      `INSERT INTO journal (id, project_id, actor_id, actor_name, event, subject_type, subject_id, audience, partner_id, facts)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        uuidv7(),
        subject.projectId ?? NO_PROJECT,
        work.actor.personId,
        work.actor.name,
        event,
        wordOf(subject.constructor),
        subject.id,
        ...audienceAsKept(audience),
        JSON.stringify(facts),
      ],
    );
    work.journalled += 1;
  }
}
