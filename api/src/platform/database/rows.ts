import { Injectable } from '@nestjs/common';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { Refusal, StaleVersion } from '../../kernel/refusal.js';
import { plainRows } from './plain-rows.js';
import { insertAll } from './portions.js';
import { UnitOfWork } from './unit-of-work.js';

export interface Row {
  id: string;
}

export interface VersionedRow extends Row {
  version: number;
}

type EntityClass<T> = (new () => T) & { readonly name: string };

/** `WorkPackage` is told to people and the web as `work-package`. */
export const wordOf = (entity: { readonly name: string }): string =>
  entity.name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();

const LAST_CHANGE = `SELECT json_build_array(actor_name) AS told FROM journal
  WHERE project_id = $1 AND subject_id = $2 ORDER BY seq DESC LIMIT 1`;

/** The only door through which rows change: no update without the version it was made on. */
@Injectable()
export class Rows {
  constructor(private readonly unit: UnitOfWork) {}

  /** The row in sight, or the refusal `<noun>.unknown`: a foreign id and a random id are told apart by nobody. */
  async load<T extends Row & ObjectLiteral>(entity: EntityClass<T>, id: string): Promise<T> {
    const [row] = await plainRows(this.unit.work, entity, 'WHERE id = $1', [id]);
    if (!row) throw new Refusal(`${wordOf(entity)}.unknown`, { id });
    return row;
  }

  async insert<T extends Row & ObjectLiteral>(entity: EntityClass<T>, values: Partial<T>): Promise<T> {
    const { manager } = this.unit;
    const row = manager.create(entity as EntityTarget<T>, values as never) as unknown as T;
    await manager.insert(entity as EntityTarget<T>, row as QueryDeepPartialEntity<T>);
    return row;
  }

  /** For what is taken whole and can be many; answers nothing, since who writes so many has them at hand. */
  async insertAll<T extends Row & ObjectLiteral>(
    entity: EntityClass<T>,
    all: ReadonlyArray<Partial<T>>,
  ): Promise<void> {
    await insertAll(this.unit.manager, entity, all);
  }

  /** `DELETE ... WHERE id AND version`; refused with `version.stale` when it was edited since. */
  async remove<T extends VersionedRow & ObjectLiteral>(
    entity: EntityClass<T>,
    { id, version }: { readonly id: string; readonly version: number },
  ): Promise<void> {
    const { affected } = await this.unit.manager.delete(entity as EntityTarget<T>, { id, version } as never);
    if (affected === 1) return;
    const row = await this.load(entity, id);
    throw await this.stale(row, version, {});
  }

  /**
   * `UPDATE ... WHERE id AND version`; a stale edit is refused with `version.stale` and what stands now
   * in the fields it meant to change.
   * Answers the row as it is after the edit.
   */
  async update<T extends VersionedRow & ObjectLiteral>(
    entity: EntityClass<T>,
    { id, version }: { readonly id: string; readonly version: number },
    changes: Partial<Omit<T, 'id' | 'version'>>,
  ): Promise<T> {
    const { manager } = this.unit;
    const { affected } = await manager.update(
      entity as EntityTarget<T>,
      { id, version } as never,
      { ...changes, version: version + 1 } as never,
    );
    const row = await this.load(entity, id);
    if (affected === 1) return row;
    const current = Object.fromEntries(Object.keys(changes).map((field) => [field, row[field]]));
    throw await this.stale(row, version, current);
  }

  /** Whoever changed it last, as far as the journal tells the person who comes second. */
  private async stale(
    row: VersionedRow & { readonly projectId?: string },
    expected: number,
    current: Readonly<Record<string, unknown>>,
  ): Promise<StaleVersion> {
    const { id, version: actual, projectId } = row;
    const [told] = await this.unit.work.reading.ask(LAST_CHANGE, [projectId ?? null, id]);
    const by = told?.[0];
    return new StaleVersion({ id, expected, actual, ...(by ? { by: String(by) } : {}) }, current);
  }
}
