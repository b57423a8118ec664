import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { Audience } from '../documents/document.entity.js';
import { type Subject, type SubjectRef, Subjects } from '../documents/subjects.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { claimLinePolicy } from './claim.policy.js';
import { ClaimLine } from './claim-line.entity.js';
import { SIGNED_LINE } from './signed-line-documents.js';

const CLAIM_LINE = 'claim-line';

/** What was handed in for the claim itself, then what was signed with the line. */
export const evidenceOf = ({ id, signedLineId }: Pick<ClaimLine, 'id' | 'signedLineId'>): SubjectRef[] => [
  { subjectType: CLAIM_LINE, subjectId: id },
  ...(signedLineId ? [{ subjectType: SIGNED_LINE, subjectId: signedLineId }] : []),
];

/** Lends claim lines to documents: evidence is added while the line is a draft, and sealed with it; it is never the whole consortium's. */
@Injectable()
export class ClaimLineDocuments implements OnModuleInit {
  constructor(
    private readonly subjects: Subjects,
    private readonly unit: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.subjects.register(CLAIM_LINE, this);
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
          discreet: line.category === 'STAFF',
          also: evidenceOf(line)[1],
        },
      ]),
    );
  }
}
