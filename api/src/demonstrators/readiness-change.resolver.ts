import { ResolveField, Resolver } from '@nestjs/graphql';
import { Person } from '../consortium/person.entity.js';
import { Document } from '../documents/document.entity.js';
import { Loaders } from '../platform/graphql/loaders.js';
import { ReadinessChange } from './readiness-change.entity.js';

@Resolver(() => ReadinessChange)
export class ReadinessChangeResolver {
  constructor(private readonly loaders: Loaders) {}

  @ResolveField(() => Person)
  author({ authorId }: ReadinessChange) {
    return this.loaders.one(Person, authorId);
  }

  @ResolveField(() => Document, { nullable: true, description: 'What proves it, as far as it is in sight.' })
  document({ documentId }: ReadinessChange) {
    return documentId && this.loaders.one(Document, documentId);
  }
}
