import type { Requirement } from '../../demonstrators/requirement.entity.js';
import type { DecidedVerdict, VerificationMethod } from '../../demonstrators/requirement.rules.js';
import type { Day } from '../../kernel/day.js';
import { type Email, personId } from '../consortium/people.js';
import { projectId } from '../consortium/project.js';
import { idOf } from '../identifier.rules.js';
import type { Row } from '../row.js';

type Found = readonly [verdict: DecidedVerdict, on: Day, by: Email, findings: string];

interface Asked {
  readonly of: string;
  readonly words: readonly [fr: string, en: string];
  readonly measure: string;
  readonly target: string;
  readonly method: VerificationMethod;
  readonly found?: Found;
}

const AT_THE_AGREEMENT = new Date('2018-09-03T09:00:00Z');

/** Invented, like the findings: the public description of the project states no figure. */
const asked: readonly Asked[] = [
  {
    of: 'F1',
    words: ['Activer les lymphocytes sur puce close', 'Activate the lymphocytes on a closed chip'],
    measure: 'Cellules activées (%)',
    target: '≥ 70',
    method: 'TEST',
    found: ['MET', '2019-04-12', 'helene.perrot@diaclone.example', '71 % sur trois donneurs, puce ouverte.'],
  },
  {
    of: 'F1',
    words: ['Transduire sans manipulation manuelle', 'Transduce without any manual step'],
    measure: 'Cellules transduites (%)',
    target: '≥ 30',
    method: 'TEST',
    found: ['NOT_MET', '2019-10-04', 'helene.perrot@diaclone.example', '22 % : le vecteur adhère au canal.'],
  },
  {
    of: 'F2',
    words: ['Multiplier les cellules en cartouche', 'Multiply the cells in a cartridge'],
    measure: 'Facteur d’expansion à 10 jours',
    target: '≥ 50',
    method: 'TEST',
  },
  {
    of: 'F2',
    words: ['Tenir la température de culture', 'Hold the temperature of the culture'],
    measure: 'Écart à 37 °C (°C)',
    target: '≤ 0,3',
    method: 'ANALYSIS',
    found: ['MET', '2019-10-11', 'claire.vuillemin@ilsa.example', 'Écart de 0,2 °C pendant 72 h de perfusion.'],
  },
  {
    of: 'F3',
    words: ['Garder l’enceinte stérile', 'Keep the enclosure sterile'],
    measure: 'Particules ≥ 0,5 µm par m³',
    target: '≤ 3 520',
    method: 'INSPECTION',
    found: ['MET', '2019-05-24', 'nadia.cuenot@efs.example', 'Classe A tenue sur trois relevés.'],
  },
  {
    of: 'F4',
    words: ['Trier les cellules d’intérêt', 'Sort the cells of interest'],
    measure: 'Pureté (%)',
    target: '≥ 90',
    method: 'TEST',
    found: ['MET', '2018-12-03', 'anne-lise.girard@femto.example', '92 % sur trois donneurs.'],
  },
  {
    of: 'F4',
    words: ['Trier au rythme de la production', 'Sort at the pace of the production'],
    measure: 'Débit (cellules par heure)',
    target: '≥ 10⁷',
    method: 'DEMONSTRATION',
  },
  {
    of: 'F5',
    words: ['Qualifier le médicament sans ouvrir la chaîne', 'Qualify the medicine without opening the chain'],
    measure: '',
    target: 'Trois lots qualifiés en ligne',
    method: 'DEMONSTRATION',
  },
];

export const requirements: ReadonlyArray<Row<Requirement>> = asked.map(
  ({ of, words: [wordsFr, wordsEn], measure, target, method, found }, i) => {
    const number = asked.slice(0, i).filter((one) => one.of === of).length + 1;
    const code = `${of}-E${number}`;
    const [verdict, decidedOn, by, findings] = found ?? ['PENDING', null, null, ''];
    return {
      ...{ id: idOf('requirement', code), projectId, functionId: idOf('function', of), code, wordsFr, wordsEn },
      ...{ measure, target, method, verdict, decidedOn, decidedById: by && personId(by), findings, documentId: null },
      addedAt: new Date(AT_THE_AGREEMENT.getTime() + i * 60_000),
    };
  },
);
