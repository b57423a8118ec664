import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Financing } from '../budget/financing.entity.js';
import { totalOf } from '../budget/financing.funding.js';
import type { Programme } from '../budget/programme/programme.rules.js';
import { Programmes } from '../budget/programme/programmes.js';
import { AdvanceRooms } from '../claims/advances/advance-rooms.js';
import { Claim, ClaimKind } from '../claims/claim.entity.js';
import { ratesOf } from '../claims/statements/resources.funding.js';
import { Money } from '../kernel/money.js';
import { plainRows } from '../platform/database/plain-rows.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Correction } from './correction.entity.js';
import type { PartnerDue } from './distribution.funding.js';
import { Payment } from './payment.entity.js';
import { CERTIFIED, PAID_FUND } from './payment.rules.js';
import { advanceOf, type Corrected, type Expected, expectedOf, type Owed, settledBy } from './settlement.funding.js';

const OF_PROJECT = 'WHERE project_id = $1';
const ENTRIES = `SELECT json_build_array(claim_id, partner_id, kind = 'CORRECTION', sum(amount)::text) AS told
  FROM certified_entry ${OF_PROJECT} GROUP BY claim_id, partner_id, kind = 'CORRECTION'`;
const SHARES = `SELECT json_build_array(k.claim_id, s.partner_id, s.amount::text) AS told
  FROM certificate_share s JOIN certificate k ON k.id = s.certificate_id WHERE s.project_id = $1 AND s.fund = $2`;

interface Certified {
  readonly claimId: string;
  readonly partnerId: string;
  readonly correction: boolean;
  readonly amount: Money;
}

interface Certificated {
  readonly claimId: string;
  readonly partnerId: string;
  readonly amount: Money;
}

/** A correction that was decided, as it counts and as it is written on. */
export interface OpenOwed extends Owed, Corrected {
  readonly id: string;
  readonly version: number;
  readonly partnerId: string;
}

export type ExpectedClaim = Expected & { readonly settled: Money; readonly otherResources: Money };

/** All that the payments of a project are worked out from, as it is in sight. */
export class PaymentGround {
  constructor(
    readonly programme: Programme | null,
    readonly financing: readonly Financing[],
    /** Those of which something is certified, in order. */
    readonly claims: readonly Claim[],
    /** Those that were granted, in order. */
    readonly advances: readonly Claim[],
    readonly payments: readonly Payment[],
    readonly corrections: readonly OpenOwed[],
    private readonly entries: readonly Certified[],
    private readonly shares: readonly Certificated[],
  ) {}

  get agreed(): Money {
    return totalOf(this.financing.filter(({ fund }) => fund === PAID_FUND));
  }

  get cost(): Money {
    return totalOf(this.financing);
  }

  /** Of one claim, or of all. */
  retained(claimId?: string): Money {
    return Money.sum(this.entries.flatMap((e) => (claimId && e.claimId !== claimId ? [] : [e.amount])));
  }

  /** What the claim is worth now; none while no call or no plan says how much. */
  expected(claim: Claim, retained: Money = this.retained(claim.id)): ExpectedClaim | null {
    const { programme, agreed } = this;
    const rate = agreed.outOf(this.cost);
    if (!programme || !rate) return null;
    const others = ratesOf(this.financing).filter(({ fund }) => fund !== PAID_FUND);
    const otherResources = Money.sum(others.map((other) => retained.take(other.rate, programme.rounding)));
    const balance = claim.kind === ClaimKind.BALANCE;
    const heldBefore = balance ? this.heldBeside(claim) : Money.zero;
    const terms = { rate, retained, otherResources, agreed, balance, heldBefore };
    return { ...expectedOf(claim.id, terms, this, programme), otherResources };
  }

  /** What waits for the balance: as it was paid, or as it would be. */
  private heldBeside(balance: Claim): Money {
    const others = this.claims.filter(({ id, kind }) => id !== balance.id && kind !== ClaimKind.BALANCE);
    return Money.sum(others.map((claim) => this.heldOf(claim)));
  }

  heldOf(claim: Claim): Money {
    const last = this.payments.findLast(({ claimId }) => claimId === claim.id);
    return last?.held ?? this.expected(claim)?.held ?? Money.zero;
  }

  /** What was granted of an advance and is not paid yet. */
  leftOf(advance: Claim): Money {
    const paid = this.payments.flatMap((one) => (one.advanceClaimId === advance.id ? [one.amount] : []));
    return (advance.granted ?? Money.zero).minus(Money.sum(paid));
  }

  /** What an advance may still be beside what is granted to other requests: under the ceiling of interim payments, with all that was paid. */
  advanceRoom(beside: string | null = null): Money | null {
    const { programme, agreed } = this;
    if (!programme || agreed.isZero) return null;
    const promised = this.advances.filter(({ id, state }) => state === 'CERTIFIED' && id !== beside);
    const room = agreed
      .take(programme.payments.interimCeiling, programme.rounding)
      .minus(settledBy(this, () => true))
      .minus(advanceOf(this))
      .minus(Money.sum(promised.map((one) => this.leftOf(one))));
    return room.cents < 0n ? Money.zero : room;
  }

  /** What is still to be taken from a payment, in the order in which it was decided. */
  get open(): OpenOwed[] {
    return this.corrections.filter(({ open }) => open);
  }

  /**
   * What each partner is due of a claim: as its certificate says, or by its own agreed rate, less the corrections that are
   * taken from it; an advance, as it was agreed.
   */
  dues(claimId: string | null, taken: readonly OpenOwed[] = []): PartnerDue[] {
    const partners = [...new Set([...this.financing, ...this.entries].map(({ partnerId }) => partnerId))];
    const owedBy = (partnerId: string) =>
      Money.sum(taken.flatMap((one) => (one.partnerId === partnerId ? [one.owed] : [])));
    return partners.map((partnerId) => ({
      partnerId,
      due: this.dueTo(partnerId, claimId).minus(owedBy(partnerId)),
    }));
  }

  private dueTo(partnerId: string, claimId: string | null): Money {
    const own = this.financing.filter((one) => one.partnerId === partnerId);
    const agreed = totalOf(own.filter(({ fund }) => fund === PAID_FUND));
    if (claimId === null) return agreed;
    const rate = agreed.outOf(totalOf(own)) ?? this.agreed.outOf(this.cost);
    const said = this.shares.filter((one) => one.claimId === claimId);
    const certificate = Money.sum(said.flatMap((one) => (one.partnerId === partnerId ? [one.amount] : [])));
    const counted = this.entries.filter(
      (e) => e.partnerId === partnerId && e.claimId === claimId && (said.length === 0 || e.correction),
    );
    const rest = Money.sum(counted.map(({ amount }) => amount));
    return rate && this.programme ? certificate.plus(rest.take(rate, this.programme.rounding)) : certificate;
  }
}

/** Reads the ground on which a project is paid, in one breath. */
@Injectable()
export class PaymentGrounds implements OnModuleInit {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly programmes: Programmes,
    private readonly rooms: AdvanceRooms,
  ) {}

  onModuleInit(): void {
    this.rooms.areToldBy(async (projectId, beside) => (await this.of(projectId)).advanceRoom(beside));
  }

  async of(projectId: string): Promise<PaymentGround> {
    const { work } = this.unit;
    const [row, financing, claims, payments, corrections, entries, shares] = await Promise.all([
      this.programmes.rowOf(projectId),
      plainRows(work, Financing, OF_PROJECT, [projectId]),
      plainRows(work, Claim, `${OF_PROJECT} AND state = ANY ($2) ORDER BY number`, [projectId, CERTIFIED]),
      plainRows(work, Payment, `${OF_PROJECT} ORDER BY number`, [projectId]),
      plainRows(work, Correction, `${OF_PROJECT} AND state = 'DECIDED' ORDER BY number`, [projectId]),
      work.reading.ask(ENTRIES, [projectId]),
      work.reading.ask(SHARES, [projectId, PAID_FUND]),
    ]);
    const programme = row ? this.programmes.read(row) : null;
    const certified = entries.map(([claimId, partnerId, correction, cents]) => ({
      ...{ claimId: String(claimId), partnerId: String(partnerId), correction: correction === true },
      amount: Money.ofCents(String(cents)),
    }));
    const certificated = shares.map(([claimId, partnerId, cents]) => ({
      ...{ claimId: String(claimId), partnerId: String(partnerId), amount: Money.ofCents(String(cents)) },
    }));
    const owed = corrections.map((one) => ({
      ...{ id: one.id, version: one.version, partnerId: one.partnerId, claimId: one.claimId, owed: one.owed },
      open: one.recovery === 'NEXT_PAYMENT' && one.paymentId === null,
      waits: one.recovery !== 'NONE' && one.paymentId === null && one.repaidOn === null,
      repaid: one.repaid ?? Money.zero,
    }));
    const advances = claims.filter(({ kind }) => kind === ClaimKind.ADVANCE);
    const declared = claims.filter(({ kind }) => kind !== ClaimKind.ADVANCE);
    return new PaymentGround(programme, financing, declared, advances, payments, owed, certified, certificated);
  }
}
