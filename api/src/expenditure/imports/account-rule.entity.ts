import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { Column, Entity } from 'typeorm';
import { CostCategoryEnum } from '../../budget/budget-line.entity.js';
import { type CostCategory, costCategories } from '../../budget/cost-category.rules.js';
import { IdColumn, VersionColumn, WordColumn } from '../../platform/database/columns.js';

@Entity()
@ObjectType({ description: 'What a partner declares the accounts of a beginning as, remembered from file to file.' })
export class AccountRule {
  @IdColumn()
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Column('uuid')
  @IsUUID()
  @Field(() => ID)
  projectId: string;

  @Column('uuid')
  @IsUUID()
  @Field(() => ID)
  partnerId: string;

  @Column('text')
  @Field({ description: 'How the accounts begin: 6063.' })
  @Matches(/^[0-9A-Z]{2,20}$/)
  begins: string;

  @WordColumn({ nullable: true })
  @Field(() => CostCategoryEnum, { nullable: true, description: 'None: these accounts are not declared.' })
  @IsOptional()
  @IsIn(costCategories)
  category: CostCategory | null;

  @Column('uuid', { nullable: true })
  @Field(() => ID, { nullable: true, description: 'None: the one chosen for the whole file.' })
  @IsOptional()
  @IsUUID()
  workPackageId: string | null;

  @VersionColumn()
  @Field(() => Int)
  version: number;
}
