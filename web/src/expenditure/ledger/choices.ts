import { costCategories } from '../../budget/cost-categories';
import type { CostCategory, ExpenseFilter, ExpenseStanding, FindingSeverity } from '../../graphql/graphql';
import { isDay } from '../../platform/day';
import { isId, oneOf } from '../../platform/url-state';

/** What the address says of a ledger: whose, which lines, which one is open. */
export const address = {
  partenaire: '',
  poste: '',
  lot: '',
  etat: '',
  remarques: '',
  texte: '',
  du: '',
  au: '',
  ligne: '',
};
export const sound = {
  lot: isId,
  poste: oneOf(...costCategories),
  etat: oneOf('FREE', 'GATHERED', 'SIGNED'),
  remarques: oneOf('BLOCKING', 'WARNING', 'INFORMATION'),
};
export type Choices = Readonly<Record<keyof typeof address, string>>;

/** What narrows the lines, cleared together. */
export const noFilter = { poste: '', lot: '', etat: '', remarques: '', texte: '', du: '', au: '' };

export const isFiltered = (choices: Choices): boolean =>
  Object.keys(noFilter).some((key) => choices[key as keyof typeof noFilter] !== '');

/** The filter the API is asked for; what the address holds but nobody could have chosen is left out. */
export function filterOf({ poste, lot, etat, remarques, du, au }: Choices, search: string): ExpenseFilter {
  const filter: ExpenseFilter = {
    categories: poste ? [poste as CostCategory] : undefined,
    workPackageIds: lot ? [lot] : undefined,
    standing: (etat as ExpenseStanding) || undefined,
    severity: (remarques as FindingSeverity) || undefined,
    search: search.trim() || undefined,
    from: isDay(du) ? du : undefined,
    until: isDay(au) ? au : undefined,
  };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}
