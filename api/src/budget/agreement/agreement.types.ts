import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Partner, PartnerSize } from '../../consortium/partner.entity.js';
import { Money } from '../../kernel/money.js';
import { Figure } from '../../platform/graphql/finding.types.js';
import { wordsEnum } from '../../platform/graphql/words.js';
import { WorkPackage } from '../../workplan/work-package.entity.js';
import { CostCategoryEnum, type ResearchCategory, ResearchCategoryEnum } from '../budget-line.entity.js';
import type { CostCategory } from '../cost-category.rules.js';
import { FundEnum } from '../financing.entity.js';
import type { Fund } from '../financing.funding.js';
import { type ComparedBy, comparedBy } from './difference.rules.js';

const ComparedByEnum = wordsEnum('ComparedBy', comparedBy);

@ObjectType({ description: 'One calendar year of a line in two versions; no year: the whole duration.' })
export class AgreementYearDifference {
  @Field(() => Int, { nullable: true })
  year: number | null;

  @Field(() => Money)
  before: Money;

  @Field(() => Money)
  after: Money;

  @Field(() => Money)
  change: Money;
}

@ObjectType({
  description: 'One heading of two versions side by side; the one of the five that is given says what it is.',
})
export class AgreementDifference {
  @Field(() => ComparedByEnum)
  by: ComparedBy;

  @Field(() => Partner, { nullable: true })
  partner: Partner | null;

  @Field(() => FundEnum, { nullable: true })
  fund: Fund | null;

  @Field(() => CostCategoryEnum, { nullable: true })
  category: CostCategory | null;

  @Field(() => WorkPackage, { nullable: true })
  workPackage: WorkPackage | null;

  @Field(() => Money)
  before: Money;

  @Field(() => Money)
  after: Money;

  @Field(() => Int, { nullable: true, description: 'Of a difference by year; none for the whole duration.' })
  year: number | null;

  @Field(() => [AgreementYearDifference], { description: 'Of a line: its years that change.' })
  years: readonly AgreementYearDifference[];

  @Field(() => Money, { description: 'After minus before.' })
  change: Money;

  @Field(() => String, { nullable: true, description: 'The change, of what stood before; two decimals.' })
  percent: string | null;
}

@ObjectType({ description: 'The part of one category of research that public aid may bear.' })
export class AidIntensity {
  @Field(() => ResearchCategoryEnum)
  research: ResearchCategory;

  @Field(() => Money)
  amount: Money;

  @Field({ description: 'Two decimals, half-up.' })
  percent: string;
}

@ObjectType('AidRoom', {
  description: 'What public aid a partner has under a version, the most it may have, and why (651/2014, 25).',
})
export class AidRoomTold {
  @Field(() => Partner)
  partner: Partner;

  @Field(() => PartnerSize)
  size: PartnerSize;

  @Field({ description: 'Whether the consortium is an effective collaboration.' })
  collaboration: boolean;

  @Field(() => Money, { description: 'Of all public sources together.' })
  aid: Money;

  @Field(() => Money, { nullable: true, description: 'None outside state aid, or while a line has no category.' })
  ceiling: Money | null;

  @Field(() => Money, { nullable: true, description: 'Negative beyond the ceiling.' })
  left: Money | null;

  @Field(() => Money, { description: 'Planned without a category of research.' })
  uncategorised: Money;

  @Field(() => [AidIntensity])
  intensities: AidIntensity[];
}

@ObjectType('ProgrammeFigure', {
  description: 'One sentence of a programme: its figures, and the article they come from.',
})
export class ProgrammeFigureTold {
  @Field()
  code: string;

  @Field(() => [Figure])
  figures: Figure[];

  @Field()
  source: string;
}

@ObjectType('FlatRate', { description: 'A flat rate that the programme allows.' })
export class FlatRateTold {
  @Field()
  code: string;

  @Field()
  titleFr: string;

  @Field()
  titleEn: string;
}
