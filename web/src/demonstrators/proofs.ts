import type { Choice } from '../ui/field';

interface Worked {
  readonly workPackages: ReadonlyArray<{
    readonly deliverables: ReadonlyArray<{
      readonly code: string;
      readonly documents: ReadonlyArray<{ readonly id: string; readonly name: string }>;
    }>;
  }>;
}

/** The files that may prove something of a function: those of the deliverables of the work on it. */
export const proofsOf = ({ workPackages }: Worked): readonly Choice[] =>
  workPackages.flatMap(({ deliverables }) =>
    deliverables.flatMap(({ code, documents }) =>
      documents.map(({ id, name }) => ({ value: id, label: `${code} ${name}` })),
    ),
  );
