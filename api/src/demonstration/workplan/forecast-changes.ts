import type { Day } from '../../kernel/day.js';
import type { ForecastChange } from '../../workplan/forecast-change.entity.js';
import { personId } from '../consortium/people.js';
import { projectId } from '../consortium/project.js';
import { idOf } from '../identifier.rules.js';
import { type MilestoneCode, milestoneId } from './milestones.js';

type Move = readonly [milestone: MilestoneCode, at: string, fromOn: Day, toOn: Day, reason: string];

const moves: readonly Move[] = [
  ['J2', '2018-11-21T09:40:00Z', '2018-11-30', '2018-12-03', 'Troisième donneur disponible le 1er décembre seulement.'],
  [
    'J6',
    '2019-09-10T13:05:00Z',
    '2021-01-15',
    '2021-01-22',
    'Livraison de l’automate reportée d’une semaine par le fournisseur.',
  ],
  ['J4', '2019-10-22T08:15:00Z', '2020-01-24', '2020-01-29', 'Reprise du bonding de trois puces d’activation.'],
  [
    'J6',
    '2019-10-29T15:30:00Z',
    '2021-01-22',
    '2021-02-05',
    'Qualification particulaire reportée par l’EFS, accès à la salle.',
  ],
  [
    'J4',
    '2019-11-12T16:20:00Z',
    '2020-01-29',
    '2020-02-05',
    'Lot d’anticorps attendu depuis le 8 nov. ; essais décalés d’autant.',
  ],
];

/** Only the lead moves a milestone; the last move is where it is expected now. */
export const forecastChanges: readonly ForecastChange[] = moves.map(([milestone, at, fromOn, toOn, reason]) => ({
  id: idOf('forecast change', milestone, toOn),
  projectId,
  milestoneId: milestoneId(milestone),
  authorId: personId('claire.vuillemin@ilsa.example'),
  at: new Date(at),
  fromOn,
  toOn,
  reason,
}));
