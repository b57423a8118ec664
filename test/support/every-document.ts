import {
  astFromValue,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  print,
} from 'graphql';

type Field = GraphQLField<unknown, unknown>;
type Arguments = Readonly<Record<string, unknown>>;

const objectOf = (type: GraphQLOutputType): GraphQLObjectType | undefined => {
  const named = getNamedType(type);
  return isObjectType(named) ? named : undefined;
};

const fieldsOf = (type: GraphQLObjectType): Field[] => Object.values(type.getFields());
const leavesOf = (type: GraphQLObjectType): string =>
  fieldsOf(type)
    .filter((field) => isLeafType(getNamedType(field.type)) && !field.args.some(isRequiredArgument))
    .map(({ name }) => name)
    .join(' ');

const objectsOf = (type: GraphQLObjectType): Field[] => fieldsOf(type).filter((field) => objectOf(field.type));

/** One document for each pair of associations under a root field, so that each is cheap and every pair is asked. */
export function everyDocumentOf(root: string, schema: GraphQLSchema, values: Arguments): string[] {
  const field = schema.getQueryType()?.getFields()[root];
  if (!field) throw new Error(`Query.${root} is not in the contract`);
  const called = (one: Field): string => {
    const given = one.args
      .filter((arg) => arg.name === 'first' || isRequiredArgument(arg))
      .map(({ name, type }) => {
        if (!(name in values)) throw new Error(`${root} asks for “${name}”: tell this story what to say`);
        const spelt = astFromValue(values[name], type);
        return `${name}: ${spelt ? print(spelt) : 'null'}`;
      });
    return given.length > 0 ? `${one.name}(${given.join(', ')})` : one.name;
  };
  const type = objectOf(field.type) as GraphQLObjectType;
  const bodies = objectsOf(type).length === 0 ? [leavesOf(type)] : selections(type, called);
  return bodies.map((body) => `{ ${called(field)} { ${body} } }`);
}

/** A page counts for no level of its own: what is asked is asked of its nodes. */
function selections(type: GraphQLObjectType, called: (field: Field) => string): string[] {
  const nodes = type.getFields().nodes;
  const node = nodes && objectOf(nodes.type);
  if (node)
    return [`${leavesOf(type)} nodes { ${leavesOf(node)} }`, ...below(node, called).map((body) => `nodes { ${body} }`)];
  return below(type, called);
}

function below(type: GraphQLObjectType, called: (field: Field) => string): string[] {
  return objectsOf(type).flatMap((first) => {
    const one = objectOf(first.type) as GraphQLObjectType;
    const plain = `${leavesOf(type)} ${called(first)} { ${leavesOf(one) || '__typename'} }`;
    const pairs = objectsOf(one).map((second) => {
      const two = objectOf(second.type) as GraphQLObjectType;
      return `${called(first)} { ${called(second)} { ${leavesOf(two) || '__typename'} } }`;
    });
    return [plain, ...pairs];
  });
}
