import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Refusal } from '../kernel/refusal.js';
import { Access } from '../platform/access/access.js';
import { Clock } from '../platform/clock.js';
import { Rows } from '../platform/database/rows.js';
import { Scope } from '../platform/database/scope.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { type Page, type PageArgs, pageOf } from '../platform/graphql/page.js';
import { Journal } from '../platform/journal/journal.js';
import { Outbox } from '../platform/mail/outbox.js';
import { Membership } from './membership.entity.js';
import type { InvitePersonInput, WithdrawMembershipInput } from './membership.inputs.js';
import { membershipPolicy } from './membership.policy.js';
import { agreeOn } from './membership.rules.js';
import { Partner } from './partner.entity.js';
import { Person } from './person.entity.js';
import { Project } from './project.entity.js';

/** Who takes part, as what, and since when. */
@Injectable()
export class MembershipService {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async list(projectId: string, page: PageArgs): Promise<Page<Membership>> {
    this.access.demand(membershipPolicy.read, { projectId, partnerId: null, personId: null });
    return pageOf(this.unit.work, Membership, {
      scope: new Scope('m').where('m.project_id = ?1 AND m.withdrawn_at IS NULL', projectId),
      keys: [
        ['m.invited_at', (m) => m.invitedAt.toISOString()],
        ['m.id', (m) => m.id],
      ],
      page,
    });
  }

  /** Refuses with `membership.*` (see `agreeOn`), `membership.already-invited`, `partner.unknown`. */
  async invite(input: InvitePersonInput): Promise<Membership> {
    const { projectId, role } = input;
    const partnerId = input.partnerId ?? null;
    this.access.demand(membershipPolicy.invite, { projectId, partnerId, personId: null });
    const partner = partnerId === null ? null : await this.rows.load(Partner, partnerId);
    if (partner && partner.projectId !== projectId) throw new Refusal('partner.unknown', { id: partner.id });
    const endsOn = input.endsOn ?? null;
    agreeOn({ role, partner, endsOn }, this.clock.today());

    const email = input.email.trim();
    const same = { projectId, email, role, withdrawnAt: IsNull() };
    if (await this.unit.manager.existsBy(Membership, same)) throw new Refusal('membership.already-invited', { email });
    const now = this.clock.now();
    const known = await this.unit.manager.findOneBy(Person, { email });
    const membership = await this.rows.insert(Membership, {
      id: input.id,
      projectId,
      partnerId,
      personId: known?.id ?? null,
      email,
      role,
      invitedById: this.unit.actor.personId,
      invitedAt: now,
      acceptedAt: known ? now : null,
      endsOn,
      withdrawnAt: null,
    });
    await this.journal.record('membership.invited', membership, { role });
    const project = await this.rows.load(Project, projectId);
    await this.outbox.write({
      projectId,
      recipient: email,
      language: known?.language ?? 'fr',
      template: 'invitation',
      facts: { project: project.acronym, role, by: this.unit.actor.name },
    });
    return membership;
  }

  /** Takes effect at once: the next request, event or file link of that person is refused. */
  async withdraw({ id, version }: WithdrawMembershipInput): Promise<Membership> {
    const membership = await this.rows.load(Membership, id);
    this.access.demand(membershipPolicy.withdraw, membership);
    if (membership.withdrawnAt) throw new Refusal('membership.already-withdrawn', { id });

    const withdrawn = await this.rows.update(Membership, { id, version }, { withdrawnAt: this.clock.now() });
    await this.journal.record('membership.withdrawn', withdrawn, { role: withdrawn.role });
    return withdrawn;
  }
}
