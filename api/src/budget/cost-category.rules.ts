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
] as const;
export type CostCategory = (typeof costCategories)[number];

export const categoryOrder = (category: CostCategory): number => costCategories.indexOf(category);
