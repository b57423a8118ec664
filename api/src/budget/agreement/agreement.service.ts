import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Partner } from '../../consortium/partner.entity.js';
import { Project } from '../../consortium/project.entity.js';
import type { Day } from '../../kernel/day.js';
import { Refusal } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { Rows } from '../../platform/database/rows.js';
import { Scope } from '../../platform/database/scope.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Page, type PageArgs, pageOf } from '../../platform/graphql/page.js';
import { Journal } from '../../platform/journal/journal.js';
import { Agreement } from '../agreement.entity.js';
import { AgreementFinancing, AgreementLine, AgreementPartner } from '../agreement-rows.entity.js';
import type { DiscardAgreementInput, DraftAgreementInput, RecordAgreementInput } from './agreement.inputs.js';
import { agreementPolicy, statesInSight } from './agreement.policy.js';
import { AgreementReader, type RowsInForce } from './agreement.reader.js';

const NEW = {
  ...{ effectiveOn: null, proposedAt: null, proposedById: null, decidedAt: null, decidedById: null },
  ...{ decision: '', version: 1 },
};

/** Versions of the agreement: read, recorded, begun and put away. */
@Injectable()
export class AgreementService {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly reader: AgreementReader,
  ) {}

  async find(id: string): Promise<Agreement> {
    const agreement = await this.rows.load(Agreement, id);
    this.access.demand(agreementPolicy.read, agreement);
    return agreement;
  }

  /** Newest first. */
  list(projectId: string, page: PageArgs): Promise<Page<Agreement>> {
    this.access.demand(agreementPolicy.read, { projectId, state: 'IN_FORCE', proposedById: null });
    const states = statesInSight(this.unit.actor, projectId);
    return pageOf(this.unit.work, Agreement, {
      scope: new Scope('a').where('a.project_id = ?1 AND a.state = ANY (?2)', projectId, states),
      keys: [['a.number', (a) => a.number]],
      page,
      direction: 'DESC',
    });
  }

  /** What is in force becomes version 1. Refuses with `agreement.already-recorded` and `agreement.days-disordered`. */
  async record(input: RecordAgreementInput): Promise<Agreement> {
    const { id, projectId, title, startsOn, endsOn, paidUntil, effectiveOn } = input;
    this.access.demand(agreementPolicy.draft, { projectId, state: 'DRAFT', proposedById: null });
    await this.reader.hold(projectId);
    if ((await this.reader.versions(projectId)).length > 0) throw new Refusal('agreement.already-recorded');
    inOrder(startsOn, endsOn, paidUntil);
    const drafted = await this.rows.insert(Agreement, {
      ...{ ...NEW, id, projectId, number: 1, title: title.trim(), reason: '', state: 'DRAFT', tolerance: null },
      ...{ startsOn, endsOn, paidUntil },
    });
    await this.copy(drafted, await this.reader.inForce(projectId));
    const recorded = await this.rows.update(Agreement, drafted, { state: 'IN_FORCE', effectiveOn });
    await this.journal.record('agreement.recorded', recorded, { number: 1, title: recorded.title, effectiveOn });
    return recorded;
  }

  /** An amendment begins as what is in force. Refuses with `agreement.none-in-force` and `agreement.one-in-hand`. */
  async draft({ id, projectId, title, reason }: DraftAgreementInput): Promise<Agreement> {
    this.access.demand(agreementPolicy.draft, { projectId, state: 'DRAFT', proposedById: null });
    await this.reader.hold(projectId);
    const versions = await this.reader.versions(projectId);
    const last = versions.find(({ state }) => state === 'IN_FORCE');
    if (!last) throw new Refusal('agreement.none-in-force');
    const inHand = versions.find(({ state }) => state === 'DRAFT' || state === 'PROPOSED');
    if (inHand) throw new Refusal('agreement.one-in-hand', { number: inHand.number, title: inHand.title });
    const { startsOn, endsOn, paidUntil, tolerance } = last;
    const number = Math.max(...versions.map((one) => one.number)) + 1;
    const drafted = await this.rows.insert(Agreement, {
      ...{ ...NEW, id, projectId, number, title: title.trim(), reason: reason.trim(), state: 'DRAFT' },
      ...{ startsOn, endsOn, paidUntil, tolerance },
    });
    await this.copy(drafted, await this.reader.inForce(projectId));
    await this.tell('agreement.drafted', drafted);
    return drafted;
  }

  /** A draft that leads nowhere goes; its number is free again. Refuses with `agreement.frozen` and `version.stale`. */
  async discard({ id, version }: DiscardAgreementInput): Promise<Project> {
    const before = await this.rows.load(Agreement, id);
    this.access.demand(agreementPolicy.discard, before);
    if (before.state !== 'DRAFT') throw new Refusal('agreement.frozen', { number: before.number });
    for (const entity of [AgreementFinancing, AgreementLine, AgreementPartner])
      await this.unit.manager.delete(entity, { agreementId: id });
    await this.rows.remove(Agreement, { id, version });
    await this.tell('agreement.discarded', before);
    return this.rows.load(Project, before.projectId);
  }

  /** What is told of a draft is told to the lead alone. */
  async tell(event: `agreement.${string}`, agreement: Agreement, facts: Record<string, string | number> = {}) {
    const { projectId, number, title } = agreement;
    const [lead] = await plainRows(this.unit.work, Partner, 'WHERE project_id = $1 AND lead', [projectId]);
    const audience = lead ? { partnerId: lead.id } : 'FUNDER';
    await this.journal.record(event, agreement, { number, title, ...facts }, audience);
  }

  private async copy({ id: agreementId, projectId }: Agreement, { financing, lines, partners }: RowsInForce) {
    const own = { agreementId, projectId, version: 1 };
    await this.rows.insertAll(
      AgreementFinancing,
      financing.map(({ partnerId, fund, amount }) => ({ id: uuidv7(), ...own, partnerId, fund, amount })),
    );
    await this.rows.insertAll(
      AgreementLine,
      lines.map(({ partnerId, workPackageId, category, research, amount, fromYear, byYear }) => ({
        ...{ id: uuidv7(), ...own, partnerId, workPackageId, category, research, amount, fromYear, byYear },
      })),
    );
    await this.rows.insertAll(
      AgreementPartner,
      partners.map(({ partnerId, size, publishes, vatRecovered, flatRates }) => ({
        ...{ id: uuidv7(), ...own, partnerId, size, publishes, vatRecovered, flatRates },
      })),
    );
  }
}

/** Refuses with `agreement.days-disordered`. */
export function inOrder(startsOn: Day, endsOn: Day, paidUntil: Day): void {
  if (startsOn > endsOn || endsOn > paidUntil)
    throw new Refusal('agreement.days-disordered', { startsOn, endsOn, paidUntil });
}
