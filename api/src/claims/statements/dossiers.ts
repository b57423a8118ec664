import { Injectable } from '@nestjs/common';
import { Financing } from '../../budget/financing.entity.js';
import { Programmes } from '../../budget/programme/programmes.js';
import { Partner } from '../../consortium/partner.entity.js';
import { Person } from '../../consortium/person.entity.js';
import { Project } from '../../consortium/project.entity.js';
import { Money } from '../../kernel/money.js';
import { Refusal } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Claim } from '../claim.entity.js';
import { ClaimLine } from '../claim-line.entity.js';
import { ClaimPeriod } from '../claim-period.entity.js';
import type { Dossier, DossierPartner, DossierResource, StatementFormat, StatementKind } from './dossier.js';
import { resourcesOf } from './resources.funding.js';

const OF_PROJECT = 'WHERE project_id = $1';
const NOT_SENT = `state IN ('DRAFT', 'RETURNED', 'REJECTED')`;

/** Gathers what a statement says: nothing that its reader does not see on the screens, and nothing less. */
@Injectable()
export class Dossiers {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly programmes: Programmes,
    private readonly clock: Clock,
  ) {}

  /** Refuses with `statement.not-whole` when the lines in sight are not the claim, and with `programme.none`. */
  async answerable({ id, projectId, declared }: Claim, kind: StatementKind): Promise<void> {
    if (kind === 'RESOURCES') await this.programmes.of(projectId);
    const [told] = await this.unit.work.reading.ask(
      `SELECT json_build_array(COALESCE(sum(eligible), 0)::text) AS told FROM claim_line WHERE claim_id = $1`,
      [id],
    );
    refuseAllBut(declared, Money.ofCents(String(told?.[0] ?? '0')));
  }

  async of(claim: Claim, kind: StatementKind, format: StatementFormat): Promise<Dossier> {
    const { work } = this.unit;
    const { id, projectId, number } = claim;
    const [[project], [period], [sender], partners, lines, financing, earlier] = await Promise.all([
      plainRows(work, Project, 'WHERE id = $1', [projectId]),
      plainRows(work, ClaimPeriod, 'WHERE id = $1', [claim.periodId]),
      plainRows(work, Person, 'WHERE id = $1', [claim.submittedById]),
      plainRows(work, Partner, `${OF_PROJECT} ORDER BY position`, [projectId]),
      plainRows(work, ClaimLine, 'WHERE claim_id = $1 ORDER BY number', [id]),
      plainRows(work, Financing, OF_PROJECT, [projectId]),
      plainRows(
        work,
        Claim,
        `${OF_PROJECT} AND kind <> 'ADVANCE' AND number < $2 AND NOT ${NOT_SENT} ORDER BY number`,
        [projectId, number],
      ),
    ]);
    if (!project || !period) throw new Refusal('claim.unknown', { id });
    refuseAllBut(claim.declared, Money.sum(lines.map(({ eligible }) => eligible)));
    const names = new Map(partners.map((partner) => [partner.id, partner.shortName]));
    const before = earlier.map(({ declared }) => declared);
    const { acronym, titleFr, programme, managingAuthority, startsOn, endsOn, illustrative } = project;
    const { submittedAt, hash } = claim;
    return {
      ...{ kind, format, writtenAt: this.clock.now(), lead: partners.find(({ lead }) => lead)?.name ?? '' },
      project: { acronym, title: titleFr, programme, authority: managingAuthority, startsOn, endsOn, illustrative },
      claim: {
        ...{ number, kind: claim.kind, declared: claim.declared.cents },
        ...{ submittedAt, submittedBy: sender?.name ?? null, hash },
      },
      period: { number: period.number, fromOn: period.fromOn, untilOn: period.untilOn },
      lines: lines.map(({ id, number, category, paidOn, documentRef, issuer, description, ...line }) => ({
        ...{ id, number, category, paidOn, documentRef, issuer, description },
        ...{ net: line.net.cents, vat: line.vat.cents, gross: line.gross.cents, eligible: line.eligible.cents },
        partner: names.get(line.partnerId) ?? '',
      })),
      resources: kind === 'RESOURCES' ? await this.resources(claim, financing, before) : [],
      partners: partners.map(
        (partner): DossierPartner => ({
          name: partner.shortName,
          funds: financing
            .filter(({ partnerId }) => partnerId === partner.id)
            .map(({ fund, amount }) => ({ fund, amount: amount.cents })),
          declared: Money.sum(lines.filter((line) => line.partnerId === partner.id).map((line) => line.eligible)).cents,
        }),
      ),
    };
  }

  /** The programme says how a share of a cent is settled. */
  private async resources(
    { projectId, declared }: Claim,
    plan: readonly Financing[],
    earlier: readonly Money[],
  ): Promise<DossierResource[]> {
    const { rounding } = await this.programmes.of(projectId);
    return resourcesOf(plan, earlier, declared, rounding).map(({ fund, amount, previous, current }) => {
      return { fund, agreed: amount.cents, previous: previous.cents, current: current.cents };
    });
  }
}

/** A statement is the claim, whole, or it is not made. */
function refuseAllBut(declared: Money, lines: Money): void {
  if (!lines.equals(declared))
    throw new Refusal('statement.not-whole', { claim: declared.toString(), lines: lines.toString() });
}
