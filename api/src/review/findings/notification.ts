import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Claim } from '../../claims/claim.entity.js';
import { claimLifecycle } from '../../claims/claim.lifecycle.js';
import type { Day } from '../../kernel/day.js';
import { Money } from '../../kernel/money.js';
import { Refusal } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { Clock } from '../../platform/clock.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Journal } from '../../platform/journal/journal.js';
import { Control } from '../control.entity.js';
import { type AtHand, ControlAtHand } from '../control-at-hand.js';
import { LineAnswer } from '../line-answer.entity.js';
import { LineReview } from '../line-review.entity.js';
import { type ControlledLineRow, LinesAtHand } from '../lines-at-hand.js';
import { FindingLetters, type Told } from './finding.letters.js';
import { notificationPolicy } from './finding.policy.js';
import type { CloseAnswersInput, NotifyFindingsInput } from './findings.inputs.js';
import { isFinding, obstaclesToNotify, standingOf } from './obstacles.rules.js';

const SHUT = 'UPDATE line_review SET answers_closed = true, version = version + 1 WHERE id = ANY ($1)';
const TELL = 'UPDATE line_review SET answers_due_on = $2, version = version + 1 WHERE id = ANY ($1)';

/** Tells partners what was found of their lines, and ends what they may answer. */
@Injectable()
export class Notification {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly atHand: ControlAtHand,
    private readonly lines: LinesAtHand,
    private readonly letters: FindingLetters,
  ) {}

  /** Refuses with `control.unready`, `control.nothing-found`, `control.due-too-soon`, `version.stale`; tells partners and lead. */
  async notify({ id, version, answersDueOn }: NotifyFindingsInput): Promise<Claim> {
    const found = await this.atHand.hold(id);
    const { claim, control } = found;
    this.access.demand(notificationPolicy.notify, found.facts);
    const { rows } = await this.lines.of(control);
    const [obstacle] = obstaclesToNotify(rows.filter(({ reviewed }) => !reviewed.flat).map(standingOf));
    if (obstacle) throw new Refusal('control.unready', { ...obstacle });
    const fresh = rows.filter((row) => isFinding(row.reviewed) && !standingOf(row).notified);
    if (fresh.length === 0) throw new Refusal('control.nothing-found', { number: claim.number });
    const today = this.clock.today();
    if (answersDueOn <= today) throw new Refusal('control.due-too-soon', { dueOn: answersDueOn, today });
    await this.unit.manager.query(TELL, [fresh.map(({ review }) => review?.id), answersDueOn]);
    if (claim.state === 'IN_CONTROL') {
      const state = claimLifecycle.move(claim.state, 'ADVERSARIAL');
      await this.rows.update(Claim, claim, { state });
    }
    const notifiedAt = control.notifiedAt ?? this.clock.now();
    await this.rows.update(Control, { id, version }, { notifiedAt, answersDueOn, answersClosedAt: null });
    await this.record(found, fresh, answersDueOn);
    return claim;
  }

  /** Refuses with `control.answers-awaited`, `version.stale`; what nobody answered is kept as silence. */
  async close({ id, version }: CloseAnswersInput): Promise<Claim> {
    const found = await this.atHand.hold(id);
    const { claim, control } = found;
    this.access.demand(notificationPolicy.close, found.facts);
    const { work, manager } = this.unit;
    const open = await plainRows(
      work,
      LineReview,
      'WHERE control_id = $1 AND answers_due_on IS NOT NULL AND NOT answers_closed',
      [id],
    );
    if (open.length === 0) throw new Refusal('control.nothing-open', { number: claim.number });
    const answers = await plainRows(work, LineAnswer, 'WHERE review_id = ANY ($1)', [open.map((one) => one.id)]);
    const answered = new Set(answers.map(({ reviewId }) => reviewId));
    const silent = open.filter((one) => !answered.has(one.id));
    const awaited = silent.filter(({ answersDueOn }) => answersDueOn !== null && answersDueOn >= this.clock.today());
    if (awaited.length > 0)
      throw new Refusal('control.answers-awaited', { count: awaited.length, dueOn: control.answersDueOn });
    const at = this.clock.now();
    await this.rows.insertAll(
      LineAnswer,
      silent.map(({ id: reviewId, projectId, partnerId }) => ({
        ...{ id: uuidv7(), projectId, partnerId, reviewId, stance: 'SILENT' as const, text: '', authorId: null, at },
      })),
    );
    await manager.query(SHUT, [open.map((one) => one.id)]);
    const closed = await this.rows.update(Control, { id, version }, { answersClosedAt: at });
    const told = { number: claim.number, answered: open.length - silent.length, silent: silent.length };
    await this.journal.record('control.answers-closed', closed, told, 'FUNDER');
    return claim;
  }

  /** One line of the journal and one letter for each partner, of its own alone. */
  private async record({ claim, control }: AtHand, fresh: readonly ControlledLineRow[], dueOn: Day): Promise<void> {
    const { number, projectId } = claim;
    const factsOf = (rows: readonly ControlledLineRow[]) => {
      const amount = Money.sum(rows.map(({ reviewed: r }) => (r.decision === 'PARKED' ? r.declared : r.deducted)));
      return { number, findings: rows.length, amount: amount.toString(), dueOn };
    };
    const partners = [...new Set(fresh.map(({ line }) => line.partnerId))].map((partnerId): Told => {
      return { partnerId, facts: factsOf(fresh.filter(({ line }) => line.partnerId === partnerId)) };
    });
    for (const { partnerId } of partners) {
      const findings = fresh.filter(({ line }) => line.partnerId === partnerId).length;
      const told = { number, findings, dueOn };
      await this.journal.record('control.findings-notified', control, told, { partnerId, party: true });
    }
    await this.letters.tell('findings-notified', projectId, factsOf(fresh), partners);
  }
}
