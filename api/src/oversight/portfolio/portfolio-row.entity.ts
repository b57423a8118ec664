import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import type { Day } from '../../kernel/day.js';
import { Money } from '../../kernel/money.js';
import { DayColumn, IdColumn, MoneyColumn } from '../../platform/database/columns.js';
import { PageOf } from '../../platform/graphql/page.js';

@Entity()
@ObjectType({ description: 'A project among all those that an authority funds: its sums, kept as they change.' })
export class PortfolioRow {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('text')
  @Field({ description: 'Its acronym.' })
  name: string;

  @Column('integer')
  @Field(() => Int, { description: 'In which its money was committed.' })
  year: number;

  @Column('text')
  titleFr: string;

  @Column('text')
  titleEn: string;

  @DayColumn({ nullable: true })
  endsOn: Day | null;

  /** The call; none where none was said. */
  @Column('uuid', { nullable: true })
  programmeId: string | null;

  @MoneyColumn()
  @Field(() => Money, { description: 'Of the fund.' })
  agreed: Money;

  @MoneyColumn()
  @Field(() => Money, { description: 'All that is agreed, every fund.' })
  cost: Money;

  @MoneyColumn()
  @Field(() => Money, { description: 'Expenditure of the claims that were sent.' })
  declared: Money;

  @MoneyColumn()
  @Field(() => Money, { description: 'Expenditure, corrections included.' })
  certified: Money;

  @MoneyColumn()
  @Field(() => Money, { description: 'What left the account of the authority.' })
  paid: Money;
}

@ObjectType()
export class PortfolioPage extends PageOf(PortfolioRow) {}
