import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Partner } from '../../consortium/partner.entity.js';
import type { Period } from '../../kernel/day.js';
import { Money } from '../../kernel/money.js';
import { Refusal } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { WorkPackage } from '../../workplan/work-package.entity.js';
import { Agreement } from '../agreement.entity.js';
import { AgreementFinancing, AgreementLine, AgreementPartner } from '../agreement-rows.entity.js';
import { refuseYears, rescaled, spreadByDays, spreadOf, WHOLE_DURATION } from '../years.rules.js';
import type { AgreementLineInput, EditAgreementInput, SpreadAgreementInput } from './agreement.inputs.js';
import { agreementPolicy } from './agreement.policy.js';
import { AgreementReader, type DrawnRows } from './agreement.reader.js';
import { AgreementService, inOrder } from './agreement.service.js';

type Keyed = {
  readonly partnerId: string;
  readonly fund?: string;
  readonly workPackageId?: string;
  readonly category?: string;
};
const keyOf = ({ partnerId, fund, workPackageId, category }: Keyed) =>
  `${partnerId} ${fund} ${workPackageId} ${category}`;

/** The lead draws up a version, cell by cell or by the block. */
@Injectable()
export class AgreementEditing {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly reader: AgreementReader,
    private readonly service: AgreementService,
  ) {}

  /**
   * What is not said stays. Refuses with `agreement.frozen`, `.days-disordered`, `.cell-twice`, `.amount-negative`,
   * `.year-outside`, `.year-twice`, `.years-differ`, `partner.unknown`, `work-package.unknown` and `version.stale`.
   */
  async edit(input: EditAgreementInput): Promise<Agreement> {
    const { id, version, financing = [], lines = [], partners = [] } = input;
    const before = await this.rows.load(Agreement, id);
    this.access.demand(agreementPolicy.edit, before);
    if (before.state !== 'DRAFT') throw new Refusal('agreement.frozen', { number: before.number });
    const edited = await this.rows.update(Agreement, { id, version }, termsIn(input, before));
    inOrder(edited.startsOn, edited.endsOn, edited.paidUntil);
    for (const cells of [financing, lines, partners]) onceEach(cells);
    for (const { amount } of [...financing, ...lines])
      if (amount.compare(Money.zero) < 0) throw new Refusal('agreement.amount-negative', { amount: amount.toString() });
    await this.known(before.projectId, input);
    const drawn = await this.reader.drawnAfresh(id);
    await this.replace(AgreementFinancing, edited, drawn.financing, financing);
    await this.replace(
      AgreementLine,
      edited,
      drawn.lines,
      lines.map((line) => spreadIn(line, edited, drawn.lines)),
    );
    await this.replace(AgreementPartner, edited, drawn.partners, partners);
    const cells = financing.length + lines.length + partners.length;
    await this.service.tell('agreement.edited', edited, { cells });
    return edited;
  }

  /** Lines that say no year get theirs from the days of their works. Refuses with `agreement.frozen` and `version.stale`. */
  async spread({ id, version, partnerId }: SpreadAgreementInput): Promise<Agreement> {
    const before = await this.rows.load(Agreement, id);
    this.access.demand(agreementPolicy.edit, before);
    if (before.state !== 'DRAFT') throw new Refusal('agreement.frozen', { number: before.number });
    const edited = await this.rows.update(Agreement, { id, version }, {});
    const [{ lines }, works] = await Promise.all([
      this.reader.drawnAfresh(id),
      plainRows(this.unit.work, WorkPackage, 'WHERE project_id = $1', [before.projectId]),
    ]);
    const within = { from: edited.startsOn, until: edited.endsOn };
    const own = lines.filter((line) => line.byYear === null && (!partnerId || line.partnerId === partnerId));
    const spread = own.map(({ partnerId, workPackageId, category, research, amount }) => ({
      ...{ partnerId, workPackageId, category, research, amount },
      ...spreadByDays(amount, daysOf(workPackageId, works), within),
    }));
    await this.replace(AgreementLine, edited, lines, spread);
    await this.service.tell('agreement.edited', edited, { cells: spread.length });
    return edited;
  }

  /** The named cells go, and come back as they are now said; an amount of nothing is no row. */
  private async replace<T extends DrawnRows['financing' | 'lines' | 'partners'][number]>(
    entity: new () => T,
    { id: agreementId, projectId }: Agreement,
    drawn: ReadonlyArray<Keyed & { readonly id: string }>,
    cells: ReadonlyArray<Keyed & { readonly amount?: Money }>,
  ): Promise<void> {
    if (cells.length === 0) return;
    const named = new Set(cells.map(keyOf));
    const gone = drawn.filter((row) => named.has(keyOf(row))).map(({ id }) => id);
    if (gone.length > 0) await this.unit.manager.delete(entity, { id: In(gone) } as never);
    const kept = cells.filter(({ amount }) => !amount?.isZero);
    await this.rows.insertAll(
      entity,
      kept.map((cell) => ({ ...cell, id: uuidv7(), agreementId, projectId, version: 1 }) as unknown as Partial<T>),
    );
  }

  private async known(projectId: string, { financing = [], lines = [], partners = [] }: EditAgreementInput) {
    const { work } = this.unit;
    const ofProject = 'WHERE project_id = $1';
    const [own, works] = await Promise.all([
      plainRows(work, Partner, ofProject, [projectId]),
      plainRows(work, WorkPackage, ofProject, [projectId]),
    ]);
    const [partnerIds, workIds] = [new Set(own.map(({ id }) => id)), new Set(works.map(({ id }) => id))];
    for (const { partnerId } of [...financing, ...lines, ...partners])
      if (!partnerIds.has(partnerId)) throw new Refusal('partner.unknown', { id: partnerId });
    for (const { workPackageId } of lines)
      if (!workIds.has(workPackageId)) throw new Refusal('work-package.unknown', { id: workPackageId });
  }
}

const termsIn = (input: EditAgreementInput, before: Agreement): Partial<Agreement> => ({
  title: input.title?.trim() ?? before.title,
  reason: input.reason?.trim() ?? before.reason,
  startsOn: input.startsOn ?? before.startsOn,
  endsOn: input.endsOn ?? before.endsOn,
  paidUntil: input.paidUntil ?? before.paidUntil,
  tolerance: input.tolerance === undefined ? before.tolerance : input.tolerance,
});

function onceEach(cells: readonly Keyed[]): void {
  if (new Set(cells.map(keyOf)).size < cells.length) throw new Refusal('agreement.cell-twice');
}

/** A line as it is stored: with the years that are said, or as before on another amount. */
function spreadIn(
  { years, research = null, ...line }: AgreementLineInput,
  { startsOn: from, endsOn: until }: Agreement,
  drawn: readonly AgreementLine[],
) {
  if (years) {
    refuseYears(line.amount, years, { from, until });
    return { ...line, research, ...spreadOf(years) };
  }
  const before = drawn.find((one) => keyOf(one) === keyOf(line));
  return { ...line, research, ...rescaled(before ?? WHOLE_DURATION, line.amount) };
}

/** A work package has the days of its tasks. */
function daysOf(id: string, works: readonly WorkPackage[]): Period[] {
  const tasks = works.filter(({ parentId }) => parentId === id);
  const own = tasks.length > 0 ? tasks : works.filter((work) => work.id === id);
  return own.map(({ startsOn: from, endsOn: until }) => ({ from, until }));
}
