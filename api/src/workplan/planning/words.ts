import { wordsEnum } from '../../platform/graphql/words.js';
import { linkTypes } from '../schedule/plan.rules.js';

export const planItemKinds = ['WORK', 'MILESTONE', 'DELIVERABLE'] as const;
export type PlanItemKind = (typeof planItemKinds)[number];

export const planChanges = ['ADDED', 'REMOVED', 'CHANGED', 'SAME'] as const;

/** The closed lists of the plan, as the contract with the web names them. */
export const LinkTypeEnum = wordsEnum('LinkType', linkTypes);
export const PlanChangeEnum = wordsEnum('PlanChange', planChanges);
export const PlanItemKindEnum = wordsEnum('PlanItemKind', planItemKinds);
