import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Audience } from '../../documents/document.entity.js';
import { type Subject, type SubjectKind, Subjects } from '../../documents/subjects.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Certificate } from '../certificate.entity.js';

/** The word of what the paper of a certificate hangs on. */
export const CERTIFICATE = 'certificate';

/** Lends certificates to documents: their paper comes with the signature, and nothing comes after it. */
@Injectable()
export class CertificateDocuments implements SubjectKind, OnModuleInit {
  constructor(
    private readonly subjects: Subjects,
    private readonly unit: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.subjects.register(CERTIFICATE, this);
  }

  async find(ids: readonly string[]): Promise<ReadonlyMap<string, Subject>> {
    const certificates = await plainRows(this.unit.work, Certificate, 'WHERE id = ANY ($1)', [ids]);
    return new Map(
      certificates.map(({ id, projectId }) => [
        id,
        { projectId, partnerId: null, attachable: false, audiences: [Audience.FUNDER] },
      ]),
    );
  }
}
