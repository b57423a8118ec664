import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type * as Working from '../../api/src/platform/database/unit-of-work.js';
import type * as Rounds from '../../api/src/workplan/reminders/reminder-rounds.js';
import { ada, ana, ben, type Cast, carl, cleo, dina, fay, seatTheCast, zed } from '../cast/lyra.js';
import { layTheWorkPlan, type WorkPlan } from '../cast/work-plan.js';
import { builtApi } from '../support/outside.js';
import { type Answer, Portal, type Said, type Someone } from '../support/portal.js';
import { ApiProcess } from '../support/process.js';
import { put } from '../support/put.js';

const { UnitOfWork }: typeof Working = await builtApi('platform/database/unit-of-work');
const { ReminderRounds }: typeof Rounds = await builtApi('workplan/reminders/reminder-rounds');

let portal: Portal;
let cast: Cast;
let plan: WorkPlan;

beforeAll(async () => {
  portal = await Portal.open();
  cast = await seatTheCast(portal.database);
  plan = await layTheWorkPlan(portal.database, cast);
});
afterAll(() => portal.close());
beforeEach(async () => {
  for (const table of ['letter', 'reminder', 'digest', 'rhythm'])
    await portal.database.admin.query(`DELETE FROM ${table}`);
  await portal.database.admin.query(`UPDATE person SET language = NULL, letters = 'ALL'`);
});

const BOARD = `query ($projectId: ID!) { reminderBoard(projectId: $projectId) {
  rhythm { every dueDay daysBefore version } periodFrom periodUntil viewerCan
  rows { partner { shortName } remindedOn remindedToday cells { kind count late oldestOn ageDays codes } }
  unread { update { id } workPackage { code } } } }`;
const PREVIEW = `query ($projectId: ID!, $cells: [ObligationCellInput!]) { reminderPreview(projectId: $projectId, cells: $cells) {
  person { name } partner { shortName } language subject text withheld } }`;
const REMIND = `mutation ($input: RemindInput!) { remind(input: $input) { id } }`;
const SENT = `query ($projectId: ID!) { reminders(projectId: $projectId) { nodes { onDay person { name } partner { shortName }
  author { name } items { kind code late } } } }`;
const SET = `mutation ($input: SetRhythmInput!) { setRhythm(input: $input) { every dueDay daysBefore version } }`;
const CHOOSE = `mutation ($input: ChooseLettersInput!) { chooseLetters(input: $input) { letters } }`;

const board = async (who: Someone = cleo) =>
  (await portal.ask(who, BOARD, { projectId: cast.lyra })).data.reminderBoard as Said;
const preview = async (cells?: object[]) =>
  (await portal.ask(cleo, PREVIEW, { projectId: cast.lyra, cells })).data.reminderPreview as Said[];
const reminds = (who: Someone, cells?: object[]) => portal.ask(who, REMIND, { input: { projectId: cast.lyra, cells } });
const sets = (who: Someone, input: object) =>
  portal.ask(who, SET, {
    input: { projectId: cast.lyra, every: 'MONTH', dueDay: 15, daysBefore: 3, version: 0, ...input },
  });
const codeOf = ({ errors }: Answer) => errors?.[0]?.extensions.code;
const letters = async (template = 'reminder'): Promise<Said[]> =>
  (
    await portal.database.admin.query(
      `SELECT recipient, language, project_id, facts FROM letter WHERE template = $1 ORDER BY recipient, created_at`,
      [template],
    )
  ).rows;
const toldTo = async (template?: string) => (await letters(template)).map(({ recipient }) => recipient.split('@')[0]);
const itemsOf = (letter: Said | undefined) =>
  ((letter?.facts.items ?? []) as Said[]).map(({ kind, code, days }) => `${kind} ${code} ${days}`);

/** The rounds of a day. */
const morning = <T>(day: string, deed: (rounds: Rounds.ReminderRounds) => Promise<T>): Promise<T> =>
  portal.on(day, () => deed(portal.app.get(ReminderRounds)));
const goRound = (day: string) => morning(day, (rounds) => rounds.visit(cast.lyra));

describe('on the screen of the lead', () => {
  it('shows partner by kind what is owed, with the age of the oldest', async () => {
    const { rows, periodFrom, periodUntil, rhythm } = await board();
    expect([periodFrom, periodUntil]).toEqual(['2019-10-16', '2019-11-15']);
    expect(rhythm).toEqual({ every: 'MONTH', dueDay: 15, daysBefore: 3, version: 0 });
    const told = (row: Said) =>
      row.cells.map(({ count, late, ageDays, codes }: Said) => (count ? [codes.join(), late, ageDays] : null));
    expect(rows.map((row: Said) => [row.partner.shortName, ...told(row)])).toEqual([
      ['Orion', null, null, null, null, null, null, null],
      ['Vega', null, null, null, null, null, null, null],
      ['Deneb', ['LT2', 0, -1], ['J3', 1, 14], ['D2', 1, 6], null, null, null, null],
    ]);
  });

  it('is for the lead; the coordinator alone sends and sets', async () => {
    expect((await board(carl)).viewerCan).toEqual(['reminder.read']);
    for (const who of [ana, fay, ada, zed])
      expect(codeOf(await portal.ask(who, BOARD, { projectId: cast.lyra }))).toBe('access.denied');
    for (const who of [ana, carl, fay, zed])
      expect([codeOf(await reminds(who)), codeOf(await sets(who, {}))]).toEqual(['access.denied', 'access.denied']);
  });

  it('previews word for word what each person receives, in their language', async () => {
    await portal.database.admin.query(`UPDATE person SET language = 'en' WHERE name = 'Dina'`);
    const [letter, ...others] = await preview();
    expect(others).toEqual([]);
    expect(letter).toMatchObject({ person: { name: 'Dina' }, language: 'en', subject: 'Lyra: 2 late', withheld: null });
    expect(letter?.text).toContain('Cleo reminds you of what the project Lyra expects from you.');
    expect(letter?.text).toContain('Milestone J3, “J3”, by 31 October 2019 (14 days late)');
    expect(letter?.text).toContain(`/p/${cast.lyra}/echeances?jalon=${plan.milestones.J3}`);
    await reminds(cleo);
    const [sent] = await letters();
    expect(sent).toMatchObject({ recipient: dina.email, language: 'en', project_id: cast.lyra });
    expect(itemsOf(sent)).toEqual(['MILESTONE J3 14', 'DELIVERABLE D2 6']);
  });

  it('reminds of the chosen cells alone', async () => {
    await reminds(cleo, [{ partnerId: cast.deneb, kind: 'STATUS_UPDATE' }]);
    expect(itemsOf((await letters())[0])).toEqual(['STATUS_UPDATE LT2 -1']);
    expect(codeOf(await reminds(cleo, [{ partnerId: cast.thuban, kind: 'MILESTONE' }]))).toBe('partner.unknown');
  });

  it('reminds nobody twice on one day, and says so', async () => {
    expect(codeOf(await reminds(cleo))).toBeUndefined();
    expect((await preview()).map(({ withheld }) => withheld)).toEqual(['TODAY']);
    expect(codeOf(await reminds(cleo))).toBe('reminder.nobody-left');
    expect(await goRound('2019-11-14')).toBe(0);
    expect(await toldTo()).toEqual(['dina']);
    const deneb = (await board()).rows[2];
    expect([deneb.remindedOn, deneb.remindedToday]).toEqual(['2019-11-14', true]);
    const { data } = await portal.ask(carl, SENT, { projectId: cast.lyra });
    expect(data.reminders.nodes).toEqual([
      {
        onDay: '2019-11-14',
        person: { name: 'Dina' },
        partner: { shortName: 'Deneb' },
        author: { name: 'Cleo' },
        items: [
          { kind: 'MILESTONE', code: 'J3', late: true },
          { kind: 'DELIVERABLE', code: 'D2', late: true },
        ],
      },
    ]);
    const twice = await Promise.all([1, 2, 3].map(() => reminds(cleo)));
    expect(twice.map(codeOf)).toEqual(['reminder.nobody-left', 'reminder.nobody-left', 'reminder.nobody-left']);
  });

  it('leaves in peace who wants only what is late', async () => {
    expect((await portal.ask(dina, CHOOSE, { input: { letters: 'LATE_ONLY' } })).data.chooseLetters.letters).toBe(
      'LATE_ONLY',
    );
    const update = [{ partnerId: cast.deneb, kind: 'STATUS_UPDATE' }];
    expect((await preview(update)).map(({ withheld }) => withheld)).toEqual(['LATE_ONLY']);
    expect(codeOf(await reminds(cleo, update))).toBe('reminder.nobody-left');
    expect(codeOf(await reminds(cleo))).toBeUndefined();
  });

  it('lets the coordinator set the rhythm, on the version that was on the screen', async () => {
    const set = await sets(cleo, { every: 'QUARTER', dueDay: 10, daysBefore: 7 });
    expect(set.data.setRhythm).toEqual({ every: 'QUARTER', dueDay: 10, daysBefore: 7, version: 1 });
    expect((await board()).periodUntil).toBe('2020-01-10');
    expect(codeOf(await sets(cleo, { every: 'OFF' }))).toBe('version.stale');
    expect(codeOf(await sets(cleo, { version: 1, dueDay: 32 }))).toBe('input.invalid');
    await sets(cleo, { version: 1, every: 'OFF' });
    const [, , deneb] = (await board()).rows;
    expect(deneb.cells.map(({ count }: Said) => count)).toEqual([0, 1, 1, 0, 0, 0, 0]);
    await sets(cleo, { version: 2, every: 'MONTH' });
    const { rows } = await portal.database.admin.query(`SELECT since::text FROM rhythm`);
    expect(rows).toEqual([{ since: '2019-11-14' }]);
  });
});

describe('each morning', () => {
  it('writes once before, once late, then once a week; one letter holds all that is owed', async () => {
    const days: Record<string, number> = {};
    for (let day = 12; day <= 30; day += 1) {
      const before = (await letters()).length;
      await goRound(`2019-11-${day}`);
      days[day] = (await letters()).length - before;
    }
    const written = Object.entries(days).filter(([, count]) => count > 0);
    expect(written).toEqual([
      ['12', 1],
      ['16', 1],
      ['23', 1],
      ['26', 1],
      ['30', 2],
    ]);
    const all = await letters();
    expect(new Set(all.map(({ recipient }) => recipient))).toEqual(new Set([ana.email, dina.email]));
    const [first, second] = all.filter(({ recipient }) => recipient === dina.email);
    expect(itemsOf(first)).toEqual(['MILESTONE J3 12', 'DELIVERABLE D2 4', 'STATUS_UPDATE LT2 -3']);
    expect(itemsOf(second)).toEqual(['MILESTONE J3 16', 'DELIVERABLE D2 8', 'STATUS_UPDATE LT2 1']);
    const [toAna] = all.filter(({ recipient }) => recipient === ana.email);
    expect(itemsOf(toAna)).toEqual(['DELIVERABLE D1 -3']);
  }, 60_000);

  it('writes to those who do the work, in their project, in their language', async () => {
    await portal.database.admin.query(`UPDATE person SET language = 'en' WHERE name = 'Dina'`);
    await put(portal.database, 'milestone', {
      ...{ project_id: cast.lyra, work_package_id: plan.works.LT1, partner_id: cast.vega, code: 'J9' },
      ...{ title_fr: 'Puce', title_en: 'Chip', baseline_on: '2019-11-15', forecast_on: '2019-11-15' },
    });
    await goRound('2019-11-14');
    expect((await letters()).map(({ recipient, language }) => [recipient, language])).toEqual([
      [ana.email, 'fr'],
      [dina.email, 'en'],
    ]);
    expect(await toldTo()).not.toContain(ben.name.toLowerCase());
    const titles = (await letters()).flatMap(({ facts }) => (facts.items as Said[]).map(({ title }) => title));
    expect(titles).toEqual(['Puce', 'J3', 'D2', 'Lot LT2']);
    await portal.database.admin.query(`DELETE FROM milestone WHERE code = 'J9'`);
    const { rows } = await portal.database.admin.query(
      `SELECT actor_name, audience, partner_id FROM journal WHERE event = 'partner.reminded' AND actor_id = 'Jalon' ORDER BY seq DESC LIMIT 2`,
    );
    expect(new Set(rows.map(({ partner_id }) => partner_id))).toEqual(new Set([cast.vega, cast.deneb]));
    expect(rows[0]).toMatchObject({ actor_name: 'Jalon', audience: 'PARTNER' });
  });

  it('forgets who left, and tells only what is late to who asked for that', async () => {
    await portal.ask(dina, CHOOSE, { input: { letters: 'LATE_ONLY' } });
    await goRound('2019-11-14');
    expect(itemsOf((await letters())[0])).toEqual(['MILESTONE J3 14', 'DELIVERABLE D2 6']);
    await portal.database.admin.query('DELETE FROM reminder');
    await portal.database.admin.query('DELETE FROM letter');
    await portal.database.admin.query(`UPDATE membership SET withdrawn_at = now() WHERE email = $1`, [dina.email]);
    await goRound('2019-11-14');
    expect(await toldTo()).toEqual([]);
    await portal.database.admin.query(`UPDATE membership SET withdrawn_at = NULL WHERE email = $1`, [dina.email]);
  });

  it('tells once, after a period has closed, what was said and what is missing', async () => {
    const said = { work_package_id: plan.works.LT1, project_id: cast.lyra, state: 'AT_RISK', progress: 48 };
    const { rows } = await portal.database.admin.query(`SELECT id FROM person WHERE email = $1`, [ana.email]);
    await put(portal.database, 'status_update', {
      ...{ ...said, author_id: rows[0].id, at: '2019-11-04T09:00:00Z', done: 'Sorted.', next: '', blockers: '' },
      ...{ period_from: '2019-10-16', period_until: '2019-11-15' },
    });
    await portal.ask(dina, CHOOSE, { input: { letters: 'LATE_ONLY' } });
    for (const day of ['2019-11-15', '2019-11-16', '2019-11-17', '2019-11-18']) await goRound(day);
    const digests = await letters('period-digest');
    expect(digests.map(({ recipient }) => recipient)).toEqual([ana.email, cleo.email]);
    expect(digests[0]?.facts).toMatchObject({
      from: '2019-10-16',
      until: '2019-11-15',
      said: [{ code: 'LT1', state: 'AT_RISK', progress: 48, words: 'Sorted.' }],
      missing: [{ code: 'LT2', partner: 'Deneb' }],
    });
    expect(await toldTo('period-digest')).toEqual(['ana', 'cleo']);
  });

  it('sees on an errand one project and its people, and nobody elsewhere', async () => {
    const unit = portal.app.get(UnitOfWork);
    const seen = await unit.alone('read', { errand: 'Jalon', projectId: cast.draco }, () =>
      unit.manager.query(`SELECT 'person' AS what, name FROM person UNION ALL SELECT 'project', acronym FROM project
        UNION ALL SELECT 'seat', email FROM membership UNION ALL SELECT 'work', code FROM work_package ORDER BY 1, 2`),
    );
    expect(seen).toEqual([
      { what: 'person', name: 'Zed' },
      { what: 'project', name: 'Draco' },
      { what: 'seat', name: 'zed@cast.example' },
      { what: 'work', name: 'LT1' },
    ]);
    await expect(
      unit.alone('write', { errand: 'Jalon', projectId: cast.draco }, () =>
        unit.manager.query(
          `INSERT INTO digest (id, project_id, person_id, period_until, at)
           SELECT gen_random_uuid(), $1, id, '2019-11-15', now() FROM person`,
          [cast.lyra],
        ),
      ),
    ).rejects.toThrow(/row-level security/);
  });

  it('goes round all projects, and sees in each what is its own', async () => {
    await morning('2019-11-14', (rounds) => rounds.visit(cast.draco));
    expect((await letters()).map(({ recipient, project_id }) => [recipient, project_id])).toEqual([
      [zed.email, cast.draco],
    ]);
    await goRound('2019-11-14');
    const both = new Map((await letters()).map(({ recipient, project_id }) => [recipient, project_id]));
    expect(both).toEqual(
      new Map([
        [dina.email, cast.lyra],
        [zed.email, cast.draco],
      ]),
    );
  });

  it('loses no letter and writes none twice, however often it is killed', async () => {
    const CROWD = 60;
    for (let i = 0; i < CROWD; i += 1) {
      const email = `crowd${i}@cast.example`;
      const person_id = await put(portal.database, 'person', { name: `Crowd ${i}`, email });
      const seat = { project_id: cast.lyra, partner_id: cast.deneb, role: 'PARTNER_MEMBER', accepted_at: '2019-01-01' };
      await put(portal.database, 'membership', { ...seat, person_id, email, invited_at: '2019-01-01' });
    }
    const again = () =>
      portal.database.admin.query(
        `SELECT graphile_worker.add_job('remind', max_attempts => 1) FROM generate_series(1, 2)`,
      );
    for (const patience of process.env.KILLS ? [2, 8, 15, 25, 40, 60] : [2, 15, 40]) {
      const api = await ApiProcess.ready(portal.database, portal.realm);
      await again();
      await new Promise((go) => setTimeout(go, patience));
      await api.end('SIGKILL');
      api.forget();
      const [halves] = (
        await portal.database.admin.query(
          `SELECT (SELECT count(*)::int FROM reminder) AS reminders,
             (SELECT count(*)::int FROM letter WHERE template = 'reminder') AS letters`,
        )
      ).rows;
      expect(halves.reminders).toBe(halves.letters);
    }
    const [one, two] = await Promise.all([
      ApiProcess.ready(portal.database, portal.realm),
      ApiProcess.ready(portal.database, portal.realm),
    ]);
    await again();
    const until = Date.now() + 20_000;
    while ((await letters()).length < CROWD + 2 && Date.now() < until) await new Promise((go) => setTimeout(go, 50));
    await Promise.all([one.end(), two.end()]);
    for (const api of [one, two]) api.forget();
    const recipients = (await letters()).map(({ recipient }) => recipient);
    expect(recipients).toHaveLength(CROWD + 2);
    expect(new Set(recipients).size).toBe(CROWD + 2);
  }, 240_000);
});
