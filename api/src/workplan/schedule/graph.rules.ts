/** By node, its edges. */
export type Adjacency = ReadonlyArray<readonly number[]>;

export interface Ends {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** Groups edges by one of their ends, in the order in which they came. */
export function adjacencyOf(ends: readonly number[], size: number): Adjacency {
  const edges = Array.from({ length: size }, (): number[] => []);
  ends.forEach((node, edge) => {
    edges[node]?.push(edge);
  });
  return edges;
}

export const edgesAt = (adjacency: Adjacency, node: number): readonly number[] => adjacency[node] as readonly number[];

/** Every node after those that lead to it; what waits for itself is left out. */
export function topologicalOrder({ to }: Ends, incoming: Adjacency, outgoing: Adjacency): Int32Array {
  const size = incoming.length;
  const waiting = Int32Array.from({ length: size }, (_, node) => edgesAt(incoming, node).length);
  const order = new Int32Array(size);
  let known = 0;
  for (let node = 0; node < size; node++) if (waiting[node] === 0) order[known++] = node;
  for (let done = 0; done < known; done++)
    for (const edge of edgesAt(outgoing, order[done] as number)) {
      const next = to[edge] as number;
      waiting[next] = (waiting[next] as number) - 1;
      if (waiting[next] === 0) order[known++] = next;
    }
  return order.subarray(0, known);
}

/** A way round among the nodes that the order left out, each followed by the one it leads to. */
export function cycleAmong({ from }: Ends, incoming: Adjacency, order: Int32Array): number[] {
  const ordered = new Set(order);
  const size = incoming.length;
  let node = 0;
  while (node < size && ordered.has(node)) node++;
  const trail: number[] = [];
  const seen = new Map<number, number>();
  while (!seen.has(node)) {
    seen.set(node, trail.length);
    trail.push(node);
    const leading = edgesAt(incoming, node).find((edge) => !ordered.has(from[edge] as number));
    if (leading === undefined) return [];
    node = from[leading] as number;
  }
  return trail.slice(seen.get(node)).reverse();
}
