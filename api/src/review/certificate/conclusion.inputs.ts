import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsUUID } from 'class-validator';
import { EditInput } from '../../platform/graphql/edit.input.js';

@InputType({ description: 'Of a control.' })
export class ConcludeControlInput extends EditInput {}

@InputType()
export class SignCertificateInput {
  @Field(() => ID, { description: 'Of the certificate, made by the client.' })
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  controlId: string;

  @Field(() => Int, { description: 'The version of the control that was on the screen.' })
  @IsInt()
  version: number;
}
