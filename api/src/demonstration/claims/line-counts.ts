import type { PartnerName } from '../consortium/partners.js';
import type { SentClaim } from './declared-amounts.js';

/** Of all the lines of a partner's report, how many are staff; its flat rate takes one for each task with staff. */
export interface LineCount {
  readonly staff: number;
  readonly all: number;
}

const count = (staff: number, all: number): LineCount => ({ staff, all });

/** In the order in which a claim lists its partners. The third claim has 312 lines; Aurea's fifteen of it are its own. */
export const lineCounts: Readonly<Record<PartnerName, readonly [LineCount, LineCount, LineCount]>> = {
  Ilsa: [count(9, 20), count(22, 46), count(28, 62)],
  'UFC (FEMTO-ST)': [count(15, 30), count(38, 66), count(45, 78)],
  'EFS BFC': [count(12, 24), count(15, 32), count(22, 38)],
  'Aurea Technology': [count(2, 5), count(6, 16), count(0, 0)],
  Diaclone: [count(6, 13), count(11, 22), count(16, 30)],
  Smaltis: [count(1, 3), count(8, 19), count(8, 20)],
  BioExigence: [count(2, 7), count(6, 17), count(8, 18)],
  "Med'Inn'Pharma": [count(4, 10), count(6, 16), count(9, 20)],
  'CHRU Besançon': [count(9, 15), count(9, 16), count(13, 21)],
  "FC'Innov": [count(2, 4), count(3, 7), count(4, 8)],
};

export const claimOrder = Object.keys(lineCounts) as PartnerName[];

export const lineCountOf = (partner: PartnerName, claim: SentClaim): LineCount =>
  lineCounts[partner][claim - 1] as LineCount;
