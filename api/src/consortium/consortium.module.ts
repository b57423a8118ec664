import { Module } from '@nestjs/common';
import { ChangesResolver } from './changes.resolver.js';
import { DocumentVersionResolver } from './document-version.resolver.js';
import { MembershipResolver } from './membership.resolver.js';
import { MembershipService } from './membership.service.js';
import { ProjectResolver } from './project.resolver.js';
import { ProjectService } from './project.service.js';
import { ViewerResolver } from './viewer.resolver.js';

@Module({
  providers: [
    ProjectResolver,
    ProjectService,
    MembershipResolver,
    MembershipService,
    ViewerResolver,
    ChangesResolver,
    DocumentVersionResolver,
  ],
})
export class ConsortiumModule {}
