import { Module } from '@nestjs/common';
import { WorkplanModule } from '../workplan/workplan.module.js';
import { Blocking } from './blocking.js';
import { DemonstratorResolver } from './demonstrator.resolver.js';
import { DemonstratorService } from './demonstrator.service.js';
import { DrawnDemonstrators } from './drawn-demonstrators.js';
import { DrawnFunctions } from './drawn-functions.js';
import { ElementaryFunctionResolver } from './elementary-function.resolver.js';
import { FunctionInterfaceResolver } from './function-interface.resolver.js';
import { FunctionInterfaces } from './function-interfaces.js';
import { ReadinessMoves } from './readiness.moves.js';
import { ReadinessChangeResolver } from './readiness-change.resolver.js';
import { RequirementResolver } from './requirement.resolver.js';
import { Requirements } from './requirements.js';
import { Studies } from './studies.js';
import { StudyResolver, WorkPackageStudiesResolver } from './study.resolver.js';
import { TreeResolver } from './tree.resolver.js';

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
    Studies,
    StudyResolver,
    WorkPackageStudiesResolver,
    FunctionInterfaces,
    FunctionInterfaceResolver,
    DrawnDemonstrators,
    DrawnFunctions,
    TreeResolver,
  ],
})
export class DemonstratorsModule {}
