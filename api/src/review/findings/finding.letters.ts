import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { Membership } from '../../consortium/membership.entity.js';
import { Person } from '../../consortium/person.entity.js';
import { Project } from '../../consortium/project.entity.js';
import type { Facts } from '../../kernel/refusal.js';
import type { MemberRole } from '../../platform/access/actor.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Outbox } from '../../platform/mail/outbox.js';

const LEAD: readonly MemberRole[] = ['LEAD_COORDINATOR', 'LEAD_FINANCE'];
const BOOKS: readonly MemberRole[] = ['PARTNER_FINANCE', 'PARTNER_LEGAL', 'LEAD_FINANCE'];

/** What one partner is told. */
export interface Told {
  readonly partnerId: string;
  readonly facts: Facts;
}

/** Writes to the parties of a control: the lead of all, and those who keep the books of each partner of its own. Nobody is written to twice. */
@Injectable()
export class FindingLetters {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly outbox: Outbox,
  ) {}

  async tell(template: string, projectId: string, whole: Facts, partners: readonly Told[]): Promise<void> {
    const { manager, actor } = this.unit;
    const seats = await manager.findBy(Membership, { projectId, personId: Not(IsNull()), withdrawnAt: IsNull() });
    const told = new Map<string, Facts>();
    for (const { personId, role } of seats) if (personId && LEAD.includes(role)) told.set(personId, whole);
    for (const { partnerId, facts } of partners)
      for (const { personId, role, partnerId: own } of seats)
        if (personId && own === partnerId && BOOKS.includes(role) && !told.has(personId)) told.set(personId, facts);
    const people = await manager.find(Person, { where: { id: In([...told.keys()]) }, order: { email: 'ASC' } });
    const { acronym: project } = await this.rows.load(Project, projectId);
    for (const { id, email: recipient, language } of people)
      await this.outbox.write({
        ...{ projectId, recipient, language: language ?? 'fr', template },
        facts: { project, ...told.get(id), by: actor.name },
      });
  }
}
