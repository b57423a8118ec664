import type { PartnerName } from '../consortium/partners.js';
import type { WorkCode } from './work-codes.js';

type Shares = Partial<Record<PartnerName, number>>;

/** Who carries what of the agreed cost, in whole euros: an invented split of a public total. */
export const shares: Partial<Record<WorkCode, Shares>> = {
  LT0: { Ilsa: 684_727 },
  'T1.1': { 'UFC (FEMTO-ST)': 470_000, Ilsa: 286_000, 'Aurea Technology': 180_000, 'EFS BFC': 90_000, Smaltis: 60_000 },
  'T1.2': {
    'UFC (FEMTO-ST)': 290_000,
    Ilsa: 124_000,
    'Aurea Technology': 300_000,
    'EFS BFC': 120_000,
    Smaltis: 60_000,
  },
  'T2.1': {
    Diaclone: 560_000,
    'UFC (FEMTO-ST)': 150_000,
    'EFS BFC': 140_000,
    BioExigence: 100_000,
    "Med'Inn'Pharma": 90_000,
  },
  'T2.2': {
    Diaclone: 420_000,
    'UFC (FEMTO-ST)': 280_000,
    "Med'Inn'Pharma": 210_000,
    'EFS BFC': 190_000,
    BioExigence: 170_000,
  },
  'T3.1': { Ilsa: 560_000, 'UFC (FEMTO-ST)': 175_000, Diaclone: 60_000, "Med'Inn'Pharma": 60_000, Smaltis: 60_000 },
  'T3.2': { Ilsa: 730_000, 'UFC (FEMTO-ST)': 135_000, "Med'Inn'Pharma": 180_000, Diaclone: 140_000, Smaltis: 140_000 },
  'T4.1': { 'EFS BFC': 380_000, 'UFC (FEMTO-ST)': 90_000, 'CHRU Besançon': 130_000, Ilsa: 124_000 },
  'T4.2': { 'EFS BFC': 400_000, 'UFC (FEMTO-ST)': 330_000, Ilsa: 286_000, 'CHRU Besançon': 130_000 },
  'T5.1': { Smaltis: 300_000, 'Aurea Technology': 172_000, 'UFC (FEMTO-ST)': 110_000, BioExigence: 100_000 },
  'T5.2': { Smaltis: 260_000, 'Aurea Technology': 188_000, 'UFC (FEMTO-ST)': 150_000, BioExigence: 360_000 },
  LT6: {
    'EFS BFC': 900_000,
    'CHRU Besançon': 760_000,
    "Med'Inn'Pharma": 460_000,
    Diaclone: 250_000,
    BioExigence: 150_000,
  },
  LT7: { "FC'Innov": 370_000 },
};

export interface Share {
  readonly work: WorkCode;
  readonly partner: PartnerName;
  /** Whole euros. */
  readonly euros: number;
}

export const allShares: readonly Share[] = (Object.entries(shares) as Array<[WorkCode, Shares]>).flatMap(
  ([work, carried]) =>
    (Object.entries(carried) as Array<[PartnerName, number]>).map(([partner, euros]) => ({ work, partner, euros })),
);
