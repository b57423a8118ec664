import { Injectable } from '@nestjs/common';
import { Claim } from '../../claims/claim.entity.js';
import { ClaimLine } from '../../claims/claim-line.entity.js';
import { Partner } from '../../consortium/partner.entity.js';
import { Refusal } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { Clock } from '../../platform/clock.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { Rows } from '../../platform/database/rows.js';
import { Scope } from '../../platform/database/scope.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Page, pageOf } from '../../platform/graphql/page.js';
import { Journal } from '../../platform/journal/journal.js';
import { ControlLetters } from '../control.letters.js';
import { controlQuestionPolicy, questionsInSight } from '../control.policy.js';
import { ControlAnswer, ControlQuestion } from '../control-question.entity.js';
import { AskedFigures } from './asked-figures.js';
import { figureOf } from './asked-figures.rules.js';
import type { Askables } from './figures.types.js';
import type {
  AnswerControlQuestionInput,
  AskableFiguresArgs,
  AskControlQuestionInput,
  QuestionsArgs,
  SettleControlQuestionInput,
} from './questions.inputs.js';

const ASKABLE = ['SUBMITTED', 'ADMISSIBLE', 'IN_CONTROL', 'ADVERSARIAL'];

/** What a question is about, and what is kept of it. */
type About = Pick<ControlQuestion, 'projectId' | 'claimId' | 'claimLineId' | 'code' | 'value'> & {
  readonly number: number | null;
  readonly line: ClaimLine | null;
};

/** What the authority asks about a figure, and what it is answered, on the record. */
@Injectable()
export class ControlQuestions {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly letters: ControlLetters,
    private readonly figures: AskedFigures,
  ) {}

  /** Those that are open first, and the soonest due of them. */
  list({ projectId, claimId, claimLineId, open, ...page }: QuestionsArgs): Promise<Page<ControlQuestion>> {
    this.access.narrowed(controlQuestionPolicy.read);
    const sight = questionsInSight(this.unit.actor, projectId);
    const questions = new Scope('q').where('q.project_id = ?1', projectId);
    if (sight !== 'every') questions.where('q.partner_id = ANY (?1)', sight);
    if (claimId) questions.where('q.claim_id = ?1', claimId);
    if (claimLineId) questions.where('q.claim_line_id = ?1', claimLineId);
    if (open) questions.where('q.settled_at IS NULL');
    return pageOf(this.unit.work, ControlQuestion, {
      scope: questions,
      keys: [
        ['(CASE WHEN q.settled_at IS NULL THEN 0 ELSE 1 END)', ({ settledAt }) => (settledAt ? 1 : 0)],
        ['q.due_on', (question) => question.dueOn],
        ['q.id', (question) => question.id],
      ],
      page,
    });
  }

  /** The figures of something as they stand, each for the partners who may be asked about it. Refuses with `control-question.nothing-there`. */
  async askable({ subject, id }: AskableFiguresArgs): Promise<Askables> {
    const { work } = this.unit;
    const found = await this.figures.of(work, subject, id);
    const { projectId } = found;
    this.access.demand(controlQuestionPolicy.ask, { projectId, partnerId: '' });
    const partners = await plainRows(work, Partner, 'WHERE project_id = $1 ORDER BY position, id', [projectId]);
    const figures = partners.flatMap((partner) =>
      found.figures.flatMap((one) => (one.partnerId === partner.id ? [{ ...one, partner }] : [])),
    );
    return {
      id,
      code: found.code,
      partners: subject === 'CLAIM' ? partners : ofThem(partners, found.figures),
      figures,
    };
  }

  /** Refuses with `control.closed`, `control-question.nothing-there`, `.other-partner`, `.due-past`, `.words-missing`; tells who is asked. */
  async ask(input: AskControlQuestionInput): Promise<ControlQuestion> {
    const { id, subject, subjectId, partnerId, dueOn } = input;
    const [text, figure] = [input.text.trim(), input.figure.trim()];
    const { number, line, ...about } = await this.about(input, figure);
    const { projectId } = about;
    const partner = await this.rows.load(Partner, partnerId);
    if (partner.projectId !== projectId) throw new Refusal('control-question.other-partner');
    if (dueOn < this.clock.today()) throw new Refusal('control-question.due-past', { dueOn });
    if (text === '') throw new Refusal('control-question.words-missing');
    const asked = await this.rows.insert(ControlQuestion, {
      ...{ id, partnerId, ...about, subject, subjectId, figure, text, dueOn, version: 1 },
      ...{ askedAt: this.clock.now(), askedById: this.unit.actor.personId, settledAt: null, settledById: null },
    });
    const facts = { subject, code: asked.code, figure, line: line?.number ?? null, dueOn };
    await this.journal.record('control-question.asked', asked, facts, { partnerId, party: true });
    const named = line ? `${line.issuer}, ${line.documentRef}` : '';
    const told = { number, subject, code: asked.code, about: named, figure, value: asked.value, text, dueOn };
    await this.letters.tellThePartner('control-questioned', projectId, partnerId, told);
    return asked;
  }

  private about(input: AskControlQuestionInput, figure: string): Promise<About> {
    if (input.subject === 'LINE') return this.aboutALine(input);
    return this.aboutAFigure(input, figure);
  }

  private async aboutALine({ subjectId, partnerId }: AskControlQuestionInput): Promise<About> {
    const line = await this.rows.load(ClaimLine, subjectId);
    const claim = await this.openClaim(line.claimId, partnerId);
    if (!line.sealed) throw new Refusal('claim-line.unknown', { id: subjectId });
    if (line.partnerId !== partnerId) throw new Refusal('control-question.other-partner');
    const { projectId, id: claimId, number } = claim;
    const { code } = await this.figures.of(this.unit.work, 'CLAIM', claimId);
    return { projectId, claimId, claimLineId: subjectId, code, value: line.eligible.toString(), number, line };
  }

  private async aboutAFigure(
    { subject, subjectId, partnerId }: AskControlQuestionInput,
    figure: string,
  ): Promise<About> {
    const claim = subject === 'CLAIM' ? await this.openClaim(subjectId, partnerId) : null;
    const askable = await this.figures.of(this.unit.work, subject, subjectId);
    const { projectId, code } = askable;
    this.access.demand(controlQuestionPolicy.ask, { projectId, partnerId });
    const found = figureOf(askable, figure, partnerId);
    const whole = figure === '' && (subject === 'CLAIM' || askable.figures.some((one) => one.partnerId === partnerId));
    if (!found && !whole) throw new Refusal('control-question.other-partner');
    const kept = { projectId, claimId: claim?.id ?? null, claimLineId: null, code, value: found?.value ?? '' };
    return { ...kept, number: claim?.number ?? null, line: null };
  }

  private async openClaim(claimId: string, partnerId: string): Promise<Claim> {
    const claim = await this.rows.load(Claim, claimId);
    this.access.demand(controlQuestionPolicy.ask, { projectId: claim.projectId, partnerId });
    if (!ASKABLE.includes(claim.state)) throw new Refusal('control.closed', { state: claim.state });
    return claim;
  }

  /** Refuses with `control-question.settled`, `.words-missing`; tells who asked. */
  async answer({ id, questionId, text: words }: AnswerControlQuestionInput): Promise<ControlQuestion> {
    const question = await this.rows.load(ControlQuestion, questionId);
    this.access.demand(controlQuestionPolicy.answer, question);
    const { projectId, partnerId, claimId, askedById, settledAt } = question;
    if (settledAt) throw new Refusal('control-question.settled');
    const text = words.trim();
    if (text === '') throw new Refusal('control-question.words-missing');
    await this.rows.insert(ControlAnswer, {
      ...{ id, projectId, partnerId, questionId, text },
      ...{ authorId: this.unit.actor.personId, at: this.clock.now() },
    });
    await this.journal.record('control-question.answered', question, {}, { partnerId, party: true });
    const [claim] = claimId ? await plainRows(this.unit.work, Claim, 'WHERE id = $1', [claimId]) : [];
    const facts = { number: claim?.number ?? null, claimId, code: question.code, text };
    await this.letters.tellPerson('control-answered', projectId, askedById, facts);
    return question;
  }

  /** Once. Refuses with `control-question.settled`, `version.stale`. */
  async settle({ id, version }: SettleControlQuestionInput): Promise<ControlQuestion> {
    const question = await this.rows.load(ControlQuestion, id);
    this.access.demand(controlQuestionPolicy.settle, question);
    if (question.settledAt) throw new Refusal('control-question.settled');
    const settled = await this.rows.update(
      ControlQuestion,
      { id, version },
      { settledAt: this.clock.now(), settledById: this.unit.actor.personId },
    );
    const { partnerId } = settled;
    await this.journal.record('control-question.settled', settled, {}, { partnerId, party: true });
    return settled;
  }
}

const ofThem = (partners: readonly Partner[], figures: ReadonlyArray<{ readonly partnerId: string }>): Partner[] =>
  partners.filter(({ id }) => figures.some(({ partnerId }) => partnerId === id));
