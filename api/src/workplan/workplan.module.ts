import { Module } from '@nestjs/common';
import { CalendarsService } from './calendars/calendars.service.js';
import { Closures } from './calendars/closures.js';
import { WorkingCalendarsResolver } from './calendars/working-calendars.resolver.js';
import { ChangeRequestResolver } from './change-request.resolver.js';
import { DeliverableResolver } from './deliverable.resolver.js';
import { DeliverableService } from './deliverable.service.js';
import { DeliverableSubjects } from './deliverable.subjects.js';
import { DrawingResolver } from './drawing/drawing.resolver.js';
import { DrawnDues } from './drawing/drawn-dues.js';
import { DrawnWorks } from './drawing/drawn-works.js';
import { Erasing } from './drawing/erasing.js';
import { Contributors } from './dues/contributors.js';
import { DeliverableMoves } from './dues/deliverable.moves.js';
import { DeliverableDuesResolver } from './dues/deliverable-dues.resolver.js';
import { DueEventResolver } from './dues/due-event.resolver.js';
import { DueEvents } from './dues/due-events.js';
import { MilestoneDecisions } from './dues/milestone.decisions.js';
import { MilestoneSubjects } from './dues/milestone.subjects.js';
import { MilestoneDuesResolver } from './dues/milestone-dues.resolver.js';
import { CommentResolutionResolver, ReviewCommentResolver } from './dues/review-comment.resolver.js';
import { ReviewComments } from './dues/review-comments.js';
import { ForecastChangeResolver } from './forecast-change.resolver.js';
import { MilestoneMoves } from './milestone.moves.js';
import { MilestoneResolver } from './milestone.resolver.js';
import { MilestoneService } from './milestone.service.js';
import { ParticipationResolver } from './participation.resolver.js';
import { PartnerLetters } from './partner-letters.js';
import { BaselineKeepers } from './planning/baseline-keepers.js';
import { Baselines } from './planning/baselines.js';
import { Chains } from './planning/chains.js';
import { Comparing } from './planning/comparing.js';
import { Dependencies } from './planning/dependencies.js';
import { ImpactService } from './planning/impact.service.js';
import { Lots } from './planning/lots.js';
import { PlanResolver } from './planning/plan.resolver.js';
import { PlanService } from './planning/plan.service.js';
import { PlanReader } from './planning/plan-rows.js';
import { Rescheduling } from './planning/rescheduling.js';
import { ProjectMilestonesResolver } from './project-milestones.resolver.js';
import { Debts } from './reminders/debts.js';
import { Digests } from './reminders/digests.js';
import { ObligationSources } from './reminders/obligation-sources.js';
import { ReminderBoards } from './reminders/reminder-board.service.js';
import { ReminderLetters } from './reminders/reminder-letters.js';
import { ReminderRounds } from './reminders/reminder-rounds.js';
import { RemindersResolver } from './reminders/reminders.resolver.js';
import { Reminders } from './reminders/reminders.service.js';
import { Rhythms } from './reminders/rhythm.service.js';
import { RiskLists } from './risks/risk.lists.js';
import { RiskResolver } from './risks/risk.resolver.js';
import { RiskReviews } from './risks/risk.reviews.js';
import { RiskService } from './risks/risk.service.js';
import { RiskReviewResolver } from './risks/risk-review.resolver.js';
import { MilestoneRisksResolver, WorkPackageRisksResolver } from './risks/threatened.resolvers.js';
import { Threats } from './risks/threats.js';
import { ScenarioEndings } from './scenarios/scenario.endings.js';
import { ScenarioMoves } from './scenarios/scenario.moves.js';
import { ScenarioResolver } from './scenarios/scenario.resolver.js';
import { ScenarioService } from './scenarios/scenario.service.js';
import { ScenarioViews } from './scenarios/scenario.views.js';
import { StatusUpdateResolver } from './status-update.resolver.js';
import { StatusUpdateSubjects } from './updates/status-update.subjects.js';
import {
  AcknowledgementResolver,
  StatusUpdatesResolver,
  UpdateAnswerResolver,
  UpdateQuestionResolver,
} from './updates/status-updates.resolver.js';
import { StatusUpdates } from './updates/status-updates.service.js';
import { WorkPackageLists } from './work-package.lists.js';
import { WorkPackageResolver } from './work-package.resolver.js';
import { WorkPackageService } from './work-package.service.js';

@Module({
  providers: [
    WorkPackageResolver,
    WorkPackageService,
    WorkPackageLists,
    StatusUpdateResolver,
    StatusUpdates,
    StatusUpdatesResolver,
    AcknowledgementResolver,
    UpdateQuestionResolver,
    UpdateAnswerResolver,
    StatusUpdateSubjects,
    Debts,
    ObligationSources,
    Digests,
    Reminders,
    ReminderBoards,
    ReminderLetters,
    ReminderRounds,
    RemindersResolver,
    Rhythms,
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
    Contributors,
    DeliverableMoves,
    DeliverableDuesResolver,
    DueEventResolver,
    DueEvents,
    MilestoneDecisions,
    MilestoneSubjects,
    MilestoneDuesResolver,
    CommentResolutionResolver,
    ReviewCommentResolver,
    ReviewComments,
    WorkingCalendarsResolver,
    CalendarsService,
    Closures,
    PlanResolver,
    PlanReader,
    PlanService,
    ImpactService,
    Rescheduling,
    Dependencies,
    Baselines,
    BaselineKeepers,
    Lots,
    Chains,
    Comparing,
    ParticipationResolver,
    DrawingResolver,
    DrawnWorks,
    DrawnDues,
    Erasing,
    RiskResolver,
    RiskReviewResolver,
    WorkPackageRisksResolver,
    MilestoneRisksResolver,
    RiskService,
    RiskReviews,
    RiskLists,
    Threats,
    ScenarioResolver,
    ScenarioService,
    ScenarioEndings,
    ScenarioMoves,
    ScenarioViews,
  ],
  exports: [
    PlanReader,
    Closures,
    MilestoneMoves,
    WorkPackageService,
    ImpactService,
    ScenarioService,
    ScenarioViews,
    Debts,
    ObligationSources,
    BaselineKeepers,
  ],
})
export class WorkplanModule {}
