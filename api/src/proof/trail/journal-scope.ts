import { Scope } from '../../platform/database/scope.js';
import { nounsOf } from './families.rules.js';
import type { JournalFilter } from './trail.inputs.js';

const ITS_PEOPLE = 'SELECT m.person_id::text FROM membership m WHERE m.project_id = ?2 AND m.partner_id = ?1';
/** A line of a claim, its round or its control belongs to it. */
const WITHIN = `j.subject_id = ?1 OR j.subject_id IN (SELECT c.id FROM partner_claim c WHERE c.claim_id = ?1)`;

/** The lines of a journal under a filter; the database leaves out what the person may not read. */
export function journalScope(projectId: string, filter: JournalFilter): Scope {
  const { from, until, actorId, families, partnerId, subjectId } = filter;
  const scope = new Scope('j').where('j.project_id = ?1', projectId);
  if (from) scope.where(`j.at >= ?1::date::timestamp AT TIME ZONE 'Europe/Paris'`, from);
  if (until) scope.where(`j.at < (?1::date + 1)::timestamp AT TIME ZONE 'Europe/Paris'`, until);
  if (actorId) scope.where('j.actor_id = ?1', actorId);
  if (families?.length) scope.where(`split_part(j.event, '.', 1) = ANY (?1)`, nounsOf(families));
  if (partnerId) scope.where(`(j.partner_id = ?1 OR j.actor_id IN (${ITS_PEOPLE}))`, partnerId, projectId);
  if (subjectId) scope.where(`(${WITHIN})`, subjectId);
  return scope;
}
