/** The edges of each node, side by side: those of node `n` stand from `starts[n]` to `starts[n + 1]`. */
export interface Adjacency {
  readonly starts: Int32Array;
  readonly edges: Int32Array;
}

export interface Ends {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** Groups edges by one of their ends, in the order in which they came. */
export function adjacencyOf(ends: readonly number[], size: number): Adjacency {
  const starts = new Int32Array(size + 1);
  for (const node of ends) starts[node + 1] = (starts[node + 1] as number) + 1;
  for (let node = 0; node < size; node++) starts[node + 1] = (starts[node + 1] as number) + (starts[node] as number);
  const free = starts.slice();
  const edges = new Int32Array(ends.length);
  ends.forEach((node, edge) => {
    edges[free[node] as number] = edge;
    free[node] = (free[node] as number) + 1;
  });
  return { starts, edges };
}

export const edgesAt = ({ starts, edges }: Adjacency, node: number): Int32Array =>
  edges.subarray(starts[node] as number, starts[node + 1] as number);

/** Every node after those that lead to it; what waits for itself is left out. */
export function topologicalOrder({ to }: Ends, incoming: Adjacency, outgoing: Adjacency): Int32Array {
  const size = incoming.starts.length - 1;
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
  const size = incoming.starts.length - 1;
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
