import { Module } from '@nestjs/common';
import { DemonstratorResolver } from './demonstrator.resolver.js';
import { DemonstratorService } from './demonstrator.service.js';
import { ElementaryFunctionResolver } from './elementary-function.resolver.js';
import { ReadinessMoves } from './readiness.moves.js';
import { ReadinessChangeResolver } from './readiness-change.resolver.js';

@Module({
  providers: [
    DemonstratorResolver,
    DemonstratorService,
    ElementaryFunctionResolver,
    ReadinessMoves,
    ReadinessChangeResolver,
  ],
})
export class DemonstratorsModule {}
