import type { Day } from '../kernel/day.js';
import { Scope } from '../platform/database/scope.js';
import type { DueFilter } from './due.inputs.js';

interface Dated {
  /** The column of the date by which it is due. */
  readonly dueOn: string;
  readonly standingSql: string;
  readonly today: Day;
}

/** The dated obligations of a project, aliased `d`, as a filter narrows them. */
export function duesWithin(projectId: string, filter: DueFilter, { dueOn, standingSql, today }: Dated): Scope {
  const { partnerId, workPackageId, standings, from, until } = filter;
  const scope = new Scope('d', standings && 'JOIN work_package w ON w.id = d.work_package_id');
  scope.where('d.project_id = ?1', projectId);
  if (partnerId) scope.where('d.partner_id = ?1', partnerId);
  if (workPackageId) scope.where('d.work_package_id = ?1', workPackageId);
  if (from) scope.where(`${dueOn} >= ?1`, from);
  if (until) scope.where(`${dueOn} <= ?1`, until);
  if (standings) scope.where(`${standingSql} = ANY (?2)`, today, standings);
  return scope;
}
