import { Field, ObjectType, ResolveField, Resolver } from '@nestjs/graphql';
import { ClaimKind } from '../claims/claim.entity.js';
import { Consolidation } from '../claims/consolidation/consolidation.types.js';
import { Money } from '../kernel/money.js';
import { dueForecast } from './due-forecast.funding.js';

@ObjectType({ description: 'R7, if every claim is paid as it was declared: what this one would bring of FEDER.' })
export class DueForecastTold {
  @Field(() => Money, { description: 'What earlier claims would have settled.' })
  settled: Money;

  @Field(() => Money)
  due: Money;

  @Field(() => Money)
  payable: Money;

  @Field(() => Money, { description: 'Above the ceiling of interim payments: waits for the balance.' })
  held: Money;
}

/** Adds `Consolidation.due`. */
@Resolver(() => Consolidation)
export class DueForecastResolver {
  @ResolveField(() => DueForecastTold, { nullable: true, description: 'None while no fund or no call says how much.' })
  due({ claim, funds, programme, earlier, held, ready }: Consolidation): DueForecastTold | null {
    const feder = funds.find(({ fund }) => fund === 'FEDER');
    const whole = Money.sum(funds.map(({ agreed }) => agreed));
    const rate = feder?.agreed.outOf(whole);
    if (!programme || !feder || !rate) return null;
    const current = { total: held.plus(ready), balance: claim?.kind === ClaimKind.BALANCE };
    return dueForecast({ rate, agreed: feder.agreed }, earlier, current, programme);
  }
}
