import { dayOf } from '../../kernel/day.js';
import type { Risk } from '../../workplan/risks/risk.entity.js';
import { type RiskState, riskStates } from '../../workplan/risks/risk.lifecycle.js';
import type { RiskReview } from '../../workplan/risks/risk-review.entity.js';
import type { RiskMilestone, RiskWork } from '../../workplan/risks/threat.entity.js';
import { partnerId } from '../consortium/partners.js';
import { people, personId } from '../consortium/people.js';
import { projectId } from '../consortium/project.js';
import { idOf } from '../identifier.rules.js';
import type { Row } from '../row.js';
import { milestoneId } from './milestones.js';
import { type Entry, register } from './risk-register.js';
import { workPackageId } from './work-packages.js';

type Laid<R> = Omit<R, 'code' | 'score' | 'level' | 'worsening'>;

/** A review of one risk of the story. */
export interface ToldReview extends Laid<RiskReview> {
  readonly number: number;
}

const idOfRisk = (number: number): string => idOf('risk', `R${number}`);

const stateOf = (word: string): RiskState => {
  const state = riskStates.find((one) => one === word);
  if (!state) throw new Error(`${word} is no state of a risk`);
  return state;
};

const authorOf = (email: string): string => {
  const person = people.find((one) => one.email === email);
  if (!person) throw new Error(`nobody is called ${email}`);
  return person.id;
};

function read(number: number, line: string): ToldReview {
  const [when = '', who = '', state = '', assessed = '', next, words = '', done = ''] = line
    .split('|')
    .map((cell) => cell.trim());
  const [probability, impact] = assessed.split('×').map(Number);
  return {
    id: idOf('risk review', `R${number}`, when),
    projectId,
    number,
    riskId: idOfRisk(number),
    authorId: authorOf(who),
    at: new Date(`${when.replace(' ', 'T')}:00Z`),
    state: stateOf(state),
    probability: probability ?? 0,
    impact: impact ?? 0,
    words,
    done,
    nextReviewOn: next ? dayOf(next) : null,
  };
}

/** Risk by risk, oldest first. */
export const toldReviews: readonly ToldReview[] = register.flatMap(({ reviews }, i) =>
  reviews
    .trim()
    .split('\n')
    .map((line) => read(i + 1, line)),
);

export const riskReviews: ReadonlyArray<Laid<RiskReview>> = toldReviews.map(({ number: _number, ...review }) => review);

/** A risk stands as its last review said. */
function laid(entry: Entry, number: number): Laid<Row<Risk>> {
  const own = toldReviews.filter((review) => review.number === number);
  const [first, last, former] = [own[0], own.at(-1), own.at(-2)];
  if (!first || !last) throw new Error(`R${number} was never reviewed`);
  return {
    id: idOfRisk(number),
    projectId,
    number,
    partnerId: partnerId(entry.partner),
    ownerId: entry.owner ? personId(entry.owner) : null,
    titleFr: entry.title[0],
    titleEn: entry.title[1],
    description: entry.description,
    category: entry.category,
    foreseen: entry.foreseen,
    probability: last.probability,
    impact: last.impact,
    formerProbability: former?.probability ?? null,
    formerImpact: former?.impact ?? null,
    state: last.state,
    mitigation: entry.mitigation,
    warningSign: entry.sign ?? '',
    nextReviewOn: last.nextReviewOn,
    reviewedAt: last.at,
    raisedAt: first.at,
    raisedById: first.authorId,
  };
}

export const risks: ReadonlyArray<Laid<Row<Risk>>> = register.map((entry, i) => laid(entry, i + 1));

export const riskWorks: readonly RiskWork[] = register.flatMap(({ works }, i) =>
  works.map((code) => ({
    id: idOf('risk work', `R${i + 1}`, code),
    projectId,
    riskId: idOfRisk(i + 1),
    workPackageId: workPackageId(code),
  })),
);

export const riskMilestones: readonly RiskMilestone[] = register.flatMap(({ milestones = [] }, i) =>
  milestones.map((code) => ({
    id: idOf('risk milestone', `R${i + 1}`, code),
    projectId,
    riskId: idOfRisk(i + 1),
    milestoneId: milestoneId(code),
  })),
);
