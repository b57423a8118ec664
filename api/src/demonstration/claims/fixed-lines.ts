import type { Drafted } from './drafted-line.js';

/** A line that is told as it is, and its place among the lines of its partner. */
export interface Fixed {
  readonly place: number;
  readonly line: Drafted;
}

/** Lines 97 and 128 of the third claim, of which UFC has lines 63 to 142. */
export const ufcThird: readonly Fixed[] = [
  {
    place: 34,
    line: {
      work: 'T1.2',
      category: 'STAFF',
      ref: 'PAIE-2019-07-MOREL-B',
      issuer: 'L. Morel, juillet 2019',
      text: '35 h à 37,50 €, essais de nuit',
      incurredOn: '2019-07-31',
      paidOn: '2019-07-31',
      net: '1312.50',
      vat: '0',
    },
  },
  {
    place: 65,
    line: {
      work: 'T4.2',
      category: 'CONSUMABLES',
      ref: 'AB-2019-1187',
      issuer: 'Automates Bregille',
      text: 'Cartes d’entrées et sorties',
      incurredOn: '2019-06-24',
      paidOn: '2019-07-30',
      net: '4050.00',
      vat: '810.00',
      eligible: '4860.00',
    },
  },
];
