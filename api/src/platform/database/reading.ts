import { createHash } from 'node:crypto';
import type { QueryConfig, QueryResult } from 'pg';

/** One row, as the database tells it in JSON: the values of its columns. */
export type Told = readonly unknown[];

/** Something that is asked of the database. */
export interface Question {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** Sends a statement that is made when its turn has come. */
type Send = <T>(made: () => Promise<QueryConfig>) => Promise<QueryResult<Record<string, T>>>;

interface Statement {
  readonly name?: string;
  readonly text: string;
}

/** Beyond so many, statements are planned each time: a connection keeps the plan of each name for good. */
const MOST_NAMED = 1_000;
const statements = new Map<string, Statement>();

/** What is wanted of the rows that a question finds: all of them, or a few bytes that no other rows have. */
const WANTED = {
  rows: `COALESCE(json_agg(told), '[]')`,
  weight: `md5(COALESCE(string_agg(told::text, ','), ''))`,
} as const;

/** The statement that asks these questions at once; made once for the same questions. */
function statementOf(questions: readonly Question[], wanted: keyof typeof WANTED): Statement {
  const key = questions.map(({ sql, values }) => `${values.length} ${sql}`).join(';') + wanted;
  const known = statements.get(key);
  if (known) return known;
  let before = 0;
  const lists = questions.map(({ sql, values }, seat) => {
    const moved = sql.replace(/\$(\d+)/g, (_, number) => `$${Number(number) + before}`);
    before += values.length;
    return `(SELECT ${WANTED[wanted]} FROM (${moved}) list) AS "${seat}"`;
  });
  const text = `SELECT ${lists.join(', ')}`;
  if (statements.size >= MOST_NAMED) return { text };
  const statement = { name: createHash('sha256').update(text).digest('base64url'), text };
  statements.set(key, statement);
  return statement;
}

const valuesOf = (questions: readonly Question[]) => questions.flatMap(({ values }) => [...values]);

/**
 * Questions that are asked in the same breath travel together: one round trip, planned once for each connection.
 * A question selects one `json_build_array(...) AS told` for each row.
 */
export class Reading {
  private waiting: Question[] = [];
  private journey: Promise<Told[][]> | undefined;
  private record: Question[] | undefined = [];

  constructor(private readonly send: Send) {}

  /** All that was asked, in order; nothing when something was read that was no question. */
  get asked(): readonly Question[] | undefined {
    return this.record;
  }

  /** Something is read past this. */
  bypass(): void {
    this.record = undefined;
  }

  /** What the database answers now to what was asked another time, in a few bytes: the same ones when it answers the same. */
  async weigh(questions: readonly Question[]): Promise<string> {
    const statement = { ...statementOf(questions, 'weight'), values: valuesOf(questions) };
    const { rows } = await this.send<string>(async () => statement);
    return Object.values(rows[0] ?? {}).join(' ');
  }

  async ask(sql: string, values: readonly unknown[]): Promise<Told[]> {
    this.journey ??= this.leave();
    const seat = this.waiting.push({ sql, values }) - 1;
    const answers = await this.journey;
    return answers[seat] ?? [];
  }

  /** Leaves when everyone who asks in this turn of the event loop is aboard. */
  private async leave(): Promise<Told[][]> {
    let together: readonly Question[] = [];
    const { rows } = await this.send<Told[]>(async () => {
      await new Promise((depart) => setImmediate(depart));
      together = this.waiting;
      this.waiting = [];
      this.journey = undefined;
      this.record?.push(...together);
      return { ...statementOf(together, 'rows'), values: valuesOf(together) };
    });
    return together.map((_, seat) => rows[0]?.[seat] ?? []);
  }
}
