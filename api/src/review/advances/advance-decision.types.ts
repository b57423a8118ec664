import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'An advance that was admitted and waits for its decision.' })
export class AdvanceDecision {
  @Field(() => ID)
  controlId: string;

  @Field(() => Int)
  version: number;

  @Field(() => [String])
  viewerCan: string[];
}
