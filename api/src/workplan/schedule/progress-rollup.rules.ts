/** What is known of a task when progress is summed up. */
export interface Progressed {
  readonly id: string;
  readonly parentId?: string | null;
  /** Whole percent; of a task that sums up others, what is under it says it. */
  readonly progress: number;
  /** Person-days or person-months, the same unit for all. */
  readonly effort: number;
  /** Working days: the weight where no effort was planned. */
  readonly duration: number;
}

export interface RolledUp {
  readonly effort: number;
  /** Whole percent, rounded down: 100 means that all of it is done. */
  readonly progress: number;
}

/**
 * Progress of each task and of all that sums up others, by planned effort; by duration under a task for which no effort
 * was planned at all, and evenly when there is none of either. Milestones without effort weigh nothing beside work.
 */
export function rollUp(tasks: readonly Progressed[]): Map<string, RolledUp> {
  const known = new Set(tasks.map(({ id }) => id));
  const under = new Map<string | null, Progressed[]>();
  for (const task of tasks) {
    const above = task.parentId && known.has(task.parentId) ? task.parentId : null;
    const beside = under.get(above);
    if (beside) beside.push(task);
    else under.set(above, [task]);
  }
  const found = new Map<string, RolledUp>();
  const leavesOf = (task: Progressed): Progressed[] => {
    const leaves = (under.get(task.id) ?? []).flatMap(leavesOf);
    if (leaves.length === 0) leaves.push(task);
    found.set(task.id, rolledUp(leaves));
    return leaves;
  };
  for (const root of under.get(null) ?? []) leavesOf(root);
  return found;
}

/** The same for a whole project, or any choice of tasks that sum up no other. */
export function rolledUp(leaves: readonly Progressed[]): RolledUp {
  const sum = (of: (leaf: Progressed) => number): number => leaves.reduce((total, leaf) => total + of(leaf), 0);
  const weights: ReadonlyArray<(leaf: Progressed) => number> = [
    ({ effort }) => effort,
    ({ duration }) => duration,
    () => 1,
  ];
  const weight = weights.find((of) => sum(of) > 0) ?? (() => 1);
  const done = sum((leaf) => weight(leaf) * leaf.progress) / (sum(weight) || 1);
  return { effort: sum(({ effort }) => effort), progress: Math.floor(done + 1e-9) };
}
