import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Facts } from '../../kernel/refusal.js';
import { UnitOfWork } from '../database/unit-of-work.js';

export interface Letter {
  readonly projectId: string | null;
  readonly recipient: string;
  readonly language: 'fr' | 'en';
  /** The name of a template of the portal. */
  readonly template: string;
  readonly facts: Facts;
}

/** Letters are written in the transaction that has a reason to send them, and leave after it. */
@Injectable()
export class Outbox {
  constructor(private readonly unit: UnitOfWork) {}

  async write({ projectId, recipient, language, template, facts }: Letter): Promise<void> {
    await this.unit.manager.query(
      `INSERT INTO letter (id, project_id, recipient, language, template, facts) VALUES ($1, $2, $3, $4, $5, $6)`,
      [uuidv7(), projectId, recipient, language, template, JSON.stringify(facts)],
    );
  }
}
