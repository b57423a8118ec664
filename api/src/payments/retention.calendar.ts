import type { Programme } from '../budget/programme/programme.rules.js';
import type { Day } from '../kernel/day.js';
import type { Money } from '../kernel/money.js';
import { yearsLater } from './durability.funding.js';

export interface Closed {
  readonly operationCost: Money;
  /** The last expenditure that the authority declares. */
  readonly finalExpenditureOn: Day;
  readonly lastPaymentOn: Day;
  /** The day on which state aid was granted; none when there was none. */
  readonly aidGrantedOn: Day | null;
}

/** Until when papers are kept, and the article that says so. */
export interface Retention {
  readonly until: Day;
  readonly source: string;
}

const year = (day: Day): number => Number(day.slice(0, 4));

/** The accounts of the accounting year that holds a day come on this one. */
export function accountsOf(day: Day, { yearEnds, accountsOn }: { yearEnds: string; accountsOn: string }): Day {
  const closes = day.slice(5) <= yearEnds ? year(day) : year(day) + 1;
  return `${closes + 1}-${accountsOn}` as Day;
}

/** R14: every reason to keep the papers, the one that lasts longest first. */
export function retentionOf(closed: Closed, { retention }: Programme): Retention[] {
  const { from, years, above, yearsAbove, yearEnds, accountsOn, stateAidYears, source, stateAidSource } = retention;
  const kept = above && yearsAbove !== null && closed.operationCost.compare(above) >= 0 ? yearsAbove : years;
  const since =
    from === 'ACCOUNTS' && yearEnds !== null && accountsOn !== null
      ? accountsOf(closed.finalExpenditureOn, { yearEnds, accountsOn })
      : closed.lastPaymentOn;
  const reasons: Retention[] = [{ until: `${year(since) + kept}-12-31` as Day, source }];
  if (closed.aidGrantedOn !== null)
    reasons.push({ until: yearsLater(closed.aidGrantedOn, stateAidYears), source: stateAidSource });
  return reasons.sort((a, b) => (a.until > b.until ? -1 : a.until < b.until ? 1 : 0));
}
