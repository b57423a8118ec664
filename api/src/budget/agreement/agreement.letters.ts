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
import type { Agreement } from '../agreement.entity.js';

/** Tells those of a project who hold certain roles what became of a version; nobody is told what they did themselves. */
@Injectable()
export class AgreementLetters {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly outbox: Outbox,
  ) {}

  async tell(template: string, { projectId, number, title }: Agreement, roles: readonly MemberRole[], facts: Facts) {
    const { manager, actor } = this.unit;
    const seated = { projectId, role: In(roles), personId: Not(IsNull()), withdrawnAt: IsNull() };
    const ids = new Set((await manager.findBy(Membership, seated)).map(({ personId }) => personId));
    ids.delete(actor.personId);
    const people = await manager.find(Person, { where: { id: In([...ids]) }, order: { email: 'ASC' } });
    const { acronym: project } = await this.rows.load(Project, projectId);
    const told = { project, number, title, ...facts, by: actor.name };
    for (const { email: recipient, language } of people)
      await this.outbox.write({ projectId, recipient, language: language ?? 'fr', template, facts: told });
  }
}
