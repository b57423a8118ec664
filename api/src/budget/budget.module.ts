import { Module } from '@nestjs/common';
import { BudgetResolver } from './budget.resolver.js';
import { BudgetService } from './budget.service.js';
import { Declarations } from './declarations.js';
import { NamedGroups } from './named-groups.js';
import { Programmes } from './programme/programmes.js';

@Module({
  providers: [BudgetResolver, BudgetService, Declarations, NamedGroups, Programmes],
  exports: [Declarations, NamedGroups, Programmes],
})
export class BudgetModule {}
