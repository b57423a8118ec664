import { Money } from '../../kernel/money.js';
import type { PartnerName } from '../consortium/partners.js';

/** Who works for each partner, and what a year of their employment costs, in euros. All invented. */
export const roster: Readonly<Record<PartnerName, ReadonlyArray<readonly [name: string, yearly: string]>>> = {
  Ilsa: [
    ['P. Grandvoinnet', '68800'],
    ['S. Mairot', '61200'],
    ['D. Roussillon', '58400'],
    ['H. Cattin', '72600'],
    ['R. Jeannin', '57900'],
  ],
  Smaltis: [
    ['T. Jacquot', '63300'],
    ['C. Lanquetin', '58100'],
  ],
  'Aurea Technology': [
    ['J. Mourey', '52000'],
    ['L. Sancey', '52000'],
  ],
  Diaclone: [
    ['H. Perrot', '66400'],
    ['V. Comte', '61000'],
    ['B. Sauget', '59700'],
  ],
  BioExigence: [
    ['G. Pagnot', '79800'],
    ['A. Maillot', '76500'],
  ],
  "Med'Inn'Pharma": [
    ['F. Droz', '73900'],
    ['I. Bouveret', '70600'],
  ],
  'UFC (FEMTO-ST)': [
    ['L. Morel', '64500'],
    ['A.-L. Girard', '74000'],
    ['M. Tissot', '58000'],
    ['K. Ouldali', '54900'],
    ['É. Vernier', '61700'],
    ['N. Bobillier', '55300'],
    ['J. Petitjean', '60200'],
    ['S. Belkacem', '56800'],
  ],
  'EFS BFC': [
    ['N. Cuenot', '71800'],
    ['Y. Monnier', '68300'],
    ['O. Gauthier', '66900'],
    ['C. Barbier', '70200'],
  ],
  'CHRU Besançon': [
    ['E. Dornier', '72400'],
    ['M. Salvi', '64100'],
    ['P. Renard', '62800'],
  ],
  "FC'Innov": [['D. Marchal', '62600']],
};

/** Hours that the regulation counts in a year of work. */
const YEAR = 1720n;

/** The hourly rate: a year's cost over 1 720 h, truncated to the cent. */
export const rateOf = (yearly: string): Money => Money.of(yearly).take({ part: 1n, whole: YEAR }, 'toward-zero');
