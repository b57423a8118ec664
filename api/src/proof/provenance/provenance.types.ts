import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { ClaimLine } from '../../claims/claim-line.entity.js';
import { Document } from '../../documents/document.entity.js';
import { Money } from '../../kernel/money.js';
import { type Stance, StanceEnum } from '../../review/line-answer.entity.js';
import { type Decision, DecisionEnum } from '../../review/line-review.entity.js';
import { CheckpointRow } from '../checkpoints/checkpoint.entity.js';
import { JournalLine } from '../trail/journal-line.entity.js';

@ObjectType({ description: 'What a partner signed of a claim: the seal of its last round.' })
export class ProofSignature {
  @Field(() => ID)
  id: string;

  @Field()
  partner: string;

  @Field(() => Int)
  round: number;

  @Field(() => Money)
  declared: Money;

  @Field(() => GraphQLISODateTime, { nullable: true })
  signedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the lines as they were signed.' })
  sha256: string | null;
}

@ObjectType({ description: 'What a control made of a line, and what its partner said of it.' })
export class LineDecision {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'Which control of the claim.' })
  control: number;

  @Field(() => DecisionEnum)
  decision: Decision;

  @Field(() => Money)
  deducted: Money;

  @Field(() => String, { nullable: true, description: 'How the programme calls the kind of error, in French.' })
  typologyFr: string | null;

  @Field(() => String, { nullable: true })
  typologyEn: string | null;

  @Field()
  reason: string;

  @Field({ description: 'The article that it rests on.' })
  source: string;

  @Field(() => GraphQLISODateTime)
  decidedAt: Date;

  @Field()
  decidedBy: string;

  @Field(() => StanceEnum, { nullable: true, description: 'The last word of its partner; none before it was asked.' })
  stance: Stance | null;

  @Field(() => String, { nullable: true })
  answer: string | null;
}

@ObjectType({ description: 'What proves a line of a claim, as far as the viewer may see it.' })
export class LineProof {
  @Field(() => ID)
  id: string;

  @Field(() => ClaimLine)
  line: ClaimLine;

  @Field(() => [Document], { description: 'Its evidence, on the line or on the expense that it was.' })
  documents: Document[];

  @Field(() => [LineDecision], { description: 'What the controls of its claim decided, the oldest first.' })
  decisions: LineDecision[];

  @Field(() => [JournalLine], { description: 'What was done to it and to its files, the oldest first.' })
  journal: JournalLine[];
}

@ObjectType({ description: 'What proves a claim as a whole.' })
export class ClaimProof {
  @Field(() => ID)
  id: string;

  @Field(() => [ProofSignature])
  signatures: ProofSignature[];

  @Field(() => [JournalLine], { description: 'What was done to it, the oldest first.' })
  journal: JournalLine[];

  @Field(() => CheckpointRow, { nullable: true, description: 'The first checkpoint that holds its submission.' })
  heldBy: CheckpointRow | null;
}
