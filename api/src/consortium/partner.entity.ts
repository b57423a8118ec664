import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { IdColumn, VersionColumn, WordColumn } from '../platform/database/columns.js';

export enum PartnerKind {
  COMPANY = 'COMPANY',
  ACADEMIC = 'ACADEMIC',
  TRANSFER = 'TRANSFER',
  OTHER = 'OTHER',
}
registerEnumType(PartnerKind, { name: 'PartnerKind' });

@Entity()
@ObjectType({ description: 'A legal entity that signed the partnership agreement.' })
export class Partner {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('uuid')
  @Field(() => ID)
  projectId: string;

  @Column('text')
  @Field()
  shortName: string;

  @Column('text')
  @Field()
  name: string;

  @WordColumn()
  @Field(() => PartnerKind)
  kind: PartnerKind;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true })
  place: string | null;

  @Column('boolean')
  @Field({ description: 'Answers for the whole operation.' })
  lead: boolean;

  @Column('integer')
  @Field(() => Int)
  position: number;

  @Column('boolean')
  @Field()
  illustrative: boolean;

  @VersionColumn()
  @Field(() => Int)
  version: number;
}
