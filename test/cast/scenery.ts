import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { Database } from '../support/databases.js';
import { ana, type Cast, carl, cleo, dina, fay, zed } from './lyra.js';
import { ControlledRoom } from './scenery-control.js';

/** Ids of what stands in one project, by table, in the order in which they were made. */
export type Furniture = Readonly<Record<string, readonly string[]>>;

export interface Scenery {
  readonly lyra: Furniture;
  readonly draco: Furniture;
}

const SHA = 'ab'.repeat(32);
/** A table that was read, and holds nothing. */
const readTable = {
  told: {
    lines: 0,
    already: 0,
    mistaken: 0,
    mistakes: [],
    categories: [],
    findings: { blocking: 0, warning: 0, information: 0 },
  },
  read_at: '2019-11-14T09:00:00Z',
};

/** Puts something into every table, for both consortia: what Lyra's people must never see stands in Draco. */
export async function paintTheScenery(database: Database, cast: Cast): Promise<Scenery> {
  const people = await peopleOf(database);
  const lyra = new FurnishedRoom(database, cast.lyra, [cast.orion, cast.vega, cast.deneb]);
  await lyra.furnish(
    cleo.email,
    [ana, dina, carl, cleo, fay].map(({ email }) => people.get(email) as string),
    people,
  );
  const draco = new FurnishedRoom(database, cast.draco, [cast.thuban]);
  await draco.furnish(zed.email, [people.get(zed.email) as string], people);
  return { lyra: lyra.made, draco: draco.made };
}

async function peopleOf({ admin }: Database): Promise<Map<string, string>> {
  const { rows } = await admin.query<{ id: string; email: string }>('SELECT id, email FROM person');
  return new Map(rows.map(({ id, email }) => [email, id]));
}

class FurnishedRoom extends ControlledRoom {
  async furnish(author: string, guests: readonly string[], people: ReadonlyMap<string, string>): Promise<void> {
    const authorId = people.get(author) as string;
    await this.plan(authorId);
    await this.rhythm(authorId, guests);
    await this.demonstrate(authorId);
    await this.budget();
    await this.claim(authorId);
    await this.control(authorId, people);
    await this.agree(authorId);
    await this.employ(authorId);
    await this.declare(authorId);
    await this.publish();
    await this.foresee(authorId);
    await this.freeze();
    await this.file(guests);
    await this.exchange([authorId, ...guests.filter((id) => id !== authorId)]);
    await this.checkpoint();
    await this.remember(authorId, guests);
  }

  private async demonstrate(authorId: string): Promise<void> {
    const objective = { objective_fr: 'Montrer', objective_en: 'Show' };
    const named = { code: 'D1', ...this.titled('Démonstrateur'), ...objective, position: 0 };
    const demonstratorId = await this.put('demonstrator', named);
    const mature = { demonstrator_id: demonstratorId, partner_id: this.partners[0], trl_now: 3, trl_target: 6 };
    const root = { ...mature, code: 'F1', ...this.titled('Fonction'), position: 0 };
    const parentId = await this.put('elementary_function', root);
    const leaf = { ...mature, parent_id: parentId, code: 'F1.1', ...this.titled('Détail'), position: 1 };
    const functionId = await this.put('elementary_function', leaf);
    const moved = { from_trl: 2, to_trl: 3, reached_on: '2019-11-02', words: 'Essai', at: '2019-11-02T09:00:00Z' };
    await this.put('readiness_change', { function_id: functionId, author_id: authorId, ...moved });
    const asked = { code: 'F1-E1', words_fr: 'Trier', words_en: 'Sort', measure: '', target: '95 %', method: 'TEST' };
    const pending = { verdict: 'PENDING', findings: '', added_at: '2019-11-02T09:00:00Z' };
    await this.put('requirement', { function_id: functionId, ...asked, ...pending });
    const study = { partner_id: this.partners[0], share: 40 };
    await this.put('study', { function_id: functionId, work_package_id: this.first('work_package'), ...study });
    const met = { kind: 'DATA', words_fr: 'Mesures', words_en: 'Readings' };
    await this.put('function_interface', { from_id: parentId, to_id: functionId, ...met });
  }

  private async budget(): Promise<void> {
    for (const [i, partnerId] of this.partners.entries()) {
      await this.put('financing', { partner_id: partnerId, fund: 'FEDER', amount: 7_500_00 });
      await this.put('financing', { partner_id: partnerId, fund: 'SELF', amount: 2_500_00 });
      const line = { partner_id: partnerId, work_package_id: this.made.work_package?.[i] };
      await this.put('budget_line', { ...line, category: 'STAFF', amount: 6_000_00 });
      await this.put('budget_line', { ...line, category: 'TRAVEL', amount: 4_000_00 });
    }
  }

  /** One claim that was sent, and a draft that nobody but the lead may know of. */
  private async claim(authorId: string): Promise<void> {
    const spans = [
      ['2018-02-08', '2018-12-31', '2019-03-31'],
      ['2019-01-01', '2019-12-31', '2020-03-31'],
    ] as const;
    for (const [i, [from_on, until_on, due_on]] of spans.entries()) {
      const sent = i === 0;
      const periodId = await this.put('claim_period', { number: i + 1, from_on, until_on, due_on });
      const claimId = await this.put('claim', {
        period_id: periodId,
        number: i + 1,
        kind: 'INTERIM',
        state: sent ? 'SUBMITTED' : 'DRAFT',
        declared: 1_200_00 * this.partners.length,
        submitted_at: sent ? '2019-03-20T10:00:00Z' : null,
        submitted_by_id: sent ? authorId : null,
      });
      for (const [number, partnerId] of this.partners.entries())
        await this.put('claim_line', {
          claim_id: claimId,
          partner_id: partnerId,
          work_package_id: this.made.work_package?.[number],
          number: number + 1,
          category: 'STAFF',
          document_ref: `F-${i + 1}-${number + 1}`,
          issuer: 'Fournisseur',
          description: 'Prestation',
          incurred_on: from_on,
          paid_on: from_on,
          net: 1_000_00,
          vat: 200_00,
          gross: 1_200_00,
          eligible: 1_200_00,
          sealed: sent,
        });
    }
  }

  private async file(guests: readonly string[]): Promise<void> {
    const expires_at = '2019-11-14T12:00:00Z';
    for (const partnerId of this.partners)
      for (const audience of ['CONSORTIUM', 'PARTNER', 'FUNDER']) {
        const subject = { subject_type: 'deliverable', subject_id: this.first('deliverable') };
        const named = { partner_id: partnerId, name: `${audience}.pdf`, audience, latest: 1, ...subject };
        const documentId = await this.put('document', named);
        const file = { number: 1, sha256: SHA, size: 4, media_type: 'application/pdf', uploaded_at: expires_at };
        await this.put('document_version', { document_id: documentId, ...file });
      }
    for (const person_id of guests)
      await this.put('ticket', {
        kind: 'UPLOAD',
        name: 'plan.pdf',
        size: 1,
        person_id,
        document_id: this.first('document'),
        expires_at,
      });
  }

  /** Everyone has a link to a plan and one to a calendar of their own, whether or not they may use it. */
  private async exchange(guests: readonly string[]): Promise<void> {
    const expires_at = '2019-11-14T12:00:00Z';
    for (const person_id of guests) {
      await this.put('plan_export', { person_id, format: 'MSPDI', language: 'fr', expires_at });
      await this.put('plan_import', { person_id, name: 'plan.xml', size: 1, expires_at });
      for (const format of ['TABLE', 'FEC']) {
        const file = { format, language: 'fr', name: 'depenses', size: 1, expires_at, ...readTable };
        const import_id = await this.put('expense_import', { person_id, partner_id: this.partners[0], ...file });
        await this.put('import_portion', { import_id, part: 1, lines: '[]' });
      }
      const asked = { kind: 'EXPENDITURE', format: 'PDF', claim_id: this.first('claim') };
      await this.put('statement_export', { person_id, ...asked, expires_at });
      await this.put('proof_export', { person_id, kind: 'TRAIL_CSV', language: 'fr', filter: '{}', expires_at });
      const hash = createHash('sha256').update(`${this.projectId} ${person_id}`).digest('hex');
      await this.put('calendar_link', { person_id, scope: 'PROJECT', language: 'fr', hash, made_at: expires_at });
    }
  }

  /** Hashes like any others: nobody verifies the crowd. */
  private async checkpoint(): Promise<void> {
    const hash = createHash('sha256').update(this.projectId).digest('hex');
    const told = { number: 1, seq: 1, head: hash, chain: hash, signed_at: 'then', at: '2019-11-14T12:00:00Z' };
    await this.put('checkpoint', { ...told, previous: 'none', key: 'key', signature: 'signed' });
  }

  private async remember(authorId: string, guests: readonly string[]): Promise<void> {
    const line = { actor_id: authorId, actor_name: 'Someone', event: 'deliverable.submitted', facts: {} };
    const subject = { subject_type: 'deliverable', subject_id: this.first('deliverable') };
    for (const audience of ['PROJECT', 'FUNDER', 'AUTHORITY'])
      await this.put('journal', { ...line, ...subject, audience });
    for (const partner_id of this.partners)
      for (const audience of ['PARTNER', 'PARTY'])
        await this.put('journal', { ...line, ...subject, audience, partner_id });
    const letter = { recipient: 'someone@cast.example', language: 'fr', template: 'invitation', facts: {} };
    await this.put('letter', letter);
    for (const person_id of guests)
      await this.insert('idempotency', { person_id, key: uuidv7(), fingerprint: 'a', entity: 'Project' });
  }
}
