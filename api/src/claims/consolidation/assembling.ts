import { Injectable } from '@nestjs/common';
import { v5 as uuidv5 } from 'uuid';
import { Partner } from '../../consortium/partner.entity.js';
import { Money } from '../../kernel/money.js';
import { Refusal } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { partnersOf } from '../../platform/access/actor.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Journal } from '../../platform/journal/journal.js';
import { Claim, ClaimKind, NOT_ASKED } from '../claim.entity.js';
import { claimPolicy, isWithItsLead } from '../claim.policy.js';
import { ClaimLine } from '../claim-line.entity.js';
import { ClaimPeriod } from '../claim-period.entity.js';
import { PartnerClaim } from '../partner-claim.entity.js';
import { partnerClaimLifecycle } from '../partner-claim.lifecycle.js';
import { SignedLine } from '../signed-line.entity.js';
import { refuseWithoutLines } from '../without-lines.js';
import type { AssembleClaimInput, GatherPartnerClaimsInput } from './consolidation.inputs.js';
import { readyFor } from './consolidations.js';

const OF_PROJECT = 'WHERE project_id = $1';
/** The last round of each, partner after partner. */
const LAST_ROUNDS = `WHERE (partner_claim_id, round) IN (SELECT id, round FROM partner_claim WHERE id = ANY ($1))
  ORDER BY (SELECT position FROM partner p WHERE p.id = partner_id), partner_claim_id, number`;

/**
 * The lead puts a claim together from what partners signed and it has validated: copies, as they were signed. The authority
 * reads of one that it gave back what it had, its total included, until it is sent again.
 */
@Injectable()
export class Assembling {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
  ) {}

  /** Refuses with `claim.without-lines`, `claim.already-open`, `claim.after-balance`, `claim.nothing-validated` and `claim-period.unknown`. */
  async assemble({ id, projectId, periodId, kind }: AssembleClaimInput): Promise<Claim> {
    this.access.demand(claimPolicy.assemble, { projectId, state: 'DRAFT' });
    if (kind === ClaimKind.ADVANCE) throw new Refusal('claim.without-lines');
    await this.hold(projectId);
    const claims = await plainRows(this.unit.work, Claim, `${OF_PROJECT} ORDER BY number`, [projectId]);
    const period = await this.periodOf(projectId, periodId);
    const open = claims.find(
      (claim) => claim.periodId === periodId && claim.state === 'DRAFT' && claim.kind !== ClaimKind.ADVANCE,
    );
    if (open) throw new Refusal('claim.already-open', { number: open.number });
    const balance = claims.find((claim) => claim.kind === ClaimKind.BALANCE && claim.state !== 'REJECTED');
    if (balance) throw new Refusal('claim.after-balance', { number: balance.number });
    const number = (claims.at(-1)?.number ?? 0) + 1;
    const opened = await this.rows.insert(Claim, {
      ...{ id, projectId, periodId, number, kind, state: 'DRAFT', declared: Money.zero, version: 1 },
      ...{ submittedAt: null, submittedById: null, hash: null, ...NOT_ASKED },
    });
    return this.take(opened, period, 'claim.assembled');
  }

  /** Of a claim that was given back too. Refuses with `claim.illegal-move`, `claim.nothing-validated`, `version.stale`. */
  async gather({ id, version, partnerClaimIds }: GatherPartnerClaimsInput): Promise<Claim> {
    const claim = await this.rows.load(Claim, id);
    if (!isWithItsLead(claim.state)) throw new Refusal('claim.illegal-move', { from: claim.state, to: 'DRAFT' });
    this.access.demand(claimPolicy.assemble, claim);
    refuseWithoutLines(claim);
    await this.hold(claim.projectId);
    const period = await this.periodOf(claim.projectId, claim.periodId);
    return this.take({ ...claim, version }, period, 'claim.gathered', partnerClaimIds);
  }

  /** Whoever else puts a claim of this project together waits. */
  async hold(projectId: string): Promise<void> {
    await this.unit.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('claims ' || $1, 0))`, [projectId]);
  }

  private async periodOf(projectId: string, id: string): Promise<ClaimPeriod> {
    const [period] = await plainRows(this.unit.work, ClaimPeriod, `${OF_PROJECT} AND id = $2`, [projectId, id]);
    if (!period) throw new Refusal('claim-period.unknown', { id });
    return period;
  }

  private async take(
    claim: Claim,
    period: ClaimPeriod,
    event: 'claim.assembled' | 'claim.gathered',
    only?: readonly string[] | null,
  ): Promise<Claim> {
    const { work } = this.unit;
    const { id, projectId, version } = claim;
    const [periods, declarations, partners] = await Promise.all([
      plainRows(work, ClaimPeriod, OF_PROJECT, [projectId]),
      plainRows(work, PartnerClaim, `${OF_PROJECT} AND state = 'VALIDATED'`, [projectId]),
      plainRows(work, Partner, OF_PROJECT, [projectId]),
    ]);
    const numbers = new Map(periods.map((one) => [one.id, one.number]));
    const ready = readyFor(declarations, period.number, numbers).filter(({ id }) => only?.includes(id) ?? true);
    if (ready.length === 0) throw new Refusal('claim.nothing-validated', { period: period.number });
    const signed = await plainRows(work, SignedLine, LAST_ROUNDS, [ready.map((one) => one.id)]);
    const names = new Map(partners.map((partner) => [partner.id, partner.shortName]));
    const [{ last }] = await this.unit.manager.query(
      'SELECT COALESCE(max(number), 0) AS last FROM claim_line WHERE claim_id = $1',
      [id],
    );
    const lines = signed.map((line, i) => copyOf(line, claim, Number(last) + i + 1, names));
    await this.rows.insertAll(ClaimLine, lines);
    for (const one of ready) await this.include(one, claim, period);
    const declared = claim.declared.plus(Money.sum(signed.map(({ eligible }) => eligible)));
    const known = claim.state === 'RETURNED';
    const gathered = await this.rows.update(Claim, { id, version }, known ? {} : { declared });
    const [partnerId = ''] = partnersOf(this.unit.actor, projectId);
    const facts = { number: claim.number, partnerClaims: ready.length, lines: lines.length };
    await this.journal.record(event, gathered, { ...facts, declared: declared.toString() }, { partnerId });
    return gathered;
  }

  private async include(declaration: PartnerClaim, { id: claimId }: Claim, { number }: ClaimPeriod): Promise<void> {
    const state = partnerClaimLifecycle.move(declaration.state, 'INCLUDED');
    const included = await this.rows.update(PartnerClaim, declaration, { state, claimId });
    const { partnerId } = included;
    await this.journal.record('partner-claim.included', included, { period: number }, { partnerId });
  }
}

/** The same for a line that was taken out and comes back: its papers find it again. */
const lineIdOf = (claimId: string, signedLineId: string): string => uuidv5(signedLineId, claimId);

function copyOf(
  line: SignedLine,
  claim: Claim,
  number: number,
  names: ReadonlyMap<string, string>,
): Partial<ClaimLine> {
  const { id: signedLineId, projectId, partnerId, partnerClaimId, expenseId, workPackageId, category } = line;
  const { documentRef, issuer, description, incurredOn, paidOn } = line.facts;
  const { net, vat, gross, eligible } = line;
  return {
    ...{
      id: lineIdOf(claim.id, signedLineId),
      projectId,
      claimId: claim.id,
      partnerId,
      partnerClaimId,
      expenseId,
      workPackageId,
      number,
    },
    ...{ category, documentRef, description, incurredOn, paidOn, net, vat, gross, eligible, sealed: false },
    issuer: issuer || (names.get(partnerId) ?? ''),
    signedLineId,
  };
}
