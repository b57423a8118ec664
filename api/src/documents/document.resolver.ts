import { Args, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Requires } from '../platform/access/requires.decorator.js';
import { Loaders } from '../platform/graphql/loaders.js';
import { Document, DocumentVersion } from './document.entity.js';
import { OpenDownloadInput, OpenUploadInput } from './document.inputs.js';
import { documentPolicy } from './document.policy.js';
import { DocumentService } from './document.service.js';
import { Downloads } from './downloads.js';
import { Ticket } from './ticket.entity.js';
import { Uploads } from './uploads.js';

@Resolver(() => Document)
export class DocumentResolver {
  constructor(
    private readonly service: DocumentService,
    private readonly uploads: Uploads,
    private readonly downloads: Downloads,
    private readonly loaders: Loaders,
  ) {}

  @Query(() => [Document], { description: 'Those in sight that hang on one subject, by name.' })
  @Requires(documentPolicy.read)
  documents(
    @Args('subjectType') subjectType: string,
    @Args('subjectId', { type: () => ID }) subjectId: string,
  ): Promise<Document[]> {
    return this.service.list(subjectType, subjectId);
  }

  @ResolveField(() => DocumentVersion, { nullable: true })
  async latest(document: Document) {
    return (await this.versions(document))[0];
  }

  @ResolveField(() => [DocumentVersion], { description: 'The newest first.' })
  versions({ id }: Document) {
    return this.loaders.byParent(DocumentVersion, 'documentId', { number: 'DESC' }).load(id);
  }

  @ResolveField(() => [String], { description: 'What the current user may do with this document.' })
  viewerCan(document: Document) {
    return this.service.viewerCan(document);
  }

  @Mutation(() => Ticket, { description: 'Leave to PUT the bytes of one file to an address.' })
  @Requires(documentPolicy.attach)
  openUpload(@Args('input') input: OpenUploadInput) {
    return this.uploads.open(input);
  }

  @Mutation(() => Ticket, { description: 'Leave to GET one version, once, within a minute.' })
  @Requires(documentPolicy.read)
  openDownload(@Args('input') input: OpenDownloadInput) {
    return this.downloads.open(input);
  }
}
