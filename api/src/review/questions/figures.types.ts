import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Partner } from '../../consortium/partner.entity.js';

@ObjectType({ description: 'A figure as it stands, for a partner who may be asked about it.' })
export class AskableFigure {
  @Field({ description: 'DECLARED, PLANNED, a category.' })
  figure: string;

  @Field({ description: 'An amount, a level, a percentage.' })
  value: string;

  @Field(() => Partner)
  partner: Partner;
}

@ObjectType({ description: 'What may be asked about something, and of whom.' })
export class Askables {
  @Field(() => ID)
  id: string;

  @Field({ description: 'The period of a claim, the short name of a partner, a work package, a function, a payment.' })
  code: string;

  @Field(() => [Partner])
  partners: Partner[];

  @Field(() => [AskableFigure])
  figures: AskableFigure[];
}
