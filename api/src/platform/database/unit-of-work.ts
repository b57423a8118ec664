import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock.js';
import { Connections } from './connections.js';
import type { Question } from './reading.js';
import { type Known, Transaction } from './transaction.js';
import type { Check, Principal, Work } from './work.js';

/** Beyond so many, whoever was not seen for longest is asked for again. */
const MOST_KNOWN = 10_000;

/** Where the running request keeps its transaction; one at a time. */
export interface Desk {
  transaction?: Transaction;
  /** The request was answered: what still runs of it may open nothing more. */
  abandoned?: boolean;
}

/** One operation, one transaction. Everything below reaches the same one without passing it around. */
@Injectable()
export class UnitOfWork implements OnApplicationShutdown {
  private readonly desks = new AsyncLocalStorage<Desk>();
  private readonly acquaintances = new LRUCache<string, Known>({ max: MOST_KNOWN });

  constructor(
    private readonly source: DataSource,
    private readonly connections: Connections,
    private readonly clock: Clock,
  ) {}

  /** Else every promise of a process would go on being told to the portals that it has closed. */
  onApplicationShutdown(): void {
    this.desks.disable();
  }

  get work(): Work {
    const work = this.desks.getStore()?.transaction?.work;
    if (!work) throw new Error('No unit of work: this code ran outside an operation');
    return work;
  }

  get manager(): EntityManager {
    return this.work.manager;
  }

  get actor(): Work['actor'] {
    return this.work.actor;
  }

  /** The partners for whom somebody works, as far as they were seen lately. */
  partnersOf(personId: string): ReadonlySet<string> {
    const memberships = this.acquaintances.get(personId)?.actor.memberships ?? [];
    return new Set(memberships.flatMap(({ partnerId }) => partnerId ?? []));
  }

  /** Gives a request its desk; what runs inside finds the transaction that is opened on it. */
  atDesk<T>(body: () => T): T {
    return this.desks.run({}, body);
  }

  /**
   * Opens the read-only snapshot in which the rest of this operation reads. Whoever was seen lately is taken for
   * who they were: what is found holds only once `sure` has said so.
   */
  async openSnapshot(principal: Principal): Promise<void> {
    if (!this.desk.transaction) await this.open('read', principal, 'expect');
  }

  /**
   * Opens the snapshot of an operation with questions of another time: what they weigh in it now, for the actor as the
   * database knows them now; nothing when they cannot be asked any more.
   */
  async weigh(principal: Principal, questions: readonly Question[]): Promise<string | undefined> {
    await this.openSnapshot(principal);
    const { desk } = this;
    try {
      const weight = await desk.transaction?.work.reading.weigh(questions);
      await desk.transaction?.confirm();
      return weight;
    } catch {
      await desk.transaction?.rollback().catch(() => undefined);
      desk.transaction = undefined;
      return undefined;
    }
  }

  /**
   * Finds something for the actor as the database knows them in this very snapshot:
   * looks again when they were taken for somebody else, with other rights, while it was looked for.
   */
  async sure<T>(find: () => Promise<T>): Promise<T> {
    const transaction = this.desk.transaction;
    if (!transaction) throw new Error('No unit of work: this code ran outside an operation');
    const { actor } = transaction.work;
    const found = find();
    await found.catch(() => undefined);
    await transaction.confirm();
    return transaction.work.actor === actor ? found : find();
  }

  /** Ends whatever is still open on the desk, for good: work that its request no longer waits for finds nothing to go on with. */
  async abandon(): Promise<void> {
    const desk = this.desks.getStore();
    if (!desk) return;
    desk.abandoned = true;
    const open = desk.transaction;
    desk.transaction = undefined;
    await open?.rollback().catch(() => undefined);
  }

  /**
   * One transaction that holds the facts, the journal line and the outbox.
   * Committed when the body and the check are through; undone by any error; effects run after the commit.
   */
  async write<T>(principal: Principal, body: () => Promise<T>, check: Check = () => undefined): Promise<T> {
    const desk = this.freeDesk();
    const transaction = await this.open('write', principal);
    try {
      const result = await body();
      check(transaction.work);
      await transaction.commit();
      for (const effect of transaction.work.afterCommit) await effect();
      return result;
    } catch (error) {
      await transaction.rollback().catch(() => undefined);
      throw error;
    } finally {
      desk.transaction = undefined;
    }
  }

  /** A read or a write of its own, for what is not a GraphQL operation: files, chores, subscriptions. */
  alone<T>(kind: Work['kind'], principal: Principal, body: () => Promise<T>): Promise<T> {
    return this.desks.run({}, async () => {
      if (kind === 'write') return this.write(principal, body);
      await this.open('read', principal);
      try {
        return await body();
      } finally {
        await this.abandon();
      }
    });
  }

  private async open(kind: Work['kind'], principal: Principal, how: 'open' | 'expect' = 'open'): Promise<Transaction> {
    const desk = this.freeDesk();
    const { source, connections, acquaintances } = this;
    const today = this.clock.today();
    const transaction = await Transaction[how]({ source, connections, acquaintances, principal, kind, today });
    if (desk.abandoned) {
      await transaction.rollback();
      throw new Error('The request was answered before its transaction opened');
    }
    desk.transaction = transaction;
    return transaction;
  }

  private get desk(): Desk {
    const desk = this.desks.getStore();
    if (!desk) throw new Error('No desk: this code ran outside an operation');
    return desk;
  }

  private freeDesk(): Desk {
    const { desk } = this;
    if (desk.abandoned) throw new Error('The request was answered: nothing more opens for it');
    if (desk.transaction) throw new Error('A transaction is already open here');
    return desk;
  }
}
