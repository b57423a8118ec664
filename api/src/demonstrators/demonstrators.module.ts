import { Module } from '@nestjs/common';
import { DemonstratorResolver } from './demonstrator.resolver.js';
import { DemonstratorService } from './demonstrator.service.js';
import { ElementaryFunctionResolver } from './elementary-function.resolver.js';

@Module({ providers: [DemonstratorResolver, DemonstratorService, ElementaryFunctionResolver] })
export class DemonstratorsModule {}
