import { Injectable } from '@nestjs/common';
import { Refusal } from '../kernel/refusal.js';
import { Clock } from '../platform/clock.js';
import { Rows } from '../platform/database/rows.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Ticket } from './ticket.entity.js';

export const CHORE = { chore: 'documents' } as const;

/** Tickets as rows: issued to one person, found by whoever shows a sealed address, spent once. */
@Injectable()
export class Tickets {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly clock: Clock,
  ) {}

  issue(values: Omit<Ticket, 'personId' | 'expiresAt' | 'usedAt'>, seconds: number): Promise<Ticket> {
    const expiresAt = new Date(this.clock.instant().getTime() + seconds * 1_000);
    const { personId } = this.unit.actor;
    return this.rows.insert(Ticket, { ...values, personId, expiresAt, usedAt: null });
  }

  /** The ticket behind an address, whoever shows it; refuses with `ticket.unknown`. */
  find(id: string, kind: Ticket['kind']): Promise<Ticket> {
    return this.unit.alone('read', CHORE, async () => {
      const ticket = await this.unit.manager.findOneBy(Ticket, { id, kind });
      if (!ticket) throw new Refusal('ticket.unknown');
      return ticket;
    });
  }

  /** Holds it until this transaction ends, for the person it was issued to; refuses with `ticket.unknown`. */
  async hold(id: string): Promise<Ticket> {
    const query = this.unit.manager.createQueryBuilder(Ticket, 't').where({ id }).setLock('pessimistic_write');
    const ticket = await query.getOne();
    if (!ticket) throw new Refusal('ticket.unknown');
    return ticket;
  }

  /** Refuses with `ticket.spent` what is past its time. */
  demandInTime({ expiresAt }: Ticket): void {
    if (expiresAt <= this.clock.instant()) throw new Refusal('ticket.spent');
  }

  async spend({ id }: Ticket, documentVersionId: string): Promise<void> {
    await this.unit.manager.update(Ticket, { id }, { usedAt: this.clock.instant(), documentVersionId });
  }

  /** Until this transaction ends, nobody else keeps or forgets the object of that hash. */
  async lockObject(sha256: string): Promise<void> {
    await this.unit.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 11))', [sha256]);
  }
}
