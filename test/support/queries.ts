import pg from 'pg';

const HOUSEKEEPING = /^(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|SET )/i;

/** The statements that the portal sends to the database while the body runs, in order, housekeeping left out. */
export async function statementsOf(body: () => Promise<unknown>): Promise<string[]> {
  const { prototype } = pg.Client;
  const original = prototype.query;
  const statements: string[] = [];
  const heard = function (this: pg.Client, ...args: unknown[]) {
    const [first] = args;
    const text = typeof first === 'string' ? first : (first as { text?: string } | undefined)?.text;
    if (text !== undefined && !HOUSEKEEPING.test(text)) statements.push(text);
    return Reflect.apply(original, this, args);
  };
  prototype.query = heard as typeof original;
  try {
    await body();
  } finally {
    prototype.query = original;
  }
  return statements;
}
