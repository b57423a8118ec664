import { MembershipResolver } from './consortium/membership.resolver.js';
import { ProjectResolver } from './consortium/project.resolver.js';
import { ViewerResolver } from './consortium/viewer.resolver.js';
import { MoneyScalar } from './platform/graphql/scalars.js';

/** Every resolver, for printing the contract without a database. */
export const resolvers = [ProjectResolver, MembershipResolver, ViewerResolver];
export const scalars = [MoneyScalar];
