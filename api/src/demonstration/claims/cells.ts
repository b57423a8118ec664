import { Money } from '../../kernel/money.js';
import { type PartnerName, partnerNames } from '../consortium/partners.js';
import { shares } from '../workplan/shares.js';
import { type WorkCode, workCodes } from '../workplan/work-codes.js';
import { aureaLines } from './aurea-lines.js';
import { declaredByUfc, declaredOf, type SentClaim } from './declared-amounts.js';
import { shareOut } from './spread.rules.js';

/** What one partner declares of one task in one claim, in cents. */
export interface Cell {
  readonly work: WorkCode;
  readonly amount: bigint;
}

const UFC: PartnerName = 'UFC (FEMTO-ST)';
const AUREA: PartnerName = 'Aurea Technology';

const aureaThird = (work: WorkCode): bigint =>
  Money.sum(aureaLines.filter((line) => line.work === work).map(({ eligible, net }) => Money.of(eligible ?? net)))
    .cents;

/** Known for UFC, and for Aurea's third report; the others share what is left as they share the budget. */
function ofWork(work: WorkCode, claim: SentClaim): ReadonlyMap<PartnerName, bigint> {
  const known = new Map<PartnerName, bigint>([[UFC, declaredByUfc(work, claim)]]);
  if (claim === 3) known.set(AUREA, aureaThird(work));
  const left = [...known.values()].reduce((rest, amount) => rest - amount, declaredOf(work, claim));
  const others = partnerNames.filter((partner) => !known.has(partner) && shares[work]?.[partner]);
  const parts = shareOut(
    left,
    others.map((partner) => shares[work]?.[partner] ?? 0),
  );
  return new Map([...known, ...others.map((partner, i) => [partner, parts[i] ?? 0n] as const)]);
}

export const cellsOf = (partner: PartnerName, claim: SentClaim): Cell[] =>
  workCodes
    .map((work) => ({ work, amount: ofWork(work, claim).get(partner) ?? 0n }))
    .filter(({ amount }) => amount > 0n);
