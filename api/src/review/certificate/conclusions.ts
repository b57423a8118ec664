import { Injectable } from '@nestjs/common';
import { categoryOrder } from '../../budget/cost-category.rules.js';
import { Financing } from '../../budget/financing.entity.js';
import { Programmes } from '../../budget/programme/programmes.js';
import { Partner } from '../../consortium/partner.entity.js';
import { Money } from '../../kernel/money.js';
import { Access } from '../../platform/access/access.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Loaders } from '../../platform/graphql/loaders.js';
import { Certificate, CertificatePart } from '../certificate.entity.js';
import type { Control } from '../control.entity.js';
import { type AtHand, ControlAtHand } from '../control-at-hand.js';
import {
  isFinding,
  type Obstacle,
  obstaclesToConclude,
  obstaclesToNotify,
  standingOf,
} from '../findings/obstacles.rules.js';
import { type ControlledClaim, type ControlledLineRow, LinesAtHand } from '../lines-at-hand.js';
import { FLAT_RATE, type Titled, typologyTitles } from '../typologies.rules.js';
import { certificatePolicy } from './certificate.policy.js';
import type { CertificateFacts } from './certificate-facts.rules.js';
import { ControlConclusion, type ControlTypology } from './conclusion.types.js';
import { fundsOf } from './funds.funding.js';
import { type Outcome, type OutcomePart, type OutcomeTotals, partsOf, together } from './outcome.funding.js';

/** A control with what it comes to. */
export interface Concluded {
  readonly controlled: ControlledClaim;
  readonly outcome: Outcome;
  readonly parts: readonly OutcomePart[];
  readonly totals: OutcomeTotals;
  readonly financing: readonly Financing[];
  readonly obstacles: readonly Obstacle[];
}

const OPEN_QUESTIONS = `SELECT json_build_array(count(*)) AS told FROM control_question WHERE claim_id = $1 AND settled_at IS NULL`;
const UNANSWERED = `SELECT json_build_array(count(*)) AS told FROM line_review r WHERE r.control_id = $1
  AND r.answers_due_on IS NOT NULL AND NOT r.answers_closed AND NOT EXISTS (SELECT FROM line_answer a WHERE a.review_id = r.id)`;

/** What a control comes to, in figures. */
@Injectable()
export class Conclusions {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly access: Access,
    private readonly loaders: Loaders,
    private readonly atHand: ControlAtHand,
    private readonly lines: LinesAtHand,
    private readonly programmes: Programmes,
  ) {}

  /** Refuses with `control.none`, `programme.none`. */
  async of(claimId: string): Promise<ControlConclusion> {
    const found = await this.atHand.ofClaim(claimId);
    this.access.demand(certificatePolicy.read, found.facts);
    return this.told(found);
  }

  async told(found: AtHand): Promise<ControlConclusion> {
    const { work } = this.unit;
    const { claim, control, facts } = found;
    const [[certificate], [told]] = await Promise.all([
      plainRows(work, Certificate, 'WHERE control_id = $1', [control.id]),
      work.reading.ask(UNANSWERED, [control.id]),
    ]);
    const common = {
      ...{ id: control.id, version: control.version, claim, control, facts, extrapolates: control.extrapolates },
      ...{ answersDueOn: control.answersDueOn, notifiedAt: control.notifiedAt, concludedAt: control.concludedAt },
      ...{ answersClosedAt: control.answersClosedAt, unanswered: Number(told?.[0] ?? 0) },
      certificate: certificate ?? null,
    };
    const standing = certificate ? await this.signed(certificate) : await this.standing(found);
    return Object.assign(new ControlConclusion(), common, standing);
  }

  /** All that follows from what was decided. */
  async concluded({ claim, control }: { claim: AtHand['claim']; control: Control }): Promise<Concluded> {
    const { work } = this.unit;
    const [controlled, financing, [questions]] = await Promise.all([
      this.lines.of(control),
      plainRows(work, Financing, 'WHERE project_id = $1', [claim.projectId]),
      work.reading.ask(OPEN_QUESTIONS, [claim.id]),
    ]);
    const outcome = this.lines.outcome(controlled, control);
    const reviewed = controlled.rows.map((row) => row.reviewed);
    const parts = partsOf(
      reviewed,
      outcome,
      controlled.partners.map(({ id }) => id),
    );
    const obstacles = obstaclesToConclude(standings(controlled), Number(questions?.[0] ?? 0));
    return { controlled, outcome, parts, totals: together(parts), financing, obstacles };
  }

  private async standing(found: AtHand) {
    const { controlled, outcome, parts, totals, financing, obstacles } = await this.concluded(found);
    const { rows, partners, programme } = controlled;
    const known = new Map(partners.map((partner) => [partner.id, partner]));
    const before = fundsOf(financing, totals.declared, programme.rounding);
    const after = fundsOf(financing, totals.retained, programme.rounding);
    return {
      sampled: rows.filter(({ reviewed }) => reviewed.stratum !== null).length,
      findings: rows.filter(({ reviewed }) => !reviewed.flat && isFinding(reviewed)).length,
      ...{ totals, typologies: typologiesOf(rows, outcome, typologyTitles(programme)) },
      parts: parts.map(({ partnerId, ...part }) => ({ ...part, partner: known.get(partnerId) as Partner })),
      funds: before.map(({ fund, amount }, i) => ({
        fund,
        declared: amount,
        retained: after[i]?.amount ?? Money.zero,
      })),
      toNotify: obstaclesToNotify(standings(controlled)),
      toConclude: obstacles,
    };
  }

  /** What was signed, as it was signed. */
  private async signed(certificate: Certificate) {
    const { work } = this.unit;
    const { facts, id, projectId } = certificate;
    const [programme, parts, partners] = await Promise.all([
      this.programmes.of(projectId),
      plainRows(work, CertificatePart, 'WHERE certificate_id = $1', [id]),
      plainRows(work, Partner, 'WHERE project_id = $1 ORDER BY position, id', [projectId]),
    ]);
    this.loaders.know(Partner, partners);
    const { declared, deducted, parked, extrapolated, retained } = certificate;
    const ordered = parts.toSorted((a, b) => categoryOrder(a.category) - categoryOrder(b.category));
    return {
      ...{ sampled: facts.control.sampled, findings: facts.control.findings, toNotify: [], toConclude: [] },
      totals: { declared, deducted, parked, extrapolated, retained },
      parts: partners.flatMap((partner) =>
        ordered.filter(({ partnerId }) => partnerId === partner.id).map((part) => ({ ...part, partner })),
      ),
      funds: facts.funds.map((one) => ({
        ...{ fund: one.fund, declared: Money.of(one.declared), retained: Money.of(one.retained) },
      })),
      typologies: typologiesSigned(facts, typologyTitles(programme)),
    };
  }
}

const standings = ({ rows }: ControlledClaim) => rows.filter(({ reviewed }) => !reviewed.flat).map(standingOf);

interface Gap {
  readonly typology: string | null;
  readonly source: string;
  readonly amount: Money;
}

/** What was taken of the lines, by kind of error; what a base takes with it is a kind of its own. */
function typologiesOf(rows: readonly ControlledLineRow[], { lines }: Outcome, titled: Titled): ControlTypology[] {
  const outcomes = new Map(lines.map((line) => [line.id, line]));
  const gaps = rows.flatMap(({ line, review, reviewed }): Gap[] => {
    const { parked, recomputed } = outcomes.get(line.id) ?? { parked: Money.zero, recomputed: Money.zero };
    const source = review?.source ?? '';
    return [
      { typology: review?.typology ?? null, source, amount: reviewed.deducted },
      { typology: null, source, amount: parked },
      { typology: FLAT_RATE, source: '', amount: recomputed },
    ].filter(({ amount }) => !amount.isZero);
  });
  return byTypology(gaps, titled);
}

const typologiesSigned = ({ deductions }: CertificateFacts, titled: Titled): ControlTypology[] =>
  byTypology(
    deductions.flatMap(({ typology, source, deducted, parked }) =>
      [
        { typology, source, amount: Money.of(deducted) },
        { typology: null, source, amount: Money.of(parked) },
      ].filter(({ amount }) => !amount.isZero),
    ),
    titled,
  );

const PARKED = { fr: 'En attente', en: 'Parked' };

function byTypology(gaps: readonly Gap[], titled: Titled): ControlTypology[] {
  const kinds = [...new Set(gaps.map(({ typology }) => typology))];
  return kinds
    .map((typology) => {
      const own = gaps.filter((gap) => gap.typology === typology);
      const title = typology === null ? PARKED : titled(typology);
      const sources = [...new Set(own.flatMap(({ source }) => source || []))];
      const amount = Money.sum(own.map((gap) => gap.amount));
      return { typology, titleFr: title.fr, titleEn: title.en, sources, lines: own.length, amount };
    })
    .sort((a, b) => b.amount.compare(a.amount));
}
