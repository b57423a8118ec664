import type { Days, Item } from './item';

/** A bar that somebody is moving, before anything is saved. */
export interface Draft extends Days {
  readonly itemId: string;
}

/** The days each row has on the screen: those of the plan, but for what is being moved and what that pushes. */
export function shownDays(
  items: readonly Item[],
  draft: Draft | undefined,
  shifts: readonly Draft[] | undefined,
): ReadonlyMap<string, Days> {
  const moved = new Map<string, Days>();
  if (!draft) return moved;
  if (!shifts) return moved.set(draft.itemId, draft);
  for (const shift of shifts) moved.set(shift.itemId, shift);
  return withLots(items, moved);
}

/** A lot above something that moves begins and ends with the work under it. */
function withLots(items: readonly Item[], moved: Map<string, Days>): ReadonlyMap<string, Days> {
  const under = new Map<string, Item[]>();
  for (const item of items) {
    if (item.kind !== 'WORK' || item.parentId === null) continue;
    const others = under.get(item.parentId);
    if (others) others.push(item);
    else under.set(item.parentId, [item]);
  }
  const byId = new Map(items.map((item) => [item.id, item]));
  const touched = new Set<string>();
  for (const id of moved.keys()) {
    const item = byId.get(id);
    let lot = item?.kind === 'WORK' ? item.parentId : null;
    for (; lot && !touched.has(lot); lot = byId.get(lot)?.parentId ?? null) touched.add(lot);
  }
  for (const { id, kind } of [...items].reverse()) {
    const parts = under.get(id)?.map((part) => moved.get(part.id) ?? part);
    if (kind !== 'WORK' || !parts || !touched.has(id)) continue;
    const startsOn = parts.map((part) => part.startsOn).sort()[0] as string;
    moved.set(id, {
      startsOn,
      endsOn: parts
        .map((part) => part.endsOn)
        .sort()
        .at(-1) as string,
    });
  }
  return moved;
}
