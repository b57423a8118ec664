import pg from 'pg';

/** Runs the body and answers the statements that any connection of this process sent meanwhile. */
export async function statementsOf(body: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = [];
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first] = args;
    sent.push(typeof first === 'string' ? first : String((first as { text?: unknown }).text));
    return Reflect.apply(query, this, args);
  } as typeof query;
  try {
    await body();
    return sent;
  } finally {
    pg.Client.prototype.query = query;
  }
}
