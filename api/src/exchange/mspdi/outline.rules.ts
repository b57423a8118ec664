import type { OutgoingItem } from '../plan/outgoing-plan.rules.js';

/** A row where an outline has it. */
export interface Outlined {
  readonly item: OutgoingItem;
  /** Counted from 1 in the order of the outline. */
  readonly uid: number;
  readonly level: number;
  readonly number: string;
  readonly summary: boolean;
}

/**
 * The rows of a plan as an outline. A milestone or a deliverable of a task stands beside it, not under it:
 * other programs would take the task for a sum of what is under it, and forget its days.
 */
export function outlineOf(items: readonly OutgoingItem[]): Outlined[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const lots = new Set(items.flatMap(({ kind, parentId }) => (kind === 'WORK' && parentId ? [parentId] : [])));
  const placeOf = ({ kind, parentId }: OutgoingItem): string | null => {
    if (kind === 'WORK' || parentId === null || lots.has(parentId)) return parentId;
    return byId.get(parentId)?.parentId ?? null;
  };
  const under = new Map<string | null, OutgoingItem[]>();
  for (const item of items) {
    const place = placeOf(item);
    under.set(place, [...(under.get(place) ?? []), item]);
  }
  const outlined: Outlined[] = [];
  const add = (parent: string | null, level: number, prefix: string) => {
    for (const [i, item] of (under.get(parent) ?? []).entries()) {
      const number = `${prefix}${i + 1}`;
      const summary = item.kind === 'WORK' && under.has(item.id);
      outlined.push({ item, uid: outlined.length + 1, level, number, summary });
      if (summary) add(item.id, level + 1, `${number}.`);
    }
  };
  add(null, 1, '');
  return outlined;
}
