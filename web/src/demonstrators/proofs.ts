import type { Choice } from '../ui/field';

/** A function with the files of the deliverables of the work on it. */
export interface Proven {
  readonly workPackages: ReadonlyArray<{
    readonly deliverables: ReadonlyArray<{
      readonly code: string;
      readonly documents: ReadonlyArray<{ readonly id: string; readonly name: string }>;
    }>;
  }>;
}

/** The files that may prove something of a function: those of the deliverables of the work on it. */
export const proofsOf = ({ workPackages }: Proven): readonly Choice[] =>
  workPackages.flatMap(({ deliverables }) =>
    deliverables.flatMap(({ code, documents }) =>
      documents.map(({ id, name }) => ({ value: id, label: `${code} ${name}` })),
    ),
  );
