import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import type { CostCategory } from '../budget/cost-category.rules.js';
import { Money } from '../kernel/money.js';
import { IdColumn, MoneyColumn, WordColumn } from '../platform/database/columns.js';
import type { CertificateFacts } from './certificate/certificate-facts.rules.js';

@Entity()
@ObjectType({ description: 'What a control retained of a claim, signed; it never changes.' })
export class Certificate {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('uuid')
  claimId: string;

  @Column('uuid')
  controlId: string;

  @Column('text')
  @Field()
  reference: string;

  @Column('uuid')
  preparedById: string;

  /** Has decided nothing of it (G10). */
  @Column('uuid')
  certifierId: string;

  @Column('timestamptz')
  @Field(() => GraphQLISODateTime)
  certifiedAt: Date;

  /** What was signed, as JSON; its SHA-256 is the hash. */
  @Column('jsonb')
  facts: CertificateFacts;

  @Column('text')
  @Field({ description: 'SHA-256 of its facts.' })
  hash: string;

  /** The signed PDF. */
  @Column('uuid', { nullable: true })
  documentId: string | null;

  @MoneyColumn()
  declared: Money;

  @MoneyColumn()
  deducted: Money;

  @MoneyColumn()
  parked: Money;

  @MoneyColumn()
  extrapolated: Money;

  /** declared − deducted − parked − extrapolated */
  @MoneyColumn()
  retained: Money;
}

/** Of one partner and category. */
@Entity()
export class CertificatePart {
  @IdColumn()
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('uuid')
  certificateId: string;

  @Column('uuid')
  partnerId: string;

  @WordColumn()
  category: CostCategory;

  @MoneyColumn()
  declared: Money;

  @MoneyColumn()
  deducted: Money;

  @MoneyColumn()
  parked: Money;

  @MoneyColumn()
  extrapolated: Money;

  @MoneyColumn()
  retained: Money;
}

/** What each fund brings of what a partner was retained (R6). */
@Entity()
export class CertificateShare {
  @IdColumn()
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('uuid')
  certificateId: string;

  @Column('uuid')
  partnerId: string;

  @Column('text')
  fund: string;

  @MoneyColumn()
  amount: Money;
}
