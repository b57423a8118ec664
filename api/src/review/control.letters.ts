import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { Membership } from '../consortium/membership.entity.js';
import { Person } from '../consortium/person.entity.js';
import { Project } from '../consortium/project.entity.js';
import type { Facts } from '../kernel/refusal.js';
import type { MemberRole } from '../platform/access/actor.js';
import { Rows } from '../platform/database/rows.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Outbox } from '../platform/mail/outbox.js';

const LEAD: readonly MemberRole[] = ['LEAD_COORDINATOR', 'LEAD_FINANCE'];
const BOOKS: readonly MemberRole[] = ['PARTNER_FINANCE', 'PARTNER_LEGAL', 'LEAD_FINANCE'];

/** Tells those who are concerned what became of a claim in the hands of the authority; nobody is told what they did themselves. */
@Injectable()
export class ControlLetters {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly outbox: Outbox,
  ) {}

  tellTheLead(template: string, projectId: string, facts: Facts): Promise<void> {
    return this.tell(template, projectId, { role: In(LEAD) }, facts);
  }

  /** Those who keep its books: figures are in it. */
  tellThePartner(template: string, projectId: string, partnerId: string, facts: Facts): Promise<void> {
    return this.tell(template, projectId, { role: In(BOOKS), partnerId }, facts);
  }

  tellPerson(template: string, projectId: string, personId: string, facts: Facts): Promise<void> {
    return this.tell(template, projectId, { personId }, facts);
  }

  private async tell(template: string, projectId: string, whom: object, facts: Facts): Promise<void> {
    const { manager, actor } = this.unit;
    const seated = { projectId, personId: Not(IsNull()), withdrawnAt: IsNull(), ...whom };
    const ids = new Set((await manager.findBy(Membership, seated)).map(({ personId }) => personId));
    ids.delete(actor.personId);
    const people = await manager.find(Person, { where: { id: In([...ids]) }, order: { email: 'ASC' } });
    const { acronym: project } = await this.rows.load(Project, projectId);
    for (const { email: recipient, language } of people)
      await this.outbox.write({
        ...{ projectId, recipient, language: language ?? 'fr', template },
        facts: { project, ...facts, by: actor.name },
      });
  }
}
