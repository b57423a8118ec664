import type { Day } from '../../kernel/day.js';
import type { DeliverableContributor } from '../../workplan/dues/contributor.entity.js';
import type { DueEvent } from '../../workplan/dues/due-event.entity.js';
import type { DueEventKind } from '../../workplan/dues/due-event.rules.js';
import type { CommentResolution, ReviewComment } from '../../workplan/dues/review-comment.entity.js';
import { spokespersonOf } from '../consortium/memberships.js';
import { partnerId } from '../consortium/partners.js';
import { personId } from '../consortium/people.js';
import { projectId } from '../consortium/project.js';
import { idOf } from '../identifier.rules.js';
import { changeRequests } from './change-requests.js';
import { deliverableId, deliverables } from './deliverables.js';
import { milestones } from './milestones.js';

const lead = personId('claire.vuillemin@ilsa.example');
const NOTHING = { deliverableId: null, milestoneId: null, onDay: null, fromOn: null, toOn: null, withoutEvidence: '' };

type Told = Omit<DueEvent, 'round'>;
const event = (kind: DueEventKind, at: string, rest: Partial<Told> & Pick<Told, 'authorId'>): Told => ({
  ...NOTHING,
  id: idOf('due event', kind, rest.deliverableId ?? rest.milestoneId ?? '', at),
  projectId,
  kind,
  at: new Date(at),
  words: '',
  ...rest,
});

/** What was handed in and accepted on the days that the deliverables tell. */
const handedIn: readonly Told[] = deliverables.flatMap((one) => {
  const of = { deliverableId: one.id };
  const author = { ...of, authorId: spokespersonOf(one.partnerId) };
  return [
    ...(one.submittedOn
      ? [event('SUBMITTED', `${one.submittedOn}T10:31:00Z`, { ...author, words: one.delayReason })]
      : []),
    ...(one.acceptedOn ? [event('ACCEPTED', `${one.acceptedOn}T15:00:00Z`, { ...of, authorId: lead })] : []),
  ];
});

const sentBack: readonly Told[] = changeRequests.map(({ id, deliverableId: due, authorId, at }) => ({
  ...event('CHANGES_REQUESTED', at.toISOString(), { deliverableId: due, authorId }),
  id,
}));

const moves: ReadonlyArray<readonly ['D5.2' | 'D2.3', at: string, fromOn: Day, toOn: Day, words: string]> = [
  ['D5.2', '2019-11-04T09:10:00Z', '2020-01-24', '2020-02-02', 'Optique attendue d’Aurea le 2 décembre.'],
  ['D2.3', '2019-11-12T16:25:00Z', '2020-01-31', '2020-02-12', 'Suit J4 : lot d’anticorps en retard.'],
];
const moved: readonly Told[] = moves.map(([code, at, fromOn, toOn, words]) =>
  event('DUE_MOVED', at, { deliverableId: deliverableId(code), authorId: lead, fromOn, toOn, words }),
);

/** Decided by the steering committee; the lead wrote it down the same day. */
const decided: readonly Told[] = milestones.flatMap(({ id: milestoneId, achievedOn: onDay, code }) => {
  if (!onDay) return [];
  const withoutEvidence =
    code === 'J3' ? '' : 'Décision prise en séance ; le procès-verbal est conservé par le chef de file.';
  return [event('ACHIEVED', `${onDay}T16:00:00Z`, { milestoneId, authorId: lead, onDay, withoutEvidence })];
});

/** Invented, like the comments: what a review of a deliverable looks like. */
export const dueEvents: readonly Told[] = [...handedIn, ...sentBack, ...moved, ...decided];

const reviewed = deliverableId('D4.3');
export const contributors: readonly DeliverableContributor[] = [
  {
    id: idOf('contributor', 'D4.3', 'UFC (FEMTO-ST)'),
    projectId,
    deliverableId: reviewed,
    partnerId: partnerId('UFC (FEMTO-ST)'),
  },
];

const firstVersion = idOf('document version', idOf('document', 'deliverable', 'D4.3'), 1);
const said = (at: string, authorId: string, words: string) => ({
  id: idOf('review comment', 'D4.3', at),
  projectId,
  deliverableId: reviewed,
  at: new Date(at),
  authorId,
  words,
});
const zone = said('2019-11-07T16:20:00Z', lead, 'Page 4 : la troisième zone n’est pas mesurée.');
const units = said('2019-11-07T16:24:00Z', lead, 'Tableau 2 : précisez l’unité des comptages.');
const answering = (comment: string) => ({ documentVersionId: null, answersId: comment });
const opening = { documentVersionId: firstVersion, answersId: null };
const author = personId('nadia.cuenot@efs.example');

export const reviewComments: readonly ReviewComment[] = [
  { ...zone, ...opening },
  { ...units, ...opening },
  { ...said('2019-11-08T09:05:00Z', author, 'Mesurée le 15 novembre, dès l’accès à la salle.'), ...answering(zone.id) },
  {
    ...said('2019-11-12T10:40:00Z', author, 'En particules par m³ ; corrigé dans la version 2.'),
    ...answering(units.id),
  },
];

export const commentResolutions: readonly CommentResolution[] = [
  {
    id: idOf('comment resolution', units.id),
    projectId,
    commentId: units.id,
    authorId: lead,
    at: new Date('2019-11-12T14:00:00Z'),
  },
];
