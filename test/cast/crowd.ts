import type { Database } from '../support/databases.js';
import { put } from '../support/put.js';
import { agree } from './agreements.js';
import { Declarations } from './crowd-declaring.js';
import { Payroll } from './crowd-effort.js';
import { demonstrate } from './demonstrators.js';
import type { Cast } from './lyra.js';
import { pay } from './paying.js';
import { type CrowdClaim, reviewedLines } from './reviewed-lines.js';
import { foresee, spend } from './spending.js';

const titled = (title: string) => ({ title_fr: title, title_en: title });
const DAY = '2019-12-01';
const AT = '2019-11-02T09:00:00Z';

/** One work package, one claim, one demonstrator, in which lists within a work package or a claim grow as well. */
export interface Crowd extends CrowdClaim {
  readonly workPackageId: string;
  readonly milestoneId: string;
  readonly deliverableId: string;
  readonly riskId: string;
  readonly scenarioId: string;
  readonly functionId: string;
  readonly agreementId: string;
  readonly expenseId: string;
  readonly partnerClaimId: string;
  readonly employeeId: string;
}

type Worked = Pick<Crowd, 'workPackageId' | 'milestoneId' | 'deliverableId'>;

/** Brings so many more of everything into Lyra that any list of it grows; answers where lists within rows grow too. */
export class Crowds {
  private seen = 0;
  private hub: Crowd | undefined;
  private readonly declarations: Declarations;
  private readonly payroll: Payroll;

  constructor(
    private readonly database: Database,
    private readonly cast: Cast,
    /** The person who is told to have done it all. */
    private readonly authorId: string,
  ) {
    this.payroll = new Payroll(database, cast);
    this.declarations = new Declarations(database, cast.lyra, authorId);
  }

  /** Until there are that many. */
  async growTo(size: number): Promise<Crowd> {
    for (; this.seen < size; this.seen += 1) {
      const made = await this.one(this.seen + 1);
      this.hub ??= made;
    }
    return this.hub as Crowd;
  }

  private async one(number: number): Promise<Crowd> {
    const partnerId = await this.guests(number);
    const work = await this.work(number, partnerId);
    const scenarioId = await this.scenario(number, work);
    const made = { ...work, scenarioId, riskId: await this.risk(number, partnerId, work) };
    const into = this.hub?.functionId;
    const { authorId } = this;
    const { workPackageId } = made;
    const functionId = await demonstrate(this.put.bind(this), { number, partnerId, workPackageId, authorId, into });
    const money = await this.money(number, partnerId, made.workPackageId);
    const version = { number, partnerId, workPackageId, authorId, into: this.hub?.agreementId };
    const agreementId = await agree(this.put.bind(this), version);
    const expenseId = await spend(this.put.bind(this), this.cast.orion, number, made.workPackageId);
    const partnerClaimId = await this.declarations.declare(number, { ...made, ...money, partnerId, expenseId });
    await this.journal(made.deliverableId);
    const employeeId = await this.payroll.hire(number, made.workPackageId);
    return { ...made, functionId, ...money, agreementId, expenseId, employeeId, partnerClaimId };
  }

  private put(table: string, values: object): Promise<string> {
    return put(this.database, table, { project_id: this.cast.lyra, ...values });
  }

  private async guests(number: number): Promise<string> {
    const name = `Guest ${number}`;
    const project = await put(this.database, 'project', {
      acronym: `Zeta ${number}`,
      ...titled(name),
      programme: 'FEDER 2014–2020',
      managing_authority: 'Région',
      starts_on: '2018-02-08',
      ends_on: '2022-02-07',
      total_eligible: 1,
    });
    const partner = { short_name: name, name, kind: 'OTHER', position: 10 + number };
    await put(this.database, 'partner', { project_id: project, ...partner });
    const seat = { role: 'FUNDER_REVIEWER', invited_at: AT, accepted_at: AT, email: 'cleo@cast.example' };
    await put(this.database, 'membership', { project_id: project, person_id: this.authorId, ...seat });
    const partnerId = await this.put('partner', partner);
    await this.put('working_week', { id: partnerId, partner_id: partnerId, weekdays: [1, 2], holidays: 'NONE' });
    const closed = { name_fr: name, name_en: name, starts_on: DAY, ends_on: DAY };
    await this.put('closure', { partner_id: partnerId, ...closed });
    const email = `guest${number}@cast.example`;
    const personId = await put(this.database, 'person', { name, email });
    const membership = { partner_id: partnerId, person_id: personId, email, role: 'PARTNER_MEMBER' };
    await this.put('membership', { ...membership, invited_at: AT, accepted_at: AT });
    const told = { partner_id: partnerId, person_id: personId, author_id: this.authorId, on_day: '2019-11-02', at: AT };
    await this.put('reminder', {
      ...told,
      items: JSON.stringify([{ key: 'x', kind: 'MILESTONE', code: 'J', late: true }]),
    });
    return partnerId;
  }

  /** Every second thing hangs on the first work package, so that the lists within it grow as well. */
  private async work(number: number, partner_id: string): Promise<Worked> {
    const author_id = this.authorId;
    const words = { state: 'IN_PROGRESS', progress: 40, done: '', next: '', blockers: '' };
    const workPackageId = await this.put('work_package', {
      code: `W${number}`,
      ...titled(`W${number}`),
      ...words,
      lead_partner_id: partner_id,
      starts_on: '2018-02-08',
      ends_on: '2021-02-07',
      position: number,
      updated_at: '2019-08-02T09:00:00Z',
      updated_by_id: author_id,
    });
    const hub = { ...this.hub, workPackageId: this.hub?.workPackageId ?? workPackageId };
    for (const joined of new Set([partner_id, this.cast.vega]))
      await this.put('participation', { work_package_id: workPackageId, partner_id: joined });
    const at = new Date(Date.parse(AT) + number * 60_000).toISOString();
    let milestoneId = '';
    let deliverableId = '';
    for (const [suffix, work_package_id] of [
      ['', workPackageId],
      ['bis', hub.workPackageId],
    ] as const) {
      const due = { work_package_id, partner_id: suffix ? partner_id : this.cast.vega, baseline_on: DAY };
      const code = `${number}${suffix}`;
      milestoneId = await this.put('milestone', {
        ...due,
        code: `J${code}`,
        ...titled(code),
        forecast_on: '2019-12-05',
      });
      const kind = { type: 'REPORT', dissemination: 'CONSORTIUM', due_on: '2019-11-10' };
      deliverableId = await this.put('deliverable', { ...due, code: `D${code}`, ...titled(code), ...kind });
      const status_update_id = await this.put('status_update', {
        work_package_id,
        author_id,
        partner_id,
        at,
        ...words,
      });
      const asked = { partner_id, author_id, at, status_update_id, asked_on: '2019-11-02', words: 'When?' };
      const question_id = await this.put('update_question', asked);
      if (suffix) await this.put('update_answer', { partner_id, author_id, at, question_id, words: 'Soon.' });
      await this.file(status_update_id, 'status-update');
      const moved = { author_id, at, from_on: DAY, to_on: '2019-12-05', reason: 'Late.' };
      for (const milestone_id of [milestoneId, hub.milestoneId ?? milestoneId])
        await this.put('forecast_change', { milestone_id, ...moved });
      for (const deliverable_id of [deliverableId, hub.deliverableId ?? deliverableId])
        await this.put('change_request', {
          deliverable_id,
          partner_id: due.partner_id,
          author_id,
          at,
          reason: 'Units.',
        });
      for (const subject_id of [deliverableId, hub.deliverableId ?? deliverableId]) await this.file(subject_id);
    }
    return { workPackageId, milestoneId, deliverableId };
  }

  /** Each threatens its own work and that of the first; the first is threatened by all, and reviewed with each. */
  private async risk(number: number, partner_id: string, { workPackageId, milestoneId }: Worked): Promise<string> {
    const author_id = this.authorId;
    const at = new Date(Date.parse(AT) + number * 60_000).toISOString();
    const play = { probability: 1 + (number % 5), impact: 4, state: 'OPEN' };
    const riskId = await this.put('risk', {
      ...{ number, partner_id, owner_id: author_id, ...titled(`R${number}`), ...play, category: 'SUPPLY' },
      ...{ foreseen: false, former_probability: 3, former_impact: 4, next_review_on: DAY },
      ...{ reviewed_at: at, raised_at: AT, raised_by_id: author_id },
    });
    const hub = this.hub?.riskId ?? riskId;
    for (const risk_id of [riskId, hub]) {
      await this.put('risk_review', { risk_id, author_id, at, ...play, words: '', done: '' });
    }
    for (const risk_id of new Set([riskId, hub])) {
      await this.put('risk_work', { risk_id, work_package_id: workPackageId });
      await this.put('risk_milestone', { risk_id, milestone_id: milestoneId });
    }
    if (hub === riskId) return riskId;
    const first = this.hub as Crowd;
    await this.put('risk_work', { risk_id: riskId, work_package_id: first.workPackageId });
    await this.put('risk_milestone', { risk_id: riskId, milestone_id: first.milestoneId });
    return riskId;
  }

  /** Each moves its own milestone; the first moves them all. */
  private async scenario(number: number, { milestoneId }: Worked): Promise<string> {
    const opened_at = new Date(Date.parse(AT) + number * 60_000).toISOString();
    const said = { name: `Trial ${number}`, state: 'OPEN', author_id: this.authorId, opened_at };
    const scenarioId = await this.put('scenario', said);
    const code = `J${number}bis`;
    const days = { from_starts_on: '2019-12-05', from_ends_on: '2019-12-05', starts_on: DAY, ends_on: DAY };
    const shifted = { item_id: milestoneId, kind: 'MILESTONE', code, ...titled(code), ...days };
    for (const scenario_id of new Set([scenarioId, this.hub?.scenarioId ?? scenarioId]))
      await this.put('scenario_move', { scenario_id, ...shifted });
    return scenarioId;
  }

  private async file(subject_id: string, subject_type = 'deliverable'): Promise<void> {
    const document = { name: 'a.pdf', audience: 'CONSORTIUM', subject_type, subject_id, latest: 2 };
    const document_id = await this.put('document', document);
    const file = { sha256: 'ab'.repeat(32), size: 4, media_type: 'application/pdf', uploaded_at: AT };
    for (const number of [1, 2])
      await this.put('document_version', { document_id, number, uploaded_by_id: this.authorId, ...file });
  }

  private async money(
    number: number,
    partner_id: string,
    work_package_id: string,
  ): Promise<CrowdClaim & { readonly periodId: string }> {
    await this.put('financing', { partner_id, fund: 'FEDER', amount: 100 });
    await this.put('budget_line', { partner_id, work_package_id, category: 'STAFF', amount: 100 });
    const period = { number, from_on: '2019-08-08', until_on: '2020-02-07', due_on: '2019-12-06' };
    const period_id = await this.put('claim_period', period);
    await foresee(this.put.bind(this), { partner_id, period_id, author_id: this.authorId, at: AT });
    const sent = { state: 'IN_CONTROL', submitted_at: AT, submitted_by_id: this.authorId, declared: 100 };
    const claimId = await this.put('claim', { period_id, number, kind: 'INTERIM', ...sent });
    const controlId = await this.put('control', { claim_id: claimId, number: 1 });
    const place = { partner_id, work_package_id, number };
    const claims = [claimId, this.hub?.claimId ?? claimId];
    const [put, file] = [this.put.bind(this), this.file.bind(this)];
    const controls = [controlId, this.hub?.controlId ?? controlId];
    await pay(this.database, this.cast.lyra, { number, certifierId: this.authorId, shares: { [partner_id]: 100 } });
    const claimLineId = await reviewedLines(this.database, this.authorId, { put, file, claims, controls }, place);
    return { claimId, claimLineId, controlId, periodId: period_id };
  }

  private async journal(subject_id: string): Promise<void> {
    const line = { actor_id: this.authorId, actor_name: 'Cleo', event: 'deliverable.submitted', facts: {} };
    const to = { audience: 'PROJECT', subject_type: 'deliverable', subject_id };
    await this.put('journal', { ...line, ...to });
  }
}
