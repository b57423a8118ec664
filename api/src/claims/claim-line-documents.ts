import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { type Subject, Subjects } from '../documents/subjects.js';
import { actsFor, leads } from '../platform/access/actor.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { ClaimLine } from './claim-line.entity.js';

/** Lends claim lines to documents: evidence is added while the line is a draft, and sealed with it. */
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
      lines.map(({ id, projectId, partnerId, sealed }) => [
        id,
        {
          projectId,
          partnerId,
          attachable: !sealed && (leads(actor, projectId) || actsFor(actor, projectId, partnerId)),
        },
      ]),
    );
  }
}
