import type { Database } from '../support/databases.js';
import { put } from '../support/put.js';
import { type ControlledClaim, decide } from './controlled.js';
import { type Cast, cleo, fay, greg } from './lyra.js';
import { pay } from './paying.js';

/** A claim with one of everything that may be done to it, or to what hangs on it. */
export interface TriedClaim extends ControlledClaim {
  readonly project: string;
  readonly vega: string;
  /** Of line 3, refused and told to Vega. */
  readonly review: string;
  /** To Vega. */
  readonly question: string;
  readonly payment: string;
  /** Of Vega. */
  readonly share: string;
  /** Proposed by Fay. */
  readonly correction: string;
  /** Sent by Cleo, admitted by Fay. */
  readonly advance: { readonly claim: string; readonly control: string };
}

/** What the tries put in a state by hand, past the triggers that would not have it. */
const KEPT = ['claim', 'line_review', 'control_question', 'payment', 'payment_share', 'correction'];
const AT = '2019-11-04T09:00:00Z';

/** Lays the rest of what can be tried on a claim in control. */
export async function layTheTries(database: Database, cast: Cast, laid: ControlledClaim): Promise<TriedClaim> {
  const { admin } = database;
  const { lyra: project_id, vega: partner_id } = cast;
  const idOf = async ({ name }: { readonly name: string }) =>
    (await admin.query(`SELECT id FROM person WHERE name = $1`, [name])).rows[0].id;
  const [fayId, gregId, cleoId] = [await idOf(fay), await idOf(greg), await idOf(cleo)];
  await decide(database, laid, 3, { decision: 'REFUSED', deducted: 120_000, typology: 'ineligible', reason: 'Non' });
  await admin.query(`UPDATE control SET concluded_at = now(), concluded_by_id = $1`, [fayId]);
  for (const table of KEPT) await admin.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  const { rows } = await admin.query(`SELECT id FROM line_review`);
  const question = await put(database, 'control_question', {
    ...{ project_id, partner_id, claim_id: laid.claim, text: 'Où est la preuve ?', due_on: '2019-11-30' },
    ...{ asked_at: AT, asked_by_id: fayId },
  });
  const { payment, shares } = await pay(database, project_id, {
    ...{ number: 1, certifierId: gregId, claimId: laid.claim, shares: { [partner_id]: 100_000 } },
  });
  await admin.query(`UPDATE payment SET received_by_id = $1, received_on = paid_on, received = transfer`, [cleoId]);
  const { rows: work } = await admin.query(`SELECT id FROM work_package`);
  const correction = await put(database, 'correction', {
    ...{ project_id, partner_id, claim_id: laid.claim, work_package_id: work[0].id, number: 1, category: 'EXTERNAL' },
    ...{ kind: 'AUDIT', amount: -1_000, reason: 'Audit', recovery: 'REPAYMENT_ORDER', due_on: '2019-12-31' },
    ...{ prepared_by_id: fayId, prepared_at: AT },
  });
  const { rows: periods } = await admin.query(`SELECT id FROM claim_period`);
  const asked = { requested: 100_000, purpose: 'Les premiers achats', hash: 'ef'.repeat(32) };
  const advance = await put(database, 'claim', {
    ...{ project_id, period_id: periods[0].id, number: 2, kind: 'ADVANCE', state: 'ADMISSIBLE', ...asked },
    ...{ submitted_at: '2019-09-12T09:00:00Z', submitted_by_id: cleoId },
  });
  const advanceControl = await put(database, 'control', {
    ...{ project_id, claim_id: advance, number: 1, reviewer_id: fayId, admitted_at: AT, admitted_by_id: fayId },
  });
  const told = { review: rows[0].id, question, payment, share: String(shares[0]), correction };
  const advanced = { claim: advance, control: advanceControl };
  return { ...laid, project: project_id, vega: partner_id, ...told, advance: advanced };
}
