import { Money } from '../../kernel/money.js';
import type { Control } from '../../review/control.entity.js';
import type { ControlAnswer, ControlQuestion } from '../../review/control-question.entity.js';
import type { LineReview } from '../../review/line-review.entity.js';
import { claimId, claimLines } from '../claims/claims.js';
import { memberships } from '../consortium/memberships.js';
import { personId } from '../consortium/people.js';
import { projectId } from '../consortium/project.js';
import { idOf } from '../identifier.rules.js';
import type { Row } from '../row.js';

const THIRD = claimId(3);
const etienne = personId('etienne.roussel@region.example');
const STARTED = new Date('2019-10-07T07:30:00Z');
/** How far the control of the third claim is. */
const SEEN = 24;

const reviewed = claimLines
  .filter((line) => line.claimId === THIRD && line.number <= SEEN && line.eligible.cents > 0n)
  .sort((a, b) => a.number - b.number);

export const controls: ReadonlyArray<Row<Control>> = [
  {
    ...{ id: idOf('control', 3, 1), projectId, claimId: THIRD, number: 1, state: 'OPEN', reason: '' },
    checks: ['SIGNED', 'PERIOD', 'STATEMENT', 'REPORT', 'EVIDENCE'].map((code) => ({ code, answer: 'YES', note: '' })),
    ...{ reviewerId: etienne, admittedAt: STARTED, admittedById: etienne, startedAt: STARTED },
    ...{ seed: null, drawReason: '', drawnAt: null, drawnById: null, extrapolates: false },
    ...{ notifiedAt: null, answersDueOn: null, answersClosedAt: null, concludedAt: null, concludedById: null },
  },
];

type Outcome = Pick<LineReview, 'decision' | 'deducted' | 'typology' | 'reason' | 'source'>;

const accepted: Outcome = { decision: 'ACCEPTED', deducted: Money.zero, typology: null, reason: '', source: '' };

/** One of each kind; the others are plain. */
function outcomeOf(number: number, eligible: Money): Outcome {
  if (number === 7)
    return {
      ...{ decision: 'REDUCED', deducted: eligible.take({ part: 1n, whole: 10n }, 'toward-zero') },
      ...{ typology: 'ARITHMETIC', source: 'Décret 2016-279 et arrêté du 8 mars 2016' },
      reason: 'Le total du relevé est inférieur d’un dixième au montant déclaré.',
    };
  if (number === 13)
    return {
      ...{ decision: 'REFUSED', deducted: eligible, typology: 'UNRELATED' },
      ...{ reason: 'Cette dépense sert une autre opération.', source: 'Convention attributive de l’aide' },
    };
  if (number === 19) return { ...accepted, decision: 'PARKED', reason: 'La pièce d’acquittement est illisible.' };
  return accepted;
}

export const lineReviews: ReadonlyArray<Row<LineReview>> = reviewed.map(({ id, number, partnerId, eligible }) => ({
  ...{ id: idOf('line review', id), projectId, controlId: idOf('control', 3, 1), claimLineId: id, partnerId },
  ...{ stratum: null, chosenFor: '', checks: [], ...outcomeOf(number, eligible) },
  ...{ decidedAt: new Date(STARTED.getTime() + number * 60_000), decidedById: etienne },
  ...{ answersDueOn: null, answersClosed: false },
}));

interface Asked {
  readonly number: number;
  readonly text: string;
  readonly askedAt: string;
  readonly answer?: { readonly text: string; readonly at: string };
}

const asked: readonly Asked[] = [
  {
    number: 19,
    text: 'Pouvez-vous joindre un relevé bancaire lisible de ce paiement ?',
    askedAt: '2019-10-08T09:12:00Z',
    answer: { text: 'Nous le demandons à la banque : il sera joint cette semaine.', at: '2019-10-15T14:05:00Z' },
  },
  {
    number: 22,
    text: 'À quelle tâche du lot cette dépense se rattache-t-elle ?',
    askedAt: '2019-11-04T10:40:00Z',
  },
];

const lineOf = (number: number) => {
  const line = claimLines.find((one) => one.claimId === THIRD && one.number === number);
  if (!line) throw new Error(`The third claim has no line ${number}`);
  return line;
};

export const controlQuestions: ReadonlyArray<Row<ControlQuestion>> = asked.map(({ number, text, askedAt }) => {
  const { id, partnerId, eligible } = lineOf(number);
  return {
    ...{ id: idOf('control question', number), projectId, partnerId, claimId: THIRD, claimLineId: id },
    ...{ subject: 'LINE', subjectId: id, code: 'P3', figure: '', value: eligible.toString() },
    ...{ text, dueOn: '2019-11-25', askedAt: new Date(askedAt), askedById: etienne },
    ...{ settledAt: null, settledById: null },
  };
});

export const controlAnswers: readonly ControlAnswer[] = asked.flatMap(({ number, answer }) => {
  const { partnerId } = lineOf(number);
  const speaker = memberships.find((seat) => seat.partnerId === partnerId)?.personId;
  if (!answer || !speaker) return [];
  return {
    ...{ id: idOf('control answer', number), projectId, partnerId, questionId: idOf('control question', number) },
    ...{ text: answer.text, authorId: speaker, at: new Date(answer.at) },
  };
});
