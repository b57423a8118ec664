import { Field, ID, InputType } from '@nestjs/graphql';
import { IsBoolean, IsUUID, Length, MaxLength } from 'class-validator';
import { EditInput } from '../../platform/graphql/edit.input.js';

const LONGEST = 2_000;

@InputType({ description: 'Of a control.' })
export class DrawSampleInput extends EditInput {
  @Field({ defaultValue: '', description: 'Why it is drawn again; nothing the first time.' })
  @MaxLength(LONGEST)
  reason: string;
}

@InputType({ description: 'Of a control.' })
export class ChooseLineInput extends EditInput {
  @Field(() => ID)
  @IsUUID()
  claimLineId: string;

  @Field({ description: 'Why it is looked at.' })
  @Length(3, LONGEST)
  reason: string;
}

@InputType({ description: 'Of a control.' })
export class SetExtrapolationInput extends EditInput {
  @Field()
  @IsBoolean()
  extrapolates: boolean;
}
