import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsUUID } from 'class-validator';

/** What every edit of a row says first. */
@InputType({ isAbstract: true })
export class EditInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => Int, { description: 'The version that was on the screen.' })
  @IsInt()
  version: number;
}
