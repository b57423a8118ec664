import type { RiskCategory } from '../../workplan/risks/risk.rules.js';
import type { PartnerName } from '../consortium/partners.js';
import type { Email } from '../consortium/people.js';
import type { MilestoneCode } from './milestones.js';
import type { WorkCode } from './work-codes.js';

/** One risk of the story, in the words of those who carry it. */
export interface Entry {
  readonly title: readonly [fr: string, en: string];
  readonly category: RiskCategory;
  readonly foreseen: boolean;
  readonly partner: PartnerName;
  readonly owner?: Email;
  readonly works: readonly WorkCode[];
  readonly milestones?: readonly MilestoneCode[];
  readonly description: string;
  readonly mitigation: string;
  readonly sign?: string;
  /** Oldest first: when | who | state | probability × impact | next review | how it stands | what was done. */
  readonly reviews: string;
}

/** In the order in which they were raised: the first is R1. */
export const register: readonly Entry[] = [
  {
    title: ['Un seul fournisseur d’anticorps validés', 'A single supplier of validated antibodies'],
    category: 'SUPPLY',
    foreseen: true,
    partner: 'Diaclone',
    owner: 'helene.perrot@diaclone.example',
    works: ['T2.1', 'T2.2'],
    milestones: ['J4'],
    description:
      'Un lot refusé au contrôle arrête les essais d’activation et de transduction pendant six à huit semaines.',
    mitigation: 'Stock de sécurité d’un mois ; qualifier un second clone avant l’été 2019.',
    sign: 'Bordereau d’expédition absent dix jours avant l’essai.',
    reviews: `
      2018-03-20 09:00 | claire.vuillemin@ilsa.example | OPEN | 3×4 | 2018-10-15 | |
      2018-10-15 10:20 | helene.perrot@diaclone.example | OPEN | 2×4 | 2019-04-15 | Deux lots conformes de suite. | Stock d’un mois constitué.
      2019-04-15 09:10 | helene.perrot@diaclone.example | OPEN | 3×4 | 2019-10-22 | Le second clone n’est pas retenu, le stock baisse. | Nouvelle recherche de clone lancée.
      2019-11-12 10:30 | helene.perrot@diaclone.example | OCCURRED | 5×4 | 2019-11-21 | Le lot attendu le 8 novembre n’est pas libéré ; l’essai de transduction est à reprogrammer. | Lot de secours commandé, contrôle accéléré demandé au fournisseur.`,
  },
  {
    title: ['Débit de tri sous l’objectif', 'Sorting throughput below the target'],
    category: 'TECHNICAL',
    foreseen: true,
    partner: 'UFC (FEMTO-ST)',
    owner: 'anne-lise.girard@femto.example',
    works: ['T1.1', 'T1.2'],
    description: 'Sous 10⁶ cellules par heure, un lot ne peut pas être trié dans la journée.',
    mitigation: 'Puce à quatre canaux parallèles ; repli sur deux passages.',
    reviews: `
      2018-03-20 09:05 | claire.vuillemin@ilsa.example | OPEN | 4×4 | 2018-12-04 | |
      2018-12-04 11:10 | anne-lise.girard@femto.example | OPEN | 3×4 | 2019-07-15 | Pureté tenue sur sang, débit encore faible. | Puce 2 dessinée.
      2019-07-15 10:05 | anne-lise.girard@femto.example | OPEN | 2×4 | 2019-10-15 | 8·10⁵ cellules par heure sur la puce 2. | Réglage du champ acoustique.
      2019-10-15 15:15 | anne-lise.girard@femto.example | MITIGATED | 1×4 | 2020-01-15 | Banc stable à 10⁶ cellules par heure. | Puce figée.`,
  },
  {
    title: ['Exigences réglementaires qui changent', 'Regulatory requirements that change'],
    category: 'REGULATORY',
    foreseen: true,
    partner: 'BioExigence',
    owner: 'guillaume.pagnot@bioexigence.example',
    works: ['LT5', 'LT6'],
    milestones: ['J8'],
    description: 'Une révision des bonnes pratiques pourrait imposer de nouveaux contrôles en ligne après conception.',
    mitigation: 'Veille mensuelle ; conception qui laisse deux emplacements de sonde libres.',
    reviews: `
      2018-03-20 09:10 | claire.vuillemin@ilsa.example | OPEN | 2×5 | 2019-06-17 | |
      2019-06-17 14:00 | guillaume.pagnot@bioexigence.example | OPEN | 3×5 | 2019-12-02 | Consultation publique ouverte sur les contrôles en ligne. | Réponse commune du consortium déposée.`,
  },
  {
    title: ['Départ d’un ingénieur du bioréacteur', 'An engineer of the bioreactor leaves'],
    category: 'STAFF',
    foreseen: true,
    partner: 'Ilsa',
    owner: 'claire.vuillemin@ilsa.example',
    works: ['LT3'],
    milestones: ['J5'],
    description: 'La conception fluidique tient à deux personnes.',
    mitigation: 'Binôme sur chaque sous-ensemble, dossier de conception tenu à jour.',
    reviews: `
      2018-03-20 09:15 | claire.vuillemin@ilsa.example | OPEN | 2×4 | 2019-02-18 | |
      2019-02-18 09:30 | claire.vuillemin@ilsa.example | OPEN | 2×3 | 2019-11-04 | Un second ingénieur est arrivé en janvier. | Binôme en place.`,
  },
  {
    title: ['Cofinancement régional versé tard', 'Regional co-financing paid late'],
    category: 'BUDGET',
    foreseen: true,
    partner: 'Ilsa',
    owner: 'marc.bole@ilsa.example',
    works: ['LT0'],
    description:
      'Les petites entreprises du projet avancent leurs dépenses ; un versement tardif pèse sur leur trésorerie.',
    mitigation: 'Calendrier des versements suivi en comité ; échéancier proposé aux partenaires concernés.',
    reviews: `
      2018-03-20 09:20 | claire.vuillemin@ilsa.example | OPEN | 3×3 | 2019-09-12 | |
      2019-09-12 16:00 | marc.bole@ilsa.example | OPEN | 2×3 | 2020-02-10 | Deux versements reçus à la date prévue. | Acompte n° 3 transmis.`,
  },
  {
    title: ['Propriété intellectuelle sans accord signé', 'Intellectual property without a signed agreement'],
    category: 'PARTNERSHIP',
    foreseen: true,
    partner: "FC'Innov",
    owner: 'denis.marchal@fcinnov.example',
    works: ['LT7'],
    description: 'Sans accord, aucun partenaire ne peut déposer de brevet sur un module commun.',
    mitigation: 'Projet d’accord relu par les dix services juridiques.',
    reviews: `
      2018-03-20 09:25 | claire.vuillemin@ilsa.example | OPEN | 3×4 | 2018-11-20 | |
      2018-11-20 11:00 | denis.marchal@fcinnov.example | OPEN | 2×4 | 2019-06-12 | Huit signatures sur dix. | Deux clauses réécrites.
      2019-06-12 17:10 | denis.marchal@fcinnov.example | CLOSED | 2×4 | | L’accord est signé par les dix partenaires. |`,
  },
  {
    title: ['Contamination croisée entre modules', 'Cross-contamination between modules'],
    category: 'TECHNICAL',
    foreseen: false,
    partner: 'Smaltis',
    owner: 'thomas.jacquot@smaltis.example',
    works: ['T3.2', 'T5.2'],
    milestones: ['J7'],
    description: 'Les raccords entre le module de tri et le bioréacteur retiennent quelques microlitres.',
    mitigation: 'Raccords à membrane, rinçage contrôlé, dix lots témoins.',
    sign: 'Une seule colonie sur un lot témoin.',
    reviews: `
      2019-06-17 09:45 | thomas.jacquot@smaltis.example | OPEN | 3×5 | 2019-10-22 | |
      2019-10-22 14:30 | thomas.jacquot@smaltis.example | OPEN | 2×5 | 2020-01-20 | Trois lots témoins sans colonie. | Raccords à membrane montés.`,
  },
  {
    title: ['Salle de l’EFS occupée pendant la qualification', 'EFS room taken during the qualification'],
    category: 'SCHEDULE',
    foreseen: false,
    partner: 'EFS BFC',
    owner: 'nadia.cuenot@efs.example',
    works: ['T4.1', 'T4.2'],
    milestones: ['J6'],
    description: 'La salle de 100 m² sert aussi aux campagnes de collecte ; les travaux de ventilation s’y ajoutent.',
    mitigation: 'Créneaux réservés trois mois d’avance ; mesures de nuit si la direction l’accorde.',
    reviews: `
      2019-09-16 11:40 | nadia.cuenot@efs.example | OPEN | 3×3 | 2019-10-15 | |
      2019-10-15 13:50 | nadia.cuenot@efs.example | OPEN | 3×4 | 2019-11-08 | La qualification est reportée une première fois. | Demande de créneaux à la direction.
      2019-11-08 09:00 | nadia.cuenot@efs.example | OPEN | 4×4 | 2019-11-22 | La salle est fermée jusqu’au 22 novembre, troisième zone non mesurée. | Mesures de nuit demandées.`,
  },
  {
    title: ['Corps de pompe : délai d’un seul atelier', 'Pump bodies: the lead time of a single workshop'],
    category: 'SUPPLY',
    foreseen: false,
    partner: 'Ilsa',
    works: ['T3.2'],
    milestones: ['J5'],
    description: 'L’atelier annonce quatorze semaines ; le montage du bioréacteur n’en attend que douze.',
    mitigation: 'Consultation de deux autres ateliers.',
    reviews: `
      2019-10-29 09:45 | claire.vuillemin@ilsa.example | OPEN | 3×3 | | |`,
  },
];
