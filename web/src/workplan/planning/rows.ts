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

/** A line of the chart: a row of the plan, or the partner that the rows below are of. */
export interface Row<I extends Item = Item> {
  readonly key: string;
  readonly item: I | null;
  /** Of a line that heads a partner's rows. */
  readonly partner: I['partner'] | null;
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
  readonly partner: I['partner'] | null;
  readonly under: Branch<I>[];
}

function byWork<I extends Item>(items: readonly I[], kept: (item: Item) => boolean): Branch<I>[] {
  const branches = new Map<string, Branch<I>>();
  for (const item of items) branches.set(item.id, { key: item.id, item, partner: null, under: [] });
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
    const heading: Branch<I> = { key: `partner:${partner.id}`, item: null, partner, under: [] };
    const of = partners.get(partner.id) ?? heading;
    partners.set(partner.id, of);
    of.under.push({ key: item.id, item, partner: null, under: [] });
  }
  return [...partners.values()];
}

/** The lines of the chart from top to bottom: what is folded and what is not asked for left out, the way to it kept. */
export function rowsOf<I extends Item>(
  items: readonly I[],
  view: PlanView,
  folded: ReadonlySet<string>,
  today: Day,
): readonly Row<I>[] {
  const kept = showsAll(view) ? () => true : matcher(view, today);
  const rows: Row<I>[] = [];
  const put = (branches: readonly Branch<I>[], level: number, parentKey: string | null) => {
    for (const [i, { key, item, partner, under }] of branches.entries()) {
      const expanded = !folded.has(key);
      const hasChildren = under.length > 0;
      const [place, size, below] = [i + 1, branches.length, under.length];
      rows.push({ key, item, partner, parentKey, level, hasChildren, below, expanded, place, size });
      if (hasChildren && expanded) put(under, level + 1, key);
    }
  };
  put(view.groupe === 'partenaire' ? byPartner(items, kept) : byWork(items, kept), 1, null);
  return rows;
}
