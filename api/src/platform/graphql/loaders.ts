import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { EntityMetadata, ObjectLiteral } from 'typeorm';
import { plainRows } from '../database/plain-rows.js';
import { UnitOfWork } from '../database/unit-of-work.js';

type EntityClass<T> = (new () => T) & { readonly name: string };
type Order = Readonly<Record<string, 'ASC' | 'DESC' | undefined>>;

const columnOf = (metadata: EntityMetadata, property: string): string => {
  const column = metadata.findColumnWithPropertyName(property);
  if (!column) throw new Error(`${metadata.name} has no ${property}`);
  return column.databaseName;
};

const ordered = (metadata: EntityMetadata, order: Order): string => {
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
      const rows = await plainRows(this.unit.work, entity, 'WHERE id = ANY ($1)', [ids]);
      const found = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => found.get(id) ?? null);
    });
  }

  /** Rows that are already at hand: nobody asks the database for them again. */
  know<T extends { id: string } & ObjectLiteral>(entity: EntityClass<T>, rows: readonly T[]): void {
    const loader = this.byId(entity);
    for (const row of rows) loader.prime(row.id, row);
  }

  /** The rows that name a parent, in the given order. */
  byParent<T extends ObjectLiteral>(
    entity: EntityClass<T>,
    key: keyof T & string,
    order: { readonly [K in keyof T]?: 'ASC' | 'DESC' } = {},
  ): DataLoader<string, T[]> {
    return this.of(`${entity.name}.${key}`, async (ids) => {
      const metadata = this.unit.manager.connection.getMetadata(entity);
      const tail = `WHERE ${columnOf(metadata, key)} = ANY ($1) ${ordered(metadata, order)}`;
      const rows = await plainRows(this.unit.work, entity, tail, [ids]);
      const byKey = new Map<string, T[]>();
      for (const row of rows) {
        const siblings = byKey.get(row[key]) ?? [];
        siblings.push(row);
        byKey.set(row[key], siblings);
      }
      return ids.map((id) => byKey.get(id) ?? []);
    });
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
}
