import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type OperationTypeNode,
  parse,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { Refusal } from '../../kernel/refusal.js';

/** How much one document may ask, whoever sends it. */
export const limits = { depth: 8, aliases: 15, directives: 5, tokens: 1_000, characters: 32_768 } as const;

/** A document within the limits, in so far as its text alone can tell. */
export interface Sound {
  readonly document: DocumentNode;
  readonly kind: OperationTypeNode;
  readonly name: string | undefined;
}

const known = new LRUCache<string, Sound>({ max: 1_000 });

/**
 * Reads a document; its text alone decides, so that a hot document is read once.
 * Refuses with `request.too-complex`, `request.malformed` or `request.one-mutation`; a syntax error keeps its words.
 */
export function soundDocument(source: string): Sound {
  const before = known.get(source);
  if (before) return before;
  within('characters', source.length);
  const document = parse(source, { maxTokens: limits.tokens });
  const [operation, ...others] = document.definitions.filter((d) => d.kind === Kind.OPERATION_DEFINITION);
  if (!operation || others.length > 0) throw new Refusal('request.malformed', { because: 'one-operation' });
  const sound = { document, kind: operation.operation, name: operation.name?.value };
  const { aliases, directives } = counted(document);
  within('aliases', aliases);
  within('directives', directives);
  within('depth', depthOf(operation, document));
  if (sound.kind === 'mutation' && !hasOneField(operation)) throw new Refusal('request.one-mutation');
  known.set(source, sound);
  return sound;
}

function within(limit: keyof typeof limits, actual: number): void {
  const most = limits[limit];
  if (actual > most) throw new Refusal('request.too-complex', { limit, most });
}

const hasOneField = ({ selectionSet: { selections } }: OperationDefinitionNode): boolean =>
  selections.length === 1 && selections[0]?.kind === Kind.FIELD;

function counted(document: DocumentNode): { aliases: number; directives: number } {
  let aliases = 0;
  let directives = 0;
  visit(document, {
    Field: ({ alias }) => {
      if (alias) aliases += 1;
    },
    Directive: () => {
      directives += 1;
    },
  });
  return { aliases, directives };
}

/** Levels of fields; a fragment adds none of its own, and one that holds itself is endless. */
function depthOf(operation: OperationDefinitionNode, document: DocumentNode): number {
  const fragments = new Map(
    document.definitions
      .filter((d): d is FragmentDefinitionNode => d.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const depths = new Map<string, number>();
  const below = (set: SelectionSetNode | undefined): number => {
    let deepest = 0;
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) deepest = Math.max(deepest, 1 + below(selection.selectionSet));
      else if (selection.kind === Kind.INLINE_FRAGMENT) deepest = Math.max(deepest, below(selection.selectionSet));
      else deepest = Math.max(deepest, ofFragment(selection.name.value));
    }
    return deepest;
  };
  const ofFragment = (name: string): number => {
    const before = depths.get(name);
    if (before !== undefined) return before;
    depths.set(name, Number.POSITIVE_INFINITY);
    const depth = below(fragments.get(name)?.selectionSet);
    depths.set(name, depth);
    return depth;
  };
  return below(operation.selectionSet);
}
