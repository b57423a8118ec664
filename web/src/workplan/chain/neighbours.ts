import type { Link } from '../planning/item';

interface Row {
  readonly id: string;
  readonly kind: 'WORK' | 'MILESTONE' | 'DELIVERABLE';
  readonly parentId: string | null;
  readonly startsOn: string;
  readonly endsOn: string;
}

/** A work package with what it contains, what it waits for and what waits for it. */
export interface Neighbours<I extends Row> {
  readonly before: readonly I[];
  /** The work package first, then its tasks, then its milestones. */
  readonly own: readonly I[];
  readonly after: readonly I[];
  /** The links between any two of them, one of which is its own. */
  readonly links: readonly Link[];
  /** Neighbours that are not shown. */
  readonly left: number;
}

/** What stands before, in and after a work package, each side by its days and up to so many; what is on both sides is before. */
export function neighboursOf<I extends Row>(
  { items, dependencies }: { readonly items: readonly I[]; readonly dependencies: readonly Link[] },
  workId: string,
  most: number,
): Neighbours<I> {
  const byId = new Map(items.map((item) => [item.id, item]));
  const isOwn = (id: string): boolean => {
    for (let at = byId.get(id); at; at = at.parentId === null ? undefined : byId.get(at.parentId))
      if (at.id === workId) return true;
    return false;
  };
  const own = items.filter(({ id, kind }) => kind !== 'DELIVERABLE' && isOwn(id));
  const order = (item: I): number => (item.id === workId ? 0 : item.kind === 'WORK' ? 1 : 2);
  const links = dependencies.filter(({ fromId, toId }) => isOwn(fromId) || isOwn(toId));
  const others = (ids: readonly string[], but: ReadonlySet<string>): readonly I[] =>
    [...new Set(ids)]
      .flatMap((id) => (isOwn(id) || but.has(id) ? [] : (byId.get(id) ?? [])))
      .sort((a, b) => a.endsOn.localeCompare(b.endsOn) || a.startsOn.localeCompare(b.startsOn));
  const before = others(
    links.map(({ fromId }) => fromId),
    new Set(),
  );
  const after = others(
    links.map(({ toId }) => toId),
    new Set(before.map(({ id }) => id)),
  );
  /** The last to lead and the first to follow are the nearest. */
  const shown = {
    before: before.slice(-most),
    own: [...own].sort((a, b) => order(a) - order(b)),
    after: after.slice(0, most),
  };
  const ids = new Set([...shown.before, ...shown.own, ...shown.after].map(({ id }) => id));
  return {
    ...shown,
    links: links.filter(({ fromId, toId }) => ids.has(fromId) && ids.has(toId)),
    left: before.length + after.length - shown.before.length - shown.after.length,
  };
}
