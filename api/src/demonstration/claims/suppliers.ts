import type { CostCategory } from '../../budget/cost-category.rules.js';
import type { WorkCode } from '../workplan/work-codes.js';

export type Bought = Extract<CostCategory, 'EXTERNAL' | 'CONSUMABLES' | 'EQUIPMENT' | 'DEPRECIATION' | 'TRAVEL'>;
export type Supplied = Exclude<Bought, 'TRAVEL'>;
type Trade = 'workshop' | 'laboratory' | 'office';
type Purchases = ReadonlyArray<readonly [issuer: string, text: string]>;

const depreciated: Purchases = [
  ['Banc de caractérisation', 'Amortissement linéaire sur 5 ans'],
  ['Table optique', 'Amortissement linéaire sur 7 ans'],
  ['Analyseur de réseau', 'Amortissement linéaire sur 5 ans'],
];

/** Whom the partners pay, and for what. All invented. */
const suppliers: Readonly<Record<Trade, Readonly<Record<Supplied, Purchases>>>> = {
  workshop: {
    EXTERNAL: [
      ['Atelier Granvelle', 'Usinage de pièces d’essai'],
      ['Microfluidique Comtoise', 'Gravure et collage de puces'],
      ['Optique du Doubs SARL', 'Réglage d’un trajet optique'],
      ['Calcul & Lumière', 'Simulation d’écoulement'],
      ['Automates Bregille', 'Programmation d’une boucle de régulation'],
      ['Salle Propre Services', 'Comptage particulaire'],
    ],
    CONSUMABLES: [
      ['Verrerie Loue', 'Cuves et capillaires'],
      ['Fibrelis SAS', 'Fibres et raccords'],
      ['Plastiques de la Saône', 'Tubulures et poches'],
      ['Polymères du Lison', 'Résines et joints'],
    ],
    EQUIPMENT: [
      ['Spectrum Jura', 'Détecteur de fluorescence'],
      ['Instrumentation Chailluz', 'Générateur haute fréquence'],
      ['Pompes Battant', 'Pompes péristaltiques'],
    ],
    DEPRECIATION: depreciated,
  },
  laboratory: {
    EXTERNAL: [
      ['Analyses Vauban', 'Cytométrie en sous-traitance'],
      ['Microfluidique Comtoise', 'Puces à façon'],
      ['Salle Propre Services', 'Requalification d’un poste'],
      ['Séquences de l’Est', 'Séquençage de contrôle'],
    ],
    CONSUMABLES: [
      ['BioSérum Est', 'Milieux de culture'],
      ['Réactifs Vauban', 'Anticorps et tampons'],
      ['BioSérum Est', 'Sérums et facteurs de croissance'],
      ['Plastiques de la Saône', 'Poches stériles'],
    ],
    EQUIPMENT: [
      ['Thermique du Haut-Doubs', 'Incubateur à CO₂'],
      ['Instrumentation Chailluz', 'Microscope inversé'],
      ['Froid Comtois', 'Congélateur à −80 °C'],
    ],
    DEPRECIATION: depreciated,
  },
  office: {
    EXTERNAL: [
      ['Fiduciaire Tarragnoz', 'Attestation des dépenses'],
      ['Cabinet Rivotte', 'Recherche d’antériorité'],
      ['Imprimerie de la Boucle', 'Affiches et plaquettes'],
      ['Traductions Battant', 'Traduction du rapport annuel'],
    ],
    CONSUMABLES: [['Papeterie Battant', 'Fournitures de réunion']],
    EQUIPMENT: [['Informatique Bregille', 'Postes de travail du projet']],
    DEPRECIATION: depreciated,
  },
};

const inTheLaboratory: readonly WorkCode[] = ['T2.1', 'T2.2', 'LT6'];
const atTheDesk: readonly WorkCode[] = ['LT0', 'LT7'];

const tradeOf = (work: WorkCode): Trade => {
  if (inTheLaboratory.includes(work)) return 'laboratory';
  return atTheDesk.includes(work) ? 'office' : 'workshop';
};

export function supplierOf(work: WorkCode, category: Supplied, n: number): readonly [issuer: string, text: string] {
  const list = suppliers[tradeOf(work)][category];
  return list[n % list.length] as Purchases[number];
}
