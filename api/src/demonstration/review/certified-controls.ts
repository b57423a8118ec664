import { feder2014 } from '../../budget/programme/feder-2014-2020.js';
import { CertifiedEntry } from '../../claims/certified-entry.entity.js';
import { Claim } from '../../claims/claim.entity.js';
import type { ClaimLine } from '../../claims/claim-line.entity.js';
import type { ClaimPeriod } from '../../claims/claim-period.entity.js';
import type { Partner } from '../../consortium/partner.entity.js';
import type { Day } from '../../kernel/day.js';
import { Money } from '../../kernel/money.js';
import { hashOf } from '../../review/certificate/certificate-facts.rules.js';
import { type Ended, factsFrom, sharesOf } from '../../review/certificate/facts-from.js';
import { type Outcome, outcomeOf, partsOf, together } from '../../review/certificate/outcome.funding.js';
import type { Certificate, CertificatePart, CertificateShare } from '../../review/certificate.entity.js';
import type { Control } from '../../review/control.entity.js';
import type { LineAnswer } from '../../review/line-answer.entity.js';
import type { LineReview } from '../../review/line-review.entity.js';
import type { ControlledLineRow } from '../../review/lines-at-hand.js';
import { issuersOf, riskOf } from '../../review/sample/risk.rules.js';
import { sampleOf } from '../../review/sample.rules.js';
import { FLAT_RATE } from '../../review/typologies.rules.js';
import { claimPeriods } from '../budget/claim-periods.js';
import { financing } from '../budget/financing.js';
import { claimId, claimLines, claims } from '../claims/claims.js';
import { spokespersonOf } from '../consortium/memberships.js';
import { partners } from '../consortium/partners.js';
import { nameOf, personId } from '../consortium/people.js';
import { project, projectId } from '../consortium/project.js';
import { papers } from '../documents/papers.js';
import { idOf } from '../identifier.rules.js';
import type { Row } from '../row.js';
import { workPackages } from '../workplan/work-packages.js';
import { type Found, findingsOf } from './findings.js';

const reviewer = 'etienne.roussel@region.example';
const certifier = 'sylvie.garnier@region.example';

/** A control of the past, and when each of its steps was. */
interface Past {
  readonly number: number;
  readonly seed: string;
  readonly drawnAt: string;
  readonly notifiedAt: string | null;
  readonly answersDueOn: Day;
  readonly answersClosedAt: string;
  readonly concludedAt: string;
  readonly certifiedAt: string;
}

const past: readonly Past[] = [
  {
    ...{ number: 1, seed: '5f3a9c1d7e204b68', drawnAt: '2018-09-24T08:40:00Z', notifiedAt: null },
    ...{ answersDueOn: '2018-11-05', answersClosedAt: '2018-11-05T15:00:00Z' },
    ...{ concludedAt: '2018-11-05T15:00:00Z', certifiedAt: '2018-11-08T10:20:00Z' },
  },
  {
    ...{ number: 2, seed: 'c41e07b92d5f8a36', drawnAt: '2019-04-02T07:55:00Z', notifiedAt: '2019-05-16T13:30:00Z' },
    ...{ answersDueOn: '2019-06-14', answersClosedAt: '2019-06-17T08:10:00Z' },
    ...{ concludedAt: '2019-06-21T14:45:00Z', certifiedAt: '2019-06-26T09:15:00Z' },
  },
];

const pieces = new Map<string, number>();
for (const { subjectId, number = 1 } of papers)
  if (number === 1) pieces.set(subjectId, (pieces.get(subjectId) ?? 0) + 1);

const isFlat = ({ category, paidOn }: ClaimLine): boolean => category === 'INDIRECT' && paidOn === null;
const everyone = partners as unknown as readonly Partner[];
const ratesOf = new Map(partners.map(({ id, flatRates }) => [id, flatRates]));

function sampled(lines: readonly ClaimLine[], seed: string) {
  const issuers = issuersOf(lines);
  const risky = lines
    .filter((line) => !isFlat(line))
    .map((line) => ({
      ...{ id: line.id, category: line.category, declared: line.eligible, underProcurement: false, reincluded: false },
      risk: riskOf({ ...line, declared: line.eligible, pieces: pieces.get(line.id) ?? 0 }, issuers, feder2014).risk,
    }));
  return new Map(sampleOf(risky, seed, feder2014).lines.map(({ id, stratum }) => [id, stratum]));
}

/** One control with all that came of it. */
function laid(one: Past) {
  const { number, notifiedAt, answersDueOn } = one;
  const claim = claims.find(({ id }) => id === claimId(number)) as Row<Claim>;
  const lines = claimLines.filter((line) => line.claimId === claim.id);
  const strata = sampled(lines, one.seed);
  const found = notifiedAt === null ? new Map<string, Found>() : findingsOf(lines, strata);
  const controlId = idOf('control', number, 1);
  const control: Row<Control> = {
    ...{ id: controlId, projectId, claimId: claim.id, number: 1, state: 'OPEN', reason: '', checks: [] },
    ...{ reviewerId: personId(reviewer), admittedAt: new Date(one.drawnAt), admittedById: personId(reviewer) },
    ...{ startedAt: new Date(one.drawnAt), seed: one.seed, drawReason: '', drawnAt: new Date(one.drawnAt) },
    ...{ drawnById: personId(reviewer), extrapolates: false, notifiedAt: new Date(notifiedAt ?? one.concludedAt) },
    ...{ answersDueOn, answersClosedAt: new Date(one.answersClosedAt), concludedAt: new Date(one.concludedAt) },
    concludedById: personId(reviewer),
  };
  const decidedAt = new Date(notifiedAt ?? one.concludedAt);
  const reviewOf = (line: ClaimLine, what: Partial<LineReview>): Row<LineReview> => ({
    ...{ id: idOf('line review', line.id), projectId, controlId, claimLineId: line.id, partnerId: line.partnerId },
    ...{ stratum: strata.get(line.id) ?? null, chosenFor: '', decision: 'ACCEPTED', deducted: Money.zero },
    ...{ typology: null, reason: '', source: '', checks: [], decidedAt, decidedById: personId(reviewer) },
    ...{ answersDueOn: null, answersClosed: false, ...what },
  });
  const looked = lines
    .filter(({ id }) => strata.has(id))
    .map((line) => {
      const what = found.get(line.id);
      return reviewOf(line, what ? { ...what.decided, answersDueOn } : {});
    });
  const rowsWith = (reviews: ReadonlyArray<Row<LineReview>>): ControlledLineRow[] =>
    lines.map((line) => {
      const review = reviews.find(({ claimLineId }) => claimLineId === line.id) as LineReview | undefined;
      const { id, partnerId, workPackageId, category, eligible: declared } = line;
      const { stratum = null, decision = null, deducted = Money.zero } = review ?? {};
      const reviewed = {
        id,
        partnerId,
        workPackageId,
        category,
        declared,
        flat: isFlat(line),
        stratum,
        decision,
        deducted,
      };
      return { line, review, procured: false, reviewed };
    });
  const outcomeWith = (rows: readonly ControlledLineRow[]): Outcome =>
    outcomeOf(
      rows.map(({ reviewed }) => reviewed),
      false,
      ratesOf,
      feder2014,
    );
  const cuts = outcomeWith(rowsWith(looked)).lines.flatMap(({ id, recomputed, retained }) => {
    const line = lines.find((its) => its.id === id) as ClaimLine;
    if (recomputed.isZero) return [];
    const source = feder2014.flatRates.find(({ code }) => code === 'office-15')?.source ?? '';
    const decision = retained.isZero ? ('REFUSED' as const) : ('REDUCED' as const);
    const cut = { decision, deducted: recomputed, typology: FLAT_RATE, source, answersDueOn };
    return [
      reviewOf(line, { ...cut, reason: 'Forfait recalculé sur l’assiette retenue', decidedAt: control.concludedAt }),
    ];
  });
  const reviews = [...looked, ...cuts];
  const rows = rowsWith(reviews);
  const outcome = outcomeWith(rows);
  const parts = partsOf(
    rows.map(({ reviewed }) => reviewed),
    outcome,
    partners.map(({ id }) => id),
  );
  const controlled = { programme: feder2014, partners: everyone, rows, ratesOf };
  const ended: Ended = { controlled, outcome, parts, totals: together(parts), financing };
  const answers = [...found].flatMap(([line, { answer }]): LineAnswer[] => {
    const partnerId = lines.find(({ id }) => id === line)?.partnerId as string;
    const own = { id: idOf('line answer', line), projectId, partnerId, reviewId: idOf('line review', line) };
    const authorId =
      answer.stance === 'SILENT' ? null : (spokespersonOf(partnerId) ?? personId('marc.bole@ilsa.example'));
    const at = new Date(answer.stance === 'SILENT' ? one.answersClosedAt : '2019-06-06T09:25:00Z');
    return [{ ...own, ...answer, authorId, at }];
  });
  return { one, claim, control, reviews, answers, ended, ...signed(one, claim, control, ended, answers) };
}

/** What Sylvie Garnier signed. */
function signed(one: Past, claim: Row<Claim>, control: Row<Control>, ended: Ended, answers: readonly LineAnswer[]) {
  const at = new Date(one.certifiedAt);
  const facts = factsFrom(ended, {
    ...{ claim, control, project, period: claimPeriods[one.number - 1] as ClaimPeriod, works: workPackages },
    answered: answers.filter(({ stance }) => stance !== 'SILENT').length,
    ...{ preparedBy: nameOf(reviewer), certifiedBy: nameOf(certifier), certifiedAt: at },
  });
  const id = idOf('certificate', one.number);
  const certificate: Certificate = {
    ...{ id, projectId, claimId: claim.id, controlId: control.id, reference: facts.reference, facts },
    ...{ preparedById: personId(reviewer), certifierId: personId(certifier), certifiedAt: at, hash: hashOf(facts) },
    ...{ documentId: idOf('certificate paper', one.number), ...ended.totals },
  };
  const parts = ended.parts.map((part): CertificatePart => {
    return { id: idOf('certificate part', id, part.partnerId, part.category), projectId, certificateId: id, ...part };
  });
  const shares = sharesOf(ended).map((share): CertificateShare => {
    return { id: idOf('certificate share', id, share.partnerId, share.fund), projectId, certificateId: id, ...share };
  });
  const outcomes = new Map(ended.outcome.lines.map((line) => [line.id, line.retained]));
  const entries = ended.controlled.rows.flatMap(({ line }): CertifiedEntry[] => {
    const amount = outcomes.get(line.id) ?? Money.zero;
    const { id: claimLineId, partnerId, workPackageId, category } = line;
    const own = { id: idOf('certified entry', line.id), projectId, claimId: claim.id, claimLineId, partnerId };
    return amount.isZero ? [] : [{ ...own, workPackageId, category, kind: 'LINE', amount, at }];
  });
  return { certificate, parts, shares, entries };
}

/** The controls of the two claims that were certified, the first without a finding. */
export const certifiedControls = past.map(laid);
