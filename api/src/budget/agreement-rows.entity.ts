import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { PartnerSize } from '../consortium/partner.entity.js';
import { Money } from '../kernel/money.js';
import { IdColumn, MoneyColumn, MoneyListColumn, VersionColumn, WordColumn } from '../platform/database/columns.js';
import { CostCategoryEnum, type ResearchCategory, ResearchCategoryEnum } from './budget-line.entity.js';
import type { CostCategory } from './cost-category.rules.js';
import { FundEnum } from './financing.entity.js';
import type { Fund } from './financing.funding.js';
import { type YearAmount, yearsOf } from './years.rules.js';

@Entity()
@ObjectType({ description: 'What one fund brings to one partner, as one version of the agreement has it.' })
export class AgreementFinancing {
  @IdColumn()
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('uuid')
  agreementId: string;

  @Column('uuid')
  @Field(() => ID)
  partnerId: string;

  @WordColumn()
  @Field(() => FundEnum)
  fund: Fund;

  @MoneyColumn()
  @Field(() => Money)
  amount: Money;

  @VersionColumn()
  version: number;
}

@ObjectType({ description: 'What a budget line has in one calendar year.' })
export class BudgetYearAmount implements YearAmount {
  @Field(() => Int)
  year: number;

  @Field(() => Money)
  amount: Money;
}

/** `BudgetLine` is what is in force, transfers included. */
@Entity()
@ObjectType({ description: 'A budget line as one version of the agreement has it.' })
export class AgreementLine {
  @IdColumn()
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('uuid')
  agreementId: string;

  @Column('uuid')
  @Field(() => ID)
  partnerId: string;

  @Column('uuid')
  @Field(() => ID)
  workPackageId: string;

  @WordColumn()
  @Field(() => CostCategoryEnum)
  category: CostCategory;

  @WordColumn({ nullable: true })
  @Field(() => ResearchCategoryEnum, { nullable: true, description: 'What state aid is measured by.' })
  research: ResearchCategory | null;

  @MoneyColumn()
  @Field(() => Money)
  amount: Money;

  @Column('integer', { nullable: true })
  fromYear: number | null;

  @MoneyListColumn()
  byYear: Money[] | null;

  @VersionColumn()
  version: number;

  @Field(() => [BudgetYearAmount], { description: 'Its calendar years; none: it is for the whole duration.' })
  get years(): YearAmount[] {
    return yearsOf(this);
  }
}

@Entity()
@ObjectType({ description: 'What a partner is to one version of the agreement: its size, its VAT, its flat rates.' })
export class AgreementPartner {
  @IdColumn()
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('uuid')
  agreementId: string;

  @Column('uuid')
  @Field(() => ID)
  partnerId: string;

  @WordColumn()
  @Field(() => PartnerSize)
  size: PartnerSize;

  @Column('boolean')
  @Field({ description: 'Of a research organisation: free to publish what it finds.' })
  publishes: boolean;

  @Column('integer')
  @Field(() => Int, { description: 'The part of its VAT that it recovers, in hundredths of a percent.' })
  vatRecovered: number;

  @Column('text', { array: true })
  @Field(() => [String], { description: 'The flat rates of the programme that it chose, by code.' })
  flatRates: string[];

  @VersionColumn()
  version: number;
}
