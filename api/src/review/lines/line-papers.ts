import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Claim } from '../../claims/claim.entity.js';
import { ClaimLine } from '../../claims/claim-line.entity.js';
import { Audience } from '../../documents/document.entity.js';
import { type Subject, type SubjectKind, Subjects } from '../../documents/subjects.js';
import { oversees } from '../../platform/access/actor.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { controlPolicy, controlVerbs } from '../control.policy.js';
import { findingPolicy } from '../findings/finding.policy.js';
import { LineReview } from '../line-review.entity.js';

/** What the authority keeps to itself of a line. */
export const LINE_CHECK = 'line-check';
/** What goes with a finding: its partner and the lead read it once they are notified. */
export const LINE_FINDING = 'line-finding';

const LINES = 'WHERE id = ANY ($1) AND sealed';
const CLAIMS = 'WHERE id IN (SELECT claim_id FROM claim_line WHERE id = ANY ($1))';
const NOTIFIED = 'WHERE claim_line_id = ANY ($1) AND answers_due_on IS NOT NULL';

/** Lends the lines of a claim to the files of its reviewer: added while it is in control, and told to nobody else. */
@Injectable()
export class LinePapers implements OnModuleInit {
  constructor(
    private readonly subjects: Subjects,
    private readonly unit: UnitOfWork,
  ) {}

  onModuleInit(): void {
    for (const word of [LINE_CHECK, LINE_FINDING]) this.subjects.register(word, this.kept(word));
  }

  private kept(word: string): SubjectKind {
    return { find: (ids) => this.find(word, ids) };
  }

  private async find(word: string, ids: readonly string[]): Promise<ReadonlyMap<string, Subject>> {
    const { work, actor } = this.unit;
    const [lines, claims, reviews] = await Promise.all([
      plainRows(work, ClaimLine, LINES, [ids]),
      plainRows(work, Claim, CLAIMS, [ids]),
      plainRows(work, LineReview, NOTIFIED, [ids]),
    ]);
    const told = new Set(reviews.map(({ claimLineId }) => claimLineId));
    return new Map(
      lines.flatMap(({ id, projectId, partnerId, category, claimId }) => {
        const finding = { projectId, partnerId, category, open: false };
        const toParties = word === LINE_FINDING && told.has(id) && findingPolicy.read.allows(actor, finding);
        if (!oversees(actor, projectId) && !toParties) return [];
        const claim = claims.find((one) => one.id === claimId);
        const attachable = claim
          ? controlPolicy.review.allows(actor, claim) && controlVerbs[claim.state].includes('review')
          : false;
        const whose = word === LINE_FINDING ? partnerId : null;
        const hearers = 'AUTHORITY' as const;
        const subject = { projectId, partnerId: whose, attachable, byAuthority: true, hearers };
        return [[id, { ...subject, audiences: [Audience.FUNDER] }] as const];
      }),
    );
  }
}
