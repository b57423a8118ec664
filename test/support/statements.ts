import { AsyncLocalStorage } from 'node:async_hooks';
import pg from 'pg';

const listening = new AsyncLocalStorage<string[]>();
const { query } = pg.Client.prototype;
pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
  const [first] = args;
  listening.getStore()?.push(typeof first === 'string' ? first : String((first as { text?: unknown }).text));
  return Reflect.apply(query, this, args);
} as typeof query;

/** Runs the body and answers the statements that it sent, whoever else is at work meanwhile. */
export async function statementsOf(body: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = [];
  await listening.run(sent, body);
  return sent;
}
