import type { CostCategory } from '../../budget/cost-category.rules.js';
import { feder2014 } from '../../budget/programme/feder-2014-2020.js';
import type { Asset, Expense } from '../../expenditure/expense.entity.js';
import { eligibleVat } from '../../expenditure/vat.funding.js';
import type { Day } from '../../kernel/day.js';
import { Money } from '../../kernel/money.js';
import { partnerId } from '../consortium/partners.js';
import { type Email, personId } from '../consortium/people.js';
import { project, projectId } from '../consortium/project.js';
import { idOf } from '../identifier.rules.js';
import type { Row } from '../row.js';
import type { WorkCode } from '../workplan/work-codes.js';
import { workPackageId } from '../workplan/work-packages.js';
import { type Keeping, piecesOf } from './pieces.js';

/** What two partners wrote down in the running period; invented, suppliers included, with a little left to put right. */
const told: ReadonlyArray<readonly [partner: Keeping, by: Email, lines: string]> = [
  [
    'UFC (FEMTO-ST)',
    'samir.belkacem@femto.example',
    `
    STAFF       | T1.1 | PAIE-2019-08 | UFC                        | Ingénieur de recherche, août             | 4180.00  | 0       | 2019-08-31 | 2019-08-30
    STAFF       | T1.1 | PAIE-2019-09 | UFC                        | Ingénieur de recherche, septembre        | 4180.00  | 0       | 2019-09-30 | 2019-09-27
    STAFF       | T2.1 | PAIE-2019-10 | UFC                        | Postdoctorante, octobre                  | 3962.40  | 0       | 2019-10-31 | 2019-10-30
    CONSUMABLES | T1.1 | FA-19-4102   | Comptoir des Optiques SARL | Lames et filtres de fluorescence         | 1284.50  | 256.90  | 2019-09-12 | 2019-10-15
    CONSUMABLES | T1.2 | FA-19-4188   | Verrerie du Lison          | Capillaires et seringues                 | 412.00   | 82.40   | 2019-09-26 | 2019-10-28
    EXTERNAL    | T1.2 | FA-19-0077   | Atelier Granvelle          | Usinage des supports de puce             | 6200.00  | 1240.00 | 2019-10-04 | 2019-11-08
    EQUIPMENT   | T2.1 | FA-19-9310   | Lasers de la Boucle        | Source laser 488 nm                      | 31500.00 | 6300.00 | 2019-10-14 | 2019-11-12
    TRAVEL      | T2.1 | NDF-19-112   | Agence du Doubs            | Réunion à Dijon, deux personnes          | 148.60   | 0       | 2019-10-17 | 2019-11-04
    CONSUMABLES | T1.1 | FA-19-4260   | Comptoir des Optiques SARL | Objectif ×20                             | 890.00   | 178.00  | 2019-11-05 |
    CONSUMABLES | T1.1 | AV-19-0031   | Comptoir des Optiques SARL | Avoir sur filtres repris                 | -33.37   | -6.67   | 2019-10-02 | 2019-10-15`,
  ],
  [
    'Aurea Technology',
    'julie.mourey@aurea.example',
    `
    STAFF       | T1.2 | PAIE-08      | Aurea Technology           | Ingénieure électronique, août            | 3870.00  | 0       | 2019-08-31 | 2019-08-30
    STAFF       | T1.2 | PAIE-09      | Aurea Technology           | Ingénieure électronique, septembre       | 3870.00  | 0       | 2019-09-30 | 2019-09-30
    EXTERNAL    | T1.2 | 2019-331     | Calcul & Lumière           | Simulation du trajet optique             | 5400.00  | 1080.00 | 2019-09-18 | 2019-10-20
    EXTERNAL    | T1.2 | 2019-352     | Automates Bregille         | Carte de comptage, prototype             | 7850.00  | 1570.00 | 2019-10-09 | 2019-11-10
    CONSUMABLES | T1.2 | FA-7781      | Composants de la Saône     | Photodiodes à avalanche                  | 2310.00  | 462.00  | 2019-10-22 | 2019-11-12
    CONSUMABLES | T1.2 | FA-7794      | Composants de la Saône     | Connectique                              | 186.20   | 37.24   | 2019-11-06 |
    CONSUMABLES | T1.2 | TICKET-0926  | Verrerie du Lison          | Capillaires du banc d’essai              | 412.00   | 82.40   | 2019-09-26 | 2019-10-28
    DEPRECIATION | T1.2 | DOT-BANC-01 | Aurea Technology      | Amortissement du banc optique            | 1106.66 | 0       | 2019-10-31 |`,
  ],
];

/** What is written off over the years, by the document that says so: 83 days of 5 years (R9). */
const goods: Readonly<Record<string, Asset>> = {
  'DOT-BANC-01': {
    ...{ id: 'Banc optique BO-7', cost: '2400000', years: 5, from: '2019-08-08', until: '2019-10-31' },
    ...{ use: 10_000, granted: false },
  },
};

/** Invented like who has them: no company’s begins with three noughts. */
const sirens: Readonly<Record<string, string>> = {
  'Comptoir des Optiques SARL': '000104125',
  'Verrerie du Lison': '000105494',
  'Atelier Granvelle': '000106864',
  'Lasers de la Boucle': '000108233',
  'Agence du Doubs': '000109603',
  'Calcul & Lumière': '000110973',
  'Automates Bregille': '000112342',
  'Composants de la Saône': '000113712',
};

/** A till receipt has no number; UFC recovers no VAT, and what is not certified is not counted. */
function written(partner: Keeping, by: Email, text: string, number: number): Row<Expense> {
  const [category, work, documentRef, issuer, description, net, vat, incurredOn, paidOn] = text
    .split('|')
    .map((cell) => cell.trim()) as [CostCategory, WorkCode, string, string, string, string, string, Day, Day | ''];
  const numbered = category !== 'STAFF' && category !== 'DEPRECIATION' && !documentRef.startsWith('TICKET');
  const certified = piecesOf(partner, number).some(({ kind }) => kind === 'VAT_CERTIFICATE');
  const credit = net.startsWith('-');
  const recovered = { part: partner === 'Aurea Technology' ? 1n : 0n, whole: 1n };
  const counted = eligibleVat(Money.of(vat), { recovered, certified, operationCost: project.totalEligible }, feder2014);
  return {
    id: idOf('expense', partner, number),
    projectId,
    partnerId: partnerId(partner),
    workPackageId: workPackageId(work),
    partnerClaimId: null,
    number,
    category,
    method: 'REAL',
    documentRef,
    invoiceNumber: numbered ? documentRef : null,
    invoicedOn: category === 'STAFF' ? null : incurredOn,
    issuer,
    issuerSiren: sirens[issuer] ?? null,
    description,
    incurredOn,
    paidOn: paidOn || null,
    net: Money.of(net),
    vat: Money.of(vat),
    share: 10_000,
    eligible: Money.of(net).plus(counted),
    currency: 'EUR',
    foreignNet: null,
    bookedOn: null,
    procurementRef: null,
    creditOfId: credit ? idOf('expense', partner, 4) : null,
    employeeId: null,
    month: null,
    hours: null,
    asset: goods[documentRef] ?? null,
    flatRate: null,
    sourceKey: null,
    illustrative: true,
    createdAt: new Date(`${paidOn || incurredOn}T${partner === 'Aurea Technology' ? 16 : 15}:00:00Z`),
    createdById: personId(by),
  };
}

export const expenses: ReadonlyArray<Row<Expense>> = told.flatMap(([partner, by, lines]) =>
  lines
    .trim()
    .split('\n')
    .map((line, i) => written(partner, by, line, i + 1)),
);
