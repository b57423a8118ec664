import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { ProofExport } from './proof-export.entity.js';
import { PROOF } from './proof-exports.js';

/** Forgets links past their time. */
@Injectable()
export class ProofExportsReaper implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.register('reap-proof-exports', { run: () => this.reap(), limitSeconds: 60, every: '*/15 * * * *' });
  }

  async reap(): Promise<void> {
    const expiresAt = LessThan(this.clock.instant());
    await this.unit.alone('write', PROOF, async () => {
      await this.unit.manager.delete(ProofExport, { expiresAt });
    });
  }
}
