import { CustomScalar, Scalar } from '@nestjs/graphql';
import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { type Day, dayOf } from '../../kernel/day.js';
import { Money } from '../../kernel/money.js';

const textOf = (ast: ValueNode): string => (ast.kind === Kind.STRING ? ast.value : '');

/** Euros travel as decimal strings: JSON numbers cannot be trusted with cents. */
@Scalar('Money', () => Money)
export class MoneyScalar implements CustomScalar<string, Money> {
  readonly description = 'Euros, as a decimal string such as "1250.00".';

  serialize(value: unknown): string {
    return String(value);
  }

  parseValue(value: unknown): Money {
    return Money.of(String(value));
  }

  parseLiteral(ast: ValueNode): Money {
    return Money.of(textOf(ast));
  }
}

/** A calendar day; there is no class to hang it on, so fields name this scalar. */
export const DayScalar = new GraphQLScalarType<Day, string>({
  name: 'Day',
  description: 'A calendar day such as "2019-11-14": no hour, no zone.',
  serialize: (value) => String(value),
  parseValue: (value) => dayOf(String(value)),
  parseLiteral: (ast) => dayOf(textOf(ast)),
});
