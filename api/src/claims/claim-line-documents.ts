import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { Audience } from '../documents/document.entity.js';
import { type Subject, Subjects } from '../documents/subjects.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { claimLinePolicy } from './claim.policy.js';
import { ClaimLine } from './claim-line.entity.js';

/** Lends claim lines to documents: evidence is added while the line is a draft, and sealed with it; it is never the whole consortium's. */
@Injectable()
export class ClaimLineDocuments implements OnModuleInit {
  constructor(
    private readonly subjects: Subjects,
    private readonly unit: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.subjects.register('claim-line', this);
  }

  async find(ids: readonly string[]): Promise<ReadonlyMap<string, Subject>> {
    const { manager, actor } = this.unit;
    const lines = await manager.findBy(ClaimLine, { id: In([...ids]) });
    return new Map(
      lines.map((line) => [
        line.id,
        {
          projectId: line.projectId,
          partnerId: line.partnerId,
          attachable: claimLinePolicy.attach.allows(actor, line),
          audiences: [Audience.PARTNER, Audience.FUNDER],
        },
      ]),
    );
  }
}
