import { fay, greg } from './lyra.js';
import { pay } from './paying.js';
import { MoneyedRoom } from './scenery-money.js';

const AT = '2019-11-02T09:00:00Z';
const DECLARED = 1_200_00;

/** A consortium whose claims an authority controls: one that is being answered, one that was certified. */
export class ControlledRoom extends MoneyedRoom {
  protected async control(authorId: string, people: ReadonlyMap<string, string>): Promise<void> {
    const [reviewer_id, certifier_id] = [fay, greg].map(({ email }) => people.get(email) as string);
    await this.answered(authorId, reviewer_id as string);
    await this.certified(authorId, reviewer_id as string, certifier_id as string);
  }

  /** A claim in control, with a line of salaries and one of purchases of each partner. */
  private async controlled(number: number, submitted_by_id: string, reviewer_id: string) {
    const claim_id = await this.put('claim', {
      ...{ period_id: this.first('claim_period'), number, kind: 'INTERIM', state: 'IN_CONTROL' },
      ...{ declared: 2 * DECLARED * this.partners.length, submitted_at: AT, submitted_by_id },
    });
    const admitted = { admitted_at: AT, admitted_by_id: reviewer_id, started_at: AT };
    const control_id = await this.put('control', { claim_id, number: 1, reviewer_id, ...admitted });
    const lines: Array<{ readonly id: string; readonly partner_id: string; readonly category: string }> = [];
    for (const [seat, partner_id] of this.partners.entries())
      for (const category of ['STAFF', 'EXTERNAL']) {
        const money = { net: 1_000_00, vat: 200_00, gross: DECLARED, eligible: DECLARED };
        const id = await this.put('claim_line', {
          ...{
            claim_id,
            partner_id,
            work_package_id: this.made.work_package?.[seat],
            number: lines.length + 1,
            category,
          },
          ...{ document_ref: `C-${number}-${lines.length + 1}`, issuer: 'Fournisseur', description: 'Prestation' },
          ...{ incurred_on: '2018-03-01', paid_on: '2018-04-01', ...money, sealed: true },
        });
        lines.push({ id, partner_id, category });
      }
    return { claim_id, control_id, lines };
  }

  private async answered(authorId: string, reviewer_id: string): Promise<void> {
    const { claim_id, control_id, lines } = await this.controlled(3, authorId, reviewer_id);
    const decided = { decided_at: AT, decided_by_id: reviewer_id };
    const reduced = { decision: 'REDUCED', deducted: 200_00, typology: 'VAT', reason: 'TVA récupérée', ...decided };
    for (const [i, { id, partner_id }] of lines.entries()) {
      const own = { control_id, claim_line_id: id, partner_id };
      const told = i < 2 * this.partners.length - 1 ? { answers_due_on: '2019-12-15' } : {};
      const review_id = await this.put('line_review', { ...own, ...reduced, ...told });
      const said = {
        partner_id,
        review_id,
        stance: 'CONTESTS',
        text: 'Elle ne l’est pas',
        author_id: authorId,
        at: AT,
      };
      if (told.answers_due_on) await this.put('line_answer', said);
      const asked = {
        claim_id,
        claim_line_id: id,
        subject: 'LINE',
        text: 'Quel contrat ?',
        due_on: '2019-12-15',
        asked_at: AT,
      };
      const question_id = await this.put('control_question', { partner_id, ...asked, asked_by_id: reviewer_id });
      const words = { question_id, partner_id, text: 'Le voici', author_id: authorId, at: AT };
      await this.put('control_answer', words);
      for (const [word, whose] of [
        ['line-check', null],
        ['line-finding', partner_id],
      ] as const) {
        const paper = { name: `${word}.jpg`, audience: 'FUNDER', subject_type: word, subject_id: id, latest: 1 };
        const document_id = await this.put('document', { ...paper, partner_id: whose });
        const file = { number: 1, sha256: 'ef'.repeat(32), size: 4, media_type: 'image/jpeg', uploaded_at: AT };
        await this.put('document_version', { document_id, ...file });
      }
    }
    for (const partner_id of this.partners) {
      const asked = { subject: 'BUDGET', subject_id: partner_id, code: 'P', figure: 'PLANNED', value: '1.00' };
      const said = { text: 'Pourquoi ?', due_on: '2019-12-15', asked_at: AT, asked_by_id: reviewer_id };
      await this.put('control_question', { partner_id, ...asked, ...said });
    }
  }

  private async certified(authorId: string, reviewer_id: string, certifier_id: string): Promise<void> {
    const { claim_id, control_id, lines } = await this.controlled(4, authorId, reviewer_id);
    for (const state of ['ADVERSARIAL', 'CONTROLLED']) await this.change('claim', claim_id, { state });
    const whole = { deducted: 0, parked: 0, extrapolated: 0 };
    const declared = DECLARED * lines.length;
    const certificate_id = await this.put('certificate', {
      ...{ claim_id, control_id, reference: 'C-4', prepared_by_id: reviewer_id, certifier_id, certified_at: AT },
      ...{ facts: {}, hash: 'ab'.repeat(32), declared, ...whole, retained: declared },
    });
    await this.change('claim', claim_id, { state: 'CERTIFIED' });
    for (const [i, { id, partner_id, category }] of lines.entries()) {
      const part = { certificate_id, partner_id, category, declared: DECLARED, ...whole, retained: DECLARED };
      await this.put('certificate_part', part);
      if (category === 'STAFF')
        await this.put('certificate_share', { certificate_id, partner_id, fund: 'FEDER', amount: 720_00 });
      const work_package_id = this.made.work_package?.[Math.floor(i / 2)];
      const entry = { claim_id, claim_line_id: id, partner_id, work_package_id, category, kind: 'LINE' };
      await this.put('certified_entry', { ...entry, amount: DECLARED, at: AT });
    }
    await this.paid(claim_id, reviewer_id, certifier_id);
  }

  /** Each partner has a share of what was paid of it, a correction that was decided and one that waits. */
  private async paid(claimId: string, reviewerId: string, certifierId: string): Promise<void> {
    const shares = Object.fromEntries(this.partners.map((partnerId) => [partnerId, 360_00]));
    const made = await pay(this.database, this.projectId, { number: 1, certifierId, claimId, shares });
    this.made.payment = [made.payment];
    this.made.payment_share = [...made.shares];
    const told = { kind: 'CLERICAL', amount: -10_00, reason: 'Saisie', recovery: 'NONE', prepared_at: AT };
    for (const [seat, partner_id] of this.partners.entries()) {
      const place = { claim_id: claimId, partner_id, work_package_id: this.made.work_package?.[seat] };
      const said = { ...place, category: 'EXTERNAL', ...told, prepared_by_id: reviewerId };
      await this.put('correction', { ...said, number: 2 * seat + 1 });
      const decided = { state: 'DECIDED', before: DECLARED, decided_by_id: certifierId, decided_at: AT };
      await this.put('correction', { ...said, ...decided, number: 2 * seat + 2 });
    }
  }
}
