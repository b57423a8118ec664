import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { Day } from '../kernel/day.js';
import type { DueFilter } from './due.inputs.js';
import { WorkPackage } from './work-package.entity.js';

interface Dated {
  /** The column of the date by which it is due. */
  readonly dueOn: string;
  readonly standingSql: string;
  readonly today: Day;
}

/** Narrows a list of dated obligations, aliased `d`, as its filter says. */
export function narrow<T extends ObjectLiteral>(query: SelectQueryBuilder<T>, filter: DueFilter, dated: Dated): void {
  const { partnerId, workPackageId, standings, from, until } = filter;
  if (partnerId) query.andWhere('d.partnerId = :partnerId', { partnerId });
  if (workPackageId) query.andWhere('d.workPackageId = :workPackageId', { workPackageId });
  if (from) query.andWhere(`${dated.dueOn} >= :from`, { from });
  if (until) query.andWhere(`${dated.dueOn} <= :until`, { until });
  if (standings)
    query
      .innerJoin(WorkPackage, 'w', 'w.id = d.workPackageId')
      .andWhere(`${dated.standingSql} = ANY (:standings)`, { standings, today: dated.today });
}
