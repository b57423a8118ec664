import { registerEnumType } from '@nestjs/graphql';

/** A closed list of words as a GraphQL enum: `wordsEnum('WorkState', workStates)`. */
export function wordsEnum<W extends string>(name: string, words: readonly W[]): Readonly<Record<W, W>> {
  const made = Object.fromEntries(words.map((word) => [word, word])) as Record<W, W>;
  registerEnumType(made, { name });
  return made;
}
