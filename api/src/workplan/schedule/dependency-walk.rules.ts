/** A plan as far as who waits for whom: a tree of tasks and links of any type. */
export interface Waiting {
  readonly tasks: ReadonlyArray<{ readonly id: string; readonly parentId?: string | null }>;
  readonly links: ReadonlyArray<{ readonly from: string; readonly to: string }>;
}

/** A task found on a walk, and over how many links at the least. */
export interface Reached {
  readonly id: string;
  readonly distance: number;
}

/** All that comes before a task or a lot, the nearest first; what leads a lot leads all under it. */
export const leadersOf = (plan: Waiting, id: string): Reached[] => walk(plan, id, turned(plan));

/** All that waits for a task or a lot, the nearest first; what waits for a lot waits for all under it. */
export const followersOf = (plan: Waiting, id: string): Reached[] => walk(plan, id, plan.links);

/** What comes before and is not done, with nothing done between: all that still blocks it. */
export const blockersOf = (plan: Waiting, id: string, isDone: (id: string) => boolean): Reached[] =>
  walk(plan, id, turned(plan), isDone);

const turned = ({ links }: Waiting): Waiting['links'] => links.map(({ from, to }) => ({ from: to, to: from }));

/**
 * Goes from task to task along the links. A link to a lot enters all under it; whoever stands under a lot leaves by the
 * links of the lot too.
 */
function walk(
  { tasks }: Waiting,
  id: string,
  links: Waiting['links'],
  closed: (id: string) => boolean = () => false,
): Reached[] {
  const parents = new Map(tasks.map(({ id, parentId }) => [id, parentId ?? null]));
  const children = grouped(tasks, ({ parentId }) => parentId ?? '');
  const leaving = grouped(links, ({ from }) => from);
  const under = (one: string): string[] => [one, ...(children.get(one) ?? []).flatMap((child) => under(child.id))];
  const above = (one: string): string[] => {
    const parent = parents.get(one);
    return parent && parents.has(parent) ? [parent, ...above(parent)] : [];
  };

  const own = new Set([...under(id), ...above(id)]);
  const distances = new Map<string, number>();
  let edge = under(id);
  for (let distance = 1; edge.length > 0; distance++) {
    const exits = new Set(edge.flatMap((one) => [one, ...above(one)]));
    const entered = [...exits].flatMap((one) => (leaving.get(one) ?? []).flatMap(({ to }) => under(to)));
    edge = [...new Set(entered)].filter((one) => !own.has(one) && !distances.has(one) && !closed(one));
    for (const one of edge) distances.set(one, distance);
  }
  return [...distances].map(([reached, distance]) => ({ id: reached, distance }));
}

function grouped<Row>(rows: readonly Row[], key: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}
