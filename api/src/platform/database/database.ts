import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Connections } from './connections.js';

interface Pool {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
}

/** The database as those see it who watch over the process. */
@Injectable()
export class Database {
  constructor(
    private readonly source: DataSource,
    private readonly loans: Connections,
  ) {}

  /** Fails when it does not answer. */
  async answers(): Promise<void> {
    await this.source.query('SELECT 1');
  }

  /** Connections in use and at rest, and requests that wait for one. */
  connections(): { readonly busy: number; readonly idle: number; readonly waiting: number } {
    const { totalCount, idleCount, waitingCount } = (this.source.driver as unknown as { master: Pool }).master;
    return { busy: totalCount - idleCount, idle: idleCount, waiting: waitingCount + this.loans.waiting };
  }
}
