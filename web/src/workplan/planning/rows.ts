import type { Day } from '../../platform/day';
import { type Item, isLate, lotsOf } from './item';

/** What the plan is narrowed to and how it is put together, as the address of the page says it. */
export interface PlanView {
  readonly groupe: string;
  readonly partenaire: string;
  readonly etat: string;
  readonly montrer: string;
  readonly texte: string;
}

export const wholePlan: PlanView = { groupe: '', partenaire: '', etat: '', montrer: '', texte: '' };

/** What rows of the plan are put under, with the work that is of it; the group without work takes all the rest. */
export interface Group {
  readonly id: string;
  readonly name: string;
  readonly workIds: ReadonlySet<string> | null;
}

/** A line of the chart: a row of the plan, or the heading of those below. */
export interface Row<I extends Item = Item> {
  readonly key: string;
  readonly item: I | null;
  /** What the rows below have in common, of a line that heads them. */
  readonly heading: string | null;
  /** The other groups under which the same row stands. */
  readonly also: readonly string[];
  readonly parentKey: string | null;
  readonly level: number;
  readonly hasChildren: boolean;
  /** How many stand right under it. */
  readonly below: number;
  readonly expanded: boolean;
  readonly place: number;
  readonly size: number;
}

const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether a row is among those asked for. */
export function matcher({ partenaire, etat, montrer, texte }: PlanView, today: Day): (item: Item) => boolean {
  const words = bare(texte).split(/\s+/).filter(Boolean);
  return (item) => {
    if (partenaire && item.partner.id !== partenaire) return false;
    if (etat && item.state !== etat && item.standing !== etat) return false;
    if (montrer === 'critique' && !item.critical) return false;
    if (montrer === 'retard' && !isLate(item, today)) return false;
    const said = bare(`${item.code} ${item.titleFr} ${item.titleEn} ${item.partner.shortName}`);
    return words.every((word) => said.includes(word));
  };
}

/** True when nothing is left out. */
export const showsAll = ({ partenaire, etat, montrer, texte }: PlanView): boolean =>
  !partenaire && !etat && !montrer && !texte.trim();

interface Branch<I extends Item> {
  readonly key: string;
  readonly item: I | null;
  readonly heading: string | null;
  readonly also: readonly string[];
  readonly under: Branch<I>[];
}

const branchOf = <I extends Item>(item: I, key: string = item.id, also: readonly string[] = []): Branch<I> => ({
  ...{ key, item, heading: null, also, under: [] },
});

const headingOf = <I extends Item>(key: string, heading: string): Branch<I> => ({
  ...{ key, item: null, heading, also: [], under: [] },
});

function byWork<I extends Item>(items: readonly I[], kept: (item: Item) => boolean): Branch<I>[] {
  const branches = new Map<string, Branch<I>>();
  for (const item of items) branches.set(item.id, branchOf(item));
  const roots: Branch<I>[] = [];
  const parentOf = (item: I) => (item.parentId === null ? undefined : branches.get(item.parentId));
  const shown = new Set<string>();
  for (const item of items) {
    if (!kept(item)) continue;
    for (let at: I | undefined = item; at && !shown.has(at.id); at = parentOf(at)?.item ?? undefined) shown.add(at.id);
  }
  for (const item of items) {
    const branch = branches.get(item.id);
    if (branch && shown.has(item.id)) (parentOf(item)?.under ?? roots).push(branch);
  }
  return roots;
}

function byPartner<I extends Item>(items: readonly I[], kept: (item: Item) => boolean): Branch<I>[] {
  const lots = lotsOf(items);
  const partners = new Map<string, Branch<I>>();
  for (const item of items) {
    if (lots.has(item.id) || !kept(item)) continue;
    const { partner } = item;
    const of = partners.get(partner.id) ?? headingOf<I>(`partner:${partner.id}`, partner.shortName);
    partners.set(partner.id, of);
    of.under.push(branchOf(item));
  }
  return [...partners.values()];
}

/** A row stands under each group that has its work, or work above it; the rows of no group come last. */
function byGroup<I extends Item>(
  items: readonly I[],
  kept: (item: Item) => boolean,
  groups: readonly Group[],
): Branch<I>[] {
  const lots = lotsOf(items);
  const parents = new Map(items.map(({ id, parentId }) => [id, parentId]));
  const isOf = (id: string, workIds: ReadonlySet<string>): boolean => {
    for (let at: string | null | undefined = id; at; at = parents.get(at)) if (workIds.has(at)) return true;
    return false;
  };
  const headings = groups.map(({ id, name }) => headingOf<I>(`group:${id}`, name));
  for (const item of items) {
    if (lots.has(item.id) || !kept(item)) continue;
    const own = groups.flatMap(({ workIds }, i) => (workIds && isOf(item.id, workIds) ? [i] : []));
    const under = own.length > 0 ? own : groups.flatMap(({ workIds }, i) => (workIds === null ? [i] : []));
    for (const [turn, i] of under.entries()) {
      const key = turn === 0 ? item.id : `${groups[i]?.id}:${item.id}`;
      const also = under.filter((other) => other !== i).map((other) => groups[other]?.name ?? '');
      headings[i]?.under.push(branchOf(item, key, also));
    }
  }
  return headings.filter(({ under }) => under.length > 0);
}

/** The lines of the chart from top to bottom: what is folded and what is not asked for left out, the way to it kept. */
export function rowsOf<I extends Item>(
  items: readonly I[],
  view: PlanView,
  folded: ReadonlySet<string>,
  today: Day,
  groups: readonly Group[] = [],
): readonly Row<I>[] {
  const kept = showsAll(view) ? () => true : matcher(view, today);
  const rows: Row<I>[] = [];
  const put = (branches: readonly Branch<I>[], level: number, parentKey: string | null) => {
    for (const [i, { key, item, heading, also, under }] of branches.entries()) {
      const expanded = !folded.has(key);
      const hasChildren = under.length > 0;
      const [place, size, below] = [i + 1, branches.length, under.length];
      rows.push({ key, item, heading, also, parentKey, level, hasChildren, below, expanded, place, size });
      if (hasChildren && expanded) put(under, level + 1, key);
    }
  };
  const tops = () => {
    if (view.groupe === 'partenaire') return byPartner(items, kept);
    return view.groupe === 'demonstrateur' ? byGroup(items, kept, groups) : byWork(items, kept);
  };
  put(tops(), 1, null);
  return rows;
}
