import type { ControlledLineFilter, CostCategory, LineDecisionFilter } from '../../graphql/graphql';
import { isId, oneOf } from '../../platform/url-state';

/** What the address of a review says: which lines, and which one is open. */
export const reviewChoices = { partenaire: '', poste: '', decision: '', voir: '', texte: '', ligne: '' };
export type ReviewChoices = Readonly<Record<keyof typeof reviewChoices, string>>;
export const decisionWords = ['UNDECIDED', 'ACCEPTED', 'REDUCED', 'REFUSED', 'PARKED'] as const;
export const viewWords = ['constats', 'echantillon'] as const;
export const sound = {
  partenaire: isId,
  ligne: isId,
  decision: oneOf(...decisionWords),
  voir: oneOf(...viewWords),
};
export const noFilter = { partenaire: '', poste: '', decision: '', voir: '', texte: '' };

export const isFiltered = (choices: ReviewChoices): boolean =>
  Object.keys(noFilter).some((key) => choices[key as keyof typeof noFilter] !== '');

/** The filter that the API is asked for. */
export function filterOf({ partenaire, poste, decision, voir }: ReviewChoices, search: string): ControlledLineFilter {
  const filter: ControlledLineFilter = {
    partnerIds: partenaire ? [partenaire] : undefined,
    categories: poste ? [poste as CostCategory] : undefined,
    decisions: decision ? [decision as LineDecisionFilter] : undefined,
    sampled: voir === 'echantillon' ? true : undefined,
    withFindings: voir === 'constats' ? true : undefined,
    search: search.trim() || undefined,
  };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

/** The middle of what was measured, in milliseconds; none before something was. */
export function medianOf(measured: readonly number[]): number | undefined {
  const sorted = [...measured].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  if (sorted.length === 0) return undefined;
  return sorted.length % 2 === 1 ? sorted[half] : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
}

/** The next line that nobody decided, from a place on and then from the start; none when all are. */
export function nextOpen(
  lines: ReadonlyArray<{ readonly review?: { readonly decision?: string | null } | null }>,
  from: number,
): number {
  const isOpen = (at: number) => !lines[at]?.review?.decision;
  for (let step = 1; step <= lines.length; step += 1) {
    const at = (from + step) % lines.length;
    if (at !== from && isOpen(at)) return at;
  }
  return -1;
}
