import { wordsEnum } from '../../platform/graphql/words.js';
import { linkTypes } from '../schedule/plan.rules.js';
import type { Cause } from '../schedule/scheduled.rules.js';

export const planItemKinds = ['WORK', 'MILESTONE', 'DELIVERABLE'] as const;
export type PlanItemKind = (typeof planItemKinds)[number];

export const planChanges = ['ADDED', 'REMOVED', 'CHANGED', 'SAME'] as const;

/** What holds a row where it is; of a lot, what is under it. */
export const planCauses = [
  'LINK',
  'NOT_BEFORE',
  'AS_OF',
  'PROJECT_START',
  'FIXED',
  'ACTUAL',
  'UNDER',
] as const satisfies readonly (Cause | 'UNDER')[];
export type PlanCause = (typeof planCauses)[number];

/** The closed lists of the plan, as the contract with the web names them. */
export const LinkTypeEnum = wordsEnum('LinkType', linkTypes);
export const PlanChangeEnum = wordsEnum('PlanChange', planChanges);
export const PlanItemKindEnum = wordsEnum('PlanItemKind', planItemKinds);
export const PlanCauseEnum = wordsEnum('PlanCause', planCauses);
