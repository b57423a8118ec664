import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Partner } from '../consortium/partner.entity.js';
import { Audience } from '../documents/document.entity.js';
import { type Subject, type SubjectKind, Subjects } from '../documents/subjects.js';
import { plainRows } from '../platform/database/plain-rows.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { signedLinePolicy } from './claim.policy.js';
import { ClaimLine } from './claim-line.entity.js';
import { SignedLine } from './signed-line.entity.js';

/** The word of what the copies of evidence hang on. */
export const SIGNED_LINE = 'signed-line';

const AMONG = 'WHERE id = ANY ($1)';
const SENT = 'WHERE signed_line_id = ANY ($1) AND sealed';
const THEIRS = `WHERE id IN (SELECT partner_id FROM signed_line ${AMONG} UNION SELECT partner_id FROM claim_line ${SENT})`;

/** Lends signed lines to documents: their evidence is what was signed, and takes no file any more. */
@Injectable()
export class SignedLineDocuments implements SubjectKind, OnModuleInit {
  constructor(
    private readonly subjects: Subjects,
    private readonly unit: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.subjects.register(SIGNED_LINE, this);
  }

  /** The authority reads the line of its claim, everybody else the line that was signed. */
  async find(ids: readonly string[]): Promise<ReadonlyMap<string, Subject>> {
    const { work, actor } = this.unit;
    const [signed, declared, partners] = await Promise.all([
      plainRows(work, SignedLine, AMONG, [ids]),
      plainRows(work, ClaimLine, SENT, [ids]),
      plainRows(work, Partner, THEIRS, [ids]),
    ]);
    const sent = new Set(declared.map(({ signedLineId }) => signedLineId));
    const delegated = new Map(partners.map(({ id, delegatesPayroll }) => [id, delegatesPayroll]));
    const lines = [...declared.map((line) => ({ ...line, id: line.signedLineId as string })), ...signed];
    return new Map(
      lines
        .filter(({ id, projectId, partnerId, category }) =>
          signedLinePolicy.open.allows(actor, {
            ...{ projectId, partnerId, category, sent: sent.has(id) },
            delegated: delegated.get(partnerId) ?? false,
          }),
        )
        .map(({ id, projectId, partnerId, category }) => [
          id,
          {
            ...{ projectId, partnerId, attachable: false, audiences: [Audience.FUNDER] },
            discreet: category === 'STAFF',
          },
        ]),
    );
  }
}
