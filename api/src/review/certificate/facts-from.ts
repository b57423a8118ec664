import type { CostCategory } from '../../budget/cost-category.rules.js';
import type { Financing } from '../../budget/financing.entity.js';
import { percentOf } from '../../budget/financing.funding.js';
import type { Claim } from '../../claims/claim.entity.js';
import type { ClaimPeriod } from '../../claims/claim-period.entity.js';
import type { Project } from '../../consortium/project.entity.js';
import { Money } from '../../kernel/money.js';
import type { WorkPackage } from '../../workplan/work-package.entity.js';
import type { Control } from '../control.entity.js';
import { standingOf } from '../findings/obstacles.rules.js';
import type { ControlledClaim } from '../lines-at-hand.js';
import { typologyTitles } from '../typologies.rules.js';
import type { CertificateFacts, FactDeduction, FactTotals } from './certificate-facts.rules.js';
import { fundsOf, fundsOfPartners, type PartnerFunding } from './funds.funding.js';
import { type LineOutcome, type Outcome, type OutcomePart, type OutcomeTotals, together } from './outcome.funding.js';

/** A control that has come to its end. */
export interface Ended {
  readonly controlled: ControlledClaim;
  readonly outcome: Outcome;
  readonly parts: readonly OutcomePart[];
  readonly totals: OutcomeTotals;
  readonly financing: ReadonlyArray<Pick<Financing, 'partnerId' | 'fund' | 'amount'>>;
}

/** Where and by whom it is signed. */
export interface Ground {
  readonly claim: Omit<Claim, 'version'>;
  readonly control: Omit<Control, 'version'>;
  readonly project: Omit<Project, 'version'>;
  readonly period: Omit<ClaimPeriod, 'version'>;
  readonly works: ReadonlyArray<Pick<WorkPackage, 'id' | 'code'>>;
  /** Findings that their partner answered. */
  readonly answered: number;
  readonly preparedBy: string;
  readonly certifiedBy: string;
  readonly certifiedAt: Date;
}

const told = ({ declared, deducted, parked, extrapolated, retained }: OutcomeTotals): FactTotals => ({
  ...{ declared: declared.toString(), deducted: deducted.toString(), parked: parked.toString() },
  ...{ extrapolated: extrapolated.toString(), retained: retained.toString() },
});

/** Each fund to each partner (R6). */
export function sharesOf({ parts, financing, controlled }: Ended): PartnerFunding[] {
  const retained = controlled.partners.flatMap(({ id: partnerId }) => {
    const own = parts.filter((part) => part.partnerId === partnerId);
    return own.length === 0 ? [] : [{ partnerId, retained: together(own).retained }];
  });
  return fundsOfPartners(financing, retained, controlled.programme.rounding);
}

/** All that is signed of a control. */
export function factsFrom(ended: Ended, ground: Ground): CertificateFacts {
  const { parts, totals, financing, controlled, outcome } = ended;
  const { partners, rows, programme } = controlled;
  const { claim, control, project, period, works, answered, certifiedAt } = ground;
  const names = new Map(partners.map((partner) => [partner.id, partner.shortName]));
  const name = (id: string) => names.get(id) ?? '';
  const codes = new Map(works.map(({ id, code }) => [id, code]));
  const sampled = rows.filter(({ reviewed }) => reviewed.stratum !== null);
  const { effect, shares } = outcome;
  const before = fundsOf(financing, totals.declared, programme.rounding);
  const after = fundsOf(financing, totals.retained, programme.rounding);
  const drawn = rows.filter(({ reviewed }) => reviewed.stratum === 'DRAWN');
  const kept = control.extrapolates;
  return {
    reference: `CSF ${project.acronym} ${claim.number}${control.number > 1 ? `-${control.number}` : ''}`,
    project: { acronym: project.acronym, title: project.titleFr, programme: project.programme },
    ...{ authority: project.managingAuthority, lead: partners.find(({ lead }) => lead)?.name ?? '' },
    illustrative: project.illustrative,
    claim: {
      ...{ number: claim.number, kind: claim.kind, hash: claim.hash, lines: rows.length },
      submittedAt: claim.submittedAt?.toISOString() ?? null,
    },
    period: { number: period.number, fromOn: period.fromOn, untilOn: period.untilOn },
    control: {
      ...{ number: control.number, seed: control.seed, sampled: sampled.length },
      sampledAmount: Money.sum(sampled.map(({ line }) => line.eligible)).toString(),
      ...{ notifiedAt: control.notifiedAt?.toISOString() ?? null, answersDueOn: control.answersDueOn },
      findings: rows.filter((row) => !row.reviewed.flat && standingOf(row).notified).length,
      ...{ answered: answered, concludedAt: control.concludedAt?.toISOString() ?? null },
    },
    ...{ preparedBy: ground.preparedBy, certifiedBy: ground.certifiedBy, certifiedAt: certifiedAt.toISOString() },
    totals: told(totals),
    parts: parts.map(({ partnerId, category, ...part }) => ({ partner: name(partnerId), category, ...told(part) })),
    funds: before.map(({ fund, amount }, i) => ({
      ...{ fund, declared: amount.toString(), retained: (after[i]?.amount ?? Money.zero).toString() },
    })),
    shares: sharesOf(ended).map(({ partnerId, fund, amount }) => ({
      ...{ partner: name(partnerId), fund, amount: amount.toString() },
    })),
    deductions: deductionsOf(ended, name),
    extrapolation: {
      kept,
      percent: kept
        ? percentOf(
            Money.sum(drawn.map(({ reviewed }) => reviewed.deducted)),
            Money.sum(drawn.map(({ reviewed }) => reviewed.declared)),
          )
        : null,
      ...{ unsampled: effect.unsampled.toString(), amount: totals.extrapolated.toString() },
      ...{ low: effect.interval?.low.toString() ?? null, high: effect.interval?.high.toString() ?? null },
      shares: shares.map(({ partnerId, category, workPackageId, amount }) => ({
        ...{ partner: name(partnerId), category: category satisfies CostCategory },
        ...{ workPackage: codes.get(workPackageId) ?? '', amount: amount.toString() },
      })),
    },
  };
}

/** Every line of which something was taken or left waiting. */
function deductionsOf({ controlled, outcome }: Ended, name: (id: string) => string): FactDeduction[] {
  const outcomes = new Map(outcome.lines.map((line) => [line.id, line]));
  const titled = typologyTitles(controlled.programme);
  return controlled.rows.flatMap(({ line, review, reviewed }) => {
    const { deducted, parked } = outcomes.get(line.id) as LineOutcome;
    if (deducted.isZero && parked.isZero) return [];
    const typology = review?.typology ?? null;
    return [
      {
        ...{ line: line.number, partner: name(line.partnerId), category: line.category },
        ...{ decision: reviewed.decision ?? 'REDUCED', declared: line.eligible.toString() },
        ...{ deducted: deducted.toString(), parked: parked.toString(), typology },
        typologyTitle: typology === null ? 'En attente' : titled(typology).fr,
        ...{ source: review?.source ?? '', reason: review?.reason ?? '' },
      },
    ];
  });
}
