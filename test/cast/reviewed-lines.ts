import type { Database } from '../support/databases.js';

const DAY = '2019-12-01';
const AT = '2019-11-02T09:00:00Z';

/** A claim under control, and its last line. */
export interface CrowdClaim {
  readonly claimId: string;
  readonly controlId: string;
  readonly claimLineId: string;
}

/** Where lines are put. */
interface Ground {
  /** A claim of one's own, and one in which lines grow. */
  readonly claims: readonly string[];
  readonly controls: readonly string[];
  readonly put: (table: string, values: object) => Promise<string>;
  readonly file: (subjectId: string, subjectType: string) => Promise<void>;
}

interface Place {
  readonly partner_id: string;
  readonly work_package_id: string;
  readonly number: number;
}

/** A line in each claim, with its evidence, its review, a question about it, and what its partner said of what was found; answers the last. */
export async function reviewedLines(
  database: Database,
  authorId: string,
  ground: Ground,
  { number, partner_id, work_package_id }: Place,
): Promise<string> {
  const { put, file, controls } = ground;
  let claimLineId = '';
  for (const [at, claim_id] of ground.claims.entries()) {
    const amounts = { net: 100, vat: 0, gross: 100, eligible: 100 };
    const named = { document_ref: 'F', issuer: 'I', description: 'D', incurred_on: DAY, paid_on: DAY };
    const line = { claim_id, partner_id, work_package_id, category: 'STAFF', number: number * 2 + at, sealed: true };
    claimLineId = await put('claim_line', { ...line, ...named, ...amounts });
    await file(claimLineId, 'claim-line');
    for (const word of ['line-check', 'line-finding']) await file(claimLineId, word);
    await put('line_review', { control_id: controls[at], claim_line_id: claimLineId, partner_id });
    const review = await found(database, claimLineId);
    const said = { review_id: review, partner_id, stance: 'AGREES', author_id: authorId, at: AT };
    await file(await put('line_answer', said), 'line-answer');
    const asked = {
      claim_id,
      claim_line_id: claimLineId,
      subject: 'LINE',
      partner_id,
      text: 'Q',
      due_on: DAY,
      asked_at: AT,
    };
    const question_id = await put('control_question', { ...asked, asked_by_id: authorId });
    await put('control_answer', { question_id, partner_id, text: 'A', author_id: authorId, at: AT });
  }
  return claimLineId;
}

/** A finding that its partner was told of. */
async function found({ admin }: Database, claimLineId: string): Promise<string> {
  const { rows } = await admin.query(
    `UPDATE line_review SET decision = 'PARKED', reason = 'R', decided_at = $2, decided_by_id = (SELECT id FROM person WHERE name = 'Fay'),
       answers_due_on = $3 WHERE claim_line_id = $1 RETURNING id`,
    [claimLineId, AT, DAY],
  );
  return rows[0].id;
}
