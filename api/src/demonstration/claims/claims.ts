import type { Claim } from '../../claims/claim.entity.js';
import { ClaimKind, NOT_ASKED } from '../../claims/claim.entity.js';
import type { ClaimState } from '../../claims/claim.lifecycle.js';
import type { ClaimLine } from '../../claims/claim-line.entity.js';
import { sealOf } from '../../claims/claim-seal.rules.js';
import { Money } from '../../kernel/money.js';
import { claimPeriods, periodId } from '../budget/claim-periods.js';
import { type PartnerName, partnerId } from '../consortium/partners.js';
import { type Email, personId } from '../consortium/people.js';
import { projectId } from '../consortium/project.js';
import { idOf } from '../identifier.rules.js';
import type { Row } from '../row.js';
import { workPackageId } from '../workplan/work-packages.js';
import { aureaLines } from './aurea-lines.js';
import { cellsOf } from './cells.js';
import { type SentClaim, sentClaims } from './declared-amounts.js';
import { draftReports, unprovenLines } from './draft-amounts.js';
import type { Drafted } from './drafted-line.js';
import { ufcThird } from './fixed-lines.js';
import { claimOrder, lineCountOf } from './line-counts.js';
import { declaredOn, partnerLines } from './partner-lines.js';

type Written = readonly [PartnerName, Drafted];

const UFC: PartnerName = 'UFC (FEMTO-ST)';
const HALF_YEAR = 6;

export const claimId = (number: number): string => idOf('claim', number);
export const claimLineId = (claim: number, number: number): string => idOf('claim line', claim, number);

const periodOf = (claim: number) => {
  const { fromOn: from, untilOn: until } = claimPeriods[claim - 1] as (typeof claimPeriods)[number];
  return { from, until };
};

function sentLines(claim: SentClaim): Written[] {
  return claimOrder.flatMap((partner, i) => {
    if (claim === 3 && partner === 'Aurea Technology') return aureaLines.map((line): Written => [partner, line]);
    const cells = cellsOf(partner, claim);
    const fixed = claim === 3 && partner === UFC ? ufcThird : [];
    const count = lineCountOf(partner, claim);
    const report = { partner, cells, count, period: periodOf(claim), months: HALF_YEAR, serial: claim * 10 + i, fixed };
    return partnerLines(report).map((line): Written => [partner, line]);
  });
}

function draftLines(): Written[] {
  const period = { from: '2019-08-08', until: '2019-11-14' } as const;
  return draftReports.flatMap((report, i) => {
    const lines = partnerLines({ ...report, period, months: 3, serial: 40 + i });
    const all = report.partner === UFC ? [...lines, ...unprovenLines] : lines;
    return all.map((line): Written => [report.partner, line]);
  });
}

interface Sent {
  readonly state: ClaimState;
  readonly at: string | null;
  readonly by: Email;
}

const marc = 'marc.bole@ilsa.example';
const history: readonly Sent[] = [
  { state: 'PAID', at: '2018-09-13T14:20:00Z', by: marc },
  { state: 'CERTIFIED', at: '2019-03-14T15:45:00Z', by: marc },
  { state: 'IN_CONTROL', at: '2019-09-12T13:10:00Z', by: 'claire.vuillemin@ilsa.example' },
  { state: 'DRAFT', at: null, by: marc },
];

const written: ReadonlyArray<readonly Written[]> = [...sentClaims.map(sentLines), draftLines()];

const rows: ReadonlyArray<Omit<Row<Claim>, 'hash'>> = history.map(({ state, at, by }, i) => ({
  id: claimId(i + 1),
  projectId,
  periodId: periodId(i + 1),
  number: i + 1,
  kind: ClaimKind.INTERIM,
  state,
  declared: Money.sum((written[i] ?? []).map(([, line]) => declaredOn(line))),
  submittedAt: at === null ? null : new Date(at),
  submittedById: at === null ? null : personId(by),
  ...NOT_ASKED,
}));

export const claimLines: readonly ClaimLine[] = written.flatMap((lines, i) =>
  lines.map(([partner, line], n) => {
    const [net, vat] = [Money.of(line.net), Money.of(line.vat)];
    return {
      id: claimLineId(i + 1, n + 1),
      projectId,
      claimId: claimId(i + 1),
      periodId: periodId(i + 1),
      partnerId: partnerId(partner),
      workPackageId: workPackageId(line.work),
      number: n + 1,
      category: line.category,
      documentRef: line.ref,
      issuer: line.issuer,
      description: line.text,
      incurredOn: line.incurredOn,
      paidOn: line.paidOn,
      net,
      vat,
      gross: net.plus(vat),
      eligible: declaredOn(line),
      expenseId: null,
      partnerClaimId: null,
      signedLineId: null,
      sealed: history[i]?.state !== 'DRAFT',
    };
  }),
);

/** What was sent has the hash of its lines. */
export const claims: ReadonlyArray<Row<Claim>> = rows.map((claim) => {
  const hash = claim.state === 'DRAFT' ? null : sealOf(claimLines.filter(({ claimId }) => claimId === claim.id));
  return { ...claim, hash };
});
