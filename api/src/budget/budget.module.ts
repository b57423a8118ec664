import { Module } from '@nestjs/common';
import { BudgetResolver } from './budget.resolver.js';
import { BudgetService } from './budget.service.js';
import { Declarations } from './declarations.js';
import { NamedGroups } from './named-groups.js';

@Module({
  providers: [BudgetResolver, BudgetService, Declarations, NamedGroups],
  exports: [Declarations, NamedGroups],
})
export class BudgetModule {}
