import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ClaimStateEnum } from '../../claims/claim.entity.js';
import type { ClaimState } from '../../claims/claim.lifecycle.js';
import { ClaimPeriod } from '../../claims/claim-period.entity.js';
import { type DeclarationStanding, declarationStandings } from '../../claims/declaration.rules.js';
import { PartnerClaimStateEnum } from '../../claims/partner-claim.entity.js';
import type { PartnerClaimState } from '../../claims/partner-claim.lifecycle.js';
import { Partner } from '../../consortium/partner.entity.js';
import type { Day } from '../../kernel/day.js';
import { DayScalar } from '../../platform/graphql/scalars.js';
import { wordsEnum } from '../../platform/graphql/words.js';
import { type MissingKind, missingKinds } from './missing.rules.js';

export const DeclarationStandingEnum = wordsEnum('DeclarationStanding', declarationStandings);
export const MissingKindEnum = wordsEnum('MissingKind', missingKinds);

@ObjectType({ description: 'One sort of thing that a partner has yet to do for a period.' })
export class MissingItem {
  @Field(() => MissingKindEnum)
  kind: MissingKind;

  @Field(() => Int)
  count: number;

  @Field(() => DayScalar, { description: 'The day by which the oldest was due.' })
  dueOn: Day;

  @Field(() => Int, { description: 'Days since then; negative while it is to come.' })
  ageDays: number;

  @Field(() => [String], { description: 'The codes of what they are; for hours, the months.' })
  codes: readonly string[];
}

@ObjectType({ description: 'One partner and one period: where the declaration is, and what is missing.' })
export class ReportingCell {
  @Field(() => ID)
  periodId: string;

  @Field(() => DeclarationStandingEnum)
  standing: DeclarationStanding;

  @Field(() => PartnerClaimStateEnum, {
    nullable: true,
    description: 'As far as the viewer may know: a draft is its partner’s. None where there is no declaration.',
  })
  state: PartnerClaimState | null;

  @Field(() => Int, { nullable: true, description: 'Days since partners were awaited; none once it is signed.' })
  ageDays: number | null;

  @Field(() => [MissingItem])
  missing: MissingItem[];
}

@ObjectType()
export class ReportingRow {
  @Field(() => Partner)
  partner: Partner;

  @Field(() => [ReportingCell], { description: 'One of each period, in order.' })
  cells: ReportingCell[];
}

@ObjectType({ description: 'What the lead owes the authority for a period.' })
export class PeriodClaim {
  @Field(() => ID)
  periodId: string;

  @Field(() => ClaimStateEnum, { nullable: true, description: 'None while no claim was opened.' })
  state: ClaimState | null;

  @Field({ description: 'It was sent to the authority.' })
  sent: boolean;

  @Field(() => Int, { nullable: true, description: 'Days since the authority awaits it; none once it is sent.' })
  ageDays: number | null;
}

@ObjectType({ description: 'Who declares what by when: partner by period, and what is missing from whom.' })
export class ReportingCalendar {
  @Field(() => ID)
  projectId: string;

  @Field(() => DayScalar)
  today: Day;

  @Field(() => [ClaimPeriod])
  periods: readonly ClaimPeriod[];

  @Field(() => [ReportingRow], {
    description: 'The partners in sight that have a budget, in the order of the agreement.',
  })
  rows: ReportingRow[];

  @Field(() => [PeriodClaim], { nullable: true, description: 'For the lead alone: one of each period.' })
  claims: PeriodClaim[] | null;
}
