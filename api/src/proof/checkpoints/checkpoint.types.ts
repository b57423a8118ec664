import { Field, ID, ObjectType } from '@nestjs/graphql';
import { CheckpointRow } from './checkpoint.entity.js';

@ObjectType({ description: 'With what the journal of a project is verified by somebody who trusts no portal.' })
export class ProofDesk {
  @Field(() => ID)
  projectId: string;

  @Field({ description: 'The public key of the portal: Ed25519, 32 bytes in hexadecimal.' })
  publicKey: string;

  @Field({ description: 'A short name of that key.' })
  fingerprint: string;

  @Field(() => [CheckpointRow], { description: 'The last fifty, the newest first.' })
  checkpoints: CheckpointRow[];
}
