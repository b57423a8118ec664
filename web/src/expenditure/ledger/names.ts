import { en } from '../../budget/messages.en';
import { fr } from '../../budget/messages.fr';
import type { CostCategory } from '../../graphql/graphql';
import { folded } from './cells';

/** The categories, in the order in which statements list them. */
export const categoryWords: readonly CostCategory[] = [
  'STAFF',
  'INDIRECT',
  'TRAVEL',
  'EXTERNAL',
  'CONSUMABLES',
  'EQUIPMENT',
  'DEPRECIATION',
  'IN_KIND',
  'IP',
];

/** What each category may be called where it is typed or pasted: in French, in English, or by its code. */
export const categoriesByName: ReadonlyMap<string, CostCategory> = new Map(
  categoryWords.flatMap((word) =>
    [fr[`category.${word}`], en[`category.${word}`], word].map((name) => [folded(name), word] as const),
  ),
);
