import { signedFacts } from './signed-facts.js';

type Put = (table: string, values: object) => Promise<string>;
type Change = (id: string, values: Readonly<Record<string, unknown>>) => Promise<void>;

interface Declaring {
  readonly number: number;
  readonly partnerId: string;
  readonly periodId: string;
  readonly workPackageId: string;
  readonly expenseId: string;
  readonly authorId: string;
  /** The declaration whose lines and returns grow; its own for the first. */
  readonly into: { readonly id: string; readonly partnerId: string } | undefined;
}

const AT = '2019-11-02T09:00:00Z';
const OPEN = { state: 'RETURNED', round: 0, signed_at: null };
const SIGNED = { state: 'RETURNED', round: 1, signed_at: AT };

/** One more declaration, and a line and a return more in the first of them: signed, and given back. */
export async function declare(put: Put, change: Change, crowd: Declaring): Promise<{ id: string; partnerId: string }> {
  const { number, partnerId, periodId, workPackageId, expenseId, authorId } = crowd;
  const own = await put('partner_claim', { partner_id: partnerId, period_id: periodId, ...OPEN });
  const hub = crowd.into ?? { id: own, partnerId };
  for (const { id, partnerId: partner_id } of crowd.into ? [{ id: own, partnerId }, hub] : [hub]) {
    await change(id, OPEN);
    const line = { partner_id, partner_claim_id: id, round: 1, expense_id: expenseId, work_package_id: workPackageId };
    const amounts = { category: 'EXTERNAL', net: 100, vat: 0, gross: 100, eligible: 100 };
    await put('signed_line', { ...line, number, ...amounts, facts: signedFacts(`N${number}`) });
    await change(id, SIGNED);
    const lines = JSON.stringify([{ expenseId, reason: 'R' }]);
    const back = { partner_claim_id: id, partner_id, round: 1, reason: 'R', lines, author_id: authorId, at: AT };
    await put('claim_return', back);
  }
  return hub;
}
