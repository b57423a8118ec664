import { Module } from '@nestjs/common';
import { ChangeRequestResolver } from './change-request.resolver.js';
import { DeliverableResolver } from './deliverable.resolver.js';
import { DeliverableService } from './deliverable.service.js';
import { DeliverableSubjects } from './deliverable.subjects.js';
import { ForecastChangeResolver } from './forecast-change.resolver.js';
import { MilestoneMoves } from './milestone.moves.js';
import { MilestoneResolver } from './milestone.resolver.js';
import { MilestoneService } from './milestone.service.js';
import { PartnerLetters } from './partner-letters.js';
import { Baselines } from './planning/baselines.js';
import { Dependencies } from './planning/dependencies.js';
import { ImpactService } from './planning/impact.service.js';
import { PlanResolver } from './planning/plan.resolver.js';
import { PlanService } from './planning/plan.service.js';
import { PlanReader } from './planning/plan-rows.js';
import { Rescheduling } from './planning/rescheduling.js';
import { ProjectMilestonesResolver } from './project-milestones.resolver.js';
import { StatusUpdateResolver } from './status-update.resolver.js';
import { WorkPackageLists } from './work-package.lists.js';
import { WorkPackageResolver } from './work-package.resolver.js';
import { WorkPackageService } from './work-package.service.js';

@Module({
  providers: [
    WorkPackageResolver,
    WorkPackageService,
    WorkPackageLists,
    StatusUpdateResolver,
    MilestoneResolver,
    MilestoneService,
    MilestoneMoves,
    PartnerLetters,
    ForecastChangeResolver,
    ChangeRequestResolver,
    ProjectMilestonesResolver,
    DeliverableResolver,
    DeliverableService,
    DeliverableSubjects,
    PlanResolver,
    PlanReader,
    PlanService,
    ImpactService,
    Rescheduling,
    Dependencies,
    Baselines,
  ],
  exports: [PlanReader, MilestoneMoves, WorkPackageService],
})
export class WorkplanModule {}
