import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { ExpenseImport } from './expense-import.entity.js';
import { IMPORTS } from './expense-imports.js';

/** Forgets what files said once the time to decide is over. */
@Injectable()
export class ImportsReaper implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.register('reap-expense-imports', { run: () => this.reap(), limitSeconds: 60, every: '*/15 * * * *' });
  }

  async reap(): Promise<void> {
    const expiresAt = LessThan(this.clock.instant());
    await this.unit.alone('write', IMPORTS, async () => {
      await this.unit.manager.delete(ExpenseImport, { expiresAt });
    });
  }
}
