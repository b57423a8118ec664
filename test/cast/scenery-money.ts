import { v7 as uuidv7 } from 'uuid';
import { PlannedRoom } from './scenery-plan.js';
import { signedFacts } from './signed-facts.js';

const SHA = 'ab'.repeat(32);
const PAPER = { sha256: SHA, size: 4, media_type: 'application/pdf', uploaded_at: '2019-11-02T09:00:00Z' };

/** A consortium that agreed on its money, keeps its hours and its ledgers, and has begun to declare. */
export class MoneyedRoom extends PlannedRoom {
  protected async agree(authorId: string): Promise<void> {
    await this.insert('programme', { id: uuidv7(), code: `Appel ${this.projectId}`, title: 'Appel', data: {} });
    const span = { starts_on: '2018-02-08', ends_on: '2022-02-07', paid_until: '2022-08-07' };
    for (const [i, state] of ['IN_FORCE', 'DRAFT'].entries()) {
      const agreementId = await this.put('agreement', { number: i + 1, title: 'Convention', state: 'DRAFT', ...span });
      for (const [seat, partner_id] of this.partners.entries()) {
        const own = { agreement_id: agreementId, partner_id };
        const work_package_id = this.made.work_package?.[seat];
        await this.put('agreement_financing', { ...own, fund: 'FEDER', amount: 7_500_00 });
        await this.put('agreement_partner', {
          ...own,
          size: 'SMALL',
          publishes: false,
          vat_recovered: 0,
          flat_rates: [],
        });
        await this.put('agreement_line', { ...own, work_package_id, category: 'STAFF', amount: 6_000_00 });
        if (state === 'DRAFT') continue;
        const from = { from_work_package_id: work_package_id, from_category: 'STAFF' };
        const to = { to_work_package_id: work_package_id, to_category: 'TRAVEL' };
        const said = { amount: 1_00, reason: 'Mission', author_id: authorId, at: '2019-11-02T09:00:00Z' };
        await this.put('transfer', { ...own, ...from, ...to, ...said });
      }
      await this.change('agreement', agreementId, { state });
    }
  }

  /** The lead's people sign for everyone: somebody without an account works there too. */
  protected async employ(authorId: string): Promise<void> {
    for (const [seat, partner_id] of this.partners.entries()) {
      const employee_id = await this.put('employee', {
        partner_id,
        name: 'Jo',
        superior_id: seat === 0 ? authorId : null,
      });
      const term = { from_on: '2018-02-08', quota: 10_000, method: 'HOURLY', annual_cost: 52_000_00 };
      const documented_on = '2018-02-08';
      const subject_id = await this.put('employment_term', { partner_id, employee_id, ...term, documented_on });
      const paper = { subject_type: 'employment-term', subject_id, name: 'bulletin.pdf', audience: 'PARTNER' };
      await this.insert('document', { id: uuidv7(), project_id: this.projectId, partner_id, ...paper });
      const timesheet_id = await this.put('timesheet', { partner_id, employee_id, month: '2019-10-01' });
      const work_package_id = this.made.work_package?.[seat];
      await this.put('timesheet_entry', { partner_id, timesheet_id, day: '2019-10-02', work_package_id, hours: 700 });
    }
  }

  /** One rate of the Commission is written down. */
  protected async publish(): Promise<void> {
    await this.put('accounting_rate', { month: '2019-10-01', currency: 'USD', units: '1.0945' });
  }

  /** What the first baseline froze of each partner’s budget. */
  protected async freeze(): Promise<void> {
    for (const partner_id of this.partners) {
      const own = { baseline_id: this.first('baseline'), partner_id, item_id: this.first('work_package') };
      await this.put('baseline_budget', { ...own, category: 'STAFF', amount: 1_000_00 });
    }
  }

  /** Each partner says what it expects to spend in the second period. */
  protected async foresee(authorId: string): Promise<void> {
    const at = '2019-11-02T09:00:00Z';
    for (const partner_id of this.partners) {
      const said = { partner_id, period_id: this.made.claim_period?.[1], number: 1, author_id: authorId, at };
      const forecast_id = await this.put('spending_forecast', said);
      await this.put('spending_forecast_line', { partner_id, forecast_id, category: 'STAFF', amount: 1_000_00 });
    }
  }

  /** The line goes into a claim: the purchase into the draft, the salary into what was submitted. */
  private async send(signed_line_id: string, line: object, draft: number): Promise<void> {
    const claim_id = this.made.claim?.[1 - draft];
    const words = { document_ref: 'F-1', issuer: 'I', description: 'D', incurred_on: '2019-10-31', gross: 1_000_00 };
    const sealed = draft === 1;
    const id = await this.put('claim_line', { ...line, ...words, claim_id, signed_line_id, sealed });
    const hung = { subject_type: 'claim-line', subject_id: id, name: 'annexe.pdf', audience: 'FUNDER', latest: 1 };
    await this.put('document', { partner_id: Reflect.get(line, 'partner_id'), ...hung });
  }

  /** Each partner gathers a salary and a purchase: the first partner has signed, the others draft. */
  protected async declare(authorId: string): Promise<void> {
    const at = '2019-11-02T09:00:00Z';
    for (const [seat, partner_id] of this.partners.entries()) {
      const period_id = this.made.claim_period?.[1];
      await this.put('account_rule', { partner_id, begins: '6063', category: 'CONSUMABLES' });
      const paper = { subject_type: 'ledger', subject_id: partner_id, name: 'bulletin.pdf', audience: 'PARTNER' };
      await this.put('document', { partner_id, latest: 1, ...paper });
      const partner_claim_id = await this.put('partner_claim', { partner_id, period_id });
      const work_package_id = this.made.work_package?.[seat];
      for (const [i, category] of ['EXTERNAL', 'STAFF'].entries()) {
        const spent = { category, net: 1_000_00, vat: 0, eligible: 1_000_00 };
        const row = { partner_id, work_package_id, partner_claim_id, number: i + 1, incurred_on: '2019-10-31' };
        const expense_id = await this.put('expense', { ...row, ...spent, created_at: at });
        await this.put('invoice_mark', { expense_id, unnumbered: '\\xab', share: 10_000 });
        const paper = { partner_id, name: 'facture.pdf', audience: 'FUNDER', subject_type: 'expense', latest: 1 };
        const document_id = await this.put('document', { ...paper, subject_id: expense_id });
        await this.put('evidence', { expense_id, document_id, kind: 'INVOICE' });
        if (seat > 0) continue;
        const signed = { partner_id, work_package_id, partner_claim_id, round: 1, expense_id, number: i + 1 };
        const facts = signedFacts('F-1', PAPER.sha256);
        const subject_id = await this.put('signed_line', { ...signed, ...spent, gross: 1_000_00, facts });
        const copy = { ...paper, subject_type: 'signed-line', subject_id };
        await this.put('document_version', { document_id: await this.put('document', copy), number: 1, ...PAPER });
        await this.send(subject_id, { ...spent, partner_id, work_package_id, number: 50 + i }, i);
      }
      if (seat > 0) continue;
      await this.change('partner_claim', partner_claim_id, { state: 'RETURNED', round: 1, signed_at: at });
      const back = { partner_claim_id, partner_id, round: 1, reason: 'Facture illisible', author_id: authorId, at };
      await this.put('claim_return', back);
    }
  }
}
