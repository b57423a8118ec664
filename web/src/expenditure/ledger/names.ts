import { costCategories } from '../../budget/cost-categories';
import { en } from '../../budget/messages.en';
import { fr } from '../../budget/messages.fr';
import type { CostCategory } from '../../graphql/graphql';
import { folded } from './cells';

/** What each category may be called where it is typed or pasted: in French, in English, or by its code. */
export const categoriesByName: ReadonlyMap<string, CostCategory> = new Map(
  costCategories.flatMap((word) =>
    [fr[`category.${word}`], en[`category.${word}`], word].map((name) => [folded(name), word] as const),
  ),
);
