import { Module } from '@nestjs/common';
import { BudgetModule } from '../budget/budget.module.js';
import { EffortModule } from '../effort/effort.module.js';
import { ReviewModule } from '../review/review.module.js';
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
import { LandmarkResolver } from './landmark.resolver.js';
import { LandmarkService } from './landmark.service.js';
import { MonthResolver } from './month.resolver.js';
import { MonthService } from './month.service.js';
import { LateItems } from './portfolio/late-items.js';
import { LateItemResolver, PortfolioPersonResolver, PortfolioResolver } from './portfolio/portfolio.resolver.js';
import { PortfolioService } from './portfolio/portfolio.service.js';
import { PortfolioStandings } from './portfolio/portfolio-standings.js';
import { ReportingResolver } from './reporting/reporting.resolver.js';
import { ReportingService } from './reporting/reporting.service.js';
import { SpendingResolver } from './spending/spending.resolver.js';
import { SpendingService } from './spending/spending.service.js';
import { TraceabilityResolver } from './traceability/traceability.resolver.js';
import { TraceabilityService } from './traceability/traceability.service.js';

@Module({
  imports: [WorkplanModule, BudgetModule, EffortModule, ReviewModule],
  providers: [
    CockpitResolver,
    CockpitService,
    MonthResolver,
    MonthService,
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
    PortfolioResolver,
    PortfolioPersonResolver,
    PortfolioService,
    PortfolioStandings,
    LateItems,
    LateItemResolver,
    CalendarDates,
    CalendarLinks,
    CalendarService,
    CalendarResolver,
    CalendarFeedRoutes,
  ],
  exports: [TraceabilityService],
})
export class OversightModule {}
