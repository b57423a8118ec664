import type { PlanningQuery } from '../../graphql/graphql';
import type { Row } from './rows';

/** The plan as the screen reads it. */
export type Plan = PlanningQuery['plan'];
export type PlanItem = Plan['items'][number];
export type PlanRow = Row<PlanItem>;
