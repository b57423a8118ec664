import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import type { Day } from '../../kernel/day.js';
import { DayScalar } from '../../platform/graphql/scalars.js';
import { wordsEnum } from '../../platform/graphql/words.js';
import { type JournalFamily, journalFamilies } from './families.rules.js';

export const JournalFamilyEnum = wordsEnum('JournalFamily', journalFamilies);

@InputType({ description: 'Which lines of the journal; all of them when it says nothing.' })
export class JournalFilter {
  @Field(() => DayScalar, { nullable: true, description: 'In Paris; both days belong to it.' })
  @IsOptional()
  from?: Day | null;

  @Field(() => DayScalar, { nullable: true })
  @IsOptional()
  until?: Day | null;

  @Field(() => String, { nullable: true, description: 'Who did it, as the journal names them.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  actorId?: string | null;

  @Field(() => [JournalFamilyEnum], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(journalFamilies.length)
  @IsIn(journalFamilies, { each: true })
  families?: JournalFamily[] | null;

  @Field(() => ID, { nullable: true, description: 'What concerns this partner alone, or was done by its people.' })
  @IsOptional()
  @IsUUID()
  partnerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'What was done to this, or to what belongs to it.' })
  @IsOptional()
  @IsUUID()
  subjectId?: string | null;
}
