import { Module } from '@nestjs/common';
import { WorkplanModule } from '../workplan/workplan.module.js';
import { Blocking } from './blocking.js';
import { DemonstratorResolver } from './demonstrator.resolver.js';
import { DemonstratorService } from './demonstrator.service.js';
import { ElementaryFunctionResolver } from './elementary-function.resolver.js';
import { ReadinessMoves } from './readiness.moves.js';
import { ReadinessChangeResolver } from './readiness-change.resolver.js';
import { RequirementResolver } from './requirement.resolver.js';
import { Requirements } from './requirements.js';

@Module({
  imports: [WorkplanModule],
  providers: [
    Blocking,
    DemonstratorResolver,
    DemonstratorService,
    ElementaryFunctionResolver,
    ReadinessMoves,
    ReadinessChangeResolver,
    RequirementResolver,
    Requirements,
  ],
})
export class DemonstratorsModule {}
