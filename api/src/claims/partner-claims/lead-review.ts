import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Refusal } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { Clock } from '../../platform/clock.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Journal } from '../../platform/journal/journal.js';
import { ClaimPeriod } from '../claim-period.entity.js';
import { ClaimReturn } from '../claim-return.entity.js';
import { PartnerClaim } from '../partner-claim.entity.js';
import { partnerClaimLifecycle } from '../partner-claim.lifecycle.js';
import type {
  ReturnPartnerClaimInput,
  ReviewPartnerClaimInput,
  ValidatePartnerClaimInput,
} from './partner-claim.inputs.js';
import { PartnerClaimLetters } from './partner-claim.letters.js';
import { partnerClaimPolicy } from './partner-claim.policy.js';
import { Rounds } from './rounds.js';

/** The lead reads what a partner signed, and gives it back or takes it. */
@Injectable()
export class LeadReview {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly rounds: Rounds,
    private readonly letters: PartnerClaimLetters,
  ) {}

  /** Refuses with `partner-claim.illegal-move`, `version.stale`. */
  async review({ id, version }: ReviewPartnerClaimInput): Promise<PartnerClaim> {
    const before = await this.rows.load(PartnerClaim, id);
    this.access.demand(partnerClaimPolicy.review, before);
    const state = partnerClaimLifecycle.move(before.state, 'LEAD_REVIEW');
    const taken = await this.rows.update(PartnerClaim, { id, version }, { state });
    const { partnerId, round } = taken;
    await this.journal.record('partner-claim.reviewed', taken, { round }, { partnerId });
    return taken;
  }

  /** Its partner may change it again. Refuses with `partner-claim.illegal-move`, `partner-claim.line-unknown`, `version.stale`; tells the partner. */
  async giveBack({ id, version, reason: words, lines }: ReturnPartnerClaimInput): Promise<PartnerClaim> {
    const before = await this.rows.load(PartnerClaim, id);
    this.access.demand(partnerClaimPolicy.return, before);
    const state = partnerClaimLifecycle.move(before.state, 'RETURNED');
    const { projectId, partnerId, round } = before;
    const signed = new Set((await this.rounds.signed(before, round)).map(({ expenseId }) => expenseId));
    const strangers = lines.filter(({ expenseId }) => !signed.has(expenseId)).length;
    if (strangers > 0) throw new Refusal('partner-claim.line-unknown', { count: strangers });
    const reason = words.trim();
    await this.rows.insert(ClaimReturn, {
      ...{ id: uuidv7(), projectId, partnerId, partnerClaimId: id, round, reason },
      lines: lines.map((line) => ({ expenseId: line.expenseId, reason: line.reason.trim() })),
      ...{ authorId: this.unit.actor.personId, at: this.clock.now() },
    });
    const returned = await this.rows.update(PartnerClaim, { id, version }, { state });
    await this.journal.record('partner-claim.returned', returned, { round, lines: lines.length }, { partnerId });
    const period = await this.periodNumber(returned);
    await this.letters.tellThePartner('partner-claim-returned', returned, { period, reason, lines: lines.length });
    return returned;
  }

  /** Refuses with `partner-claim.illegal-move`, `version.stale`; tells the partner. */
  async validate({ id, version }: ValidatePartnerClaimInput): Promise<PartnerClaim> {
    const before = await this.rows.load(PartnerClaim, id);
    this.access.demand(partnerClaimPolicy.validate, before);
    const state = partnerClaimLifecycle.move(before.state, 'VALIDATED');
    if (isHeld(before)) throw new Refusal('partner-claim.illegal-move', { from: before.state, to: state });
    const taken = await this.rows.update(PartnerClaim, { id, version }, { state });
    const { partnerId, round, declared } = taken;
    await this.journal.record('partner-claim.validated', taken, { round }, { partnerId });
    const period = await this.periodNumber(taken);
    await this.letters.tellThePartner('partner-claim-validated', taken, { period, amount: declared.toString() });
    return taken;
  }

  private async periodNumber({ periodId }: PartnerClaim): Promise<number> {
    const [period] = await plainRows(this.unit.work, ClaimPeriod, 'WHERE id = $1', [periodId]);
    return period?.number ?? 0;
  }
}

/** A claim holds it: it is validated again by taking it out of there, and in no other way. */
const isHeld = ({ state }: PartnerClaim): boolean => state === 'INCLUDED';
