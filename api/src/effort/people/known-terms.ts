import { Injectable } from '@nestjs/common';
import type { Day } from '../../kernel/day.js';
import { Money } from '../../kernel/money.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Soon } from '../../platform/graphql/at-hand.js';
import { Loaders } from '../../platform/graphql/loaders.js';
import type { EffortMethod, EmploymentTerm } from '../employment-term.entity.js';
import type { PaidTerms } from '../month-cost.funding.js';

/** A whole, in hundredths of a percent. */
const WHOLE = 10_000n;

export const termsOf = (term: EmploymentTerm): PaidTerms => ({
  id: term.id,
  personId: term.employeeId,
  partnerId: term.partnerId,
  from: term.fromOn,
  until: term.untilOn,
  quota: { part: BigInt(term.quota), whole: WHOLE },
  annualCost: term.annualCost,
  documentedOn: term.documentedOn,
  method: term.method,
  fixedShare: term.fixedShare,
});

type ToldTerm = readonly [string, string, Day, Day | null, number, EffortMethod, Day];

/** The terms of people as anyone may know them who may see their hours: without what they cost. */
@Injectable()
export class TermsInSight {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly loaders: Loaders,
  ) {}

  of(employeeId: string): Soon<readonly PaidTerms[]> {
    return this.loaders
      .of<readonly PaidTerms[]>('Effort.terms', async (ids) => {
        const told = (await this.unit.work.reading.ask(
          `SELECT json_build_array(asked, id, from_on, until_on, quota, method, documented_on) AS told
           FROM unnest($1::uuid[]) asked, employment_of(asked) ORDER BY from_on`,
          [ids],
        )) as unknown as readonly ToldTerm[];
        return ids.map((asked) => told.filter(([id]) => id === asked).map(revived));
      })
      .load(employeeId);
  }
}

const revived = ([personId, id, from, until, quota, method, documentedOn]: ToldTerm): PaidTerms => ({
  id,
  personId,
  partnerId: '',
  from,
  until,
  quota: { part: BigInt(quota), whole: WHOLE },
  annualCost: Money.zero,
  documentedOn,
  method,
  fixedShare: null,
});
