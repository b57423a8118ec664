import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import {
  buildSchema,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  typeFromAST,
  validate,
} from 'graphql';
import { costOf, MOST_COST } from '../../api/src/platform/graphql/cost.js';
import { soundDocument } from '../../api/src/platform/graphql/document-limits.js';

const schema = buildSchema(readFileSync('../api/schema.graphql', 'utf8'));
const documents: Record<string, string> = JSON.parse(readFileSync('../web/persisted-documents.json', 'utf8'));

/** Something to say for each variable: the longest page, everything included. */
function something(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return something(type.ofType as GraphQLInputType);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return Object.fromEntries(fields.map((field) => [field.name, something(field.type)]));
  }
  return { Boolean: true, Int: 100 }[type.name as 'Boolean' | 'Int'] ?? 'x';
}

it('finds the documents that the web was built with', () => {
  expect(Object.keys(documents).length).toBeGreaterThan(20);
});

it.each(Object.values(documents).map((text) => [/^\w+ (\w+)/m.exec(text)?.[1] ?? text.slice(0, 40), text] as const))(
  '%s is understood, within the limits, and costs at most two thirds of what it may',
  (_name, text) => {
    const { document } = soundDocument(text);
    expect(validate(schema, document)).toEqual([]);
    const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    const variables = Object.fromEntries(
      (operation?.variableDefinitions ?? []).map(({ variable, type }) => [
        variable.name.value,
        something(typeFromAST(schema, type as never) as unknown as GraphQLInputType),
      ]),
    );
    expect(costOf(schema, document, variables)).toBeLessThanOrEqual((MOST_COST * 2) / 3);
  },
);
