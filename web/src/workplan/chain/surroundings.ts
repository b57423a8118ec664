/** What waits for what: a dependency, or what a lot on the way contains. */
export interface Wire {
  readonly id: string;
  readonly fromId: string;
  readonly toId: string;
  /** On the way to the chosen row: it decides, or leaves slack. */
  readonly lit: 'decides' | 'loose' | null;
  /** Working days of slack on the way; none elsewhere. */
  readonly slack: number | null;
  /** From what is contained to the lot that takes its dates from it. */
  readonly contains: boolean;
}

/** A row on the way to the chosen one. */
export interface WayStep {
  readonly itemId: string;
  readonly slack: number | null;
  readonly dependency: { readonly id: string; readonly fromId: string; readonly toId: string } | null;
}

export interface Surroundings {
  /** The rows drawn, the nearest first. */
  readonly ids: readonly string[];
  readonly wires: readonly Wire[];
  /** How many more are linked, further away. */
  readonly left: number;
}

type Linked = Pick<Wire, 'id' | 'fromId' | 'toId'>;

/** The way to a row and all that is linked to it, from near to far, up to so many rows. */
export function surroundingsOf(dependencies: readonly Linked[], steps: readonly WayStep[], most: number): Surroundings {
  const way = litOf(steps);
  const plain = dependencies
    .filter(({ id, toId }) => !way.some((wire) => wire.id === id && wire.toId === toId))
    .map(({ id, fromId, toId }): Wire => ({ id, fromId, toId, lit: null, slack: null, contains: false }));
  const all = [...plain, ...way];
  const found = [...steps].reverse().map(({ itemId }) => itemId);
  const seen = new Set(found);
  for (let place = 0; place < found.length; place += 1)
    for (const { fromId, toId } of all) {
      const other = fromId === found[place] ? toId : toId === found[place] ? fromId : undefined;
      if (other === undefined || seen.has(other)) continue;
      seen.add(other);
      found.push(other);
    }
  const ids = found.slice(0, Math.max(most, steps.length));
  const drawn = new Set(ids);
  return {
    ids,
    wires: all.filter(({ fromId, toId }) => drawn.has(fromId) && drawn.has(toId)),
    left: found.length - ids.length,
  };
}

/** The wires between the steps; a link to a lot that holds the step is drawn to the step. */
function litOf(steps: readonly WayStep[]): Wire[] {
  return steps.flatMap(({ itemId, slack, dependency }, place): Wire[] => {
    const before = steps[place - 1];
    if (!before) return [];
    const ends = { fromId: before.itemId, toId: itemId };
    if (!dependency)
      return [{ ...ends, id: `${before.itemId} ${itemId}`, lit: 'decides', slack: null, contains: true }];
    return [{ ...ends, id: dependency.id, lit: slack ? 'loose' : 'decides', slack, contains: false }];
  });
}
