import { Injectable } from '@nestjs/common';
import { AdvanceRooms } from '../../claims/advances/advance-rooms.js';
import { Claim, ClaimKind } from '../../claims/claim.entity.js';
import { advanceLifecycle } from '../../claims/claim.lifecycle.js';
import { Money } from '../../kernel/money.js';
import { Refusal, StaleVersion } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { Clock } from '../../platform/clock.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Journal } from '../../platform/journal/journal.js';
import { Control } from '../control.entity.js';
import { ControlLetters } from '../control.letters.js';
import { ControlAtHand } from '../control-at-hand.js';
import { advancePolicy } from './advance.policy.js';
import type { DecideAdvanceInput } from './advance-decision.inputs.js';
import type { AdvanceDecision } from './advance-decision.types.js';

/** The authority grants an advance that was admitted, whole or less, or refuses it: no line is reviewed, there is none. */
@Injectable()
export class Granting {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly atHand: ControlAtHand,
    private readonly rooms: AdvanceRooms,
    private readonly letters: ControlLetters,
  ) {}

  /**
   * Refuses with `claim.illegal-move`, `advance.above-request`, `advance.above-ceiling`, `advance.reason-missing` and
   * `version.stale`; tells the lead.
   */
  async decide({ controlId, version, granted, reason: words }: DecideAdvanceInput): Promise<Claim> {
    const { claim, control, facts } = await this.atHand.hold(controlId);
    this.access.demand(advancePolicy.decide, facts);
    const { requested } = claim;
    const state = advanceLifecycle.move(claim.state, granted.isZero ? 'REJECTED' : 'CERTIFIED');
    if (claim.kind !== ClaimKind.ADVANCE || !requested)
      throw new Refusal('claim.illegal-move', { from: claim.state, to: state });
    if (control.version !== version)
      throw new StaleVersion({ id: controlId, expected: version, actual: control.version }, {});
    const reason = words.trim();
    this.refuseUnsaid(requested, granted, reason);
    if (!granted.isZero) await this.rooms.refuseBeyond(claim.projectId, granted, claim.id);
    const by = { concludedAt: this.clock.now(), concludedById: this.unit.actor.personId };
    await this.rows.update(Control, control, { state: granted.isZero ? 'REJECTED' : 'CLOSED', reason, ...by });
    const grant = granted.isZero ? {} : { granted, grantedBecause: reason, grantedById: this.unit.actor.personId };
    const decided = await this.rows.update(Claim, claim, { state, ...grant });
    await this.tell(decided, requested, granted, reason);
    return decided;
  }

  /** What there is to decide of each claim: of an advance that was admitted. */
  async openOn(claims: readonly Claim[]): Promise<Array<AdvanceDecision | null>> {
    const asked = claims.filter(({ kind, state }) => kind === ClaimKind.ADVANCE && state === 'ADMISSIBLE');
    const open = `WHERE claim_id = ANY ($1) AND state = 'OPEN'`;
    const controls = await plainRows(this.unit.work, Control, open, [asked.map(({ id }) => id)]);
    return claims.map((claim) => {
      const control = controls.find(({ claimId }) => claimId === claim.id);
      if (!control) return null;
      const viewerCan = this.access.permitted(advancePolicy, {
        ...{ projectId: claim.projectId, claimState: claim.state, controlState: control.state, deciderIds: [] },
        ...{ submittedById: claim.submittedById, reviewerId: control.reviewerId, admittedById: control.admittedById },
        concludedById: control.concludedById,
      });
      return { controlId: control.id, version: control.version, viewerCan };
    });
  }

  private refuseUnsaid(requested: Money, granted: Money, reason: string): void {
    const facts = { granted: granted.toString(), requested: requested.toString() };
    if (granted.cents < 0n || granted.compare(requested) > 0) throw new Refusal('advance.above-request', facts);
    if (!granted.equals(requested) && reason === '') throw new Refusal('advance.reason-missing', facts);
  }

  private async tell(claim: Claim, requested: Money, granted: Money, reason: string): Promise<void> {
    const { id: claimId, projectId, number } = claim;
    const amounts = { requested: requested.toString(), granted: granted.toString() };
    const refused = granted.isZero;
    await this.journal.record(
      refused ? 'claim.rejected' : 'claim.advance-granted',
      claim,
      refused ? { number } : { number, ...amounts },
      'FUNDER',
    );
    if (refused) await this.letters.tellTheLead('claim-rejected', projectId, { number, claimId, reason });
    else await this.letters.tellTheLead('advance-granted', projectId, { number, claimId, ...amounts, reason });
  }
}
