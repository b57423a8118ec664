import { v7 as uuidv7 } from 'uuid';
import type { Database } from '../support/databases.js';

interface Paid {
  readonly number: number;
  readonly certifierId: string;
  /** None for an advance. */
  readonly claimId?: string;
  /** Cents, by partner. */
  readonly shares: Readonly<Record<string, number>>;
}

/** A payment with its shares, in one breath: the database counts them when it is through. Answers the ids. */
export async function pay(
  { admin }: Database,
  projectId: string,
  { number, certifierId, claimId, shares }: Paid,
): Promise<{ readonly payment: string; readonly shares: string[] }> {
  const ids = { payment: uuidv7(), shares: Object.keys(shares).map(() => uuidv7()) };
  const whole = Object.values(shares).reduce((sum, amount) => sum + amount, 0);
  await admin.query(
    `WITH paid AS (
      INSERT INTO payment (id, project_id, number, claim_id, kind, fund, due_on, agreed, cost, retained, other_resources, settled,
        due, payable, held, amount, recovered, corrected, transfer, ordered_on, paid_on, reference, recorded_by_id, recorded_at)
      VALUES ($1, $2, $3, $4, CASE WHEN $4::uuid IS NULL THEN 'ADVANCE' ELSE 'INTERIM' END, 'FEDER',
        CASE WHEN $4::uuid IS NULL THEN NULL ELSE '2020-01-31'::date END, 75, 100, $5, 0, 0, $5, $5, 0, $5, 0, 0, $5,
        '2019-11-04', '2019-11-05', 'V', $6, '2019-11-05T09:00:00Z') RETURNING id, kind, paid_on)
    INSERT INTO payment_share (id, project_id, payment_id, partner_id, payment_number, claim_number, kind, paid_on, amount)
    SELECT s.id, $2, paid.id, s.partner, $3, CASE WHEN $4::uuid IS NULL THEN NULL ELSE 1 END, paid.kind, paid.paid_on, s.amount
    FROM paid, unnest($7::uuid[], $8::uuid[], $9::bigint[]) AS s (id, partner, amount)`,
    [
      ...[ids.payment, projectId, number, claimId ?? null, whole, certifierId],
      ...[ids.shares, Object.keys(shares), Object.values(shares)],
    ],
  );
  return ids;
}
