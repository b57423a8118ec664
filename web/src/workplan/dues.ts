import type { DueStanding } from '../graphql/graphql';
import { byDay, type Dated } from './dated';

/** One list of the two: what came of it so far, and whether there is more. */
interface Loaded<Due extends Dated> {
  readonly dues: readonly Due[];
  readonly more: boolean;
}

/** How far two lists reach together: beyond the last day of one that goes on, something might be missing. */
const reach = <Due extends Dated>({ dues, more }: Loaded<Due>): string =>
  more ? (dues.at(-1)?.on ?? '') : '9999-12-31';

/** Two lists by date as one, no further than both are known. */
export function oneList<Due extends Dated>(one: Loaded<Due>, other: Loaded<Due>): readonly Due[] {
  const until = [reach(one), reach(other)].sort()[0] ?? '';
  return [...one.dues, ...other.dues].filter(({ on }) => on <= until).sort(byDay);
}

/** The same list by month, each month once, in order. */
export function byMonth<Due extends Dated>(
  dues: readonly Due[],
): readonly { readonly month: string; readonly dues: readonly Due[] }[] {
  const months = new Map<string, Due[]>();
  for (const due of dues) months.set(due.on.slice(0, 7), [...(months.get(due.on.slice(0, 7)) ?? []), due]);
  return [...months].map(([month, held]) => ({ month, dues: held }));
}

/** What the list may be narrowed to: what is open, all, what slips, or one standing. */
export type DueView = '' | 'tout' | 'glisse' | DueStanding;

/** The standings that a view asks for; all of them when there is none. */
export function standingsOf(view: DueView): DueStanding[] | undefined {
  if (view === 'tout') return undefined;
  if (view === 'glisse') return ['AT_RISK', 'LATE'];
  return view === '' ? ['PLANNED', 'ONGOING', 'AT_RISK', 'LATE'] : [view];
}
