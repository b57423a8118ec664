import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { Audience } from '../../documents/document.entity.js';
import { type Subject, type SubjectKind, Subjects } from '../../documents/subjects.js';
import { keepsBooks } from '../../platform/access/actor.js';
import { wordOf } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { EmploymentTerm } from '../employment-term.entity.js';

export const EMPLOYMENT_TERM = wordOf(EmploymentTerm);

/** Lends terms of employment to the documents: the payslip or the letter that says what somebody costs. */
@Injectable()
export class TermSubjects implements SubjectKind, OnModuleInit {
  constructor(
    private readonly subjects: Subjects,
    private readonly unit: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.subjects.register(EMPLOYMENT_TERM, this);
  }

  async find(ids: readonly string[]): Promise<ReadonlyMap<string, Subject>> {
    const { manager, actor } = this.unit;
    const found = await manager.findBy(EmploymentTerm, { id: In([...ids]) });
    return new Map(
      found.map(({ id, projectId, partnerId }) => {
        const attachable = keepsBooks(actor, projectId, partnerId);
        return [id, { projectId, partnerId, attachable, audiences: [Audience.PARTNER], discreet: true }];
      }),
    );
  }
}
