import type { CostCategory } from '../budget/cost-category.rules.js';
import type { Programme } from '../budget/programme/programme.rules.js';
import { withTolerance } from '../budget/transfer.rules.js';
import { type Finding, finding, type Subject } from '../kernel/finding.js';
import { Money } from '../kernel/money.js';

/** What one partner declares in one category: agreed, in earlier claims, in this one. */
export interface Declared {
  readonly partnerId: string;
  readonly category: CostCategory;
  readonly budget: Money;
  readonly previous: Money;
  readonly current: Money;
}

/** A claim as its figures, each come by on its own way; what is not known yet is null. */
export interface ClaimFigures {
  readonly id: string;
  readonly total: Money;
  /** Of every partner claim that it holds. */
  readonly partnerClaims: ReadonlyArray<{ readonly partnerId: string; readonly total: Money }>;
  readonly declared: readonly Declared[];
  readonly grant: { readonly agreed: Money; readonly cumulative: Money };
  readonly certified: Money | null;
  readonly paid: Money | null;
  readonly distributed: ReadonlyArray<{ readonly partnerId: string; readonly amount: Money }> | null;
}

/** R19: what must hold of every claim, whatever the rules before it have done. */
export function unheldInvariants(claim: ClaimFigures, programme: Programme): Finding[] {
  const subject: Subject = { kind: 'claim', id: claim.id };
  const stated = { rule: 'R19', severity: 'blocking', subject, sources: [programme.payments.source] } as const;
  const findings: Finding[] = [];
  const { total, certified, paid, distributed, grant } = claim;

  const sum = Money.sum(claim.partnerClaims.map((partner) => partner.total));
  if (!sum.equals(total))
    findings.push(
      finding({
        ...stated,
        code: 'claim.differs-from-partners',
        figures: { total, partners: sum },
        cure: 'correct-amount',
      }),
    );
  findings.push(...claim.declared.flatMap((line) => aboveBudget(line, programme)));
  if (grant.cumulative.compare(grant.agreed) > 0)
    findings.push(finding({ ...stated, code: 'claim.grant-above-agreed', figures: grant, cure: 'lower-amount' }));
  if (certified && certified.compare(total) > 0)
    findings.push(
      finding({
        ...stated,
        code: 'claim.certified-above-declared',
        figures: { certified, declared: total },
        cure: 'lower-amount',
      }),
    );
  if (certified && paid && paid.compare(certified) > 0)
    findings.push(
      finding({ ...stated, code: 'claim.paid-above-certified', figures: { paid, certified }, cure: 'lower-amount' }),
    );
  if (paid && distributed) {
    const shared = Money.sum(distributed.map(({ amount }) => amount));
    if (!shared.equals(paid))
      findings.push(
        finding({ ...stated, code: 'claim.distribution-differs', figures: { paid, shared }, cure: 'correct-amount' }),
      );
  }
  return findings;
}

function aboveBudget({ partnerId, category, budget, previous, current }: Declared, programme: Programme): Finding[] {
  const [declared, most] = [previous.plus(current), withTolerance(budget, programme)];
  if (declared.compare(most) <= 0) return [];
  return [
    finding({
      code: 'claim.above-budget',
      rule: 'R19',
      severity: 'blocking',
      subject: { kind: 'category', id: `${partnerId} ${category}` },
      figures: { category, budget, declared, most, excess: declared.minus(most) },
      sources: [programme.transfers.source],
      cure: 'ask-amendment',
    }),
  ];
}
