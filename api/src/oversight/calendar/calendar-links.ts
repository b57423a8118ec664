import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Refusal } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { partnersOf } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Audience } from '../../platform/journal/audience.rules.js';
import { Journal } from '../../platform/journal/journal.js';
import type { OpenCalendarLinkInput, RenewCalendarLinkInput, RevokeCalendarLinkInput } from './calendar.inputs.js';
import { calendarPolicy, neededFor } from './calendar.policy.js';
import { CalendarLink } from './calendar-link.entity.js';

const MOST_LINKS = 10;
const OWN = 'WHERE person_id = $1 AND project_id = $2 AND revoked_at IS NULL ORDER BY made_at, id';

export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** The secret addresses of a person: theirs alone to make, renew and revoke. */
@Injectable()
export class CalendarLinks {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** One's own that still serve, oldest first. */
  list(projectId: string): Promise<CalendarLink[]> {
    this.access.demand(calendarPolicy.read, { projectId });
    return plainRows(this.unit.work, CalendarLink, OWN, [this.unit.actor.personId, projectId]);
  }

  /** Refuses with `calendar-link.too-many`. */
  async open({ secret, ...said }: OpenCalendarLinkInput): Promise<CalendarLink> {
    for (const permission of neededFor(said.scope)) this.access.demand(permission, said);
    const { personId } = this.unit.actor;
    const own = await plainRows(this.unit.work, CalendarLink, OWN, [personId, said.projectId]);
    if (own.length >= MOST_LINKS) throw new Refusal('calendar-link.too-many', { most: MOST_LINKS });
    const made = { hash: hashOf(secret), madeAt: this.clock.now(), revokedAt: null, version: 1 };
    const link = await this.rows.insert(CalendarLink, { ...said, ...made, personId });
    await this.record('calendar-link.opened', link);
    return link;
  }

  /** From now on the old address serves nothing. Refuses with `calendar-link.revoked`, `version.stale`. */
  async renew({ id, version, secret }: RenewCalendarLinkInput): Promise<CalendarLink> {
    await this.standing(id);
    const changes = { hash: hashOf(secret), madeAt: this.clock.now() };
    const link = await this.rows.update(CalendarLink, { id, version }, changes);
    await this.record('calendar-link.renewed', link);
    return link;
  }

  /** For good. Refuses with `calendar-link.revoked`, `version.stale`. */
  async revoke({ id, version }: RevokeCalendarLinkInput): Promise<CalendarLink> {
    await this.standing(id);
    const link = await this.rows.update(CalendarLink, { id, version }, { revokedAt: this.clock.instant() });
    await this.record('calendar-link.revoked', link);
    return link;
  }

  private async standing(id: string): Promise<void> {
    const link = await this.rows.load(CalendarLink, id);
    this.access.demand(calendarPolicy.read, link);
    if (link.revokedAt) throw new Refusal('calendar-link.revoked');
  }

  /** That somebody subscribes is told to their own partner, not to everyone. */
  private record(event: `${string}.${string}`, link: CalendarLink): Promise<void> {
    const [partnerId] = partnersOf(this.unit.actor, link.projectId);
    const audience: Audience = partnerId ? { partnerId } : 'FUNDER';
    return this.journal.record(event, link, { scope: link.scope }, audience);
  }
}
