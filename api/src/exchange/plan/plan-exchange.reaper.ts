import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { PlanExport } from './plan-export.entity.js';
import { EXCHANGE } from './plan-exports.js';
import { PlanImport } from './plan-import.entity.js';

/** Forgets links past their time, and what files said that nobody applied. */
@Injectable()
export class PlanExchangeReaper implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.register('reap-plan-exchange', { run: () => this.reap(), limitSeconds: 60, every: '*/15 * * * *' });
  }

  async reap(): Promise<void> {
    const expiresAt = LessThan(this.clock.instant());
    await this.unit.alone('write', EXCHANGE, async () => {
      await this.unit.manager.delete(PlanExport, { expiresAt });
      await this.unit.manager.delete(PlanImport, { expiresAt });
    });
  }
}
