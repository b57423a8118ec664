import { wordsEnum } from '../../platform/graphql/words.js';
import { linkTypes } from '../schedule/plan.rules.js';

export const planItemKinds = ['WORK', 'MILESTONE', 'DELIVERABLE'] as const;
export type PlanItemKind = (typeof planItemKinds)[number];

/** The closed lists of the plan, as the contract with the web names them. */
export const LinkTypeEnum = wordsEnum('LinkType', linkTypes);
export const PlanItemKindEnum = wordsEnum('PlanItemKind', planItemKinds);
