import { tally } from '../budget/tally.js';
import type { Dimension, Tally } from '../budget/tally.rules.js';
import { Scope } from '../platform/database/scope.js';
import type { Work } from '../platform/database/work.js';
import { certifiedStates } from './claim.lifecycle.js';

const CERTIFIED = 'l.claim_id IN (SELECT id FROM claim WHERE project_id = ?1 AND state = ANY (?2))';

/** Sums what was certified on a project, as far as its claims are in sight: nothing before the control has come. */
export function certifiedLines(
  work: Work,
  projectId: string,
  partners: 'every' | readonly string[],
  by: ReadonlyArray<readonly Dimension[]>,
): Promise<Tally[]> {
  const lines = new Scope('l').where(`l.project_id = ?1 AND l.sealed AND ${CERTIFIED}`, projectId, certifiedStates);
  if (partners !== 'every') lines.where('l.partner_id = ANY (?1)', partners);
  return tally(work, { table: 'claim_line', amount: 'eligible', parent: 'project_id', within: lines, by });
}
