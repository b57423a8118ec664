import { AsyncLocalStorage } from 'node:async_hooks';
import pg from 'pg';

const HOUSEKEEPING = /^(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|SET )/i;

const heard = new AsyncLocalStorage<string[]>();
const { prototype } = pg.Client;
const { query } = prototype;
prototype.query = function (this: pg.Client, ...args: unknown[]) {
  const [first] = args;
  const text = typeof first === 'string' ? first : (first as { text?: string } | undefined)?.text;
  if (text !== undefined && !HOUSEKEEPING.test(text)) heard.getStore()?.push(text);
  return Reflect.apply(query, this, args);
} as typeof query;

/** The statements that the body sends to the database, in order, housekeeping left out; whoever else is at work meanwhile is not heard. */
export async function statementsOf(body: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = [];
  await heard.run(statements, body);
  return statements;
}
