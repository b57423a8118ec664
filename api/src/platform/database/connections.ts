import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';

/** A connection that one transaction has to itself for a while. */
export interface Loan {
  readonly client: PoolClient;
  /** A transaction stands open on it, perhaps of whoever had it before: that is ended before anything is asked. */
  standing: boolean;
  /** It was cut: the statement that was under way says so, or the next one. */
  broken: boolean;
}

interface Held extends Loan {
  release(broken: boolean): void;
}

interface Waiting {
  take(loan: Held): void;
  fail(error: unknown): void;
}

/** As long as the pool itself lets one wait. */
const PATIENCE_MS = 10_000;

/**
 * Lends the connections of the pool to transactions, and to nothing else.
 * When somebody waits, a connection goes from hand to hand: a reading that is over is then ended
 * by the next one, in the breath in which that begins.
 */
@Injectable()
export class Connections {
  private lent = 0;
  private readonly queue: Waiting[] = [];
  private readonly driver: PostgresDriver;
  private readonly most: number;

  constructor(source: DataSource) {
    this.driver = source.driver as PostgresDriver;
    this.most = (source.options as { poolSize?: number }).poolSize ?? 1;
  }

  get waiting(): number {
    return this.queue.length;
  }

  /** Waits for one when all are out; fails as the pool does when that takes too long. */
  borrow(): Promise<Loan> {
    if (this.lent < this.most) return this.fetch();
    return new Promise((resolve, reject) => {
      const seat: Waiting = {
        take: (loan) => {
          clearTimeout(timer);
          resolve(loan);
        },
        fail: (error) => {
          clearTimeout(timer);
          reject(error);
        },
      };
      const timer = setTimeout(() => {
        this.queue.splice(this.queue.indexOf(seat), 1);
        reject(new Error('timeout exceeded when trying to connect'));
      }, PATIENCE_MS);
      this.queue.push(seat);
    });
  }

  /** Takes one back; what broke is thrown away, what stands open goes to whoever waits and to nobody else. */
  giveBack(loan: Loan): void {
    const held = loan as Held;
    const next = this.queue.shift();
    if (next && !held.broken) {
      next.take(held);
      return;
    }
    held.release(held.broken || held.standing);
    this.lent -= 1;
    if (next) this.fetch().then(next.take, next.fail);
  }

  private async fetch(): Promise<Held> {
    this.lent += 1;
    try {
      const [client, release] = await this.driver.obtainMasterConnection();
      return held(client, release as (broken: boolean) => void);
    } catch (error) {
      this.lent -= 1;
      const next = this.queue.shift();
      if (next) this.fetch().then(next.take, next.fail);
      throw error;
    }
  }
}

function held(client: PoolClient, release: (broken: boolean) => void): Held {
  const onError = () => {
    loan.broken = true;
  };
  const loan: Held = {
    client,
    standing: false,
    broken: false,
    release: (broken) => {
      client.removeListener('error', onError);
      release(broken);
    },
  };
  client.on('error', onError);
  return loan;
}
