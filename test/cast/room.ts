import { v7 as uuidv7 } from 'uuid';
import type { Database } from '../support/databases.js';

export type Values = Readonly<Record<string, unknown>>;

/** A project to put rows into, and the ids of what was put, by table. */
export class Room {
  readonly made: Record<string, string[]> = {};

  constructor(
    protected readonly database: Database,
    protected readonly projectId: string,
    protected readonly partners: readonly string[],
  ) {}

  protected titled(title: string): Values {
    return { title_fr: title, title_en: title };
  }

  protected first(table: string): string {
    return this.made[table]?.[0] as string;
  }

  protected async put(table: string, values: Values): Promise<string> {
    const id = uuidv7();
    await this.insert(table, { id, project_id: this.projectId, ...values });
    const ids = this.made[table] ?? [];
    this.made[table] = [...ids, id];
    return id;
  }

  protected async change(table: string, id: string, values: Values): Promise<void> {
    const changes = Object.keys(values).map((column, i) => `${column} = $${i + 2}`);
    await this.database.admin.query(`UPDATE ${table} SET ${changes.join(', ')} WHERE id = $1`, [
      id,
      ...Object.values(values),
    ]);
  }

  protected async insert(table: string, values: Values): Promise<void> {
    const columns = Object.keys(values);
    await this.database.admin.query(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((_, i) => `$${i + 1}`).join(', ')})`,
      Object.values(values),
    );
  }
}
