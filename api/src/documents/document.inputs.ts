import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsIn, IsInt, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { Audience } from './document.entity.js';

@InputType()
export class OpenUploadInput {
  @Field(() => ID, { description: 'Of the ticket, made by the client, so that a retry is the same ticket.' })
  @IsUUID()
  id: string;

  @Field(() => ID, { description: 'A new one made by the client, or that of a document to which a version is added.' })
  @IsUUID()
  documentId: string;

  @Field()
  @Matches(/^[a-z][a-z-]{0,40}$/)
  subjectType: string;

  @Field(() => ID)
  @IsUUID()
  subjectId: string;

  @Field({ description: 'Of the file, with its extension.' })
  @IsString()
  @MaxLength(200)
  name: string;

  @Field(() => Int, { description: 'In bytes, exactly.' })
  @IsInt()
  size: number;

  @Field(() => Audience, { description: 'Who sees it, when the document is new; a version changes nothing of that.' })
  @IsIn(Object.values(Audience))
  audience: Audience;
}

@InputType()
export class OpenDownloadInput {
  @Field(() => ID, { description: 'Of the ticket, made by the client, so that a retry is the same ticket.' })
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  documentVersionId: string;
}
