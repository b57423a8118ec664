import type { DueStanding } from '../graphql/graphql';

interface Part {
  readonly id: string;
  readonly parentId?: string | null;
  readonly code: string;
}

/** A function on its line of the tree, under the one it is part of. */
export interface Branch<P> {
  readonly node: P;
  readonly depth: number;
  readonly parentCode: string | undefined;
}

/** A tree as the lines it is drawn on; the functions come each before its parts. */
export function branches<P extends Part>(functions: readonly P[]): readonly Branch<P>[] {
  const placed = new Map<string, Branch<P>>();
  for (const node of functions) {
    const parent = node.parentId ? placed.get(node.parentId) : undefined;
    placed.set(node.id, { node, depth: parent ? parent.depth + 1 : 0, parentCode: parent?.node.code });
  }
  return [...placed.values()];
}

interface Slipping {
  readonly standing: DueStanding;
  readonly driftDays: number;
}

const GRAVITY: Readonly<Record<DueStanding, number>> = { MET: 0, PLANNED: 1, ONGOING: 2, AT_RISK: 3, LATE: 4 };

/** What slips most among dated things: the gravest, then the farthest from its date; nothing when all keep theirs. */
export function mostSlipping<Dated extends Slipping>(dated: readonly Dated[]): Dated | undefined {
  const slipping = dated.filter(({ standing }) => standing === 'LATE' || standing === 'AT_RISK');
  return slipping.sort((a, b) => GRAVITY[b.standing] - GRAVITY[a.standing] || b.driftDays - a.driftDays)[0];
}
