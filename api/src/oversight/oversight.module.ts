import { Module } from '@nestjs/common';
import { BudgetModule } from '../budget/budget.module.js';
import { EffortModule } from '../effort/effort.module.js';
import { WorkplanModule } from '../workplan/workplan.module.js';
import { CalendarResolver } from './calendar/calendar.resolver.js';
import { CalendarService } from './calendar/calendar.service.js';
import { CalendarDates } from './calendar/calendar-dates.js';
import { CalendarFeedRoutes } from './calendar/calendar-feed.routes.js';
import { CalendarLinks } from './calendar/calendar-links.js';
import { CockpitResolver } from './cockpit.resolver.js';
import { CockpitService } from './cockpit.service.js';
import { ForecastResolver } from './forecasts/forecast.resolver.js';
import { ForecastsService } from './forecasts/forecasts.service.js';
import { OutlookService } from './forecasts/outlook.service.js';
import { JournalResolver } from './journal.resolver.js';
import { JournalLinesService } from './journal-lines.service.js';
import { LandmarkResolver } from './landmark.resolver.js';
import { LandmarkService } from './landmark.service.js';
import { MonthResolver } from './month.resolver.js';
import { MonthService } from './month.service.js';
import { ReportingResolver } from './reporting/reporting.resolver.js';
import { ReportingService } from './reporting/reporting.service.js';
import { SpendingResolver } from './spending/spending.resolver.js';
import { SpendingService } from './spending/spending.service.js';
import { TraceabilityResolver } from './traceability/traceability.resolver.js';
import { TraceabilityService } from './traceability/traceability.service.js';

@Module({
  imports: [WorkplanModule, BudgetModule, EffortModule],
  providers: [
    CockpitResolver,
    CockpitService,
    MonthResolver,
    MonthService,
    JournalResolver,
    JournalLinesService,
    LandmarkResolver,
    LandmarkService,
    TraceabilityResolver,
    TraceabilityService,
    ForecastResolver,
    ForecastsService,
    OutlookService,
    ReportingResolver,
    ReportingService,
    SpendingResolver,
    SpendingService,
    CalendarDates,
    CalendarLinks,
    CalendarService,
    CalendarResolver,
    CalendarFeedRoutes,
  ],
  exports: [TraceabilityService],
})
export class OversightModule {}
