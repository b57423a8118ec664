import { createHash } from 'node:crypto';
import type { QueryConfig, QueryResult } from 'pg';

/** One row, as the database tells it in JSON: the values of its columns. */
export type Told = readonly unknown[];

interface Question {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** Sends a statement that is made when its turn has come. */
type Send = (made: () => Promise<QueryConfig>) => Promise<QueryResult<Record<string, Told[]>>>;

interface Statement {
  readonly name?: string;
  readonly text: string;
}

/** Beyond so many, statements are planned each time: a connection keeps the plan of each name for good. */
const MOST_NAMED = 1_000;
const statements = new Map<string, Statement>();

/** The statement that asks these questions at once; made once for the same questions. */
function statementOf(questions: readonly Question[]): Statement {
  const key = questions.map(({ sql, values }) => `${values.length} ${sql}`).join(';');
  const known = statements.get(key);
  if (known) return known;
  let before = 0;
  const lists = questions.map(({ sql, values }, seat) => {
    const moved = sql.replace(/\$(\d+)/g, (_, number) => `$${Number(number) + before}`);
    before += values.length;
    return `(SELECT COALESCE(json_agg(told), '[]') FROM (${moved}) list) AS "${seat}"`;
  });
  const text = `SELECT ${lists.join(', ')}`;
  if (statements.size >= MOST_NAMED) return { text };
  const statement = { name: createHash('sha256').update(text).digest('base64url'), text };
  statements.set(key, statement);
  return statement;
}

/**
 * Questions that are asked in the same breath travel together: one round trip, planned once for each connection.
 * A question selects one `json_build_array(...) AS told` for each row.
 */
export class Reading {
  private waiting: Question[] = [];
  private journey: Promise<Told[][]> | undefined;

  constructor(private readonly send: Send) {}

  async ask(sql: string, values: readonly unknown[]): Promise<Told[]> {
    this.journey ??= this.leave();
    const seat = this.waiting.push({ sql, values }) - 1;
    const answers = await this.journey;
    return answers[seat] ?? [];
  }

  /** Leaves when everyone who asks in this turn of the event loop is aboard. */
  private async leave(): Promise<Told[][]> {
    let together: readonly Question[] = [];
    const { rows } = await this.send(async () => {
      await new Promise((depart) => setImmediate(depart));
      together = this.waiting;
      this.waiting = [];
      this.journey = undefined;
      return { ...statementOf(together), values: together.flatMap((question) => [...question.values]) };
    });
    return together.map((_, seat) => rows[0]?.[seat] ?? []);
  }
}
