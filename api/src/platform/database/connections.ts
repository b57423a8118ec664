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
/** How long a reading that is over stands open for somebody to come. */
const REST_MS = 10;

/**
 * Lends the connections of the pool to transactions, and to nothing else.
 * A connection goes from hand to hand: a reading that is over is ended by the next one, in the breath in which
 * that begins, or by nobody's coming.
 */
@Injectable()
export class Connections {
  private lent = 0;
  private readonly queue: Waiting[] = [];
  private readonly resting: Array<{ readonly loan: Held; readonly since: number }> = [];
  private waking: NodeJS.Timeout | undefined;
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
  async borrow(): Promise<Loan> {
    for (let rested = this.resting.pop(); rested; rested = this.resting.pop()) {
      if (!rested.loan.broken) return rested.loan;
      this.release(rested.loan);
    }
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

  /** Takes one back; what broke is thrown away, what stands open rests for whoever comes and for nobody else. */
  giveBack(loan: Loan): void {
    const held = loan as Held;
    const next = held.broken ? undefined : this.queue.shift();
    if (next) {
      next.take(held);
    } else if (held.broken || !held.standing) {
      this.release(held);
    } else {
      this.resting.push({ loan: held, since: performance.now() });
      this.waking ??= setTimeout(this.wake, REST_MS);
    }
  }

  /** Ends the readings for which nobody came. */
  private readonly wake = (): void => {
    const before = performance.now() - REST_MS;
    while (this.resting[0] && this.resting[0].since <= before) void this.close(this.resting.shift()?.loan as Held);
    this.waking = this.resting.length > 0 ? setTimeout(this.wake, REST_MS) : undefined;
  };

  private async close(loan: Held): Promise<void> {
    try {
      await loan.client.query('ROLLBACK');
      loan.standing = false;
    } catch {
      loan.broken = true;
    }
    this.giveBack(loan);
  }

  private release(loan: Held): void {
    loan.release(loan.broken);
    this.lent -= 1;
    this.serve();
  }

  private async fetch(): Promise<Held> {
    this.lent += 1;
    try {
      const [client, release] = await this.driver.obtainMasterConnection();
      return held(client, release as (broken: boolean) => void);
    } catch (error) {
      this.lent -= 1;
      this.serve();
      throw error;
    }
  }

  /** Whoever waits has a connection fetched for them, now that one more may be out. */
  private serve(): void {
    const next = this.queue.shift();
    if (next) this.fetch().then(next.take, next.fail);
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
