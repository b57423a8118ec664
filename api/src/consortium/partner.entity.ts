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

export enum PartnerSize {
  SMALL = 'SMALL',
  MEDIUM = 'MEDIUM',
  LARGE = 'LARGE',
  RESEARCH = 'RESEARCH',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(PartnerSize, {
  name: 'PartnerSize',
  description:
    'As the regulation on state aid counts undertakings (651/2014, annex I); research organisations are none.',
});

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

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true })
  siren: string | null;

  @WordColumn()
  @Field(() => PartnerSize)
  size: PartnerSize;

  @Column('boolean')
  @Field({ description: 'Buys by the public procurement code.' })
  publicBuyer: boolean;

  /** The part of its VAT that it recovers, in hundredths of a percent. */
  @Column('integer')
  vatRecovered: number;

  /** The flat rates of the programme that it chose, by code. */
  @Column('text', { array: true })
  flatRates: string[];

  @Column('boolean')
  @Field({ description: 'Of a research organisation: free to publish what it finds.' })
  publishes: boolean;

  /** Whether the lead may see its payslips and timesheets. */
  @Column('boolean')
  delegatesPayroll: boolean;

  @Column('boolean')
  @Field()
  illustrative: boolean;

  @VersionColumn()
  @Field(() => Int)
  version: number;
}
