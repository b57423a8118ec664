import { Money } from '../../kernel/money.js';
import type { PartnerName } from '../consortium/partners.js';
import type { WorkCode } from '../workplan/work-codes.js';
import type { Cell } from './cells.js';
import type { Drafted } from './drafted-line.js';
import type { LineCount } from './line-counts.js';

interface Gathered {
  readonly partner: PartnerName;
  readonly count: LineCount;
  readonly amounts: Partial<Record<WorkCode, string>>;
}

/** What has come in for the fourth claim by mid-November, of three months out of six. */
const gathered: readonly Gathered[] = [
  {
    partner: 'Ilsa',
    count: { staff: 6, all: 14 },
    amounts: { LT0: '15320.40', 'T3.1': '24870.15', 'T3.2': '9416.80' },
  },
  {
    partner: 'UFC (FEMTO-ST)',
    count: { staff: 9, all: 18 },
    amounts: { 'T1.2': '31204.55', 'T2.2': '22618.30', 'T4.2': '14990.70' },
  },
  { partner: 'Diaclone', count: { staff: 3, all: 7 }, amounts: { 'T2.1': '21744.25', 'T2.2': '6120.00' } },
];

export const draftReports = gathered.map(({ partner, count, amounts }) => ({
  partner,
  count,
  cells: (Object.entries(amounts) as Array<[WorkCode, string]>).map(
    ([work, amount]): Cell => ({ work, amount: Money.of(amount).cents }),
  ),
}));

const unpaid = { paidOn: null, category: 'CONSUMABLES' } as const;

/** Seven lines of UFC that still lack a proof of payment: 18 342,60 €. */
export const unprovenLines: readonly Drafted[] = [
  {
    ...unpaid,
    work: 'T1.2',
    ref: 'FB-5102',
    issuer: 'Fibrelis SAS',
    text: 'Fibres de comptage',
    incurredOn: '2019-09-04',
    net: '1830.00',
    vat: '366.00',
    eligible: '2196.00',
  },
  {
    ...unpaid,
    work: 'T1.2',
    ref: 'VL-19-391',
    issuer: 'Verrerie Loue',
    text: 'Capillaires calibrés',
    incurredOn: '2019-09-12',
    net: '742.50',
    vat: '148.50',
    eligible: '891.00',
  },
  {
    ...unpaid,
    work: 'T1.2',
    category: 'EXTERNAL',
    ref: 'MC-2019-88',
    issuer: 'Microfluidique Comtoise',
    text: 'Gravure de six puces',
    incurredOn: '2019-09-26',
    net: '5400.00',
    vat: '1080.00',
    eligible: '6480.00',
  },
  {
    ...unpaid,
    work: 'T2.2',
    ref: 'RV-10734',
    issuer: 'Réactifs Vauban',
    text: 'Tampons de transduction',
    incurredOn: '2019-10-03',
    net: '1268.00',
    vat: '253.60',
    eligible: '1521.60',
  },
  {
    ...unpaid,
    work: 'T2.2',
    ref: 'BE-66120',
    issuer: 'BioSérum Est',
    text: 'Milieux de culture',
    incurredOn: '2019-10-09',
    net: '985.00',
    vat: '197.00',
    eligible: '1182.00',
  },
  {
    ...unpaid,
    work: 'T4.2',
    category: 'EXTERNAL',
    ref: 'AB-2019-1306',
    issuer: 'Automates Bregille',
    text: 'Mise au point de la boucle de CO₂',
    incurredOn: '2019-10-17',
    net: '3960.00',
    vat: '792.00',
    eligible: '4752.00',
  },
  {
    ...unpaid,
    work: 'T4.2',
    category: 'TRAVEL',
    ref: 'NDF-19-0971',
    issuer: 'Besançon à Grenoble, quatre personnes',
    text: 'Recette de l’automate, deux nuits',
    incurredOn: '2019-10-24',
    net: '1320.00',
    vat: '0',
  },
];
