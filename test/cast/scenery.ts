import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { Database } from '../support/databases.js';
import { ana, type Cast, carl, cleo, dina, fay, zed } from './lyra.js';

type Values = Readonly<Record<string, unknown>>;

/** Ids of what stands in one project, by table, in the order in which they were made. */
export type Furniture = Readonly<Record<string, readonly string[]>>;

export interface Scenery {
  readonly lyra: Furniture;
  readonly draco: Furniture;
}

const SHA = 'ab'.repeat(32);

/** Puts something into every table, for both consortia: what Lyra's people must never see stands in Draco. */
export async function paintTheScenery(database: Database, cast: Cast): Promise<Scenery> {
  const people = await peopleOf(database);
  const lyra = new Room(database, cast.lyra, [cast.orion, cast.vega, cast.deneb]);
  await lyra.furnish(
    cleo.email,
    [ana, dina, carl, cleo, fay].map(({ email }) => people.get(email) as string),
    people,
  );
  const draco = new Room(database, cast.draco, [cast.thuban]);
  await draco.furnish(zed.email, [people.get(zed.email) as string], people);
  return { lyra: lyra.made, draco: draco.made };
}

async function peopleOf({ admin }: Database): Promise<Map<string, string>> {
  const { rows } = await admin.query<{ id: string; email: string }>('SELECT id, email FROM person');
  return new Map(rows.map(({ id, email }) => [email, id]));
}

class Room {
  readonly made: Record<string, string[]> = {};

  constructor(
    private readonly database: Database,
    private readonly projectId: string,
    private readonly partners: readonly string[],
  ) {}

  async furnish(author: string, guests: readonly string[], people: ReadonlyMap<string, string>): Promise<void> {
    const authorId = people.get(author) as string;
    await this.plan(authorId);
    await this.rhythm(authorId, guests);
    await this.demonstrate(authorId);
    await this.budget();
    await this.claim(authorId);
    await this.file(guests);
    await this.exchange([authorId, ...guests.filter((id) => id !== authorId)]);
    await this.remember(authorId, guests);
  }

  private async plan(authorId: string): Promise<void> {
    const words = { done: 'Fait', next: 'Suite', blockers: '' };
    for (const [position, partnerId] of this.partners.entries()) {
      const code = position + 1;
      const workPackageId = await this.put('work_package', {
        code: `LT${code}`,
        ...this.titled(`Lot ${code}`),
        lead_partner_id: partnerId,
        starts_on: '2018-02-08',
        ends_on: '2021-02-07',
        position,
        state: 'IN_PROGRESS',
        progress: 40,
        updated_at: '2019-11-02T09:00:00Z',
        updated_by_id: authorId,
        ...words,
      });
      await this.put('participation', { work_package_id: workPackageId, partner_id: partnerId });
      const state = { state: 'IN_PROGRESS', progress: 40, ...words };
      const at = '2019-11-02T09:00:00Z';
      const said = { work_package_id: workPackageId, author_id: authorId, partner_id: partnerId, at, ...state };
      const status_update_id = await this.put('status_update', said);
      await this.put('acknowledgement', { status_update_id, author_id: authorId, at });
      const spoken = { partner_id: partnerId, author_id: authorId, at };
      const asked = { ...spoken, status_update_id, asked_on: '2019-11-02', words: 'Pour quand ?' };
      const question_id = await this.put('update_question', asked);
      await this.put('update_answer', { ...spoken, question_id, words: 'Le 15.' });
      const due = { work_package_id: workPackageId, partner_id: partnerId, baseline_on: '2019-12-01' };
      const milestoneId = await this.put('milestone', {
        ...due,
        code: `J${code}`,
        ...this.titled(`Jalon ${code}`),
        forecast_on: '2020-01-15',
      });
      const moved = { from_on: '2019-12-01', to_on: '2020-01-15', reason: 'Livraison retardée' };
      await this.put('forecast_change', { milestone_id: milestoneId, author_id: authorId, at, ...moved });
      const deliverableId = await this.put('deliverable', {
        ...due,
        code: `L${code}`,
        ...this.titled(`Livrable ${code}`),
        type: 'REPORT',
        dissemination: 'CONSORTIUM',
        due_on: '2019-12-01',
      });
      const returned = { deliverable_id: deliverableId, partner_id: partnerId, author_id: authorId };
      await this.put('change_request', { ...returned, at, reason: 'Il manque les unités' });
      const lasting = { type: 'FS', lag: 0, in_calendar_days: false };
      await this.put('dependency', { from_work_id: workPackageId, to_milestone_id: milestoneId, ...lasting });
      const baselineId = await this.put('baseline', { name: `Revue ${code}`, author_id: authorId, taken_at: at });
      const frozen = {
        code: `LT${code}`,
        ...this.titled(`Lot ${code}`),
        starts_on: '2018-02-08',
        ends_on: '2021-02-07',
      };
      await this.threaten(code, authorId, { work_package_id: workPackageId, milestone_id: milestoneId, partnerId });
      await this.put('baseline_item', { baseline_id: baselineId, item_id: workPackageId, kind: 'WORK', ...frozen });
    }
  }

  private async threaten(
    number: number,
    author_id: string,
    {
      work_package_id,
      milestone_id,
      partnerId,
    }: Readonly<Record<'work_package_id' | 'milestone_id' | 'partnerId', string>>,
  ): Promise<void> {
    const at = '2019-11-02T09:00:00Z';
    const play = { probability: 3, impact: 4, state: 'OPEN' };
    const risk_id = await this.put('risk', {
      ...{ number, partner_id: partnerId, owner_id: author_id, ...this.titled('Retard'), ...play },
      ...{ category: 'SUPPLY', foreseen: true, reviewed_at: at, raised_at: at, raised_by_id: author_id },
    });
    await this.put('risk_review', { risk_id, author_id, at, ...play, words: 'En attente', done: '' });
    await this.put('risk_work', { risk_id, work_package_id });
    await this.put('risk_milestone', { risk_id, milestone_id });
  }

  /** The rhythm, and who was told what; each guest once. */
  private async rhythm(authorId: string, guests: readonly string[]): Promise<void> {
    await this.put('rhythm', { every: 'MONTH', due_day: 15, days_before: 3, since: '2018-02-08' });
    for (const person_id of guests) {
      const told = { person_id, at: '2019-11-02T09:00:00Z' };
      const items = JSON.stringify([{ key: 'MILESTONE x', kind: 'MILESTONE', code: 'J1', late: true }]);
      const partner_id = this.partners[0];
      await this.put('reminder', { ...told, partner_id, author_id: authorId, on_day: '2019-11-02', items });
      await this.put('digest', { ...told, period_until: '2019-10-15' });
    }
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
    await this.put('study', { function_id: functionId, work_package_id: this.first('work_package') });
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
      const hash = createHash('sha256').update(`${this.projectId} ${person_id}`).digest('hex');
      await this.put('calendar_link', { person_id, scope: 'PROJECT', language: 'fr', hash, made_at: expires_at });
    }
  }

  private async remember(authorId: string, guests: readonly string[]): Promise<void> {
    const line = { actor_id: authorId, actor_name: 'Someone', event: 'deliverable.submitted', facts: {} };
    const subject = { subject_type: 'deliverable', subject_id: this.first('deliverable') };
    for (const audience of ['PROJECT', 'FUNDER']) await this.put('journal', { ...line, ...subject, audience });
    for (const partner_id of this.partners)
      await this.put('journal', { ...line, ...subject, audience: 'PARTNER', partner_id });
    const letter = { recipient: 'someone@cast.example', language: 'fr', template: 'invitation', facts: {} };
    await this.put('letter', letter);
    for (const person_id of guests)
      await this.insert('idempotency', { person_id, key: uuidv7(), fingerprint: 'a', entity: 'Project' });
  }

  private titled(title: string): Values {
    return { title_fr: title, title_en: title };
  }

  private first(table: string): string {
    return this.made[table]?.[0] as string;
  }

  private async put(table: string, values: Values): Promise<string> {
    const id = uuidv7();
    await this.insert(table, { id, project_id: this.projectId, ...values });
    const ids = this.made[table] ?? [];
    this.made[table] = [...ids, id];
    return id;
  }

  private async insert(table: string, values: Values): Promise<void> {
    const columns = Object.keys(values);
    await this.database.admin.query(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((_, i) => `$${i + 1}`).join(', ')})`,
      Object.values(values),
    );
  }
}
