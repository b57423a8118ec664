import {
  type DocumentNode,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  Kind,
  visit,
} from 'graphql';
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity';
import { Refusal } from '../../kernel/refusal.js';

/** The most that one operation may cost. */
export const MOST_COST = 2_000;

/** How many rows a list without a page is taken to have. */
const FEW = 5;

type Variables = Readonly<Record<string, unknown>>;

const isPage = (type: GraphQLOutputType): boolean => getNamedType(type).name.endsWith('Page');

/** An object costs one, a leaf nothing, a page its size times what a row costs. */
const estimate: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
  if (!isCompositeType(getNamedType(field.type))) return 0;
  if (isPage(field.type)) return 1 + Math.max(0, Number(args.first ?? FEW)) * childComplexity;
  if (isPage(type) || !isListType(getNullableType(field.type))) return 1 + childComplexity;
  return FEW * (1 + childComplexity);
};

interface Costs {
  /** Variables that say how long a page is or whether a part is asked: they alone change the cost of a document. */
  readonly sizes: readonly string[];
  readonly known: Map<string, number>;
}

const costs = new WeakMap<DocumentNode, Costs>();
const MOST_SIZES = 50;

function sizesOf(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Argument: ({ name, value }) => {
      if ((name.value === 'first' || name.value === 'if') && value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

/** About as many objects as the operation may make the portal read. */
export const costOf = (schema: GraphQLSchema, query: DocumentNode, variables: Variables): number =>
  getComplexity({ schema, query, variables: { ...variables }, estimators: [estimate] });

/** Refuses with `request.too-complex` what would cost too much; counted once for each document and length of page. */
export function affordable(schema: GraphQLSchema, document: DocumentNode, variables: Variables = {}): void {
  let entry = costs.get(document);
  if (!entry) {
    entry = { sizes: sizesOf(document), known: new Map() };
    costs.set(document, entry);
  }
  const key = entry.sizes.map((name) => String(variables[name])).join();
  let cost = entry.known.get(key);
  if (cost === undefined) {
    cost = costOf(schema, document, variables);
    if (entry.known.size < MOST_SIZES) entry.known.set(key, cost);
  }
  if (cost > MOST_COST) throw new Refusal('request.too-complex', { limit: 'cost', most: MOST_COST });
}
