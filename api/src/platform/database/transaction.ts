import type { PoolClient, QueryConfig, QueryResult } from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import type { Day } from '../../kernel/day.js';
import { Refusal } from '../../kernel/refusal.js';
import type { Actor, ActorMembership } from '../access/actor.js';
import type { Connections, Loan } from './connections.js';
import { Reading } from './reading.js';
import type { Principal, Work } from './work.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Who somebody is, and the words of the database that say so. */
export interface Known {
  readonly told: string;
  readonly actor: Actor;
}

/** Whom the database recognised lately, by the id of the person. */
export interface Acquaintances {
  get(personId: string): Known | undefined;
  set(personId: string, known: Known): unknown;
  delete(personId: string): unknown;
}

interface Entered {
  readonly name: string;
  readonly platform_admin: boolean;
  readonly memberships: readonly ActorMembership[];
}

interface Opening {
  readonly source: DataSource;
  readonly connections: Connections;
  readonly acquaintances: Acquaintances;
  readonly principal: Principal;
  readonly kind: Work['kind'];
  readonly today: Day;
}

const OPENING = {
  read: 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
  write: 'BEGIN ISOLATION LEVEL READ COMMITTED',
} as const;

const NOBODY: Actor = { personId: '', name: '', platformAdmin: false, memberships: [] };

/** One transaction with its row-level-security context, and the actor that the database itself recognised. */
export class Transaction {
  readonly work: Work;
  private over = false;
  private last: Promise<unknown> = Promise.resolve();
  private entering: Promise<Actor> | undefined;
  private managed: EntityManager | undefined;

  private constructor(
    private readonly opening: Opening,
    private readonly loan: Loan,
    actor: Actor,
  ) {
    const managed = () => this.manager();
    this.work = {
      kind: opening.kind,
      get manager() {
        return managed();
      },
      metadataOf: (entity) => opening.source.getMetadata(entity),
      actor,
      demanded: new Set<string>(),
      afterCommit: [],
      loaders: new Map(),
      atHand: new Map(),
      reading: new Reading((made) => this.inTurn(async () => this.send(await made()))),
      journalled: 0,
    };
  }

  /** Opens the transaction and sets its context in one round trip, so that nothing can be read without it. */
  static async open(opening: Opening): Promise<Transaction> {
    const transaction = new Transaction(opening, await opening.connections.borrow(), NOBODY);
    try {
      await transaction.confirm();
      return transaction;
    } catch (error) {
      await transaction.rollback().catch(() => undefined);
      throw error;
    }
  }

  /**
   * For those who ask the database who they are before they answer (`confirm`): somebody who was recognised lately
   * is taken for who they were, and the transaction opens in one round trip with the first question.
   */
  static async expect(opening: Opening): Promise<Transaction> {
    const { principal, acquaintances, connections } = opening;
    const known = 'personId' in principal ? acquaintances.get(principal.personId) : undefined;
    return known ? new Transaction(opening, await connections.borrow(), known.actor) : Transaction.open(opening);
  }

  /** Makes sure that the actor is whom the database recognises now; forgets what was found for whom it does not. */
  async confirm(): Promise<void> {
    const actor = await (this.entering ?? this.inTurn(() => this.enter()));
    const { work } = this;
    if (work.actor === actor) return;
    work.actor = actor;
    work.loaders.clear();
    work.atHand.clear();
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

  /** The first statement travels with what opens the transaction, and behind it. */
  private async send<R extends object>(statement: QueryConfig): Promise<QueryResult<R>> {
    const { client } = this.loan;
    if (this.entering) return client.query<R>(statement);
    const { stream } = (client as unknown as { connection: { stream: { cork(): void; uncork(): void } } }).connection;
    stream.cork();
    const entering = this.enter();
    const answer = client.query<R>(statement);
    stream.uncork();
    const [, told] = await Promise.all([entering, answer]);
    return told;
  }

  private enter(): Promise<Actor> {
    this.entering ??= enter(this.loan, this.opening);
    return this.entering;
  }

  /** For what is written, and for the few readings that are not questions: made when it is first asked for. */
  private manager(): EntityManager {
    if (this.opening.kind === 'read') this.work.reading.bypass();
    if (this.managed) return this.managed;
    const runner = this.opening.source.createQueryRunner();
    const query = runner.query.bind(runner);
    const guarded = (...statement: Parameters<QueryRunner['query']>) =>
      this.inTurn(async () => {
        await this.enter();
        return query(...statement);
      });
    Object.assign(runner, { databaseConnection: this.loan.client, isTransactionActive: true, query: guarded });
    this.managed = runner.manager as EntityManager;
    return this.managed;
  }

  private async end(how: 'COMMIT' | 'ROLLBACK'): Promise<void> {
    if (this.over) return;
    const { loan, last } = this;
    const { connections, kind } = this.opening;
    this.over = true;
    try {
      await last;
      if (!loan.standing || kind === 'read') return;
      await loan.client.query(how);
      loan.standing = false;
    } catch (error) {
      loan.broken = true;
      throw error;
    } finally {
      connections.giveBack(loan);
    }
  }
}

/** Ends what still stands on the connection, begins anew and says for whom, in one statement. */
async function enter(loan: Loan, { principal, kind, today, acquaintances }: Opening): Promise<Actor> {
  const begin = `${loan.standing ? 'ROLLBACK; ' : ''}${OPENING[kind]}`;
  loan.standing = true;
  if ('chore' in principal) {
    await loan.client.query(`${begin}; SELECT enter_chore()`);
    return { ...NOBODY, personId: principal.chore, name: principal.chore };
  }
  if ('errand' in principal) {
    const { errand: name, projectId } = principal;
    if (!UUID.test(projectId)) throw new Error('A project id is a UUID');
    await loan.client.query(`${begin}; SELECT enter_errand('${projectId}')`);
    return { ...NOBODY, personId: name, name };
  }
  const { personId } = principal;
  if (!UUID.test(personId)) throw new Error('A person id is a UUID');
  const told = await toldBy(loan.client, `${begin}; SELECT enter('${personId}', '${today}')::text AS told`);
  const known = acquaintances.get(personId);
  if (told && told === known?.told) return known.actor;
  acquaintances.delete(personId);
  if (!told) throw new Refusal('session.unknown-person');
  const { name, platform_admin: platformAdmin, memberships } = JSON.parse(told) as Entered;
  const actor = { personId, name, platformAdmin, memberships };
  acquaintances.set(personId, { told, actor });
  return actor;
}

/** What the last of several statements tells. */
async function toldBy(client: PoolClient, statements: string): Promise<string | null | undefined> {
  const results = (await client.query(statements)) as unknown as ReadonlyArray<QueryResult<{ told: string | null }>>;
  return results.at(-1)?.rows[0]?.told;
}
