import { Column, Entity } from 'typeorm';
import { Money } from '../kernel/money.js';
import { IdColumn, MoneyColumn, VersionColumn, WordColumn } from '../platform/database/columns.js';
import { wordsEnum } from '../platform/graphql/words.js';
import { type Fund, funds } from './financing.funding.js';

export const FundEnum = wordsEnum('Fund', funds);

/** What one fund brings to one partner: agreed as an amount, its rate derived. */
@Entity()
export class Financing {
  @IdColumn()
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('uuid')
  partnerId: string;

  @WordColumn()
  fund: Fund;

  @MoneyColumn()
  amount: Money;

  @VersionColumn()
  version: number;
}
