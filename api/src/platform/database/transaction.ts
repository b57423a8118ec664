import type { PoolClient } from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import type { Day } from '../../kernel/day.js';
import { Refusal } from '../../kernel/refusal.js';
import type { Actor, ActorMembership } from '../access/actor.js';
import { Reading } from './reading.js';
import type { Principal, Work } from './work.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

interface Entered {
  readonly name: string;
  readonly platform_admin: boolean;
  readonly memberships: readonly ActorMembership[];
}

const OPENING = {
  read: 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
  write: 'BEGIN ISOLATION LEVEL READ COMMITTED',
} as const;

/** One open transaction with its row-level-security context, and the actor that the database itself recognised. */
export class Transaction {
  readonly work: Work;
  private over = false;
  private last: Promise<unknown> = Promise.resolve();
  private readonly query: QueryRunner['query'];

  private constructor(
    private readonly runner: QueryRunner,
    client: PoolClient,
    kind: Work['kind'],
    actor: Actor,
  ) {
    this.query = runner.query.bind(runner);
    const guarded: QueryRunner['query'] = (...statement: Parameters<QueryRunner['query']>) =>
      this.inTurn(() => this.query(...statement));
    Object.assign(runner, { query: guarded });
    this.work = {
      kind,
      manager: runner.manager as EntityManager,
      actor,
      demanded: new Set<string>(),
      afterCommit: [],
      loaders: new Map(),
      atHand: new Map(),
      reading: new Reading(client, (body) => this.inTurn(body)),
      journalled: 0,
    };
  }

  /** Opens the transaction and sets its context in one round trip, so that nothing can be read without it. */
  static async open(source: DataSource, principal: Principal, kind: Work['kind'], today: Day): Promise<Transaction> {
    const runner = source.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    try {
      const actor = await enter(client, principal, kind, today);
      Object.assign(runner, { isTransactionActive: true });
      return new Transaction(runner, client, kind, actor);
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      await runner.release();
      throw error;
    }
  }

  commit(): Promise<void> {
    return this.end('COMMIT');
  }

  rollback(): Promise<void> {
    return this.end('ROLLBACK');
  }

  /** One connection does one thing at a time: whoever asks meanwhile waits for their turn. */
  private inTurn<T>(statement: () => Promise<T>): Promise<T> {
    if (this.over) throw new Error('The transaction is over: a statement came after its end');
    const turn = this.last.then(statement);
    this.last = turn.catch(() => undefined);
    return turn;
  }

  private async end(how: 'COMMIT' | 'ROLLBACK'): Promise<void> {
    if (this.over) return;
    const earlier = this.last;
    this.over = true;
    try {
      await earlier;
      await this.query(how);
    } finally {
      Object.assign(this.runner, { isTransactionActive: false });
      await this.runner.release();
    }
  }
}

async function enter(client: PoolClient, principal: Principal, kind: Work['kind'], today: Day): Promise<Actor> {
  if ('chore' in principal) {
    await client.query(`${OPENING[kind]}; SELECT enter_chore()`);
    return { personId: principal.chore, name: principal.chore, platformAdmin: false, memberships: [] };
  }
  if ('errand' in principal) {
    const { errand: name, projectId } = principal;
    if (!UUID.test(projectId)) throw new Error('A project id is a UUID');
    await client.query(`${OPENING[kind]}; SELECT enter_errand('${projectId}')`);
    return { personId: name, name, platformAdmin: false, memberships: [] };
  }
  const { personId } = principal;
  if (!UUID.test(personId)) throw new Error('A person id is a UUID');
  const results = await client.query(`${OPENING[kind]}; SELECT enter('${personId}', '${today}') AS entered`);
  const last = (results as unknown as Array<{ rows: Array<{ entered: Entered | null }> }>)[1];
  const entered = last?.rows[0]?.entered;
  if (!entered) throw new Refusal('session.unknown-person');
  return { personId, name: entered.name, platformAdmin: entered.platform_admin, memberships: entered.memberships };
}
