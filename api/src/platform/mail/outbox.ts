import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { UnitOfWork } from '../database/unit-of-work.js';
import { SETTINGS, type Settings } from '../settings.js';
import { formed, type Language, type LetterFacts, type Message, type Templates } from './letter.rules.js';

/** The injection token of every letter that the portal knows how to word. */
export const TEMPLATES = Symbol('templates');

export interface Letter {
  readonly projectId: string | null;
  readonly recipient: string;
  readonly language: Language;
  /** The name of a template of the portal. */
  readonly template: string;
  readonly facts: LetterFacts;
}

/** Letters are written in the transaction that has a reason to send them, and leave after it. */
@Injectable()
export class Outbox {
  constructor(
    private readonly unit: UnitOfWork,
    @Inject(TEMPLATES) private readonly templates: Templates,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** The letter as it would leave: word for word what its reader receives. */
  shown({ projectId, language, template, facts }: Letter): Message {
    const words = this.templates[template];
    if (!words) throw new Error(`Nobody worded the letter ${template}`);
    return formed(words({ facts, language, projectId }), language, this.settings.publicUrl);
  }

  async write({ projectId, recipient, language, template, facts }: Letter): Promise<void> {
    if (!Object.hasOwn(this.templates, template)) throw new Error(`Nobody worded the letter ${template}`);
    await this.unit.manager.query(
      `INSERT INTO letter (id, project_id, recipient, language, template, facts) VALUES ($1, $2, $3, $4, $5, $6)`,
      [uuidv7(), projectId, recipient, language, template, JSON.stringify(facts)],
    );
  }
}
