import { Scope } from '../platform/database/scope.js';
import type { Work } from '../platform/database/work.js';
import { tally } from './tally.js';
import type { Dimension, Tally } from './tally.rules.js';

/** Sums what was planned on a project by the given dimensions, of these partners or of every one. */
export function plannedLines(
  work: Work,
  projectId: string,
  partners: 'every' | readonly string[],
  by: ReadonlyArray<readonly Dimension[]>,
): Promise<Tally[]> {
  const lines = new Scope('l').where('l.project_id = ?1', projectId);
  if (partners !== 'every') lines.where('l.partner_id = ANY (?1)', partners);
  return tally(work, { table: 'budget_line', amount: 'amount', parent: 'project_id', within: lines, by });
}
