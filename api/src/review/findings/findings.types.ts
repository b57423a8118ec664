import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ClaimLine } from '../../claims/claim-line.entity.js';
import { ClaimPeriod } from '../../claims/claim-period.entity.js';
import { Partner } from '../../consortium/partner.entity.js';
import type { Day } from '../../kernel/day.js';
import { Money } from '../../kernel/money.js';
import { DayScalar } from '../../platform/graphql/scalars.js';
import { wordsEnum } from '../../platform/graphql/words.js';
import { LineAnswer } from '../line-answer.entity.js';
import type { Decision, LineReview } from '../line-review.entity.js';

export const FindingKindEnum = wordsEnum('FindingKind', ['REDUCED', 'REFUSED', 'PARKED', 'ACCEPTED'] as const);

@ObjectType({ description: 'What a control found of a line, as its partner was told.' })
export class LineFinding {
  @Field(() => ID, { description: 'Of the review of the line.' })
  id: string;

  @Field(() => ClaimLine)
  line: ClaimLine;

  @Field(() => FindingKindEnum, { description: 'As it stands now: accepted when the answer has changed it.' })
  kind: Decision;

  @Field(() => Money, { description: 'Of what was declared; all of it when it is parked.' })
  questioned: Money;

  @Field(() => Money)
  accepted: Money;

  @Field(() => String, { nullable: true, description: 'The code of the kind of error.' })
  typology: string | null;

  @Field()
  typologyFr: string;

  @Field()
  typologyEn: string;

  @Field()
  reason: string;

  @Field({ description: 'The article that it rests on.' })
  source: string;

  @Field(() => DayScalar)
  dueOn: Day;

  @Field({ description: 'It is answered no more.' })
  closed: boolean;

  @Field({ description: 'A flat rate, recomputed on what was retained of its base: no answer is asked.' })
  recomputed: boolean;

  @Field(() => [LineAnswer], { description: 'In order.' })
  answers: LineAnswer[];

  review: LineReview;
}

@ObjectType({
  description: 'What was claimed, questioned and accepted of a partner, as far as its lines are in sight.',
})
export class PartnerFindings {
  @Field(() => Partner)
  partner: Partner;

  @Field(() => Money)
  claimed: Money;

  @Field(() => Money)
  questioned: Money;

  @Field(() => Money, { description: 'Claimed − questioned.' })
  accepted: Money;

  @Field(() => Int)
  findings: number;

  @Field(() => Int)
  unanswered: number;
}

@ObjectType({ description: 'What was found of one claim, and what its partners answered.' })
export class FindingsNotice {
  @Field(() => ID, { description: 'Of the claim.' })
  id: string;

  @Field(() => ClaimPeriod)
  period: ClaimPeriod;

  @Field(() => DayScalar, { description: 'By when partners answer.' })
  dueOn: Day;

  @Field({ description: 'Nothing of it is answered any more.' })
  closed: boolean;

  @Field(() => [PartnerFindings])
  partners: PartnerFindings[];

  @Field(() => [LineFinding], { description: 'By number of the line.' })
  findings: LineFinding[];
}

@ObjectType({ description: 'What keeps a control from going on.' })
export class ControlObstacle {
  @Field()
  code: string;

  @Field(() => Int)
  count: number;
}
