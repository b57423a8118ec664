import type { RiskCategory, RiskFilter, RiskSort, RiskState } from '../../graphql/graphql';
import { isId } from '../../platform/url-state';
import type { Grades } from './grades';

/** The states of a risk, in the order in which it lives. */
export const states: readonly RiskState[] = ['OPEN', 'MITIGATED', 'OCCURRED', 'CLOSED'];

/** All that is not closed: what people follow. */
export const followed: readonly RiskState[] = ['OPEN', 'MITIGATED', 'OCCURRED'];

export const categories: readonly RiskCategory[] = [
  'TECHNICAL',
  'SCHEDULE',
  'SUPPLY',
  'STAFF',
  'BUDGET',
  'REGULATORY',
  'PARTNERSHIP',
];

/** What the register is narrowed to and ordered by, as its address says it. */
export const address = {
  etat: '',
  porteur: '',
  lot: '',
  nature: '',
  origine: '',
  revue: '',
  case: '',
  tri: '-niveau',
};
export const sound = { porteur: isId, lot: isId };
export type RiskChoices = Readonly<Record<keyof typeof address, string>>;

/** What narrows the register, its cell and its order aside. */
export const noChoices = { etat: '', porteur: '', lot: '', nature: '', origine: '', revue: '' };

/** The cell that the address names ("4.5": probability 4, impact 5). */
export function cellOf({ case: cell }: Pick<RiskChoices, 'case'>): Grades | undefined {
  const [, probability, impact] = /^([1-5])\.([1-5])$/.exec(cell) ?? [];
  return probability && impact ? { probability: Number(probability), impact: Number(impact) } : undefined;
}

export const caseOf = (cell: Grades | undefined): string => (cell ? `${cell.probability}.${cell.impact}` : '');

const oneOf = <Word extends string>(words: readonly Word[], said: string): Word | undefined =>
  words.find((word) => word === said);

/** What the API is asked for: the risks that are followed, unless told otherwise. */
export function filterOf(choices: RiskChoices): RiskFilter {
  const state = oneOf(states, choices.etat);
  return {
    states: choices.etat === 'tout' ? undefined : state ? [state] : [...followed],
    partnerId: choices.porteur || undefined,
    workPackageId: choices.lot || undefined,
    category: oneOf(categories, choices.nature),
    foreseen: choices.origine === '' ? undefined : choices.origine === 'prevu',
    toReview: choices.revue === 'due' || undefined,
  };
}

const sorts: Readonly<Record<string, RiskSort>> = { niveau: 'WORST', risque: 'NUMBER', revue: 'NEXT_REVIEW' };

/** The order of the list, as the API names it; the worst first when the address says nothing it knows. */
export const sortOf = ({
  tri,
}: Pick<RiskChoices, 'tri'>): { readonly sort: RiskSort; readonly descending: boolean } => {
  const sort = sorts[tri.replace('-', '')];
  return sort ? { sort, descending: tri.startsWith('-') } : { sort: 'WORST', descending: true };
};
