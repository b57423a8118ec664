import { Injectable } from '@nestjs/common';
import { Claim } from '../claims/claim.entity.js';
import type { Day } from '../kernel/day.js';
import { Refusal } from '../kernel/refusal.js';
import { Access } from '../platform/access/access.js';
import { Rows } from '../platform/database/rows.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { CorrectedPlaces, type Place } from './corrected-places.js';
import type { Correction } from './correction.entity.js';
import type { DurabilityInput, ProposeCorrectionInput } from './correction.inputs.js';
import { correctionPolicy } from './correction.policy.js';
import { type DurabilityReckoning } from './correction.types.js';
import { reckonedOf } from './durability.funding.js';
import { PaymentGrounds } from './payment-ground.js';
import { settledBy } from './settlement.funding.js';

type Told = Pick<Correction, 'breach' | 'breachedOn' | 'finalPaidOn' | 'durableYears' | 'granted'>;
const NOTHING: Told = { breach: null, breachedOn: null, finalPaidOn: null, durableYears: null, granted: null };

/** R13: what an operation that does not last pays back, worked out from what was certified and paid of it. */
@Injectable()
export class Durabilities {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly grounds: PaymentGrounds,
    private readonly places: CorrectedPlaces,
  ) {}

  /** None before the final payment. Refuses with `claim-line.unknown`, `correction.place-missing`. */
  async reckoned({ claimId, breachedOn, ...said }: DurabilityInput): Promise<DurabilityReckoning | null> {
    const claim = await this.rows.load(Claim, claimId);
    const { projectId } = claim;
    const { personId: preparedById } = this.unit.actor;
    this.access.demand(correctionPolicy.propose, { projectId, partnerId: '', state: 'PROPOSED', preparedById });
    return this.of(claim, await this.places.of(claimId, said), breachedOn);
  }

  /** What is kept of a breach that is proposed; nothing of any other correction. Refuses with `correction.breach-missing`, `.not-finally-paid`, `.lasted`, `.not-pro-rata`. */
  async told(claim: Claim, place: Place, { kind, breach, breachedOn, amount }: ProposeCorrectionInput): Promise<Told> {
    if (kind !== 'DURABILITY') return NOTHING;
    if (!breach || !breachedOn) throw new Refusal('correction.breach-missing');
    const { finalPaidOn, years: durableYears, granted } = await this.agreed(claim, place, breachedOn, amount);
    return { breach, breachedOn, finalPaidOn, durableYears, granted };
  }

  /** What of the fund a breach owes; none for any other correction. Refuses with `correction.not-pro-rata`. */
  async owedOf(claim: Claim, { kind, breachedOn, amount, ...place }: Correction) {
    if (kind !== 'DURABILITY' || !breachedOn) return undefined;
    return (await this.agreed(claim, place, breachedOn, amount)).owed;
  }

  private async agreed(claim: Claim, place: Place, breachedOn: Day, amount: Correction['amount']) {
    const reckoned = await this.of(claim, place, breachedOn);
    if (!reckoned) throw new Refusal('correction.not-finally-paid');
    const { until, remainingDays } = reckoned;
    if (remainingDays === 0) throw new Refusal('correction.lasted', { until, breachedOn });
    if (!reckoned.amount.equals(amount))
      throw new Refusal('correction.not-pro-rata', { amount: amount.toString(), reckoned: reckoned.amount.toString() });
    return reckoned;
  }

  private async of(claim: Claim, place: Place, breachedOn: Day): Promise<DurabilityReckoning | null> {
    const ground = await this.grounds.of(claim.projectId);
    const { programme, payments, claims } = ground;
    const paid = payments.findLast(({ kind }) => kind === 'BALANCE');
    const balance = claims.find(({ id }) => id === paid?.claimId);
    if (!programme || !paid || !balance || balance.state === 'CERTIFIED') return null;
    const { certified } = await this.places.standing(place);
    const of = {
      ...{ certified, retained: ground.retained(claim.id) },
      paid: settledBy(ground, (claimId) => claimId === claim.id),
    };
    const { until, remaining, whole, ...amounts } = reckonedOf(of, paid.paidOn, breachedOn, programme);
    return {
      ...{ finalPaidOn: paid.paidOn, until, remainingDays: remaining, wholeDays: whole },
      ...{ years: programme.durability.years, source: programme.durability.source, certified, ...amounts },
    };
  }
}
