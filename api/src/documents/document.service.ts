import { Injectable } from '@nestjs/common';
import { Access } from '../platform/access/access.js';
import { Loaders } from '../platform/graphql/loaders.js';
import { Attachments } from './attachments.js';
import type { Document } from './document.entity.js';
import { type DocumentFacts, documentPolicy } from './document.policy.js';
import { type Subject, Subjects } from './subjects.js';

/** The documents of a subject, and what may be done with each. */
@Injectable()
export class DocumentService {
  constructor(
    private readonly access: Access,
    private readonly loaders: Loaders,
    private readonly subjects: Subjects,
    private readonly attachments: Attachments,
  ) {}

  /** Refuses with `subject.unknown`. */
  async list(subjectType: string, subjectId: string): Promise<Document[]> {
    const { also } = await this.subjects.find(subjectType, subjectId);
    this.access.narrowed(documentPolicy.read);
    return this.attachments.ofAll([{ subjectType, subjectId }, ...(also ? [also] : [])]);
  }

  /** What its policy judges: one question for all documents that hang on one kind of subject. */
  async factsOf({ projectId, partnerId, audience, subjectType, subjectId }: Document): Promise<DocumentFacts> {
    const subject = await this.loaders
      .of(`Subject.${subjectType}`, async (ids) => {
        const found = await this.subjects.among(subjectType, [...new Set(ids)]);
        return ids.map((id): Subject | undefined => found.get(id));
      })
      .load(subjectId);
    return { projectId, partnerId, audience, subject };
  }

  async viewerCan(document: Document): Promise<string[]> {
    const { read, replace } = documentPolicy;
    return this.access.permitted({ read, replace }, await this.factsOf(document));
  }
}
