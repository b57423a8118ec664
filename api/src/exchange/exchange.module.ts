import { Module } from '@nestjs/common';
import { OversightModule } from '../oversight/oversight.module.js';
import { WorkplanModule } from '../workplan/workplan.module.js';
import { ApplyingPlans } from './plan/applying-plans.js';
import { ChangingRows } from './plan/changing-rows.js';
import { DrawingRows } from './plan/drawing-rows.js';
import { OutgoingPlans } from './plan/outgoing-plans.js';
import { PlanExchangeReaper } from './plan/plan-exchange.reaper.js';
import { PlanExportResolver, PlanImportResolver } from './plan/plan-exchange.resolver.js';
import { PlanExports } from './plan/plan-exports.js';
import { PlanFilesRoutes } from './plan/plan-files.routes.js';
import { PlanImports } from './plan/plan-imports.js';
import { PlanPreviews } from './plan/plan-previews.js';
import { OutgoingTraces } from './traces/outgoing-traces.js';

/** What leaves the portal in open formats, and comes back. */
@Module({
  imports: [WorkplanModule, OversightModule],
  providers: [
    OutgoingPlans,
    OutgoingTraces,
    PlanExports,
    PlanExportResolver,
    PlanImports,
    PlanPreviews,
    ApplyingPlans,
    DrawingRows,
    ChangingRows,
    PlanImportResolver,
    PlanFilesRoutes,
    PlanExchangeReaper,
  ],
})
export class ExchangeModule {}
