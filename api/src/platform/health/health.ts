import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Identity } from '../identity/identity.js';

export interface Readiness {
  readonly status: 'ready' | 'not-ready';
  readonly database: boolean;
  readonly keys: boolean;
  readonly stopping: boolean;
}

const PATIENCE_MS = 2_000;

const within = (work: Promise<unknown>): Promise<boolean> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), PATIENCE_MS);
    work
      .then(
        () => resolve(true),
        () => resolve(false),
      )
      .finally(() => clearTimeout(timer));
  });

/** Whether this process may be sent requests: its database answers, the realm's keys are at hand, it is not stopping. */
@Injectable()
export class Health implements OnModuleDestroy {
  stopping = false;

  constructor(
    private readonly base: Database,
    private readonly identity: Identity,
  ) {}

  async readiness(): Promise<Readiness> {
    const [database, keys] = await Promise.all([within(this.base.answers()), within(this.identity.keysAtHand())]);
    const status = database && keys && !this.stopping ? 'ready' : 'not-ready';
    return { status, database, keys, stopping: this.stopping };
  }

  onModuleDestroy(): void {
    this.stopping = true;
  }
}
