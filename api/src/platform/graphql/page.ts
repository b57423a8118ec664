import { type Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { Refusal } from '../../kernel/refusal.js';
import { revive, valuesOf } from '../database/plain-rows.js';
import type { Work } from '../database/work.js';

export const MOST_A_PAGE = 100;

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 50, description: 'How many, 100 at most.' })
  @IsInt()
  @Min(1)
  @Max(MOST_A_PAGE)
  first: number = 50;

  @Field(() => String, { nullable: true, description: 'The `endCursor` of the page before.' })
  @IsOptional()
  @IsString()
  @MaxLength(400)
  after?: string;
}

@ObjectType()
export class PageInfo {
  @Field(() => String, { nullable: true })
  endCursor?: string;

  @Field()
  hasNextPage: boolean;
}

export interface Page<T> {
  readonly nodes: T[];
  readonly pageInfo: PageInfo;
  readonly total: number;
}

/** `@ObjectType() class ClaimPage extends PageOf(Claim) {}` */
export function PageOf<T>(Node: Type<T>): Type<Page<T>> {
  @ObjectType({ isAbstract: true })
  class AbstractPage implements Page<T> {
    @Field(() => [Node])
    readonly nodes: T[];

    @Field(() => PageInfo)
    readonly pageInfo: PageInfo;

    @Field(() => Int, { description: 'How many there are in all, under the same filter.' })
    readonly total: number;
  }
  return AbstractPage as Type<Page<T>>;
}

/** Column (as SQL) to the value it has in a row. The last key must be unique. All keys run the same way. */
export type PageKeys<T> = ReadonlyArray<readonly [sql: string, read: (row: T) => string | number]>;

const encode = (values: ReadonlyArray<string | number>): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

const decode = (cursor: string, size: number): Array<string | number> => {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const sound = Array.isArray(values) && values.length === size;
    if (sound && values.every((v) => typeof v === 'string' || typeof v === 'number')) return values;
  } catch {
    // falls through to the refusal
  }
  throw new Refusal('page.cursor-malformed');
};

/**
 * One page after a cursor, by keys and not by offset: a constant cost however deep.
 * Counts in the same round trip, unless whoever asks has counted already.
 */
export async function pageOf<T extends ObjectLiteral>(
  { reading, manager }: Work,
  query: SelectQueryBuilder<T>,
  keys: PageKeys<T>,
  { first, after }: { readonly first: number; readonly after?: string },
  direction: 'ASC' | 'DESC' = 'ASC',
  counted?: number,
): Promise<Page<T>> {
  const metadata = manager.connection.getMetadata(query.expressionMap.mainAlias?.target ?? '');
  const ask = (question: SelectQueryBuilder<T>, values: string) =>
    reading.ask(...question.select(`json_build_array(${values})`, 'told').getQueryAndParameters());
  const count = counted ?? ask(query.clone(), 'count(*)').then(([told]) => Number(told?.[0]));
  const columns = keys.map(([sql]) => sql);
  if (after) {
    const values = decode(after, keys.length);
    const names = values.map((_, i) => `:cursor${i}`);
    const comparison = direction === 'ASC' ? '>' : '<';
    query.andWhere(
      `(${columns.join(', ')}) ${comparison} (${names.join(', ')})`,
      Object.fromEntries(values.map((value, i) => [`cursor${i}`, value])),
    );
  }
  for (const column of columns) query.addOrderBy(column, direction);
  const page = ask(query.limit(first + 1), valuesOf(metadata, `${query.alias}.`));
  const [total, told] = await Promise.all([count, page]);
  const nodes = told.slice(0, first).map((row) => revive(metadata, row) as T);
  const last = nodes.at(-1);
  const endCursor = last && encode(keys.map(([, read]) => read(last)));
  return { nodes, pageInfo: { endCursor, hasNextPage: told.length > first }, total };
}
