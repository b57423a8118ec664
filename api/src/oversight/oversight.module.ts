import { Module } from '@nestjs/common';
import { CockpitResolver } from './cockpit.resolver.js';
import { CockpitService } from './cockpit.service.js';
import { DueItemResolver } from './due-item.resolver.js';
import { JournalResolver } from './journal.resolver.js';
import { JournalLinesService } from './journal-lines.service.js';
import { MonthResolver } from './month.resolver.js';
import { MonthService } from './month.service.js';
import { PartnerMonthsResolver } from './partner-months.resolver.js';
import { ProjectPlan } from './project-plan.js';
import { StatusUpdateLineResolver } from './status-update-line.resolver.js';

@Module({
  providers: [
    CockpitResolver,
    CockpitService,
    PartnerMonthsResolver,
    StatusUpdateLineResolver,
    DueItemResolver,
    MonthResolver,
    MonthService,
    JournalResolver,
    JournalLinesService,
    ProjectPlan,
  ],
})
export class OversightModule {}
