import { BudgetResolver } from './budget/budget.resolver.js';
import { ClaimResolver } from './claims/claim.resolver.js';
import { ClaimLineResolver } from './claims/claim-line.resolver.js';
import { ClaimPeriodsResolver } from './claims/claim-periods.resolver.js';
import { MembershipResolver } from './consortium/membership.resolver.js';
import { ProjectResolver } from './consortium/project.resolver.js';
import { ViewerResolver } from './consortium/viewer.resolver.js';
import { MoneyScalar } from './platform/graphql/scalars.js';

/** Every resolver, for printing the contract without a database. */
export const resolvers = [
  ProjectResolver,
  MembershipResolver,
  ViewerResolver,
  BudgetResolver,
  ClaimResolver,
  ClaimLineResolver,
  ClaimPeriodsResolver,
];
export const scalars = [MoneyScalar];
