import { Field, ObjectType } from '@nestjs/graphql';
import { type PlanItemKind, PlanItemKindEnum } from './words.js';

/** What a row of the plan is called, wherever it is told of. */
@ObjectType({ isAbstract: true })
export abstract class NamedPlanRow {
  @Field(() => PlanItemKindEnum)
  kind: PlanItemKind;

  @Field()
  code: string;

  @Field()
  titleFr: string;

  @Field()
  titleEn: string;
}
