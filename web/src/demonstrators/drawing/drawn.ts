import type { DemonstratorFacts, FunctionFacts } from '../facts';

/** What is drawn now: something new, or what stands there. */
export type Drawn =
  | { readonly deed: 'demonstrator.add' | 'function.add' }
  | { readonly deed: 'demonstrator.change' | 'demonstrator.remove'; readonly demonstrator: DemonstratorFacts }
  | { readonly deed: 'function.change' | 'function.move' | 'function.remove'; readonly fn: FunctionFacts };

/** What a form of the tree is given: the whole tree, and how to leave. */
export interface DrawingForm {
  readonly projectId: string;
  readonly demonstrators: readonly DemonstratorFacts[];
  readonly onDone: () => void;
}

/** The other language takes the words of one's own when it has none. */
export function bothWays(french: boolean, own: string, other: string): readonly [fr: string, en: string] {
  const [mine, theirs] = [own.trim(), other.trim() || own.trim()];
  return french ? [mine, theirs] : [theirs, mine];
}
