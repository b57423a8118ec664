interface Harm {
  /** What is broken, in words. */
  readonly name: string;
  /** From the top of the repository: `api/src/kernel/day.ts`. */
  readonly file: string;
  /** The specs that must notice, from the top of the repository. */
  readonly tests: readonly string[];
}

/** One place of a file that says something else. */
export interface Change extends Harm {
  readonly find: string;
  readonly replace: string;
}

/** A file that should not be, or lines at the end of one that is. */
export interface Addition extends Harm {
  readonly text: string;
}

/** A guarantee broken on purpose. */
export type Breakage = Change | Addition;
