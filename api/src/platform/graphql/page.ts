import { type Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import type { EntityMetadata, ObjectLiteral } from 'typeorm';
import { Refusal } from '../../kernel/refusal.js';
import { revive, valuesOf } from '../database/plain-rows.js';
import type { Told } from '../database/reading.js';
import type { Scope } from '../database/scope.js';
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

/** Column (as SQL) to the value it has in a row; where a row has none, as the database tells it. The last key must be unique. All keys run the same way. */
export type PageKeys<T> = ReadonlyArray<readonly [sql: string, read?: (row: T) => string | number]>;

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

/** Which page: so many rows after a cursor, by keys and not by offset, all running the same way. */
export interface PageAsked<T> {
  readonly scope: Scope;
  readonly keys: PageKeys<T>;
  readonly page: { readonly first: number; readonly after?: string };
  readonly direction?: 'ASC' | 'DESC';
}

/** Rows of another class, `a`, that belong to a row of the page; read with it, at the cost of an index. */
export interface Beside<A> {
  readonly of: new () => A;
  /** SQL over `a` and the alias of the page. */
  readonly where: string;
  /** Columns of `a`. */
  readonly order?: string;
}

/** One page of what a scope holds, in one round trip with its count. */
export async function pageOf<T extends ObjectLiteral>(
  work: Work,
  entity: new () => T,
  asked: PageAsked<T>,
): Promise<Page<T>> {
  const { page } = await pageWith(work, entity, asked, []);
  return page;
}

/** The same, with all that belongs to its rows. */
export async function pageWith<T extends ObjectLiteral, B extends readonly ObjectLiteral[]>(
  { reading, metadataOf }: Work,
  entity: new () => T,
  { scope, keys, page: { first, after }, direction = 'ASC' }: PageAsked<T>,
  besides: { readonly [K in keyof B]: Beside<B[K]> },
): Promise<{ page: Page<T>; beside: { [K in keyof B]: B[K][] } }> {
  const { alias, tail, values } = scope;
  const metadata = metadataOf(entity);
  const from = `FROM ${metadata.tableName} ${tail}`;
  const columns = keys.map(([sql]) => sql);
  const cursor = after ? decode(after, keys.length) : [];
  const places = cursor.map((_, i) => `$${values.length + 1 + i}`);
  const later = after ? `AND (${columns}) ${direction === 'ASC' ? '>' : '<'} (${places})` : '';
  const order = columns.map((column) => `${column} ${direction}`);
  const limit = `LIMIT $${values.length + cursor.length + 1}`;
  const lists = besides.map((beside) => `, ${listOf(metadataOf(beside.of), beside)}`);
  const asides = keys.flatMap(([sql, read]) => (read ? [] : [`, (${sql})::text`]));
  const told = `json_build_array(${valuesOf(metadata, `${alias}.`)}${lists.join('')}${asides.join('')}) AS told`;
  const [[count], rows] = await Promise.all([
    reading.ask(`SELECT json_build_array(count(*)) AS told ${from}`, values),
    reading.ask(`SELECT ${told} ${from} ${later} ORDER BY ${order} ${limit}`, [...values, ...cursor, first + 1]),
  ]);
  const revived = rows.map((row) => revive(metadata, row) as T);
  const beside = besides.map(({ of }, i) =>
    rows.flatMap((row) => (row[metadata.columns.length + i] as Told[]).map((one) => revive(metadataOf(of), one))),
  );
  const cursorAt = (place: number) => {
    const said = rows[place]?.slice(metadata.columns.length + besides.length).values();
    return keys.map(([, read]) => (read ? read(revived[place] as T) : String(said?.next().value)));
  };
  return { page: pageFrom(revived, cursorAt, first, Number(count?.[0])), beside: beside as { [K in keyof B]: B[K][] } };
}

const listOf = (metadata: EntityMetadata, { where, order }: Beside<ObjectLiteral>): string =>
  `(SELECT COALESCE(json_agg(json_build_array(${valuesOf(metadata, 'a.')})${order ? ` ORDER BY ${order}` : ''}), '[]')
    FROM ${metadata.tableName} a WHERE ${where})`;

/** One row more than asked was read, to know whether there is a next page. */
function pageFrom<T>(
  rows: readonly T[],
  cursorAt: (place: number) => ReadonlyArray<string | number>,
  first: number,
  total: number,
): Page<T> {
  const nodes = rows.slice(0, first);
  const endCursor = nodes.length > 0 ? encode(cursorAt(nodes.length - 1)) : undefined;
  return { nodes, pageInfo: { endCursor, hasNextPage: rows.length > first }, total };
}
