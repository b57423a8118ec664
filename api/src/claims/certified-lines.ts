import { tally } from '../budget/tally.js';
import type { Dimension, Tally } from '../budget/tally.rules.js';
import { Scope } from '../platform/database/scope.js';
import type { Work } from '../platform/database/work.js';

/** Sums what was certified on a project, corrections included; partners read their own of it, salaries as their role lets them. */
export function certifiedLines(
  work: Work,
  projectId: string,
  partners: 'every' | readonly string[],
  by: ReadonlyArray<readonly Dimension[]>,
): Promise<Tally[]> {
  const entries = new Scope('l').where('l.project_id = ?1', projectId);
  if (partners !== 'every') entries.where('l.partner_id = ANY (?1)', partners);
  return tally(work, { table: 'certified_entry', amount: 'amount', parent: 'project_id', within: entries, by });
}
