import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Money } from '../../kernel/money.js';

@ObjectType('AdvanceRoom', { description: 'How much an advance of a project may still be.' })
export class AdvanceRoomTold {
  @Field(() => ID)
  projectId: string;

  @Field(() => Money, {
    nullable: true,
    description:
      'Under the ceiling of interim payments, with all that was paid or granted; none where no call says it.',
  })
  room: Money | null;
}
