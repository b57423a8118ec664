import type { InMemoryCacheConfig } from '@apollo/client';
import { possibleTypes } from '../graphql/possible-types';
import { paged } from '../platform/paging';

/** How the answers of this API are kept: which lists come in pages, which objects have no id. */
export const cacheConfig: InMemoryCacheConfig = {
  possibleTypes,
  typePolicies: {
    Query: {
      fields: {
        projects: paged('search'),
        portfolio: paged('choices'),
        memberships: paged('projectId'),
        workPackages: paged('projectId', 'filter'),
        statusUpdates: paged('workPackageId'),
        reminders: paged('projectId'),
        milestones: paged('projectId', 'filter'),
        deliverables: paged('projectId', 'filter'),
        risks: paged('projectId', 'filter', 'sort', 'descending'),
        scenarios: paged('projectId'),
        riskReviews: paged('riskId'),
        agreements: paged('projectId'),
        transfers: paged('projectId'),
        claims: paged('projectId'),
        partnerClaims: paged('projectId', 'partnerId', 'periodId'),
        partnerClaimLines: paged('partnerClaimId', 'round'),
        traces: paged('projectId', 'filter'),
        journal: paged('projectId', 'subjectId', 'filter'),
        landmarks: paged('search', 'projectId'),
        expenses: paged('projectId', 'partnerId', 'filter', 'sort', 'descending'),
        claimLines: paged('claimId', 'filter', 'sort', 'descending'),
        controlQueue: paged('seat', 'step', 'projectId', 'order'),
        controlledLines: paged('claimId', 'filter'),
        controlQuestions: paged('projectId', 'claimId', 'claimLineId', 'open'),
      },
    },
    AgreementDesk: { keyFields: ['projectId'] },
    Ledger: { keyFields: false },
    LedgerFindings: { keyFields: false },
    // Matches and counts differ with what the ledger holds.
    WaitingPaper: { keyFields: false },
    ExpenseAsset: { keyFields: false },
    ExpensePiece: { keyFields: false },
    // A line is told as it was in a round: its id is that of the expense, the same in all of them.
    PartnerClaimLine: { keyFields: false },
    PartnerClaimChange: { keyFields: false },
    Budget: { keyFields: ['projectId'] },
    Traceability: { keyFields: ['projectId'] },
    Cockpit: { keyFields: ['projectId', 'from', 'until'] },
    ReminderBoard: { keyFields: ['projectId'] },
    Month: { keyFields: ['projectId'] },
    // One row differs with the baseline that it is compared with.
    PlanItem: { keyFields: false },
    // It differs with what it is narrowed to.
    RiskRegister: { keyFields: false },
    Standing: { keyFields: false },
    ProofDesk: { keyFields: ['projectId'] },
    // It differs with what it is narrowed to.
    Trail: { keyFields: false },
    // A task of the portal has no id of its own.
    TrailActor: { keyFields: false },
  },
};
