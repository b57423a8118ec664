import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { Membership } from '../consortium/membership.entity.js';
import { Person } from '../consortium/person.entity.js';
import { Project } from '../consortium/project.entity.js';
import type { Facts } from '../kernel/refusal.js';
import { Rows } from '../platform/database/rows.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Outbox } from '../platform/mail/outbox.js';

/** What a partner answers for, and is told about. */
export interface Charge {
  readonly projectId: string;
  readonly partnerId: string;
  readonly code: string;
  readonly titleFr: string;
  readonly titleEn: string;
}

/** Tells the people of a partner, each in their language, what became of something they answer for. */
@Injectable()
export class PartnerLetters {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly outbox: Outbox,
  ) {}

  /** Adds to the facts the project, the code, the title and who did it; nobody is told what they did themselves. */
  tell(template: string, charge: Charge, facts: Facts): Promise<void> {
    return this.tellAll(template, charge, [charge.partnerId], facts);
  }

  /** The same to the people of several partners, once to each person. */
  async tellAll(
    template: string,
    charge: Omit<Charge, 'partnerId'>,
    partnerIds: readonly string[],
    facts: Facts,
  ): Promise<void> {
    const { manager } = this.unit;
    const partnerId = In([...partnerIds]);
    const seats = await manager.findBy(Membership, { partnerId, personId: Not(IsNull()), withdrawnAt: IsNull() });
    await this.tellPeople(
      template,
      charge,
      seats.map(({ personId }) => personId),
      facts,
    );
  }

  /** The same to people by their names, once to each. */
  async tellPeople(
    template: string,
    charge: Omit<Charge, 'partnerId'>,
    personIds: ReadonlyArray<string | null>,
    facts: Facts,
  ): Promise<void> {
    const { manager, actor } = this.unit;
    const { projectId, code } = charge;
    const ids = new Set(personIds.filter((id) => id !== actor.personId));
    const people = await manager.find(Person, { where: { id: In([...ids]) }, order: { email: 'ASC' } });
    const { acronym: project } = await this.rows.load(Project, projectId);
    for (const { email: recipient, language: chosen } of people) {
      const language = chosen ?? 'fr';
      const title = language === 'fr' ? charge.titleFr : charge.titleEn;
      const told = { project, code, title, ...facts, by: actor.name };
      await this.outbox.write({ projectId, recipient, language, template, facts: told });
    }
  }
}
