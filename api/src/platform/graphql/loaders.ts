import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { EntityMetadata, ObjectLiteral } from 'typeorm';
import { plainRows } from '../database/plain-rows.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Soon } from './at-hand.js';

type EntityClass<T> = new () => T;
type Key<T> = keyof T & string;
type Order<T> = { readonly [K in keyof T]?: 'ASC' | 'DESC' };

const listOf = (entity: { readonly name: string }, key: string): string => `${entity.name}.${key}`;

const columnOf = (metadata: EntityMetadata, property: string): string => {
  const column = metadata.findColumnWithPropertyName(property);
  if (!column) throw new Error(`${metadata.name} has no ${property}`);
  return column.databaseName;
};

const ordered = (metadata: EntityMetadata, order: object): string => {
  const keys = Object.entries(order).map(([property, way]) => `${columnOf(metadata, property)} ${way}`);
  return keys.length === 0 ? '' : `ORDER BY ${keys.join(', ')}`;
};

/** One batch per association per operation: the reason no list costs more than one extra query for each. */
@Injectable()
export class Loaders {
  constructor(private readonly unit: UnitOfWork) {}

  /** The row of that id; `null` when it is out of sight. */
  byId<T extends { id: string } & ObjectLiteral>(entity: EntityClass<T>): DataLoader<string, T | null> {
    return this.of(`${entity.name}.id`, async (ids) => {
      const unread = ids.filter((id) => !this.at(entity, id));
      if (unread.length > 0)
        this.know(entity, await plainRows(this.unit.work, entity, 'WHERE id = ANY ($1)', [unread]));
      return ids.map((id) => this.at(entity, id) ?? null);
    });
  }

  /** Rows that are at hand from now on: nobody asks the database for them again. */
  know<T extends { id: string } & ObjectLiteral>(entity: EntityClass<T>, rows: readonly T[]): void {
    const known = this.held(entity);
    for (const row of rows) known.set(row.id, row);
  }

  /** The row of that id, without waiting when it is at hand; `null` when it is out of sight. */
  one<T extends { id: string } & ObjectLiteral>(entity: EntityClass<T>, id: string): Soon<T | null> {
    return this.at(entity, id) ?? this.byId(entity).load(id);
  }

  /** The rows of these ids that are in sight, by id. */
  async several<T extends { id: string } & ObjectLiteral>(
    entity: EntityClass<T>,
    ids: ReadonlySet<string>,
  ): Promise<Map<string, T>> {
    const rows = await Promise.all([...ids].map((id) => this.one(entity, id)));
    return new Map(rows.filter((row) => row !== null).map((row) => [row.id, row]));
  }

  /** The rows that name a parent, in the given order. */
  byParent<T extends ObjectLiteral>(
    entity: EntityClass<T>,
    key: Key<T>,
    order: Order<T> = {},
  ): DataLoader<string, T[]> {
    return this.of(listOf(entity, key), async (ids) => {
      const metadata = this.unit.work.metadataOf(entity);
      const tail = `WHERE ${columnOf(metadata, key)} = ANY ($1) ${ordered(metadata, order)}`;
      const rows = await plainRows(this.unit.work, entity, tail, [ids]);
      this.knowMany(entity, key, ids, rows);
      return ids.map((id) => this.listAt(entity, key, id) ?? []);
    });
  }

  /** All rows of these parents, in their order: from now on at hand. */
  knowMany<T extends ObjectLiteral>(entity: EntityClass<T>, key: Key<T>, ids: readonly string[], rows: readonly T[]) {
    const lists = this.held(listOf(entity, key));
    for (const id of ids) lists.set(id, []);
    for (const row of rows) (lists.get(row[key]) as T[] | undefined)?.push(row);
  }

  /** The rows that name that parent, without waiting when they are at hand. */
  many<T extends ObjectLiteral>(entity: EntityClass<T>, key: Key<T>, id: string, order: Order<T> = {}): Soon<T[]> {
    return this.listAt(entity, key, id) ?? this.byParent(entity, key, order).load(id);
  }

  /** A batch of one's own, under a name that is unique in the portal. */
  of<V>(name: string, batch: (ids: readonly string[]) => Promise<V[]>): DataLoader<string, V> {
    const { loaders } = this.unit.work;
    let loader = loaders.get(name) as DataLoader<string, V> | undefined;
    if (!loader) {
      loader = new DataLoader<string, V>(batch);
      loaders.set(name, loader as DataLoader<string, unknown>);
    }
    return loader;
  }

  private listAt<T extends ObjectLiteral>(entity: EntityClass<T>, key: Key<T>, id: string): T[] | undefined {
    return this.held(listOf(entity, key)).get(id) as T[] | undefined;
  }

  private at<T extends ObjectLiteral>(entity: EntityClass<T>, id: string): T | undefined {
    return this.held(entity).get(id) as T | undefined;
  }

  private held(name: unknown): Map<string, unknown> {
    const { atHand } = this.unit.work;
    let known = atHand.get(name);
    if (!known) {
      known = new Map();
      atHand.set(name, known);
    }
    return known;
  }
}
