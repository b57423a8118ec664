import { Injectable } from '@nestjs/common';
import { Money } from '../../kernel/money.js';
import { Refusal } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { partnersOf } from '../../platform/access/actor.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Journal } from '../../platform/journal/journal.js';
import { Claim } from '../claim.entity.js';
import { claimPolicy } from '../claim.policy.js';
import { ClaimLine } from '../claim-line.entity.js';
import { ClaimPeriod } from '../claim-period.entity.js';
import { PartnerClaim } from '../partner-claim.entity.js';
import { partnerClaimLifecycle } from '../partner-claim.lifecycle.js';
import { Assembling } from './assembling.js';
import type { TakeOutPartnerClaimInput } from './consolidation.inputs.js';

/** Numbers are unique in a claim: the lines that stay step aside before they close ranks. */
const STEP_ASIDE = 'UPDATE claim_line SET number = number + 1000000 WHERE claim_id = $1';
const CLOSE_RANKS = `UPDATE claim_line l SET number = told.number
  FROM (SELECT id, row_number() OVER (ORDER BY number) AS number FROM claim_line WHERE claim_id = $1) told WHERE told.id = l.id`;

/** Until a claim is sent, the lead takes back out of it what a partner signed: nothing of the signature changes. */
@Injectable()
export class TakingOut {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly assembling: Assembling,
  ) {}

  /** Refuses with `claim.illegal-move`, `claim.not-held` and `version.stale`. */
  async takeOut({ id, version, partnerClaimId }: TakeOutPartnerClaimInput): Promise<Claim> {
    const claim = await this.rows.load(Claim, id);
    if (claim.state !== 'DRAFT') throw new Refusal('claim.illegal-move', { from: claim.state, to: 'DRAFT' });
    this.access.demand(claimPolicy.assemble, claim);
    await this.assembling.hold(claim.projectId);
    const { work, manager, actor } = this.unit;
    const ofClaim = [id, partnerClaimId];
    const [[held], lines, periods] = await Promise.all([
      plainRows(work, PartnerClaim, 'WHERE claim_id = $1 AND id = $2', ofClaim),
      plainRows(work, ClaimLine, 'WHERE claim_id = $1 AND partner_claim_id = $2', ofClaim),
      plainRows(work, ClaimPeriod, 'WHERE project_id = $1', [claim.projectId]),
    ]);
    if (!held) throw new Refusal('claim.not-held', { number: claim.number });
    const declared = claim.declared.minus(Money.sum(lines.map(({ eligible }) => eligible)));
    const lighter = await this.rows.update(Claim, { id, version }, { declared });
    await manager.query('DELETE FROM claim_line WHERE claim_id = $1 AND partner_claim_id = $2', ofClaim);
    await manager.query(STEP_ASIDE, [id]);
    await manager.query(CLOSE_RANKS, [id]);
    const state = partnerClaimLifecycle.move(held.state, 'VALIDATED');
    const free = await this.rows.update(PartnerClaim, held, { state, claimId: null });
    const period = periods.find((one) => one.id === free.periodId)?.number ?? 0;
    const { partnerId } = free;
    await this.journal.record('partner-claim.taken-out', free, { period }, { partnerId });
    const [leadId = ''] = partnersOf(actor, claim.projectId);
    const facts = { number: claim.number, period, lines: lines.length, declared: declared.toString() };
    await this.journal.record('claim.taken-out', lighter, facts, { partnerId: leadId });
    return lighter;
  }
}
