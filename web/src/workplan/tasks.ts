interface Part {
  readonly id: string;
  readonly parentId: string | null;
}

/** A work package with the tasks it is made of. */
export interface WithTasks<Work> {
  readonly work: Work;
  readonly tasks: readonly Work[];
}

/** Puts tasks under their work package; a task whose work package is not in the list stands for itself. */
export function withTasks<Work extends Part>(works: readonly Work[]): readonly WithTasks<Work>[] {
  const known = new Set(works.map(({ id }) => id));
  const alone = ({ parentId }: Work) => parentId === null || !known.has(parentId);
  return works.filter(alone).map((work) => ({ work, tasks: works.filter(({ parentId }) => parentId === work.id) }));
}
