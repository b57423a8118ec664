import { Injectable } from '@nestjs/common';
import { Partner } from '../../consortium/partner.entity.js';
import type { Finding } from '../../kernel/finding.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Loaders } from '../../platform/graphql/loaders.js';
import { Agreement } from '../agreement.entity.js';
import { AgreementFinancing, AgreementLine, AgreementPartner } from '../agreement-rows.entity.js';
import { BudgetLine } from '../budget-line.entity.js';
import { Declarations } from '../declarations.js';
import { Financing } from '../financing.entity.js';
import type { Programme } from '../programme/programme.rules.js';
import { Programmes } from '../programme/programmes.js';
import { agreementFindings, type DeclaredCell, underAgreement } from './agreement.rules.js';
import { grouped } from './drawn.rules.js';

/** The rows of one version. */
export interface DrawnRows {
  readonly financing: readonly AgreementFinancing[];
  readonly lines: readonly AgreementLine[];
  readonly partners: readonly AgreementPartner[];
}

/** What is in force, transfers included. */
export interface RowsInForce {
  readonly financing: readonly Financing[];
  readonly lines: readonly BudgetLine[];
  readonly partners: ReadonlyArray<Partner & { readonly partnerId: string }>;
}

const OF_THESE = 'WHERE agreement_id = ANY ($1) ORDER BY (SELECT position FROM partner p WHERE p.id = partner_id), id';
const OF_PROJECT = 'WHERE project_id = $1';

/** Reads versions of the agreement, and what they are held against. */
@Injectable()
export class AgreementReader {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly loaders: Loaders,
    private readonly declarations: Declarations,
    private readonly programmes: Programmes,
  ) {}

  /** Whoever else changes the money of this project meanwhile waits. */
  async hold(projectId: string): Promise<void> {
    await this.unit.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('money ' || $1, 0))`, [projectId]);
  }

  async versions(projectId: string): Promise<Agreement[]> {
    return plainRows(this.unit.work, Agreement, `${OF_PROJECT} ORDER BY number`, [projectId]);
  }

  /** The same, read once for all who ask in one operation. */
  versionsOf(projectId: string): Promise<Agreement[]> {
    return this.loaders.byParent(Agreement, 'projectId', { number: 'ASC' }).load(projectId);
  }

  async lastInForce(projectId: string): Promise<Agreement | undefined> {
    const [found] = await plainRows(this.unit.work, Agreement, `${OF_PROJECT} AND state = 'IN_FORCE'`, [projectId]);
    return found;
  }

  /** As it is stored now; asked in one breath for many, three questions answer. */
  drawn(id: string): Promise<DrawnRows> {
    return this.loaders.of('agreement drawn', (ids) => this.read(ids)).load(id);
  }

  /** The same in a mutation, after rows have changed. */
  async drawnAfresh(id: string): Promise<DrawnRows> {
    const [drawn] = await this.read([id]);
    return drawn as DrawnRows;
  }

  async inForce(projectId: string): Promise<RowsInForce> {
    const { work } = this.unit;
    const [financing, lines, partners] = await Promise.all([
      plainRows(work, Financing, OF_PROJECT, [projectId]),
      plainRows(work, BudgetLine, OF_PROJECT, [projectId]),
      plainRows(work, Partner, `${OF_PROJECT} ORDER BY position`, [projectId]),
    ]);
    this.loaders.know(Partner, partners);
    return { financing, lines, partners: partners.map((one) => ({ ...one, partnerId: one.id })) };
  }

  /** By whose rules a version is counted: the programme’s, with its own tolerance. */
  async termsOf({ projectId, tolerance }: Agreement): Promise<Programme> {
    return underAgreement(await this.programmes.of(projectId), tolerance);
  }

  /** The programme of a project, read once for all who ask; none where no call was said. */
  async programmeFor(projectId: string): Promise<Programme | null> {
    const batch = (ids: readonly string[]) => Promise.all(ids.map((id) => this.programmes.rowOf(id)));
    const row = await this.loaders.of('programme of project', batch).load(projectId);
    return row ? this.programmes.read(row) : null;
  }

  /** All that the rules have to say of a version, as it is stored. Refuses with `programme.none`. */
  async findings(agreement: Agreement): Promise<Finding[]> {
    const { id, projectId, startsOn: from, endsOn: until } = agreement;
    const [programme, drawn, { lines }, declared] = await Promise.all([
      this.termsOf(agreement),
      this.drawnAfresh(id),
      this.inForce(projectId),
      this.declared(projectId),
    ]);
    return agreementFindings(drawn, { projectId, days: { from, until }, lines, declared }, programme);
  }

  async declared(projectId: string): Promise<DeclaredCell[]> {
    const told = await this.declarations.of(projectId, 'every', [['partnerId', 'category']]);
    return told.flatMap(({ partnerId, category, amount }) =>
      partnerId && category ? [{ partnerId, category, declared: amount }] : [],
    );
  }

  private async read(ids: readonly string[]): Promise<DrawnRows[]> {
    const { work } = this.unit;
    const [financing, lines, partners] = await Promise.all([
      plainRows(work, AgreementFinancing, OF_THESE, [ids]),
      plainRows(work, AgreementLine, OF_THESE, [ids]),
      plainRows(work, AgreementPartner, OF_THESE, [ids]),
    ]);
    const of = <T extends { readonly agreementId: string }>(rows: readonly T[]) =>
      grouped(rows, ({ agreementId }) => agreementId);
    const [fundsOf, linesOf, partnersOf] = [of(financing), of(lines), of(partners)];
    return ids.map((id) => ({
      financing: fundsOf.get(id) ?? [],
      lines: linesOf.get(id) ?? [],
      partners: partnersOf.get(id) ?? [],
    }));
  }
}
