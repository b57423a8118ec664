import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Membership } from '../../consortium/membership.entity.js';
import { Partner } from '../../consortium/partner.entity.js';
import { Refusal } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { actsFor, coordinates, partnersOf } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Journal } from '../../platform/journal/journal.js';
import { PartnerLetters } from '../partner-letters.js';
import { Risk } from './risk.entity.js';
import type { ChangeRiskInput, RaiseRiskInput } from './risk.inputs.js';
import { type RiskFacts, riskPolicy } from './risk.policy.js';
import { agreeOnBurden, agreeOnNextReview } from './risk.rules.js';
import { RiskReview } from './risk-review.entity.js';
import { type Threatened, Threats } from './threats.js';

const ITS_PEOPLE = 'WHERE project_id = $1 AND partner_id = $2 AND person_id = $3 AND withdrawn_at IS NULL';

/** What a risk is, and who carries it. How it stands is for `RiskReviews` to say. */
@Injectable()
export class RiskService {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly letters: PartnerLetters,
    private readonly threats: Threats,
  ) {}

  async find(id: string): Promise<Risk> {
    const risk = await this.rows.load(Risk, id);
    this.access.demand(riskPolicy.read, await this.factsOf(risk));
    return risk;
  }

  async factsOf({ id, projectId, partnerId }: Risk): Promise<RiskFacts> {
    return { projectId, partnerId, teamIds: await this.threats.teamOf(id) };
  }

  /** Refuses with `risk.*` (see `agreeOnBurden`, `agreeOnNextReview`), `risk.owner-elsewhere`, `*.unknown`; tells a partner that is charged with it. */
  async raise({ workPackageIds, milestoneIds, ...said }: RaiseRiskInput): Promise<Risk> {
    const { projectId, partnerId } = said;
    this.access.demand(riskPolicy.raise, { projectId, partnerId, teamIds: [] });
    const threatened = { workPackageIds, milestoneIds };
    const ownerId = said.ownerId ?? null;
    await this.agree(projectId, { partnerId, ownerId, threatened });
    const nextReviewOn = said.nextReviewOn ?? null;
    agreeOnNextReview(nextReviewOn, this.clock.today());

    const at = this.clock.now();
    const authorId = this.unit.actor.personId;
    const number = await this.nextNumber(projectId);
    const begun = { state: 'OPEN', reviewedAt: at, raisedAt: at, raisedById: authorId, nextReviewOn } as const;
    const risk = await this.rows.insert(Risk, { ...tidy(said), number, ownerId, ...begun, version: 1 });
    const { probability, impact } = said;
    const first = { probability, impact, state: 'OPEN', words: '', done: '', nextReviewOn } as const;
    await this.rows.insert(RiskReview, { id: uuidv7(), projectId, riskId: risk.id, authorId, at, ...first });
    await this.threats.tie(risk, threatened);
    await this.journal.record('risk.raised', risk, { code: risk.code, probability, impact });
    await this.tellIfCharged(risk);
    return risk;
  }

  /** Refuses as `raise` does, with `risk.closed` and `version.stale`; tells a partner that is charged with it. */
  async change({ id, version, workPackageIds, milestoneIds, ...said }: ChangeRiskInput): Promise<Risk> {
    const before = await this.rows.load(Risk, id);
    this.access.demand(riskPolicy.change, await this.factsOf(before));
    if (before.state === 'CLOSED') throw new Refusal('risk.closed', { code: before.code });
    const threatened = { workPackageIds, milestoneIds };
    const { partnerId } = said;
    const ownerId = said.ownerId ?? null;
    await this.agree(before.projectId, { partnerId, ownerId, threatened, carriedBy: before.partnerId });

    const changed = await this.rows.update(Risk, { id, version }, { ...tidy(said), ownerId });
    await this.threats.tie(changed, threatened);
    await this.journal.record('risk.changed', changed, { code: changed.code });
    if (partnerId !== before.partnerId) await this.tellIfCharged(changed);
    return changed;
  }

  private async agree(
    projectId: string,
    { partnerId, ownerId, threatened, carriedBy }: Charge & { readonly threatened: Threatened },
  ): Promise<void> {
    const { actor, work } = this.unit;
    const works = await this.threats.meant(projectId, threatened);
    const teams = await this.threats.teamsOf(works);
    agreeOnBurden({ partnerId, teams }, partnersOf(actor, projectId), coordinates(actor, projectId), carriedBy);
    const [partner] = await plainRows(work, Partner, 'WHERE project_id = $1 AND id = $2', [projectId, partnerId]);
    if (!partner) throw new Refusal('partner.unknown', { id: partnerId });
    if (ownerId === null) return;
    const [seat] = await plainRows(work, Membership, ITS_PEOPLE, [projectId, partnerId, ownerId]);
    if (!seat) throw new Refusal('risk.owner-elsewhere', { partner: partner.shortName });
  }

  /** One after the other: no two risks of a project have the same code. */
  private async nextNumber(projectId: string): Promise<number> {
    const { manager } = this.unit;
    await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('risks ' || $1, 0))`, [projectId]);
    const last = await manager.maximum(Risk, 'number', { projectId });
    return (last ?? 0) + 1;
  }

  private async tellIfCharged(risk: Risk): Promise<void> {
    if (actsFor(this.unit.actor, risk.projectId, risk.partnerId)) return;
    await this.letters.tell('risk-charged', risk, { mitigation: risk.mitigation });
  }
}

interface Charge {
  readonly partnerId: string;
  readonly ownerId: string | null;
  /** Who carried it until now. */
  readonly carriedBy?: string;
}

const tidy = <Said extends Pick<Risk, 'titleFr' | 'titleEn' | 'description' | 'mitigation' | 'warningSign'>>(
  said: Said,
): Said => ({
  ...said,
  titleFr: said.titleFr.trim(),
  titleEn: said.titleEn.trim(),
  description: said.description.trim(),
  mitigation: said.mitigation.trim(),
  warningSign: said.warningSign.trim(),
});
