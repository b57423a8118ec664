import { Injectable } from '@nestjs/common';
import { goOn, type Soon } from '../platform/graphql/at-hand.js';
import { Loaders } from '../platform/graphql/loaders.js';
import { Document } from './document.entity.js';
import type { SubjectRef } from './subjects.js';

/** The documents that hang on a subject, for the modules that own subjects: one statement however many subjects. */
@Injectable()
export class Attachments {
  constructor(private readonly loaders: Loaders) {}

  /** Those in sight that hold at least one file, by name. */
  of(subjectType: string, subjectId: string): Soon<Document[]> {
    const documents = this.loaders.many(Document, 'subjectId', subjectId, { name: 'ASC', id: 'ASC' });
    return goOn(documents, (found) =>
      found.filter((document) => document.subjectType === subjectType && document.latestNumber > 0),
    );
  }

  /** Those of several subjects, one after the other. */
  ofAll(subjects: readonly SubjectRef[]): Soon<Document[]> {
    const lists = subjects.map(({ subjectType, subjectId }) => this.of(subjectType, subjectId));
    const atHand = lists.every((list): list is Document[] => !(list instanceof Promise));
    return atHand ? lists.flat() : Promise.all(lists).then((all) => all.flat());
  }
}
