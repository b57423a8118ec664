/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query ProjectFrame($id: ID!) {\n    viewer {\n      id\n      name\n      today\n      standing(projectId: $id) {\n        projectId\n        roles\n        partners {\n          id\n          shortName\n        }\n      }\n    }\n    project(id: $id) {\n      id\n      acronym\n      titleFr\n      titleEn\n      illustrative\n      viewerCan\n      ...CurrentProject_Project\n      ...ProjectRuler_Project\n    }\n    projects(first: 9) {\n      nodes {\n        id\n        acronym\n        titleFr\n        titleEn\n      }\n    }\n  }\n": typeof types.ProjectFrameDocument,
    "\n  fragment ProjectRuler_Project on Project {\n    id\n    startsOn\n    endsOn\n    claimPeriods {\n      id\n      number\n      fromOn\n      untilOn\n    }\n  }\n": typeof types.ProjectRuler_ProjectFragmentDoc,
    "\n  query ProjectsPage($search: String, $after: String) {\n    viewer {\n      id\n      today\n    }\n    projects(search: $search, first: 24, after: $after) {\n      total\n      nodes {\n        id\n        ...ProjectCard_Project\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.ProjectsPageDocument,
    "\n  mutation Speak($input: SpeakInput!) {\n    speak(input: $input) {\n      id\n      language\n    }\n  }\n": typeof types.SpeakDocument,
    "\n  fragment BudgetBreakdown_Budget on Budget {\n    projectId\n    sum {\n      planned\n      declared\n      left\n      percent\n    }\n    byCategory {\n      category\n      planned\n      declared\n      left\n      percent\n    }\n    byPartner {\n      planned\n      declared\n      left\n      percent\n      partner {\n        id\n        shortName\n      }\n    }\n    byWorkPackage {\n      planned\n      declared\n      left\n      percent\n      workPackage {\n        id\n        code\n        titleFr\n        titleEn\n      }\n    }\n  }\n": typeof types.BudgetBreakdown_BudgetFragmentDoc,
    "\n  fragment BudgetMatrix_Budget on Budget {\n    projectId\n    sum {\n      planned\n      declared\n      left\n    }\n    cells {\n      category\n      planned\n      declared\n      left\n      partner {\n        id\n      }\n    }\n    byPartner {\n      planned\n      declared\n      left\n      partner {\n        id\n        shortName\n      }\n    }\n    byCategory {\n      category\n      planned\n      declared\n      left\n    }\n  }\n": typeof types.BudgetMatrix_BudgetFragmentDoc,
    "\n  query BudgetPage($projectId: ID!) {\n    budget(projectId: $projectId) {\n      projectId\n      partial\n      sum {\n        planned\n        percent\n      }\n      financing {\n        total\n      }\n      cells {\n        planned\n      }\n      ...FinancingTable_Budget\n      ...BudgetMatrix_Budget\n      ...BudgetBreakdown_Budget\n    }\n  }\n": typeof types.BudgetPageDocument,
    "\n  fragment FinancingTable_Budget on Budget {\n    projectId\n    total\n    funds {\n      fund\n      amount\n      percent\n    }\n    financing {\n      total\n      partner {\n        id\n        shortName\n      }\n      funds {\n        fund\n        amount\n        percent\n      }\n    }\n  }\n": typeof types.FinancingTable_BudgetFragmentDoc,
    "\n  query ConsortiumPage($projectId: ID!, $after: String) {\n    project(id: $projectId) {\n      id\n      managingAuthority\n      partners {\n        id\n        shortName\n        lead\n        ...PartnerTable_Partner\n      }\n    }\n    memberships(projectId: $projectId, first: 100, after: $after) {\n      total\n      nodes {\n        id\n        acceptedAt\n        partnerId\n        viewerCan\n        person {\n          id\n          name\n          illustrative\n        }\n        ...MembershipTable_Membership\n        ...WithdrawDialog_Membership\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.ConsortiumPageDocument,
    "\n  fragment CurrentProject_Project on Project {\n    id\n    acronym\n    titleFr\n    titleEn\n    startsOn\n    endsOn\n    illustrative\n    viewerCan\n  }\n": typeof types.CurrentProject_ProjectFragmentDoc,
    "\n  mutation InviteDialog_InvitePerson($input: InvitePersonInput!) {\n    invitePerson(input: $input) {\n      id\n    }\n  }\n": typeof types.InviteDialog_InvitePersonDocument,
    "\n  fragment MembershipTable_Membership on Membership {\n    id\n    role\n    email\n    invitedAt\n    endsOn\n    viewerCan\n    person {\n      id\n      name\n      illustrative\n    }\n    partner {\n      id\n      shortName\n    }\n  }\n": typeof types.MembershipTable_MembershipFragmentDoc,
    "\n  fragment PartnerName_Partner on Partner {\n    id\n    shortName\n    illustrative\n  }\n": typeof types.PartnerName_PartnerFragmentDoc,
    "\n  fragment PartnerTable_Partner on Partner {\n    id\n    shortName\n    name\n    kind\n    place\n    lead\n    illustrative\n  }\n": typeof types.PartnerTable_PartnerFragmentDoc,
    "\n  fragment PersonName_Person on Person {\n    id\n    name\n    illustrative\n  }\n": typeof types.PersonName_PersonFragmentDoc,
    "\n  fragment ProjectCard_Project on Project {\n    id\n    acronym\n    titleFr\n    titleEn\n    programme\n    startsOn\n    endsOn\n    totalEligible\n  }\n": typeof types.ProjectCard_ProjectFragmentDoc,
    "\n  query Viewer {\n    viewer {\n      id\n      name\n    }\n  }\n": typeof types.ViewerDocument,
    "\n  fragment WithdrawDialog_Membership on Membership {\n    id\n    role\n    email\n    acceptedAt\n    version\n    person {\n      id\n      name\n    }\n  }\n": typeof types.WithdrawDialog_MembershipFragmentDoc,
    "\n  mutation WithdrawDialog_WithdrawMembership($input: WithdrawMembershipInput!) {\n    withdrawMembership(input: $input) {\n      id\n      version\n    }\n  }\n": typeof types.WithdrawDialog_WithdrawMembershipDocument,
    "\n  fragment Brake_ElementaryFunction on ElementaryFunction {\n    id\n    standing\n    workPackages {\n      id\n      milestones {\n        id\n        code\n        standing\n        driftDays\n      }\n      deliverables {\n        id\n        code\n        standing\n        driftDays\n      }\n    }\n  }\n": typeof types.Brake_ElementaryFunctionFragmentDoc,
    "\n  fragment DemonstratorBranch_Demonstrator on Demonstrator {\n    id\n    code\n    titleFr\n    titleEn\n    objectiveFr\n    objectiveEn\n    trlNow\n    trlTarget\n    standing\n    braking {\n      id\n      code\n    }\n    functions {\n      id\n      code\n      ...FunctionBranch_ElementaryFunction\n      children {\n        id\n        code\n        ...FunctionBranch_ElementaryFunction\n      }\n    }\n  }\n": typeof types.DemonstratorBranch_DemonstratorFragmentDoc,
    "\n  fragment DemonstratorTable_ElementaryFunction on ElementaryFunction {\n    id\n    code\n    titleFr\n    titleEn\n    trlNow\n    trlTarget\n    partner {\n      id\n      ...PartnerName_Partner\n    }\n    workPackages {\n      id\n      code\n    }\n    ...Brake_ElementaryFunction\n  }\n": typeof types.DemonstratorTable_ElementaryFunctionFragmentDoc,
    "\n  fragment DemonstratorTable_Demonstrator on Demonstrator {\n    id\n    code\n    titleFr\n    titleEn\n    trlNow\n    trlTarget\n    standing\n    braking {\n      id\n      code\n    }\n    functions {\n      id\n      code\n      ...DemonstratorTable_ElementaryFunction @unmask\n      children {\n        id\n        code\n        ...DemonstratorTable_ElementaryFunction @unmask\n      }\n    }\n  }\n": typeof types.DemonstratorTable_DemonstratorFragmentDoc,
    "\n  query DemonstratorsPage($projectId: ID!) {\n    demonstrators(projectId: $projectId) {\n      id\n      functions {\n        id\n        code\n        standing\n        children {\n          id\n          code\n          standing\n        }\n      }\n      ...DemonstratorBranch_Demonstrator\n      ...DemonstratorTable_Demonstrator\n    }\n  }\n": typeof types.DemonstratorsPageDocument,
    "\n  fragment FunctionBranch_ElementaryFunction on ElementaryFunction {\n    id\n    code\n    titleFr\n    titleEn\n    trlNow\n    trlTarget\n    partner {\n      id\n      ...PartnerName_Partner\n    }\n    workPackages {\n      id\n      ...WorkBranch_WorkPackage\n    }\n    ...Brake_ElementaryFunction\n  }\n": typeof types.FunctionBranch_ElementaryFunctionFragmentDoc,
    "\n  fragment WorkBranch_WorkPackage on WorkPackage {\n    id\n    code\n    titleFr\n    titleEn\n    state\n    milestones {\n      id\n      code\n      titleFr\n      titleEn\n      baselineOn\n      forecastOn\n      achievedOn\n      standing\n      driftDays\n    }\n    deliverables {\n      id\n      code\n      titleFr\n      titleEn\n      baselineOn\n      dueOn\n      submittedOn\n      standing\n      driftDays\n    }\n  }\n": typeof types.WorkBranch_WorkPackageFragmentDoc,
    "\n  query DocumentList($subjectType: String!, $subjectId: ID!) {\n    documents(subjectType: $subjectType, subjectId: $subjectId) {\n      id\n      ...DocumentRow_Document\n    }\n  }\n": typeof types.DocumentListDocument,
    "\n  fragment DocumentRow_Document on Document {\n    id\n    name\n    audience\n    viewerCan\n    versions {\n      id\n      number\n      sha256\n      size\n      mediaType\n      uploadedAt\n      uploadedBy {\n        id\n        name\n      }\n    }\n  }\n": typeof types.DocumentRow_DocumentFragmentDoc,
    "\n  mutation UseDownload_OpenDownload($input: OpenDownloadInput!) {\n    openDownload(input: $input) {\n      id\n      url\n    }\n  }\n": typeof types.UseDownload_OpenDownloadDocument,
    "\n  mutation UseUploads_OpenUpload($input: OpenUploadInput!) {\n    openUpload(input: $input) {\n      id\n      url\n    }\n  }\n": typeof types.UseUploads_OpenUploadDocument,
    "\n  subscription LiveChanges($projectId: ID!) {\n    changes(projectId: $projectId) {\n      event\n      subjectType\n      subjectId\n      actorId\n      actorName\n      seq\n    }\n  }\n": typeof types.LiveChangesDocument,
    "\n  fragment ChangedWork_WorkPackage on WorkPackage {\n    code\n  }\n": typeof types.ChangedWork_WorkPackageFragmentDoc,
    "\n  fragment ChangedMilestone_Milestone on Milestone {\n    code\n  }\n": typeof types.ChangedMilestone_MilestoneFragmentDoc,
    "\n  fragment ChangedDeliverable_Deliverable on Deliverable {\n    code\n  }\n": typeof types.ChangedDeliverable_DeliverableFragmentDoc,
    "\n  fragment ChangedDue_DueItem on DueItem {\n    code\n  }\n": typeof types.ChangedDue_DueItemFragmentDoc,
    "\n  query StatusHistory($workPackageId: ID!, $after: String) {\n    statusUpdates(workPackageId: $workPackageId, first: 10, after: $after) {\n      total\n      nodes {\n        id\n        at\n        author {\n          id\n          ...PersonName_Person\n        }\n        state\n        progress\n        nextOn\n        done\n        next\n        blockers\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.StatusHistoryDocument,
    "\n  mutation UpdateWorkPackage($input: UpdateWorkPackageInput!) {\n    updateWorkPackage(input: $input) {\n      id\n      ...WorkStatus_WorkPackage @unmask\n    }\n  }\n": typeof types.UpdateWorkPackageDocument,
    "\n  query WorkPackageNow($id: ID!) {\n    workPackage(id: $id) {\n      id\n      ...WorkStatus_WorkPackage @unmask\n    }\n  }\n": typeof types.WorkPackageNowDocument,
    "\n  query WorkPackage($id: ID!) {\n    workPackage(id: $id) {\n      id\n      startsOn\n      endsOn\n      objectivesFr\n      objectivesEn\n      partners {\n        id\n        ...PartnerName_Partner\n      }\n      ...WorkStatus_WorkPackage @unmask\n    }\n  }\n": typeof types.WorkPackageDocument,
    "\n  query WorkPackages($projectId: ID!, $mine: Boolean, $after: String) {\n    workPackages(projectId: $projectId, filter: { mine: $mine }, first: 50, after: $after) {\n      total\n      nodes {\n        id\n        code\n        mine\n        updatedAt\n        viewerCan\n        ...WorkStatus_WorkPackage\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.WorkPackagesDocument,
    "\n  fragment WorkStatus_WorkPackage on WorkPackage {\n    id\n    version\n    code\n    titleFr\n    titleEn\n    state\n    progress\n    expectedProgress\n    nextOn\n    done\n    next\n    blockers\n    mine\n    updatedAt\n    updatedBy {\n      id\n      name\n      illustrative\n    }\n    milestones {\n      id\n      code\n      titleFr\n      titleEn\n      baselineOn\n      forecastOn\n      achievedOn\n      driftDays\n      standing\n    }\n    deliverables {\n      id\n      code\n      titleFr\n      titleEn\n      baselineOn\n      dueOn\n      submittedOn\n      driftDays\n      standing\n    }\n    viewerCan\n  }\n": typeof types.WorkStatus_WorkPackageFragmentDoc,
};
const documents: Documents = {
    "\n  query ProjectFrame($id: ID!) {\n    viewer {\n      id\n      name\n      today\n      standing(projectId: $id) {\n        projectId\n        roles\n        partners {\n          id\n          shortName\n        }\n      }\n    }\n    project(id: $id) {\n      id\n      acronym\n      titleFr\n      titleEn\n      illustrative\n      viewerCan\n      ...CurrentProject_Project\n      ...ProjectRuler_Project\n    }\n    projects(first: 9) {\n      nodes {\n        id\n        acronym\n        titleFr\n        titleEn\n      }\n    }\n  }\n": types.ProjectFrameDocument,
    "\n  fragment ProjectRuler_Project on Project {\n    id\n    startsOn\n    endsOn\n    claimPeriods {\n      id\n      number\n      fromOn\n      untilOn\n    }\n  }\n": types.ProjectRuler_ProjectFragmentDoc,
    "\n  query ProjectsPage($search: String, $after: String) {\n    viewer {\n      id\n      today\n    }\n    projects(search: $search, first: 24, after: $after) {\n      total\n      nodes {\n        id\n        ...ProjectCard_Project\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.ProjectsPageDocument,
    "\n  mutation Speak($input: SpeakInput!) {\n    speak(input: $input) {\n      id\n      language\n    }\n  }\n": types.SpeakDocument,
    "\n  fragment BudgetBreakdown_Budget on Budget {\n    projectId\n    sum {\n      planned\n      declared\n      left\n      percent\n    }\n    byCategory {\n      category\n      planned\n      declared\n      left\n      percent\n    }\n    byPartner {\n      planned\n      declared\n      left\n      percent\n      partner {\n        id\n        shortName\n      }\n    }\n    byWorkPackage {\n      planned\n      declared\n      left\n      percent\n      workPackage {\n        id\n        code\n        titleFr\n        titleEn\n      }\n    }\n  }\n": types.BudgetBreakdown_BudgetFragmentDoc,
    "\n  fragment BudgetMatrix_Budget on Budget {\n    projectId\n    sum {\n      planned\n      declared\n      left\n    }\n    cells {\n      category\n      planned\n      declared\n      left\n      partner {\n        id\n      }\n    }\n    byPartner {\n      planned\n      declared\n      left\n      partner {\n        id\n        shortName\n      }\n    }\n    byCategory {\n      category\n      planned\n      declared\n      left\n    }\n  }\n": types.BudgetMatrix_BudgetFragmentDoc,
    "\n  query BudgetPage($projectId: ID!) {\n    budget(projectId: $projectId) {\n      projectId\n      partial\n      sum {\n        planned\n        percent\n      }\n      financing {\n        total\n      }\n      cells {\n        planned\n      }\n      ...FinancingTable_Budget\n      ...BudgetMatrix_Budget\n      ...BudgetBreakdown_Budget\n    }\n  }\n": types.BudgetPageDocument,
    "\n  fragment FinancingTable_Budget on Budget {\n    projectId\n    total\n    funds {\n      fund\n      amount\n      percent\n    }\n    financing {\n      total\n      partner {\n        id\n        shortName\n      }\n      funds {\n        fund\n        amount\n        percent\n      }\n    }\n  }\n": types.FinancingTable_BudgetFragmentDoc,
    "\n  query ConsortiumPage($projectId: ID!, $after: String) {\n    project(id: $projectId) {\n      id\n      managingAuthority\n      partners {\n        id\n        shortName\n        lead\n        ...PartnerTable_Partner\n      }\n    }\n    memberships(projectId: $projectId, first: 100, after: $after) {\n      total\n      nodes {\n        id\n        acceptedAt\n        partnerId\n        viewerCan\n        person {\n          id\n          name\n          illustrative\n        }\n        ...MembershipTable_Membership\n        ...WithdrawDialog_Membership\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.ConsortiumPageDocument,
    "\n  fragment CurrentProject_Project on Project {\n    id\n    acronym\n    titleFr\n    titleEn\n    startsOn\n    endsOn\n    illustrative\n    viewerCan\n  }\n": types.CurrentProject_ProjectFragmentDoc,
    "\n  mutation InviteDialog_InvitePerson($input: InvitePersonInput!) {\n    invitePerson(input: $input) {\n      id\n    }\n  }\n": types.InviteDialog_InvitePersonDocument,
    "\n  fragment MembershipTable_Membership on Membership {\n    id\n    role\n    email\n    invitedAt\n    endsOn\n    viewerCan\n    person {\n      id\n      name\n      illustrative\n    }\n    partner {\n      id\n      shortName\n    }\n  }\n": types.MembershipTable_MembershipFragmentDoc,
    "\n  fragment PartnerName_Partner on Partner {\n    id\n    shortName\n    illustrative\n  }\n": types.PartnerName_PartnerFragmentDoc,
    "\n  fragment PartnerTable_Partner on Partner {\n    id\n    shortName\n    name\n    kind\n    place\n    lead\n    illustrative\n  }\n": types.PartnerTable_PartnerFragmentDoc,
    "\n  fragment PersonName_Person on Person {\n    id\n    name\n    illustrative\n  }\n": types.PersonName_PersonFragmentDoc,
    "\n  fragment ProjectCard_Project on Project {\n    id\n    acronym\n    titleFr\n    titleEn\n    programme\n    startsOn\n    endsOn\n    totalEligible\n  }\n": types.ProjectCard_ProjectFragmentDoc,
    "\n  query Viewer {\n    viewer {\n      id\n      name\n    }\n  }\n": types.ViewerDocument,
    "\n  fragment WithdrawDialog_Membership on Membership {\n    id\n    role\n    email\n    acceptedAt\n    version\n    person {\n      id\n      name\n    }\n  }\n": types.WithdrawDialog_MembershipFragmentDoc,
    "\n  mutation WithdrawDialog_WithdrawMembership($input: WithdrawMembershipInput!) {\n    withdrawMembership(input: $input) {\n      id\n      version\n    }\n  }\n": types.WithdrawDialog_WithdrawMembershipDocument,
    "\n  fragment Brake_ElementaryFunction on ElementaryFunction {\n    id\n    standing\n    workPackages {\n      id\n      milestones {\n        id\n        code\n        standing\n        driftDays\n      }\n      deliverables {\n        id\n        code\n        standing\n        driftDays\n      }\n    }\n  }\n": types.Brake_ElementaryFunctionFragmentDoc,
    "\n  fragment DemonstratorBranch_Demonstrator on Demonstrator {\n    id\n    code\n    titleFr\n    titleEn\n    objectiveFr\n    objectiveEn\n    trlNow\n    trlTarget\n    standing\n    braking {\n      id\n      code\n    }\n    functions {\n      id\n      code\n      ...FunctionBranch_ElementaryFunction\n      children {\n        id\n        code\n        ...FunctionBranch_ElementaryFunction\n      }\n    }\n  }\n": types.DemonstratorBranch_DemonstratorFragmentDoc,
    "\n  fragment DemonstratorTable_ElementaryFunction on ElementaryFunction {\n    id\n    code\n    titleFr\n    titleEn\n    trlNow\n    trlTarget\n    partner {\n      id\n      ...PartnerName_Partner\n    }\n    workPackages {\n      id\n      code\n    }\n    ...Brake_ElementaryFunction\n  }\n": types.DemonstratorTable_ElementaryFunctionFragmentDoc,
    "\n  fragment DemonstratorTable_Demonstrator on Demonstrator {\n    id\n    code\n    titleFr\n    titleEn\n    trlNow\n    trlTarget\n    standing\n    braking {\n      id\n      code\n    }\n    functions {\n      id\n      code\n      ...DemonstratorTable_ElementaryFunction @unmask\n      children {\n        id\n        code\n        ...DemonstratorTable_ElementaryFunction @unmask\n      }\n    }\n  }\n": types.DemonstratorTable_DemonstratorFragmentDoc,
    "\n  query DemonstratorsPage($projectId: ID!) {\n    demonstrators(projectId: $projectId) {\n      id\n      functions {\n        id\n        code\n        standing\n        children {\n          id\n          code\n          standing\n        }\n      }\n      ...DemonstratorBranch_Demonstrator\n      ...DemonstratorTable_Demonstrator\n    }\n  }\n": types.DemonstratorsPageDocument,
    "\n  fragment FunctionBranch_ElementaryFunction on ElementaryFunction {\n    id\n    code\n    titleFr\n    titleEn\n    trlNow\n    trlTarget\n    partner {\n      id\n      ...PartnerName_Partner\n    }\n    workPackages {\n      id\n      ...WorkBranch_WorkPackage\n    }\n    ...Brake_ElementaryFunction\n  }\n": types.FunctionBranch_ElementaryFunctionFragmentDoc,
    "\n  fragment WorkBranch_WorkPackage on WorkPackage {\n    id\n    code\n    titleFr\n    titleEn\n    state\n    milestones {\n      id\n      code\n      titleFr\n      titleEn\n      baselineOn\n      forecastOn\n      achievedOn\n      standing\n      driftDays\n    }\n    deliverables {\n      id\n      code\n      titleFr\n      titleEn\n      baselineOn\n      dueOn\n      submittedOn\n      standing\n      driftDays\n    }\n  }\n": types.WorkBranch_WorkPackageFragmentDoc,
    "\n  query DocumentList($subjectType: String!, $subjectId: ID!) {\n    documents(subjectType: $subjectType, subjectId: $subjectId) {\n      id\n      ...DocumentRow_Document\n    }\n  }\n": types.DocumentListDocument,
    "\n  fragment DocumentRow_Document on Document {\n    id\n    name\n    audience\n    viewerCan\n    versions {\n      id\n      number\n      sha256\n      size\n      mediaType\n      uploadedAt\n      uploadedBy {\n        id\n        name\n      }\n    }\n  }\n": types.DocumentRow_DocumentFragmentDoc,
    "\n  mutation UseDownload_OpenDownload($input: OpenDownloadInput!) {\n    openDownload(input: $input) {\n      id\n      url\n    }\n  }\n": types.UseDownload_OpenDownloadDocument,
    "\n  mutation UseUploads_OpenUpload($input: OpenUploadInput!) {\n    openUpload(input: $input) {\n      id\n      url\n    }\n  }\n": types.UseUploads_OpenUploadDocument,
    "\n  subscription LiveChanges($projectId: ID!) {\n    changes(projectId: $projectId) {\n      event\n      subjectType\n      subjectId\n      actorId\n      actorName\n      seq\n    }\n  }\n": types.LiveChangesDocument,
    "\n  fragment ChangedWork_WorkPackage on WorkPackage {\n    code\n  }\n": types.ChangedWork_WorkPackageFragmentDoc,
    "\n  fragment ChangedMilestone_Milestone on Milestone {\n    code\n  }\n": types.ChangedMilestone_MilestoneFragmentDoc,
    "\n  fragment ChangedDeliverable_Deliverable on Deliverable {\n    code\n  }\n": types.ChangedDeliverable_DeliverableFragmentDoc,
    "\n  fragment ChangedDue_DueItem on DueItem {\n    code\n  }\n": types.ChangedDue_DueItemFragmentDoc,
    "\n  query StatusHistory($workPackageId: ID!, $after: String) {\n    statusUpdates(workPackageId: $workPackageId, first: 10, after: $after) {\n      total\n      nodes {\n        id\n        at\n        author {\n          id\n          ...PersonName_Person\n        }\n        state\n        progress\n        nextOn\n        done\n        next\n        blockers\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.StatusHistoryDocument,
    "\n  mutation UpdateWorkPackage($input: UpdateWorkPackageInput!) {\n    updateWorkPackage(input: $input) {\n      id\n      ...WorkStatus_WorkPackage @unmask\n    }\n  }\n": types.UpdateWorkPackageDocument,
    "\n  query WorkPackageNow($id: ID!) {\n    workPackage(id: $id) {\n      id\n      ...WorkStatus_WorkPackage @unmask\n    }\n  }\n": types.WorkPackageNowDocument,
    "\n  query WorkPackage($id: ID!) {\n    workPackage(id: $id) {\n      id\n      startsOn\n      endsOn\n      objectivesFr\n      objectivesEn\n      partners {\n        id\n        ...PartnerName_Partner\n      }\n      ...WorkStatus_WorkPackage @unmask\n    }\n  }\n": types.WorkPackageDocument,
    "\n  query WorkPackages($projectId: ID!, $mine: Boolean, $after: String) {\n    workPackages(projectId: $projectId, filter: { mine: $mine }, first: 50, after: $after) {\n      total\n      nodes {\n        id\n        code\n        mine\n        updatedAt\n        viewerCan\n        ...WorkStatus_WorkPackage\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.WorkPackagesDocument,
    "\n  fragment WorkStatus_WorkPackage on WorkPackage {\n    id\n    version\n    code\n    titleFr\n    titleEn\n    state\n    progress\n    expectedProgress\n    nextOn\n    done\n    next\n    blockers\n    mine\n    updatedAt\n    updatedBy {\n      id\n      name\n      illustrative\n    }\n    milestones {\n      id\n      code\n      titleFr\n      titleEn\n      baselineOn\n      forecastOn\n      achievedOn\n      driftDays\n      standing\n    }\n    deliverables {\n      id\n      code\n      titleFr\n      titleEn\n      baselineOn\n      dueOn\n      submittedOn\n      driftDays\n      standing\n    }\n    viewerCan\n  }\n": types.WorkStatus_WorkPackageFragmentDoc,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ProjectFrame($id: ID!) {\n    viewer {\n      id\n      name\n      today\n      standing(projectId: $id) {\n        projectId\n        roles\n        partners {\n          id\n          shortName\n        }\n      }\n    }\n    project(id: $id) {\n      id\n      acronym\n      titleFr\n      titleEn\n      illustrative\n      viewerCan\n      ...CurrentProject_Project\n      ...ProjectRuler_Project\n    }\n    projects(first: 9) {\n      nodes {\n        id\n        acronym\n        titleFr\n        titleEn\n      }\n    }\n  }\n"): (typeof documents)["\n  query ProjectFrame($id: ID!) {\n    viewer {\n      id\n      name\n      today\n      standing(projectId: $id) {\n        projectId\n        roles\n        partners {\n          id\n          shortName\n        }\n      }\n    }\n    project(id: $id) {\n      id\n      acronym\n      titleFr\n      titleEn\n      illustrative\n      viewerCan\n      ...CurrentProject_Project\n      ...ProjectRuler_Project\n    }\n    projects(first: 9) {\n      nodes {\n        id\n        acronym\n        titleFr\n        titleEn\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ProjectRuler_Project on Project {\n    id\n    startsOn\n    endsOn\n    claimPeriods {\n      id\n      number\n      fromOn\n      untilOn\n    }\n  }\n"): (typeof documents)["\n  fragment ProjectRuler_Project on Project {\n    id\n    startsOn\n    endsOn\n    claimPeriods {\n      id\n      number\n      fromOn\n      untilOn\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ProjectsPage($search: String, $after: String) {\n    viewer {\n      id\n      today\n    }\n    projects(search: $search, first: 24, after: $after) {\n      total\n      nodes {\n        id\n        ...ProjectCard_Project\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query ProjectsPage($search: String, $after: String) {\n    viewer {\n      id\n      today\n    }\n    projects(search: $search, first: 24, after: $after) {\n      total\n      nodes {\n        id\n        ...ProjectCard_Project\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Speak($input: SpeakInput!) {\n    speak(input: $input) {\n      id\n      language\n    }\n  }\n"): (typeof documents)["\n  mutation Speak($input: SpeakInput!) {\n    speak(input: $input) {\n      id\n      language\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BudgetBreakdown_Budget on Budget {\n    projectId\n    sum {\n      planned\n      declared\n      left\n      percent\n    }\n    byCategory {\n      category\n      planned\n      declared\n      left\n      percent\n    }\n    byPartner {\n      planned\n      declared\n      left\n      percent\n      partner {\n        id\n        shortName\n      }\n    }\n    byWorkPackage {\n      planned\n      declared\n      left\n      percent\n      workPackage {\n        id\n        code\n        titleFr\n        titleEn\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment BudgetBreakdown_Budget on Budget {\n    projectId\n    sum {\n      planned\n      declared\n      left\n      percent\n    }\n    byCategory {\n      category\n      planned\n      declared\n      left\n      percent\n    }\n    byPartner {\n      planned\n      declared\n      left\n      percent\n      partner {\n        id\n        shortName\n      }\n    }\n    byWorkPackage {\n      planned\n      declared\n      left\n      percent\n      workPackage {\n        id\n        code\n        titleFr\n        titleEn\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BudgetMatrix_Budget on Budget {\n    projectId\n    sum {\n      planned\n      declared\n      left\n    }\n    cells {\n      category\n      planned\n      declared\n      left\n      partner {\n        id\n      }\n    }\n    byPartner {\n      planned\n      declared\n      left\n      partner {\n        id\n        shortName\n      }\n    }\n    byCategory {\n      category\n      planned\n      declared\n      left\n    }\n  }\n"): (typeof documents)["\n  fragment BudgetMatrix_Budget on Budget {\n    projectId\n    sum {\n      planned\n      declared\n      left\n    }\n    cells {\n      category\n      planned\n      declared\n      left\n      partner {\n        id\n      }\n    }\n    byPartner {\n      planned\n      declared\n      left\n      partner {\n        id\n        shortName\n      }\n    }\n    byCategory {\n      category\n      planned\n      declared\n      left\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BudgetPage($projectId: ID!) {\n    budget(projectId: $projectId) {\n      projectId\n      partial\n      sum {\n        planned\n        percent\n      }\n      financing {\n        total\n      }\n      cells {\n        planned\n      }\n      ...FinancingTable_Budget\n      ...BudgetMatrix_Budget\n      ...BudgetBreakdown_Budget\n    }\n  }\n"): (typeof documents)["\n  query BudgetPage($projectId: ID!) {\n    budget(projectId: $projectId) {\n      projectId\n      partial\n      sum {\n        planned\n        percent\n      }\n      financing {\n        total\n      }\n      cells {\n        planned\n      }\n      ...FinancingTable_Budget\n      ...BudgetMatrix_Budget\n      ...BudgetBreakdown_Budget\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment FinancingTable_Budget on Budget {\n    projectId\n    total\n    funds {\n      fund\n      amount\n      percent\n    }\n    financing {\n      total\n      partner {\n        id\n        shortName\n      }\n      funds {\n        fund\n        amount\n        percent\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment FinancingTable_Budget on Budget {\n    projectId\n    total\n    funds {\n      fund\n      amount\n      percent\n    }\n    financing {\n      total\n      partner {\n        id\n        shortName\n      }\n      funds {\n        fund\n        amount\n        percent\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsortiumPage($projectId: ID!, $after: String) {\n    project(id: $projectId) {\n      id\n      managingAuthority\n      partners {\n        id\n        shortName\n        lead\n        ...PartnerTable_Partner\n      }\n    }\n    memberships(projectId: $projectId, first: 100, after: $after) {\n      total\n      nodes {\n        id\n        acceptedAt\n        partnerId\n        viewerCan\n        person {\n          id\n          name\n          illustrative\n        }\n        ...MembershipTable_Membership\n        ...WithdrawDialog_Membership\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query ConsortiumPage($projectId: ID!, $after: String) {\n    project(id: $projectId) {\n      id\n      managingAuthority\n      partners {\n        id\n        shortName\n        lead\n        ...PartnerTable_Partner\n      }\n    }\n    memberships(projectId: $projectId, first: 100, after: $after) {\n      total\n      nodes {\n        id\n        acceptedAt\n        partnerId\n        viewerCan\n        person {\n          id\n          name\n          illustrative\n        }\n        ...MembershipTable_Membership\n        ...WithdrawDialog_Membership\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CurrentProject_Project on Project {\n    id\n    acronym\n    titleFr\n    titleEn\n    startsOn\n    endsOn\n    illustrative\n    viewerCan\n  }\n"): (typeof documents)["\n  fragment CurrentProject_Project on Project {\n    id\n    acronym\n    titleFr\n    titleEn\n    startsOn\n    endsOn\n    illustrative\n    viewerCan\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation InviteDialog_InvitePerson($input: InvitePersonInput!) {\n    invitePerson(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation InviteDialog_InvitePerson($input: InvitePersonInput!) {\n    invitePerson(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MembershipTable_Membership on Membership {\n    id\n    role\n    email\n    invitedAt\n    endsOn\n    viewerCan\n    person {\n      id\n      name\n      illustrative\n    }\n    partner {\n      id\n      shortName\n    }\n  }\n"): (typeof documents)["\n  fragment MembershipTable_Membership on Membership {\n    id\n    role\n    email\n    invitedAt\n    endsOn\n    viewerCan\n    person {\n      id\n      name\n      illustrative\n    }\n    partner {\n      id\n      shortName\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PartnerName_Partner on Partner {\n    id\n    shortName\n    illustrative\n  }\n"): (typeof documents)["\n  fragment PartnerName_Partner on Partner {\n    id\n    shortName\n    illustrative\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PartnerTable_Partner on Partner {\n    id\n    shortName\n    name\n    kind\n    place\n    lead\n    illustrative\n  }\n"): (typeof documents)["\n  fragment PartnerTable_Partner on Partner {\n    id\n    shortName\n    name\n    kind\n    place\n    lead\n    illustrative\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PersonName_Person on Person {\n    id\n    name\n    illustrative\n  }\n"): (typeof documents)["\n  fragment PersonName_Person on Person {\n    id\n    name\n    illustrative\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ProjectCard_Project on Project {\n    id\n    acronym\n    titleFr\n    titleEn\n    programme\n    startsOn\n    endsOn\n    totalEligible\n  }\n"): (typeof documents)["\n  fragment ProjectCard_Project on Project {\n    id\n    acronym\n    titleFr\n    titleEn\n    programme\n    startsOn\n    endsOn\n    totalEligible\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Viewer {\n    viewer {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  query Viewer {\n    viewer {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment WithdrawDialog_Membership on Membership {\n    id\n    role\n    email\n    acceptedAt\n    version\n    person {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment WithdrawDialog_Membership on Membership {\n    id\n    role\n    email\n    acceptedAt\n    version\n    person {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WithdrawDialog_WithdrawMembership($input: WithdrawMembershipInput!) {\n    withdrawMembership(input: $input) {\n      id\n      version\n    }\n  }\n"): (typeof documents)["\n  mutation WithdrawDialog_WithdrawMembership($input: WithdrawMembershipInput!) {\n    withdrawMembership(input: $input) {\n      id\n      version\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Brake_ElementaryFunction on ElementaryFunction {\n    id\n    standing\n    workPackages {\n      id\n      milestones {\n        id\n        code\n        standing\n        driftDays\n      }\n      deliverables {\n        id\n        code\n        standing\n        driftDays\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment Brake_ElementaryFunction on ElementaryFunction {\n    id\n    standing\n    workPackages {\n      id\n      milestones {\n        id\n        code\n        standing\n        driftDays\n      }\n      deliverables {\n        id\n        code\n        standing\n        driftDays\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DemonstratorBranch_Demonstrator on Demonstrator {\n    id\n    code\n    titleFr\n    titleEn\n    objectiveFr\n    objectiveEn\n    trlNow\n    trlTarget\n    standing\n    braking {\n      id\n      code\n    }\n    functions {\n      id\n      code\n      ...FunctionBranch_ElementaryFunction\n      children {\n        id\n        code\n        ...FunctionBranch_ElementaryFunction\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment DemonstratorBranch_Demonstrator on Demonstrator {\n    id\n    code\n    titleFr\n    titleEn\n    objectiveFr\n    objectiveEn\n    trlNow\n    trlTarget\n    standing\n    braking {\n      id\n      code\n    }\n    functions {\n      id\n      code\n      ...FunctionBranch_ElementaryFunction\n      children {\n        id\n        code\n        ...FunctionBranch_ElementaryFunction\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DemonstratorTable_ElementaryFunction on ElementaryFunction {\n    id\n    code\n    titleFr\n    titleEn\n    trlNow\n    trlTarget\n    partner {\n      id\n      ...PartnerName_Partner\n    }\n    workPackages {\n      id\n      code\n    }\n    ...Brake_ElementaryFunction\n  }\n"): (typeof documents)["\n  fragment DemonstratorTable_ElementaryFunction on ElementaryFunction {\n    id\n    code\n    titleFr\n    titleEn\n    trlNow\n    trlTarget\n    partner {\n      id\n      ...PartnerName_Partner\n    }\n    workPackages {\n      id\n      code\n    }\n    ...Brake_ElementaryFunction\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DemonstratorTable_Demonstrator on Demonstrator {\n    id\n    code\n    titleFr\n    titleEn\n    trlNow\n    trlTarget\n    standing\n    braking {\n      id\n      code\n    }\n    functions {\n      id\n      code\n      ...DemonstratorTable_ElementaryFunction @unmask\n      children {\n        id\n        code\n        ...DemonstratorTable_ElementaryFunction @unmask\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment DemonstratorTable_Demonstrator on Demonstrator {\n    id\n    code\n    titleFr\n    titleEn\n    trlNow\n    trlTarget\n    standing\n    braking {\n      id\n      code\n    }\n    functions {\n      id\n      code\n      ...DemonstratorTable_ElementaryFunction @unmask\n      children {\n        id\n        code\n        ...DemonstratorTable_ElementaryFunction @unmask\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DemonstratorsPage($projectId: ID!) {\n    demonstrators(projectId: $projectId) {\n      id\n      functions {\n        id\n        code\n        standing\n        children {\n          id\n          code\n          standing\n        }\n      }\n      ...DemonstratorBranch_Demonstrator\n      ...DemonstratorTable_Demonstrator\n    }\n  }\n"): (typeof documents)["\n  query DemonstratorsPage($projectId: ID!) {\n    demonstrators(projectId: $projectId) {\n      id\n      functions {\n        id\n        code\n        standing\n        children {\n          id\n          code\n          standing\n        }\n      }\n      ...DemonstratorBranch_Demonstrator\n      ...DemonstratorTable_Demonstrator\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment FunctionBranch_ElementaryFunction on ElementaryFunction {\n    id\n    code\n    titleFr\n    titleEn\n    trlNow\n    trlTarget\n    partner {\n      id\n      ...PartnerName_Partner\n    }\n    workPackages {\n      id\n      ...WorkBranch_WorkPackage\n    }\n    ...Brake_ElementaryFunction\n  }\n"): (typeof documents)["\n  fragment FunctionBranch_ElementaryFunction on ElementaryFunction {\n    id\n    code\n    titleFr\n    titleEn\n    trlNow\n    trlTarget\n    partner {\n      id\n      ...PartnerName_Partner\n    }\n    workPackages {\n      id\n      ...WorkBranch_WorkPackage\n    }\n    ...Brake_ElementaryFunction\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment WorkBranch_WorkPackage on WorkPackage {\n    id\n    code\n    titleFr\n    titleEn\n    state\n    milestones {\n      id\n      code\n      titleFr\n      titleEn\n      baselineOn\n      forecastOn\n      achievedOn\n      standing\n      driftDays\n    }\n    deliverables {\n      id\n      code\n      titleFr\n      titleEn\n      baselineOn\n      dueOn\n      submittedOn\n      standing\n      driftDays\n    }\n  }\n"): (typeof documents)["\n  fragment WorkBranch_WorkPackage on WorkPackage {\n    id\n    code\n    titleFr\n    titleEn\n    state\n    milestones {\n      id\n      code\n      titleFr\n      titleEn\n      baselineOn\n      forecastOn\n      achievedOn\n      standing\n      driftDays\n    }\n    deliverables {\n      id\n      code\n      titleFr\n      titleEn\n      baselineOn\n      dueOn\n      submittedOn\n      standing\n      driftDays\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DocumentList($subjectType: String!, $subjectId: ID!) {\n    documents(subjectType: $subjectType, subjectId: $subjectId) {\n      id\n      ...DocumentRow_Document\n    }\n  }\n"): (typeof documents)["\n  query DocumentList($subjectType: String!, $subjectId: ID!) {\n    documents(subjectType: $subjectType, subjectId: $subjectId) {\n      id\n      ...DocumentRow_Document\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DocumentRow_Document on Document {\n    id\n    name\n    audience\n    viewerCan\n    versions {\n      id\n      number\n      sha256\n      size\n      mediaType\n      uploadedAt\n      uploadedBy {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment DocumentRow_Document on Document {\n    id\n    name\n    audience\n    viewerCan\n    versions {\n      id\n      number\n      sha256\n      size\n      mediaType\n      uploadedAt\n      uploadedBy {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UseDownload_OpenDownload($input: OpenDownloadInput!) {\n    openDownload(input: $input) {\n      id\n      url\n    }\n  }\n"): (typeof documents)["\n  mutation UseDownload_OpenDownload($input: OpenDownloadInput!) {\n    openDownload(input: $input) {\n      id\n      url\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UseUploads_OpenUpload($input: OpenUploadInput!) {\n    openUpload(input: $input) {\n      id\n      url\n    }\n  }\n"): (typeof documents)["\n  mutation UseUploads_OpenUpload($input: OpenUploadInput!) {\n    openUpload(input: $input) {\n      id\n      url\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription LiveChanges($projectId: ID!) {\n    changes(projectId: $projectId) {\n      event\n      subjectType\n      subjectId\n      actorId\n      actorName\n      seq\n    }\n  }\n"): (typeof documents)["\n  subscription LiveChanges($projectId: ID!) {\n    changes(projectId: $projectId) {\n      event\n      subjectType\n      subjectId\n      actorId\n      actorName\n      seq\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ChangedWork_WorkPackage on WorkPackage {\n    code\n  }\n"): (typeof documents)["\n  fragment ChangedWork_WorkPackage on WorkPackage {\n    code\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ChangedMilestone_Milestone on Milestone {\n    code\n  }\n"): (typeof documents)["\n  fragment ChangedMilestone_Milestone on Milestone {\n    code\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ChangedDeliverable_Deliverable on Deliverable {\n    code\n  }\n"): (typeof documents)["\n  fragment ChangedDeliverable_Deliverable on Deliverable {\n    code\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ChangedDue_DueItem on DueItem {\n    code\n  }\n"): (typeof documents)["\n  fragment ChangedDue_DueItem on DueItem {\n    code\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query StatusHistory($workPackageId: ID!, $after: String) {\n    statusUpdates(workPackageId: $workPackageId, first: 10, after: $after) {\n      total\n      nodes {\n        id\n        at\n        author {\n          id\n          ...PersonName_Person\n        }\n        state\n        progress\n        nextOn\n        done\n        next\n        blockers\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query StatusHistory($workPackageId: ID!, $after: String) {\n    statusUpdates(workPackageId: $workPackageId, first: 10, after: $after) {\n      total\n      nodes {\n        id\n        at\n        author {\n          id\n          ...PersonName_Person\n        }\n        state\n        progress\n        nextOn\n        done\n        next\n        blockers\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateWorkPackage($input: UpdateWorkPackageInput!) {\n    updateWorkPackage(input: $input) {\n      id\n      ...WorkStatus_WorkPackage @unmask\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateWorkPackage($input: UpdateWorkPackageInput!) {\n    updateWorkPackage(input: $input) {\n      id\n      ...WorkStatus_WorkPackage @unmask\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WorkPackageNow($id: ID!) {\n    workPackage(id: $id) {\n      id\n      ...WorkStatus_WorkPackage @unmask\n    }\n  }\n"): (typeof documents)["\n  query WorkPackageNow($id: ID!) {\n    workPackage(id: $id) {\n      id\n      ...WorkStatus_WorkPackage @unmask\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WorkPackage($id: ID!) {\n    workPackage(id: $id) {\n      id\n      startsOn\n      endsOn\n      objectivesFr\n      objectivesEn\n      partners {\n        id\n        ...PartnerName_Partner\n      }\n      ...WorkStatus_WorkPackage @unmask\n    }\n  }\n"): (typeof documents)["\n  query WorkPackage($id: ID!) {\n    workPackage(id: $id) {\n      id\n      startsOn\n      endsOn\n      objectivesFr\n      objectivesEn\n      partners {\n        id\n        ...PartnerName_Partner\n      }\n      ...WorkStatus_WorkPackage @unmask\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WorkPackages($projectId: ID!, $mine: Boolean, $after: String) {\n    workPackages(projectId: $projectId, filter: { mine: $mine }, first: 50, after: $after) {\n      total\n      nodes {\n        id\n        code\n        mine\n        updatedAt\n        viewerCan\n        ...WorkStatus_WorkPackage\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query WorkPackages($projectId: ID!, $mine: Boolean, $after: String) {\n    workPackages(projectId: $projectId, filter: { mine: $mine }, first: 50, after: $after) {\n      total\n      nodes {\n        id\n        code\n        mine\n        updatedAt\n        viewerCan\n        ...WorkStatus_WorkPackage\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment WorkStatus_WorkPackage on WorkPackage {\n    id\n    version\n    code\n    titleFr\n    titleEn\n    state\n    progress\n    expectedProgress\n    nextOn\n    done\n    next\n    blockers\n    mine\n    updatedAt\n    updatedBy {\n      id\n      name\n      illustrative\n    }\n    milestones {\n      id\n      code\n      titleFr\n      titleEn\n      baselineOn\n      forecastOn\n      achievedOn\n      driftDays\n      standing\n    }\n    deliverables {\n      id\n      code\n      titleFr\n      titleEn\n      baselineOn\n      dueOn\n      submittedOn\n      driftDays\n      standing\n    }\n    viewerCan\n  }\n"): (typeof documents)["\n  fragment WorkStatus_WorkPackage on WorkPackage {\n    id\n    version\n    code\n    titleFr\n    titleEn\n    state\n    progress\n    expectedProgress\n    nextOn\n    done\n    next\n    blockers\n    mine\n    updatedAt\n    updatedBy {\n      id\n      name\n      illustrative\n    }\n    milestones {\n      id\n      code\n      titleFr\n      titleEn\n      baselineOn\n      forecastOn\n      achievedOn\n      driftDays\n      standing\n    }\n    deliverables {\n      id\n      code\n      titleFr\n      titleEn\n      baselineOn\n      dueOn\n      submittedOn\n      driftDays\n      standing\n    }\n    viewerCan\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;