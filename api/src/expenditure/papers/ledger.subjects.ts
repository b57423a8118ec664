import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Partner } from '../../consortium/partner.entity.js';
import { Audience } from '../../documents/document.entity.js';
import { type Subject, type SubjectKind, Subjects } from '../../documents/subjects.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ledgerPolicy } from '../ledger/ledger.policy.js';

/** Lends whole ledgers, by their partner, to papers that wait for their line: for those who keep the books, who may tell payslips apart. */
@Injectable()
export class LedgerSubjects implements SubjectKind, OnModuleInit {
  constructor(
    private readonly subjects: Subjects,
    private readonly unit: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.subjects.register('ledger', this);
  }

  async find(ids: readonly string[]): Promise<ReadonlyMap<string, Subject>> {
    const { work, actor } = this.unit;
    const partners = await plainRows(work, Partner, 'WHERE id = ANY ($1)', [ids]);
    const own = partners.filter(({ id, projectId }) =>
      ledgerPolicy.salaries.allows(actor, { projectId, partnerId: id, category: null }),
    );
    return new Map(
      own.map(({ id, projectId }) => [
        id,
        { projectId, partnerId: id, attachable: true, audiences: [Audience.PARTNER], discreet: true },
      ]),
    );
  }
}
