import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';

/** One row, as the database tells it in JSON: the values of its columns. */
export type Told = readonly unknown[];

interface Question {
  readonly sql: string;
  readonly values: readonly unknown[];
}

type Turn = <T>(body: () => Promise<T>) => Promise<T>;

/** Beyond so many, statements are planned each time: a connection keeps the plan of each name for good. */
const MOST_NAMES = 1_000;
const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= MOST_NAMES) return known;
  const name = createHash('sha256').update(text).digest('base64url');
  names.set(text, name);
  return name;
}

/**
 * Questions that are asked in the same breath travel together: one round trip, planned once for each connection.
 * A question selects one `json_build_array(...) AS told` for each row.
 */
export class Reading {
  private waiting: Question[] = [];
  private journey: Promise<Told[][]> | undefined;

  constructor(
    private readonly client: PoolClient,
    private readonly inTurn: Turn,
  ) {}

  async ask(sql: string, values: readonly unknown[]): Promise<Told[]> {
    this.journey ??= this.inTurn(() => this.leave());
    const seat = this.waiting.push({ sql, values }) - 1;
    const answers = await this.journey;
    return answers[seat] ?? [];
  }

  /** Leaves when everyone who asks in this turn of the event loop is aboard. */
  private async leave(): Promise<Told[][]> {
    await new Promise((depart) => setImmediate(depart));
    const together = this.waiting;
    this.waiting = [];
    this.journey = undefined;
    const values: unknown[] = [];
    const lists = together.map((question, seat) => {
      const sql = question.sql.replace(/\$(\d+)/g, (_, number) => `$${Number(number) + values.length}`);
      values.push(...question.values);
      return `(SELECT COALESCE(json_agg(told), '[]') FROM (${sql}) list) AS "${seat}"`;
    });
    const text = `SELECT ${lists.join(', ')}`;
    const { rows } = await this.client.query<Record<string, Told[]>>({ name: nameOf(text), text, values });
    return together.map((_, seat) => rows[0]?.[seat] ?? []);
  }
}
