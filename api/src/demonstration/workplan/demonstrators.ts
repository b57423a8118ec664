import type { Demonstrator } from '../../demonstrators/demonstrator.entity.js';
import type { ElementaryFunction } from '../../demonstrators/elementary-function.entity.js';
import type { ReadinessChange } from '../../demonstrators/readiness-change.entity.js';
import type { Day } from '../../kernel/day.js';
import { type PartnerName, partnerId } from '../consortium/partners.js';
import { type Email, personId } from '../consortium/people.js';
import { projectId } from '../consortium/project.js';
import { idOf } from '../identifier.rules.js';
import type { Row } from '../row.js';

export const demonstrators: ReadonlyArray<Row<Demonstrator>> = [
  {
    id: idOf('demonstrator', 'A'),
    projectId,
    code: 'A',
    titleFr: 'Unité de production close',
    titleEn: 'Closed production unit',
    objectiveFr: 'Activer, transduire et amplifier les cellules dans une enceinte contrôlée.',
    objectiveEn: 'Activate, transduce and amplify the cells in a controlled enclosure.',
    position: 0,
  },
  {
    id: idOf('demonstrator', 'B'),
    projectId,
    code: 'B',
    titleFr: 'Tri et contrôle en ligne',
    titleEn: 'In-line sorting and control',
    objectiveFr: 'Trier les cellules puis qualifier le médicament sans ouvrir la chaîne.',
    objectiveEn: 'Sort the cells, then qualify the medicine without opening the chain.',
    position: 1,
  },
];

interface Studied {
  readonly code: string;
  readonly of: 'A' | 'B';
  readonly title: readonly [fr: string, en: string];
  readonly partner: PartnerName;
  readonly trl: readonly [now: number, target: number];
}

const functions: readonly Studied[] = [
  {
    code: 'F1',
    of: 'A',
    title: ['Activation et transduction', 'Activation and transduction'],
    partner: 'Diaclone',
    trl: [3, 6],
  },
  {
    code: 'F2',
    of: 'A',
    title: ['Amplification et division', 'Amplification and division'],
    partner: 'Ilsa',
    trl: [3, 6],
  },
  {
    code: 'F3',
    of: 'A',
    title: ['Environnement contrôlé', 'Controlled environment'],
    partner: 'EFS BFC',
    trl: [4, 7],
  },
  {
    code: 'F4',
    of: 'B',
    title: ['Tri cellulaire', 'Cell sorting'],
    partner: 'UFC (FEMTO-ST)',
    trl: [5, 7],
  },
  {
    code: 'F5',
    of: 'B',
    title: ['Contrôle et qualification', 'Control and qualification'],
    partner: 'Smaltis',
    trl: [3, 6],
  },
];

export const elementaryFunctions: ReadonlyArray<Row<ElementaryFunction>> = functions.map(
  ({ code, of, title: [titleFr, titleEn], partner, trl: [trlNow, trlTarget] }, position) => ({
    id: idOf('function', code),
    projectId,
    demonstratorId: idOf('demonstrator', of),
    parentId: null,
    partnerId: partnerId(partner),
    code,
    titleFr,
    titleEn,
    trlNow,
    trlTarget,
    position,
  }),
);

type Moved = readonly [code: string, to: number, on: Day, by: Email, words: string];

/** What each function was when the agreement was signed is one level below its first move. */
const moved: readonly Moved[] = [
  ['F1', 3, '2019-04-12', 'helene.perrot@diaclone.example', 'Activation de 70 % des cellules sur puce ouverte.'],
  ['F2', 3, '2019-10-11', 'claire.vuillemin@ilsa.example', 'Perfusion de 72 h sur cartouche d’essai, dossier D3.1.'],
  ['F3', 3, '2018-11-09', 'nadia.cuenot@efs.example', 'Plan de mesures validé avec le CHRU.'],
  ['F3', 4, '2019-05-24', 'nadia.cuenot@efs.example', 'Laboratoire commun ouvert, J3 tenu.'],
  ['F4', 4, '2018-12-03', 'anne-lise.girard@femto.example', 'Pureté de 92 % sur trois donneurs, J2 tenu.'],
  ['F4', 5, '2019-08-30', 'anne-lise.girard@femto.example', 'Débit de 10⁶ cellules par heure, rapport D1.3 accepté.'],
  ['F5', 3, '2019-07-15', 'thomas.jacquot@smaltis.example', 'Sonde essayée sur lignée cellulaire.'],
];

export const readinessChanges: readonly ReadinessChange[] = moved.map(([code, toTrl, reachedOn, by, words]) => ({
  id: idOf('readiness change', code, reachedOn),
  projectId,
  functionId: idOf('function', code),
  authorId: personId(by),
  at: new Date(`${reachedOn}T15:00:00Z`),
  fromTrl: toTrl - 1,
  toTrl,
  reachedOn,
  words,
  documentId: null,
}));

/** The functions by their ids, as the journal tells them. */
export const functionCodes: ReadonlyMap<string, string> = new Map(
  elementaryFunctions.map(({ id, code }) => [id, code]),
);
