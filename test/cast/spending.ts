type Put = (table: string, values: object) => Promise<string>;

const DAY = '2019-12-01';

/** A partner says what it expects to spend in a period. */
export async function foresee(
  put: Put,
  said: Readonly<Record<'partner_id' | 'period_id' | 'author_id' | 'at', string>>,
): Promise<void> {
  const forecast_id = await put('spending_forecast', { ...said, number: 1 });
  await put('spending_forecast_line', { partner_id: said.partner_id, forecast_id, category: 'STAFF', amount: 100 });
}

/** A ledger grows by a purchase with its invoice, and a credit note on it; the project by the rate of one more month. */
export async function spend(put: Put, partner_id: string, number: number, work_package_id: string): Promise<string> {
  const line = {
    partner_id,
    work_package_id,
    category: 'EXTERNAL',
    incurred_on: DAY,
    created_at: '2019-11-02T09:00:00Z',
  };
  const amounts = { net: 100, vat: 0, eligible: 100 };
  const invoice = { issuer: 'I', issuer_siren: '732829320', invoiced_on: DAY, invoice_number: `N${number}` };
  const id = await put('expense', { ...line, ...amounts, ...invoice, number: number * 2 });
  const credit = { net: -1, vat: 0, eligible: -1, credit_of_id: id };
  await put('expense', { ...line, ...credit, number: number * 2 + 1 });
  const paper = { partner_id, name: 'f.pdf', audience: 'FUNDER', subject_type: 'expense', subject_id: id, latest: 1 };
  const document_id = await put('document', paper);
  await put('evidence', { expense_id: id, document_id, kind: 'INVOICE' });
  await put('account_rule', { partner_id, begins: `${6000 + number}`, category: 'EXTERNAL' });
  const waiting = { partner_id, name: `N${number} 1,00.pdf`, audience: 'PARTNER', latest: 1 };
  await put('document', { ...waiting, subject_type: 'ledger', subject_id: partner_id });
  await put('accounting_rate', { month: `20${10 + number}-01-01`, currency: 'USD', units: '1.1' });
  return id;
}
