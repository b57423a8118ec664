import { Injectable } from '@nestjs/common';
import { controlTermsOf } from '../../budget/programme/control-asked.rules.js';
import { Claim } from '../../claims/claim.entity.js';
import type { ClaimState } from '../../claims/claim.lifecycle.js';
import { ClaimLine } from '../../claims/claim-line.entity.js';
import { evidenceOf } from '../../claims/claim-line-documents.js';
import type { SignedLine } from '../../claims/signed-line.entity.js';
import { Partner } from '../../consortium/partner.entity.js';
import { Person } from '../../consortium/person.entity.js';
import { Document } from '../../documents/document.entity.js';
import { questions } from '../../expenditure/eligibility.rules.js';
import { blocks } from '../../kernel/finding.js';
import { Money } from '../../kernel/money.js';
import { Refusal } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { Rows } from '../../platform/database/rows.js';
import { containing, Scope } from '../../platform/database/scope.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { toldFinding } from '../../platform/graphql/finding.types.js';
import { Loaders } from '../../platform/graphql/loaders.js';
import { type PageArgs, pageWith } from '../../platform/graphql/page.js';
import { Deliverable } from '../../workplan/deliverable.entity.js';
import { WorkPackage } from '../../workplan/work-package.entity.js';
import { controlPolicy } from '../control.policy.js';
import { type Decision, LineReview } from '../line-review.entity.js';
import { LAST_REVIEW } from './control-desk.js';
import { LineFacts } from './line-facts.js';
import { LINE_CHECK, LINE_FINDING } from './line-papers.js';
import type { ControlledLineFilter } from './lines.inputs.js';
import type { ControlledLine, ControlledLinePage } from './lines.types.js';
import { proposalOf } from './proposal.rules.js';
import type { ControlledLineSheet, EarlierLine, LineOrigin } from './sheet.types.js';

const REVIEW = [{ of: LineReview, where: 'a.id = r.id' }] as const;
const PAPERS = 'WHERE subject_id = $1 AND subject_type = ANY ($2) AND latest > 0 ORDER BY name, id';
const THEIR_DOCUMENTS = `WHERE latest > 0 AND subject_id IN (SELECT unnest(ARRAY[id, signed_line_id]) FROM claim_line WHERE id = $1)
  ORDER BY name, id`;
/** The same expense, or the same document of the same issuer and partner, in claims before this one. */
const EARLIER = `SELECT json_build_array(l.id, c.number, c.state, l.number, l.document_ref, l.eligible::text, r.decision,
    COALESCE(r.deducted, 0)::text) AS told
  FROM claim_line own JOIN claim mine ON mine.id = own.claim_id
  JOIN claim_line l ON l.project_id = own.project_id AND l.partner_id = own.partner_id AND l.sealed AND l.claim_id <> own.claim_id
    AND (l.expense_id = own.expense_id OR (l.document_ref = own.document_ref AND l.issuer = own.issuer))
  JOIN claim c ON c.id = l.claim_id AND c.number < mine.number ${LAST_REVIEW}
  WHERE own.id = $1 ORDER BY c.number DESC, l.number LIMIT 20`;
const DELIVERABLES = `WHERE work_package_id = (SELECT work_package_id FROM claim_line WHERE id = $1) ORDER BY due_on, code LIMIT 20`;

/** The lines of a claim as its control asks for them: narrowed, and each with all that a reviewer looks at. */
@Injectable()
export class ControlledLines {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly loaders: Loaders,
    private readonly facts: LineFacts,
  ) {}

  async list(claimId: string, filter: ControlledLineFilter, page: PageArgs): Promise<ControlledLinePage> {
    const { work } = this.unit;
    await this.read(claimId);
    const scope = await this.matching(claimId, filter);
    const keys = [['l.number', (line: ClaimLine) => line.number]] as const;
    const [{ page: found, beside }, [sum], partners, works] = await Promise.all([
      pageWith(work, ClaimLine, { scope, keys, page }, REVIEW),
      work.reading.ask(
        `SELECT json_build_array(COALESCE(sum(l.eligible), 0)::text) AS told FROM claim_line ${scope.tail}`,
        scope.values,
      ),
      plainRows(work, Partner, 'WHERE project_id = (SELECT project_id FROM claim WHERE id = $1)', [claimId]),
      plainRows(work, WorkPackage, 'WHERE id IN (SELECT work_package_id FROM claim_line WHERE claim_id = $1)', [
        claimId,
      ]),
    ]);
    this.loaders.know(Partner, partners);
    this.loaders.know(WorkPackage, works);
    const examined = await this.facts.of(found.nodes);
    const reviews = new Map(beside[0].map((one) => [one.claimLineId, one]));
    return {
      ...{ pageInfo: found.pageInfo, total: found.total, sum: Money.ofCents(String(sum?.[0] ?? 0)) },
      nodes: found.nodes.map((line): ControlledLine => {
        const findings = examined.get(line.id)?.findings ?? [];
        const review = reviews.get(line.id) ?? null;
        return { id: line.id, line, review, findings: findings.length, blocked: findings.some(blocks) };
      }),
    };
  }

  /** Refuses with `claim-line.unknown` whatever is in no list either. */
  async sheet(claimLineId: string): Promise<ControlledLineSheet> {
    const { work } = this.unit;
    const [line] = await plainRows(work, ClaimLine, 'WHERE id = $1 AND sealed', [claimLineId]);
    if (!line) throw new Refusal('claim-line.unknown', { id: claimLineId });
    await this.read(line.claimId);
    const [examined, [review], earlier, deliverables, documents, papers] = await Promise.all([
      this.facts.of([line]),
      plainRows(work, LineReview, `WHERE id = (SELECT r.id FROM claim_line l ${LAST_REVIEW} WHERE l.id = $1)`, [
        claimLineId,
      ]),
      work.reading.ask(EARLIER, [claimLineId]),
      plainRows(work, Deliverable, DELIVERABLES, [claimLineId]),
      plainRows(work, Document, THEIR_DOCUMENTS, [claimLineId]),
      plainRows(work, Document, PAPERS, [claimLineId, [LINE_CHECK, LINE_FINDING]]),
    ]);
    const subjects = evidenceOf(line).map(({ subjectId }) => subjectId);
    this.loaders.knowMany(Document, 'subjectId', subjects, documents);
    const { findings = [], signed, programme } = examined.get(line.id) ?? {};
    const terms = programme && controlTermsOf(programme);
    const told = new Set(findings.map(({ rule }) => rule));
    return {
      ...{ id: line.id, line, review: review ?? null, deliverables, papers, origin: signed ? originOf(signed) : null },
      decidedBy: review?.decidedById ? await this.loaders.one(Person, review.decidedById) : null,
      decidedAt: review?.decidedAt ?? null,
      remarks: findings.map((finding) => ({
        finding: toldFinding(finding),
        proposal: (terms && proposalOf(finding, line.eligible, terms)) ?? null,
      })),
      silentRules: terms ? questions.filter(({ rule }) => !told.has(rule)).length : 0,
      earlier: earlier.map(earlierOf),
    };
  }

  /** Those of a control that somebody chose, named or all under a filter. */
  async matching(claimId: string, filter: ControlledLineFilter): Promise<Scope> {
    const lines = new Scope('l', LAST_REVIEW).where('l.claim_id = ?1 AND l.sealed', claimId);
    const { partnerIds, categories, decisions, sampled, withFindings, search } = filter;
    if (partnerIds) lines.where('l.partner_id = ANY (?1)', partnerIds);
    if (categories) lines.where('l.category = ANY (?1)', categories);
    if (decisions) lines.where(`COALESCE(r.decision, 'UNDECIDED') = ANY (?1)`, decisions);
    if (sampled) lines.where('r.stratum IS NOT NULL');
    if (search?.trim())
      lines.where('(l.issuer ILIKE ?1 OR l.description ILIKE ?1 OR l.document_ref ILIKE ?1)', containing(search));
    if (withFindings) {
      const all = await plainRows(this.unit.work, ClaimLine, 'WHERE claim_id = $1 AND sealed', [claimId]);
      const seen = [...(await this.facts.of(all))].filter(([, { findings }]) => findings.length > 0);
      lines.where(
        'l.id = ANY (?1)',
        seen.map(([id]) => id),
      );
    }
    return lines;
  }

  private async read(claimId: string): Promise<void> {
    this.access.demand(controlPolicy.read, await this.rows.load(Claim, claimId));
  }
}

const earlierOf = (told: readonly unknown[]): EarlierLine => {
  const [id, claimNumber, claimState, number, documentRef, declared, decision, deducted] = told;
  return {
    ...{ id: String(id), claimNumber: Number(claimNumber), claimState: claimState as ClaimState },
    ...{ number: Number(number), documentRef: String(documentRef), decision: decision as Decision | null },
    ...{ declared: Money.ofCents(String(declared)), deducted: Money.ofCents(String(deducted)) },
  };
};

const originOf = ({ facts }: SignedLine): LineOrigin => {
  const { invoiceNumber, invoicedOn, issuerSiren, procurementRef, month, hours, pieces } = facts;
  return { invoiceNumber, invoicedOn, issuerSiren, procurementRef, month, hours, pieces: pieces.length };
};
