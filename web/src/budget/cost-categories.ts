import type { CostCategory } from '../graphql/graphql';

/** What money is spent on, in the order in which statements list it. */
export const costCategories = [
  'STAFF',
  'INDIRECT',
  'TRAVEL',
  'EXTERNAL',
  'CONSUMABLES',
  'EQUIPMENT',
  'DEPRECIATION',
  'IN_KIND',
  'IP',
] as const satisfies readonly CostCategory[];

/** Whether a word is the code of such a category. */
export const isCostCategory = (word: string): word is CostCategory =>
  (costCategories as readonly string[]).includes(word);
