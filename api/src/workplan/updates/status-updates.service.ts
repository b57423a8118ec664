import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Partner } from '../../consortium/partner.entity.js';
import { Refusal } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { Clock } from '../../platform/clock.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Journal } from '../../platform/journal/journal.js';
import { PartnerLetters } from '../partner-letters.js';
import { StatusUpdate } from '../status-update.entity.js';
import { WorkPackage } from '../work-package.entity.js';
import { Acknowledgement } from './acknowledgement.entity.js';
import { agreeOnReading, readingOf } from './reading.rules.js';
import { type StatusUpdateFacts, statusUpdatePolicy } from './status-update.policy.js';
import { UpdateAnswer, UpdateQuestion } from './update-question.entity.js';
import type { AcknowledgeUpdateInput, AnswerQuestionInput, AskAboutUpdateInput } from './updates.inputs.js';

const OF_ONE = 'WHERE status_update_id = $1';
const ANSWERED = `WHERE question_id IN (SELECT id FROM update_question ${OF_ONE})`;

/** What the lead makes of an update, and what its partner answers. */
@Injectable()
export class StatusUpdates {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly letters: PartnerLetters,
  ) {}

  /** Who is asked about it: the partner that spoke, or that leads the work when it is not known. */
  factsOf({ projectId, partnerId }: StatusUpdate, { leadPartnerId }: WorkPackage): StatusUpdateFacts {
    return { projectId, partnerId: partnerId ?? leadPartnerId };
  }

  /** Refuses with `status-update.already-read`, `.question-open`, `.own-words`. */
  async acknowledge({ statusUpdateId }: AcknowledgeUpdateInput): Promise<StatusUpdate> {
    const { update, work, projectId, authorId } = await this.held(statusUpdateId);
    this.access.demand(statusUpdatePolicy.acknowledge, this.factsOf(update, work));
    await this.agree(update, work);
    const row = { id: uuidv7(), projectId, statusUpdateId, authorId, at: this.clock.now() };
    await this.rows.insert(Acknowledgement, row);
    await this.journal.record('work-package.acknowledged', work, { code: work.code });
    return update;
  }

  /** Refuses with `status-update.already-read`, `.question-open`, `.own-words`; tells the people of the partner that spoke. */
  async ask({ statusUpdateId, words }: AskAboutUpdateInput): Promise<StatusUpdate> {
    const { update, work, projectId, authorId } = await this.held(statusUpdateId);
    const facts = this.factsOf(update, work);
    this.access.demand(statusUpdatePolicy.ask, facts);
    await this.agree(update, work);
    const partnerId = facts.partnerId as string;
    const question = { id: uuidv7(), projectId, statusUpdateId, partnerId, authorId, words: words.trim() };
    await this.rows.insert(UpdateQuestion, { ...question, at: this.clock.now(), askedOn: this.clock.today() });
    await this.journal.record('work-package.questioned', work, { code: work.code }, { partnerId });
    const { code, titleFr, titleEn, id: workPackageId } = work;
    const charge = { projectId, partnerId, code, titleFr, titleEn };
    await this.letters.tell('update-questioned', charge, { question: question.words, workPackageId });
    return update;
  }

  /** Refuses with `update-question.answered`. */
  async answer({ questionId, words }: AnswerQuestionInput): Promise<StatusUpdate> {
    const { statusUpdateId, partnerId } = await this.rows.load(UpdateQuestion, questionId);
    const { update, work, projectId, authorId } = await this.held(statusUpdateId);
    this.access.demand(statusUpdatePolicy.answer, { projectId, partnerId });
    const before = await plainRows(this.unit.work, UpdateAnswer, 'WHERE question_id = $1', [questionId]);
    if (before.length > 0) throw new Refusal('update-question.answered');
    const answer = { id: uuidv7(), projectId, questionId, partnerId, authorId, words: words.trim() };
    await this.rows.insert(UpdateAnswer, { ...answer, at: this.clock.now() });
    await this.journal.record('work-package.answered', work, { code: work.code }, { partnerId });
    return update;
  }

  /** The update, alone with whoever answers or asks about it until this transaction ends. */
  private async held(id: string) {
    const update = await this.rows.load(StatusUpdate, id);
    const work = await this.rows.load(WorkPackage, update.workPackageId);
    await this.unit.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('update ' || $1, 0))`, [id]);
    return { update, work, projectId: update.projectId, authorId: this.unit.actor.personId };
  }

  private async agree(update: StatusUpdate, about: WorkPackage): Promise<void> {
    const { work } = this.unit;
    const values = [update.id];
    const [acknowledged, asked, answered, partners] = await Promise.all([
      plainRows(work, Acknowledgement, OF_ONE, values),
      plainRows(work, UpdateQuestion, OF_ONE, values),
      plainRows(work, UpdateAnswer, ANSWERED, values),
      plainRows(work, Partner, 'WHERE id = $1', [this.factsOf(update, about).partnerId]),
    ]);
    const own = partners.some(({ lead }) => lead);
    const counts = { asked: asked.length, answered: answered.length };
    agreeOnReading(readingOf({ own, acknowledged: acknowledged.length > 0, ...counts }));
  }
}
