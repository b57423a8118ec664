import { ResolveField, Resolver } from '@nestjs/graphql';
import { DocumentVersion } from '../documents/document.entity.js';
import { Loaders } from '../platform/graphql/loaders.js';
import { Person } from './person.entity.js';

/** Says who sent a file, which the documents do not know by name. */
@Resolver(() => DocumentVersion)
export class DocumentVersionResolver {
  constructor(private readonly loaders: Loaders) {}

  @ResolveField(() => Person, { nullable: true })
  uploadedBy({ uploadedById }: DocumentVersion) {
    return uploadedById && this.loaders.one(Person, uploadedById);
  }
}
