import type { Database } from '../support/databases.js';
import { put } from '../support/put.js';
import { ana, type Cast, dina } from './lyra.js';

/** The work of Lyra on 14 November 2019, by code: LT1 and LT2 are under way, LT3 is to come, LT4 is done. */
export interface WorkPlan {
  readonly works: Readonly<Record<'LT1' | 'LT2' | 'LT3' | 'LT4', string>>;
  /** J1 was achieved, J2 drifts by 12 days, J3 is past its day, J4 is to come. */
  readonly milestones: Readonly<Record<'J1' | 'J2' | 'J3' | 'J4', string>>;
  /** D1 is a draft due on 29 November, D2 is late, D3 is being read, D4 was accepted, D5 is to come. */
  readonly deliverables: Readonly<Record<'D1' | 'D2' | 'D3' | 'D4' | 'D5', string>>;
  /** The only work package of Draco, with its milestone. */
  readonly foreign: { readonly work: string; readonly milestone: string; readonly deliverable: string };
}

const titled = (title: string) => ({ title_fr: title, title_en: title });
const JUNE = '2019-06-30';

export async function layTheWorkPlan(database: Database, cast: Cast): Promise<WorkPlan> {
  const { lyra: project_id, draco, orion, vega, deneb, thuban } = cast;
  const { rows: people } = await database.admin.query<{ id: string; email: string }>('SELECT id, email FROM person');
  const idOf = (email: string) => people.find((person) => person.email === email)?.id;

  let position = 0;
  const work = async (code: string, lead: string, joined: readonly string[], values: object, project = project_id) => {
    position += 1;
    const named = { project_id: project, code, ...titled(`Lot ${code}`), lead_partner_id: lead, position };
    const span = { starts_on: '2018-02-08', ends_on: '2021-02-07' };
    const id = await put(database, 'work_package', { ...named, ...span, ...values });
    for (const partner_id of [lead, ...joined])
      await put(database, 'participation', { project_id: project, work_package_id: id, partner_id });
    return id;
  };
  const said = (email: string, at: string) => ({ updated_at: `${at}T09:00:00Z`, updated_by_id: idOf(email) });
  const blockers = 'Antibodies are awaited.';
  const works = {
    LT1: await work('LT1', vega, [orion], {
      state: 'IN_PROGRESS',
      progress: 48,
      blockers,
      ...said(ana.email, '2019-11-04'),
    }),
    LT2: await work('LT2', deneb, [vega], { state: 'IN_PROGRESS', progress: 30, ...said(dina.email, '2019-09-20') }),
    LT3: await work('LT3', orion, [], { starts_on: '2020-01-01' }),
    LT4: await work('LT4', vega, [deneb], { state: 'DONE', progress: 100, ...said(ana.email, '2019-07-05') }),
  };
  const foreign = await work('LT1', thuban, [], {}, draco);

  const due = (table: string) => async (code: string, work_package_id: string, partner_id: string, values: object) =>
    put(database, table, { project_id, code, ...titled(code), work_package_id, partner_id, ...values });
  const milestone = due('milestone');
  const milestones = {
    J1: await milestone('J1', works.LT4, vega, {
      baseline_on: JUNE,
      forecast_on: JUNE,
      achieved_on: '2019-07-05',
      state: 'ACHIEVED',
    }),
    J2: await milestone('J2', works.LT1, vega, {
      baseline_on: '2020-01-24',
      forecast_on: '2020-02-05',
      state: 'AT_RISK',
    }),
    J3: await milestone('J3', works.LT2, deneb, { baseline_on: '2019-10-31', forecast_on: '2019-10-31' }),
    J4: await milestone('J4', works.LT3, orion, { baseline_on: '2020-06-30', forecast_on: '2020-06-30' }),
  };
  const report = { type: 'REPORT', dissemination: 'CONSORTIUM' };
  const on = (day: string) => ({ baseline_on: day, due_on: day });
  const deliverable = due('deliverable');
  const deliverables = {
    D1: await deliverable('D1', works.LT1, vega, { ...report, ...on('2019-11-29'), state: 'DRAFT' }),
    D2: await deliverable('D2', works.LT2, deneb, { ...report, ...on('2019-11-08') }),
    D3: await deliverable('D3', works.LT1, vega, {
      ...report,
      ...on('2019-11-08'),
      state: 'SUBMITTED',
      submitted_on: '2019-11-04',
    }),
    D4: await deliverable('D4', works.LT4, vega, {
      ...report,
      ...on(JUNE),
      state: 'ACCEPTED',
      submitted_on: JUNE,
      accepted_on: '2019-07-02',
    }),
    D5: await deliverable('D5', works.LT3, orion, { ...report, ...on('2020-09-30') }),
  };
  const there = { project_id: draco, work_package_id: foreign, partner_id: thuban, ...titled('Draco') };
  return {
    works,
    milestones,
    deliverables,
    foreign: {
      work: foreign,
      milestone: await put(database, 'milestone', { ...there, code: 'J1', baseline_on: JUNE, forecast_on: JUNE }),
      deliverable: await put(database, 'deliverable', { ...there, code: 'D1', ...report, ...on(JUNE) }),
    },
  };
}

/** Hangs a first file on a deliverable or another subject, as if somebody had sent one; answers its version. */
export async function hangAFile(
  database: Database,
  cast: Cast,
  subjectId: string,
  partnerId: string,
  subjectType = 'deliverable',
): Promise<string> {
  const document_id = await put(database, 'document', {
    project_id: cast.lyra,
    partner_id: partnerId,
    name: 'report.pdf',
    audience: 'CONSORTIUM',
    subject_type: subjectType,
    subject_id: subjectId,
    latest: 1,
  });
  return put(database, 'document_version', {
    project_id: cast.lyra,
    document_id,
    number: 1,
    sha256: 'ab'.repeat(32),
    size: 4,
    media_type: 'application/pdf',
    uploaded_at: '2019-11-13T10:00:00Z',
  });
}

/** Periods of half a year; the claim of the third is awaited on 6 December 2019, the fourth is running. */
export async function layThePeriods(database: Database, { lyra }: Cast): Promise<void> {
  const periods = [
    ['2018-02-08', '2018-08-07', '2018-12-06'],
    ['2018-08-08', '2019-02-07', '2019-06-06'],
    ['2019-02-08', '2019-08-07', '2019-12-06'],
    ['2019-08-08', '2020-02-07', '2020-06-06'],
  ];
  for (const [i, [from_on, until_on, due_on]] of periods.entries())
    await put(database, 'claim_period', { project_id: lyra, number: i + 1, from_on, until_on, due_on });
}
