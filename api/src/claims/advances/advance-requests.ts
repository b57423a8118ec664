import { Injectable } from '@nestjs/common';
import { Money } from '../../kernel/money.js';
import { Refusal } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { partnersOf } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Journal } from '../../platform/journal/journal.js';
import { Claim, ClaimKind, NOT_ASKED } from '../claim.entity.js';
import { claimPolicy, isWithItsLead } from '../claim.policy.js';
import { ClaimPeriod } from '../claim-period.entity.js';
import type { AskAdvanceInput, EditAdvanceInput } from './advance.inputs.js';
import type { AdvanceRoomTold } from './advance.types.js';
import { AdvanceRooms } from './advance-rooms.js';

const OF_PROJECT = 'WHERE project_id = $1';

/** The lead asks for an advance: a claim with an amount and its reason, and no lines. */
@Injectable()
export class AdvanceRequests {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly rooms: AdvanceRooms,
  ) {}

  /** None where no call or no plan says it. */
  async room(projectId: string): Promise<AdvanceRoomTold> {
    this.access.demand(claimPolicy.assemble, { projectId, state: 'DRAFT' });
    return { projectId, room: await this.rooms.of(projectId) };
  }

  /**
   * It stands in the period that runs. Refuses with `claim.already-open`, `claim.after-balance`, `claim-period.unknown`, `payment.no-plan`,
   * `advance.nothing-asked` and `advance.above-ceiling`.
   */
  async ask({ id, projectId, requested, purpose }: AskAdvanceInput): Promise<Claim> {
    this.access.demand(claimPolicy.assemble, { projectId, state: 'DRAFT' });
    await this.unit.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('claims ' || $1, 0))`, [projectId]);
    const [claims, periods] = await Promise.all([
      plainRows(this.unit.work, Claim, `${OF_PROJECT} ORDER BY number`, [projectId]),
      plainRows(this.unit.work, ClaimPeriod, `${OF_PROJECT} ORDER BY number`, [projectId]),
    ]);
    const today = this.clock.today();
    const period = periods.find(({ untilOn }) => untilOn >= today) ?? periods.at(-1);
    if (!period) throw new Refusal('claim-period.unknown', {});
    const open = claims.find(({ kind, state }) => kind === ClaimKind.ADVANCE && isWithItsLead(state));
    if (open) throw new Refusal('claim.already-open', { number: open.number });
    const balance = claims.find(({ kind, state }) => kind === ClaimKind.BALANCE && state !== 'REJECTED');
    if (balance) throw new Refusal('claim.after-balance', { number: balance.number });
    await this.rooms.refuseBeyond(projectId, requested, null);
    const asked = await this.rows.insert(Claim, {
      ...NOT_ASKED,
      ...{ id, projectId, periodId: period.id, number: (claims.at(-1)?.number ?? 0) + 1, kind: ClaimKind.ADVANCE },
      ...{ state: 'DRAFT', declared: Money.zero, requested, purpose: purpose.trim(), version: 1 },
      ...{ submittedAt: null, submittedById: null, hash: null },
    });
    return this.tell('claim.advance-asked', asked);
  }

  /** Refuses with `claim.illegal-move`, `advance.nothing-asked`, `advance.above-ceiling` and `version.stale`. */
  async edit({ id, version, requested, purpose }: EditAdvanceInput): Promise<Claim> {
    const claim = await this.rows.load(Claim, id);
    this.access.demand(claimPolicy.assemble, claim);
    if (claim.kind !== ClaimKind.ADVANCE) throw new Refusal('claim.illegal-move', { from: claim.state, to: 'DRAFT' });
    await this.rooms.refuseBeyond(claim.projectId, requested, id);
    const edited = await this.rows.update(Claim, { id, version }, { requested, purpose: purpose.trim() });
    return this.tell('claim.advance-edited', edited);
  }

  /** What is not sent is told to the lead alone. */
  private async tell(event: `claim.${string}`, claim: Claim): Promise<Claim> {
    const [partnerId = ''] = partnersOf(this.unit.actor, claim.projectId);
    const facts = { number: claim.number, amount: String(claim.requested) };
    await this.journal.record(event, claim, facts, { partnerId });
    return claim;
  }
}
