import type { Day } from '../../kernel/day.js';
import type { WorkState } from '../../workplan/work-package.rules.js';
import type { Email } from '../consortium/people.js';
import type { WorkCode } from './work-codes.js';

/** What one person said of one work package. */
export interface Said {
  readonly at: string;
  readonly by: Email;
  readonly state: WorkState;
  readonly progress: number;
  readonly nextOn?: Day;
  readonly done?: string;
  readonly next?: string;
  readonly blockers?: string;
}

const claire = 'claire.vuillemin@ilsa.example';
const anneLise = 'anne-lise.girard@femto.example';
const helene = 'helene.perrot@diaclone.example';
const thomas = 'thomas.jacquot@smaltis.example';
const nadia = 'nadia.cuenot@efs.example';

/** Oldest first. */
export const said: Partial<Record<WorkCode, readonly Said[]>> = {
  LT0: [
    {
      at: '2019-10-15T08:05:00Z',
      by: claire,
      state: 'IN_PROGRESS',
      progress: 43,
      nextOn: '2019-11-26',
      done: 'Acompte n° 3 transmis à la Région.',
      next: 'Comité de pilotage du 26 novembre.',
    },
  ],
  LT1: [
    {
      at: '2019-10-15T15:05:00Z',
      by: anneLise,
      state: 'IN_PROGRESS',
      progress: 63,
      nextOn: '2019-11-29',
      done: 'Banc stable à 10⁶ cellules/h, rapport en relecture.',
      next: 'Remettre D1.4, puis intégrer la tête optique.',
    },
  ],
  'T1.1': [
    { at: '2019-09-10T09:30:00Z', by: anneLise, state: 'DONE', progress: 100, done: 'D1.3 accepté, puce figée.' },
  ],
  'T1.2': [
    {
      at: '2019-11-06T16:45:00Z',
      by: anneLise,
      state: 'IN_PROGRESS',
      progress: 48,
      nextOn: '2019-11-29',
      done: 'Brouillon de D1.4, 24 pages.',
      next: 'Avis de l’EFS BFC sur les essais.',
    },
  ],
  LT2: [
    {
      at: '2019-10-15T15:20:00Z',
      by: anneLise,
      state: 'IN_PROGRESS',
      progress: 45,
      nextOn: '2020-01-24',
      done: 'Mise au point du protocole.',
      next: 'Essai de transduction le 18 novembre.',
    },
  ],
  'T2.1': [
    {
      at: '2019-11-12T10:10:00Z',
      by: helene,
      state: 'AT_RISK',
      progress: 82,
      nextOn: '2019-11-29',
      done: 'Puces reprises, bonding conforme.',
      next: 'Livrer les anticorps validés à l’UFC.',
      blockers: 'Lot d’anticorps en retard de 6 jours.',
    },
  ],
  'T2.2': [
    {
      at: '2019-11-12T14:30:00Z',
      by: anneLise,
      state: 'AT_RISK',
      progress: 31,
      nextOn: '2020-02-05',
      done: 'Banc de transduction prêt.',
      next: 'Essai du 18 nov. à reprogrammer.',
      blockers: 'Lot d’anticorps validés attendu de Diaclone depuis le 8 nov.',
    },
  ],
  LT3: [
    {
      at: '2019-10-15T12:00:00Z',
      by: claire,
      state: 'IN_PROGRESS',
      progress: 33,
      nextOn: '2020-01-10',
      done: 'Premiers essais de perfusion conformes.',
      next: 'Maquette fluidique D3.2.',
    },
  ],
  'T3.1': [
    {
      at: '2019-10-29T09:20:00Z',
      by: claire,
      state: 'IN_PROGRESS',
      progress: 88,
      nextOn: '2020-01-10',
      done: 'D3.1 accepté.',
      next: 'Monter la maquette D3.2.',
    },
  ],
  'T3.2': [
    {
      at: '2019-10-29T09:35:00Z',
      by: claire,
      state: 'IN_PROGRESS',
      progress: 9,
      nextOn: '2020-06-30',
      done: 'Interfaces des modules figées.',
      next: 'Consultation pour les corps de pompe.',
    },
  ],
  LT4: [
    {
      at: '2019-10-15T13:40:00Z',
      by: nadia,
      state: 'BLOCKED',
      progress: 52,
      nextOn: '2019-12-20',
      done: 'Enceinte montée, filtres posés.',
      next: 'Reprogrammer la qualification.',
      blockers: 'Qualification particulaire reportée par l’EFS.',
    },
  ],
  'T4.1': [
    {
      at: '2019-11-08T08:50:00Z',
      by: nadia,
      state: 'BLOCKED',
      progress: 74,
      nextOn: '2019-12-20',
      done: 'Mesures au repos faites sur deux zones.',
      next: 'Troisième zone dès que la salle est libre.',
      blockers: 'Accès à la salle : travaux de ventilation jusqu’au 22 nov.',
    },
  ],
  'T4.2': [
    {
      at: '2019-10-30T10:25:00Z',
      by: anneLise,
      state: 'AT_RISK',
      progress: 38,
      nextOn: '2020-04-17',
      done: 'Boucles de température et de CO₂ en service.',
      next: 'Recette sur l’enceinte.',
      blockers: 'Qualification particulaire reportée, accès à la salle.',
    },
  ],
  LT5: [
    {
      at: '2019-10-15T14:15:00Z',
      by: thomas,
      state: 'IN_PROGRESS',
      progress: 33,
      nextOn: '2020-02-02',
      done: 'Cahier de mesures relu.',
      next: 'Monter les bancs en ligne.',
    },
  ],
  'T5.1': [
    {
      at: '2019-11-05T15:10:00Z',
      by: thomas,
      state: 'AT_RISK',
      progress: 71,
      nextOn: '2020-02-02',
      done: 'Sonde de fluorescence reçue et contrôlée.',
      next: 'Aligner les bancs.',
      blockers: 'Optique attendue d’Aurea le 2 déc.',
    },
  ],
  'T5.2': [
    {
      at: '2019-10-24T09:00:00Z',
      by: thomas,
      state: 'IN_PROGRESS',
      progress: 14,
      nextOn: '2020-05-15',
      done: 'Exigences réglementaires livrées.',
      next: 'Premiers essais après les bancs.',
    },
  ],
  LT6: [
    {
      at: '2019-10-21T11:30:00Z',
      by: nadia,
      state: 'IN_PROGRESS',
      progress: 41,
      nextOn: '2020-02-28',
      done: 'Procédures du laboratoire commun en service.',
      next: 'Premier lot d’évaluation.',
    },
  ],
  LT7: [
    {
      at: '2019-11-06T17:00:00Z',
      by: claire,
      state: 'IN_PROGRESS',
      progress: 36,
      nextOn: '2020-04-30',
      done: 'Cartographie des résultats acceptée.',
      next: 'Étude de marché.',
    },
  ],
};
