import { type Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import type { ObjectLiteral } from 'typeorm';
import { Refusal } from '../../kernel/refusal.js';
import { plainRows, revive, valuesOf } from '../database/plain-rows.js';
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

/** Which page: so many rows after a cursor, by keys and not by offset, all running the same way. */
export interface PageAsked<T> {
  readonly scope: Scope;
  readonly keys: PageKeys<T>;
  readonly page: { readonly first: number; readonly after?: string };
  readonly direction?: 'ASC' | 'DESC';
}

/** Everything that follows `FROM table`, one row more than asked, with its values. */
function tailOf<T>({ scope, keys, page, direction = 'ASC' }: PageAsked<T>) {
  const { tail, values } = scope;
  const columns = keys.map(([sql]) => sql);
  const cursor = page.after ? decode(page.after, keys.length) : [];
  const places = cursor.map((_, i) => `$${values.length + 1 + i}`);
  const later = page.after ? `AND (${columns}) ${direction === 'ASC' ? '>' : '<'} (${places})` : '';
  const order = columns.map((column) => `${column} ${direction}`);
  const limit = `LIMIT $${values.length + cursor.length + 1}`;
  return {
    tail: `${tail} ${later} ORDER BY ${order} ${limit}`,
    values: [...values, ...cursor, page.first + 1],
  };
}

/** One page of what a scope holds, in one round trip with its count. */
export async function pageOf<T extends ObjectLiteral>(
  { reading, manager }: Work,
  entity: new () => T,
  asked: PageAsked<T>,
): Promise<Page<T>> {
  const { scope, keys, page } = asked;
  const metadata = manager.connection.getMetadata(entity);
  const from = `FROM ${metadata.tableName}`;
  const told = `json_build_array(${valuesOf(metadata, `${scope.alias}.`)}) AS told`;
  const { tail, values } = tailOf(asked);
  const [[count], rows] = await Promise.all([
    reading.ask(`SELECT json_build_array(count(*)) AS told ${from} ${scope.tail}`, scope.values),
    reading.ask(`SELECT ${told} ${from} ${tail}`, values),
  ]);
  const revived = rows.map((row) => revive(metadata, row) as T);
  return pageFrom(revived, keys, page.first, Number(count?.[0]));
}

/** The rows of another class that belong to a page, read in the same breath as the page itself. */
export async function alongPage<T extends ObjectLiteral, A extends ObjectLiteral>(
  work: Work,
  entity: new () => T,
  asked: PageAsked<T>,
  { of, where, column, order = '' }: { of: new () => A; where: string; column: string; order?: string },
): Promise<A[]> {
  const { tableName } = work.manager.connection.getMetadata(entity);
  const { tail, values } = tailOf(asked);
  const within = `SELECT ${asked.scope.alias}.${column} FROM ${tableName} ${tail}`;
  return plainRows(work, of, `WHERE ${where} IN (${within}) ${order && `ORDER BY ${order}`}`, values);
}

/** One row more than asked was read, to know whether there is a next page. */
function pageFrom<T>(rows: readonly T[], keys: PageKeys<T>, first: number, total: number): Page<T> {
  const nodes = rows.slice(0, first);
  const last = nodes.at(-1);
  const endCursor = last && encode(keys.map(([, read]) => read(last)));
  return { nodes, pageInfo: { endCursor, hasNextPage: rows.length > first }, total };
}
