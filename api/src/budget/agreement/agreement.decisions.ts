import { Injectable } from '@nestjs/common';
import { Project } from '../../consortium/project.entity.js';
import { blocks } from '../../kernel/finding.js';
import { Refusal, StaleVersion } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { Clock } from '../../platform/clock.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Journal } from '../../platform/journal/journal.js';
import { Agreement } from '../agreement.entity.js';
import { agreementLifecycle } from '../agreement.lifecycle.js';
import type { EnforceAgreementInput, GiveBackAgreementInput, ProposeAgreementInput } from './agreement.inputs.js';
import { AgreementLetters } from './agreement.letters.js';
import { agreementPolicy } from './agreement.policy.js';
import { AgreementReader } from './agreement.reader.js';
import { sumOf } from './drawn.rules.js';

const CONSORTIUM = ['PARTNER_MEMBER', 'PARTNER_FINANCE', 'PARTNER_LEGAL', 'LEAD_COORDINATOR', 'LEAD_FINANCE'] as const;

/** A version is proposed by the lead and decided by the authority. */
@Injectable()
export class AgreementDecisions {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly reader: AgreementReader,
    private readonly letters: AgreementLetters,
  ) {}

  /** Refuses with `agreement.illegal-move`, `.reason-missing`, `.blocked` and `version.stale`; tells the authority. */
  async propose({ id, version }: ProposeAgreementInput): Promise<Agreement> {
    const before = await this.rows.load(Agreement, id);
    this.access.demand(agreementPolicy.propose, before);
    const state = agreementLifecycle.move(before.state, 'PROPOSED');
    if (!before.reason) throw new Refusal('agreement.reason-missing');
    await this.sound(before);
    const who = { proposedAt: this.clock.now(), proposedById: this.unit.actor.personId };
    const undecided = { decidedAt: null, decidedById: null };
    const proposed = await this.rows.update(Agreement, { id, version }, { state, ...who, ...undecided });
    const { number, title, reason } = proposed;
    await this.journal.record('agreement.proposed', proposed, { number, title }, 'FUNDER');
    await this.letters.tell('agreement-proposed', proposed, ['FUNDER_CERTIFIER', 'FUNDER_REVIEWER'], { reason });
    return proposed;
  }

  /**
   * It is a draft again, and so out of the authority’s sight: answers the project.
   * Refuses with `agreement.illegal-move` and `version.stale`; tells the lead.
   */
  async giveBack({ id, version, decision: words }: GiveBackAgreementInput): Promise<Project> {
    const before = await this.rows.load(Agreement, id);
    this.access.demand(agreementPolicy.decide, before);
    agreementLifecycle.move(before.state, 'DRAFT');
    const decision = words.trim();
    const [row] = await this.unit.manager.query<Array<{ given: boolean }>>(
      `SELECT give_back_agreement($1, $2, $3, $4) AS given`,
      [id, version, decision, this.clock.now()],
    );
    if (!row?.given) throw new StaleVersion({ id, expected: version, actual: before.version }, {});
    await this.journal.record('agreement.given-back', before, { number: before.number, title: before.title }, 'FUNDER');
    await this.letters.tell('agreement-given-back', before, ['LEAD_COORDINATOR', 'LEAD_FINANCE'], { decision });
    return this.rows.load(Project, before.projectId);
  }

  /**
   * What it says is in force from now on, and what was before is kept as it was.
   * Refuses with `agreement.illegal-move`, `.blocked`, `.effective-before-last` and `version.stale`; tells the consortium.
   */
  async enforce({ id, version, decision: words, effectiveOn }: EnforceAgreementInput): Promise<Agreement> {
    const before = await this.rows.load(Agreement, id);
    this.access.demand(agreementPolicy.decide, before);
    const state = agreementLifecycle.move(before.state, 'IN_FORCE');
    const { projectId } = before;
    await this.reader.hold(projectId);
    await this.sound(before);
    const last = await this.reader.lastInForce(projectId);
    if (last?.effectiveOn && effectiveOn < last.effectiveOn)
      throw new Refusal('agreement.effective-before-last', { effectiveOn, last: last.effectiveOn });
    if (last) await this.rows.update(Agreement, last, { state: agreementLifecycle.move(last.state, 'SUPERSEDED') });
    const decision = words.trim();
    const said = { state, effectiveOn, decision, ...this.decided() };
    const enforced = await this.rows.update(Agreement, { id, version }, said);
    const total = sumOf((await this.reader.drawnAfresh(id)).financing).toString();
    await this.take(enforced);
    const { number, title } = enforced;
    await this.journal.record('agreement.enforced', enforced, { number, title, effectiveOn, total });
    await this.letters.tell('agreement-in-force', enforced, CONSORTIUM, { effectiveOn, total, decision });
    return enforced;
  }

  private decided() {
    return { decidedAt: this.clock.now(), decidedById: this.unit.actor.personId };
  }

  private async sound(agreement: Agreement): Promise<void> {
    const blocking = (await this.reader.findings(agreement)).filter(blocks);
    if (blocking.length === 0) return;
    const rules = [...new Set(blocking.map(({ rule }) => rule))].join(', ');
    throw new Refusal('agreement.blocked', { count: blocking.length, rules });
  }

  /** The plan, the budget, the partners and the total of the project become what the version says. */
  private async take({ id, projectId }: Agreement): Promise<void> {
    const { manager } = this.unit;
    for (const [table, columns] of [
      ['financing', 'id, project_id, partner_id, fund, amount'],
      ['budget_line', 'id, project_id, partner_id, work_package_id, category, research, amount, from_year, by_year'],
    ] as const) {
      const source = table === 'financing' ? 'agreement_financing' : 'agreement_line';
      await manager.query(`DELETE FROM ${table} WHERE project_id = $1`, [projectId]);
      await manager.query(
        `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM ${source} WHERE agreement_id = $1`,
        [id],
      );
    }
    await manager.query(
      `UPDATE partner p SET size = a.size, publishes = a.publishes, vat_recovered = a.vat_recovered,
         flat_rates = a.flat_rates, version = p.version + 1
       FROM agreement_partner a WHERE a.agreement_id = $1 AND p.id = a.partner_id
         AND (p.size, p.publishes, p.vat_recovered, p.flat_rates)
           IS DISTINCT FROM (a.size, a.publishes, a.vat_recovered, a.flat_rates)`,
      [id],
    );
    await manager.query(
      `UPDATE project SET version = version + 1, total_eligible =
         (SELECT COALESCE(sum(amount), 0) FROM agreement_financing WHERE agreement_id = $2) WHERE id = $1`,
      [projectId, id],
    );
  }
}
