import { Injectable } from '@nestjs/common';
import { Loaders } from '../platform/graphql/loaders.js';
import { Document } from './document.entity.js';

/** The documents that hang on a subject, for the modules that own subjects: one statement however many subjects. */
@Injectable()
export class Attachments {
  constructor(private readonly loaders: Loaders) {}

  /** Those in sight that hold at least one file, by name. */
  async of(subjectType: string, subjectId: string): Promise<Document[]> {
    const documents = await this.loaders.byParent(Document, 'subjectId', { name: 'ASC', id: 'ASC' }).load(subjectId);
    return documents.filter((document) => document.subjectType === subjectType && document.latestNumber > 0);
  }
}
