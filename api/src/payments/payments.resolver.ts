import { Args, ID, Int, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Claim } from '../claims/claim.entity.js';
import { Partner } from '../consortium/partner.entity.js';
import { Person } from '../consortium/person.entity.js';
import { asPercent } from '../kernel/money.js';
import { Access } from '../platform/access/access.js';
import { Requires } from '../platform/access/requires.decorator.js';
import { Loaders } from '../platform/graphql/loaders.js';
import { correctionPolicy } from './correction.policy.js';
import { Paying } from './paying.js';
import { Payment } from './payment.entity.js';
import { ConfirmShareInput, ReceivePaymentInput, RecordPaymentInput, TransferSharesInput } from './payment.inputs.js';
import { paymentPolicy, paymentSharePolicy } from './payment.policy.js';
import { type ShareStanding, standingOfShare } from './payment.rules.js';
import { PaymentBook, ShareStandingEnum } from './payment.types.js';
import { PaymentShare } from './payment-share.entity.js';
import { PaymentsService } from './payments.service.js';
import { Receiving } from './receiving.js';

@Resolver(() => Payment)
export class PaymentsResolver {
  constructor(
    private readonly service: PaymentsService,
    private readonly paying: Paying,
    private readonly receiving: Receiving,
    private readonly loaders: Loaders,
    private readonly access: Access,
  ) {}

  @Query(() => PaymentBook)
  @Requires(paymentPolicy.read)
  payments(@Args('projectId', { type: () => ID }) projectId: string) {
    return this.service.book(projectId);
  }

  @Mutation(() => Payment, {
    description:
      'Refuses with claim.illegal-move, payment.no-plan, .nothing-due, .above-due, .above-ceiling, .days-crossed, .nobody-due.',
  })
  @Requires(paymentPolicy.record)
  recordPayment(@Args('input') input: RecordPaymentInput) {
    return this.paying.record(input);
  }

  @Mutation(() => Payment, { description: 'Refuses with payment.already-received, payment.days-outside.' })
  @Requires(paymentPolicy.receive)
  receivePayment(@Args('input') input: ReceivePaymentInput) {
    return this.receiving.receive(input);
  }

  @Mutation(() => Payment, {
    description: 'Refuses with payment.not-received, payment.days-outside, payment-share.unknown, .already-sent.',
  })
  @Requires(paymentSharePolicy.transfer)
  transferShares(@Args('input') input: TransferSharesInput) {
    return this.receiving.transfer(input);
  }

  @Mutation(() => PaymentShare, {
    description: 'Refuses with payment-share.not-sent, .already-confirmed, .words-missing, payment.days-outside.',
  })
  @Requires(paymentSharePolicy.confirm)
  confirmShare(@Args('input') input: ConfirmShareInput) {
    return this.receiving.confirm(input);
  }

  @ResolveField(() => Int, { nullable: true })
  async claimNumber({ claimId, advanceClaimId }: Payment) {
    const id = claimId ?? advanceClaimId;
    return id && ((await this.loaders.one(Claim, id))?.number ?? null);
  }

  @ResolveField(() => String, { nullable: true, description: 'What the fund brings of the cost, two decimals.' })
  rate({ agreed, cost }: Payment) {
    const rate = agreed.outOf(cost);
    return rate ? asPercent(rate) : null;
  }

  @ResolveField(() => Person, { nullable: true })
  recordedBy({ recordedById }: Payment) {
    return this.loaders.one(Person, recordedById);
  }

  @ResolveField(() => [String], { description: 'What the current user may do with this payment.' })
  viewerCan(payment: Payment) {
    return this.access.permitted(paymentPolicy, payment);
  }
}

@Resolver(() => PaymentShare)
export class PaymentSharesResolver {
  constructor(
    private readonly loaders: Loaders,
    private readonly access: Access,
  ) {}

  @ResolveField(() => Partner)
  partner({ partnerId }: PaymentShare) {
    return this.loaders.one(Partner, partnerId);
  }

  @ResolveField(() => ShareStandingEnum)
  standing(share: PaymentShare): ShareStanding {
    return standingOfShare(share);
  }

  @ResolveField(() => [String], { description: 'What the current user may do with this share.' })
  viewerCan(share: PaymentShare) {
    return this.access.permitted(paymentSharePolicy, share);
  }
}

@Resolver(() => PaymentBook)
export class PaymentBooksResolver {
  constructor(private readonly access: Access) {}

  @ResolveField(() => [String], { description: 'What the current user may do about the payments of this project.' })
  viewerCan({ projectId }: PaymentBook) {
    const nobody = { projectId, partnerId: '', state: 'REJECTED', preparedById: null } as const;
    const { propose } = correctionPolicy;
    return [...this.access.permitted(paymentPolicy, { projectId }), ...this.access.permitted({ propose }, nobody)];
  }
}
