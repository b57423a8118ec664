import type { CostCategory } from '../../budget/cost-category.rules.js';
import type { PartnerName } from '../consortium/partners.js';

/** What remains beside staff and its flat rate, in percent of the cost. */
type Rest = Exclude<CostCategory, 'STAFF' | 'INDIRECT' | 'IN_KIND' | 'IP'>;

export interface Habits {
  /** Staff with its 15 % of indirect costs, in percent of the cost. */
  readonly staff: number;
  readonly rest: Partial<Record<Rest, number>>;
}

/** How each partner spends: invented, and the same in its budget and in its claims. */
export const habits: Readonly<Record<PartnerName, Habits>> = {
  Ilsa: { staff: 52, rest: { TRAVEL: 3, EXTERNAL: 25, CONSUMABLES: 8, EQUIPMENT: 12 } },
  Smaltis: { staff: 55, rest: { TRAVEL: 3, EXTERNAL: 16, CONSUMABLES: 18, EQUIPMENT: 8 } },
  'Aurea Technology': { staff: 42, rest: { TRAVEL: 2, EXTERNAL: 26, CONSUMABLES: 10, EQUIPMENT: 12, DEPRECIATION: 8 } },
  Diaclone: { staff: 50, rest: { TRAVEL: 2, EXTERNAL: 17, CONSUMABLES: 25, EQUIPMENT: 6 } },
  BioExigence: { staff: 58, rest: { TRAVEL: 4, EXTERNAL: 18, CONSUMABLES: 14, EQUIPMENT: 6 } },
  "Med'Inn'Pharma": { staff: 52, rest: { TRAVEL: 4, EXTERNAL: 26, CONSUMABLES: 14, EQUIPMENT: 4 } },
  'UFC (FEMTO-ST)': { staff: 60, rest: { TRAVEL: 3, EXTERNAL: 9, CONSUMABLES: 10, EQUIPMENT: 12, DEPRECIATION: 6 } },
  'EFS BFC': { staff: 50, rest: { TRAVEL: 2, EXTERNAL: 14, CONSUMABLES: 20, EQUIPMENT: 14 } },
  'CHRU Besançon': { staff: 62, rest: { TRAVEL: 3, EXTERNAL: 10, CONSUMABLES: 17, EQUIPMENT: 8 } },
  "FC'Innov": { staff: 64, rest: { TRAVEL: 6, EXTERNAL: 26, CONSUMABLES: 4 } },
};
