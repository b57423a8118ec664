import { wordsEnum } from '../../platform/graphql/words.js';
import { reviewedStates, riskStates } from './risk.lifecycle.js';
import { riskCategories } from './risk.rules.js';
import { riskLevels } from './risk-matrix.rules.js';

export const riskSorts = ['WORST', 'NUMBER', 'NEXT_REVIEW', 'REVIEWED'] as const;
export type RiskSort = (typeof riskSorts)[number];

/** The closed lists of the risks, as the contract with the web names them. */
export const RiskStateEnum = wordsEnum('RiskState', riskStates);
export const ReviewedStateEnum = wordsEnum('ReviewedRiskState', reviewedStates);
export const RiskCategoryEnum = wordsEnum('RiskCategory', riskCategories);
export const RiskLevelEnum = wordsEnum('RiskLevel', riskLevels);
export const RiskSortEnum = wordsEnum('RiskSort', riskSorts);
