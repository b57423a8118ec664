import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from 'graphql';

/** A document that asks everything a field offers, a few levels deep: every field resolver has its turn. */
export interface Selection {
  readonly field: string;
  /** What the document wants to be told: `projectId`, or the `id` of a row of that table. */
  readonly takes: { readonly variable: string; readonly table: string };
  readonly query: string;
}

const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

/** One for each field of Query that wants exactly one id. */
export function selectionsOf(schema: GraphQLSchema, depth: number): Selection[] {
  return Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) => {
    const wanted = field.args.filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined);
    const [only, ...more] = wanted;
    if (!only || more.length > 0 || getNamedType(only.type).name !== 'ID') return [];
    const page = getNamedType(field.type).name.endsWith('Page');
    const name = only.name === 'id' ? getNamedType(field.type).name : only.name.replace(/Id$/, '');
    const few = page ? ', first: 5' : '';
    const asked = everythingOf(getNamedType(field.type) as GraphQLObjectType, page ? depth + 1 : depth, []);
    return [
      {
        field: field.name,
        takes: { variable: only.name, table: snake(name) },
        query: `query ($${only.name}: ID!) { ${field.name}(${only.name}: $${only.name}${few}) ${asked} }`,
      },
    ];
  });
}

function everythingOf(type: GraphQLObjectType, depth: number, above: readonly string[]): string {
  const parts = Object.values(type.getFields()).flatMap((field) => partOf(field, depth, [...above, type.name]));
  return `{ ${parts.join(' ')} }`;
}

function partOf(field: GraphQLField<unknown, unknown>, depth: number, above: readonly string[]): string[] {
  const type = getNamedType(field.type);
  if (field.args.some(({ type: arg }) => isNonNullType(arg) && !isInputObjectType(getNamedType(arg)))) return [];
  if (isScalarType(type) || isEnumType(type)) return [field.name];
  if (!isObjectType(type) || depth <= 1 || above.includes(type.name)) return [];
  return [`${field.name} ${everythingOf(type, depth - 1, above)}`];
}
