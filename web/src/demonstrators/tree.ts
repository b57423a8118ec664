import type { DueStanding } from '../graphql/graphql';

interface Named {
  readonly code: string;
}

/** A function on its line of the tree, under the one it is part of. */
export interface Branch<Part> {
  readonly node: Part;
  readonly depth: number;
  readonly parentCode: string | undefined;
}

/** A tree as the lines it is drawn on: each function, then its parts. */
export const branches = <Part extends Named>(
  roots: readonly (Part & { readonly children: readonly Part[] })[],
): readonly Branch<Part>[] =>
  roots.flatMap((root) => [
    { node: root, depth: 0, parentCode: undefined },
    ...root.children.map((node) => ({ node, depth: 1, parentCode: root.code })),
  ]);

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
