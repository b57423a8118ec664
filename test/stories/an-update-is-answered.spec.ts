import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { ada, ana, ben, type Cast, carl, cleo, dina, fay, seatTheCast, zed } from '../cast/lyra.js';
import { layTheWorkPlan, type WorkPlan } from '../cast/work-plan.js';
import { type Answer, Portal, type Said, type Someone } from '../support/portal.js';
import { put } from '../support/put.js';
import { Watcher } from '../support/watcher.js';

let portal: Portal;
let cast: Cast;
let plan: WorkPlan;
let spoken: string;

beforeAll(async () => {
  portal = await Portal.open();
  cast = await seatTheCast(portal.database);
  plan = await layTheWorkPlan(portal.database, cast);
});
afterAll(() => portal.close());
beforeEach(async () => {
  await says(ana, { effortHours: 120 });
  spoken = (await last(ana)).id;
});

const UPDATE = `mutation ($input: UpdateWorkPackageInput!) { updateWorkPackage(input: $input) { version } }`;
const HISTORY = `query ($id: ID!) { statusUpdates(workPackageId: $id) { nodes { id state periodFrom periodUntil effortHours
  reading viewerCan acknowledgement { author { name } } documents { name }
  questions { id words author { name } answer { words author { name } } } } } }`;
const READ = `mutation ($input: AcknowledgeUpdateInput!) { acknowledgeUpdate(input: $input) { id reading viewerCan } }`;
const ASK = `mutation ($input: AskAboutUpdateInput!) { askAboutUpdate(input: $input) { id reading questions { id words } } }`;
const ANSWER = `mutation ($input: AnswerQuestionInput!) { answerQuestion(input: $input) { id reading } }`;
const MONTH = `query ($projectId: ID!) { month(projectId: $projectId) { items { kind code dueOn standing subjectId } } }`;

const now = { state: 'AT_RISK', progress: 52, done: 'Done.', next: 'Next.', blockers: '' };
async function says(who: Someone, twist: object = {}): Promise<Answer> {
  const { rows } = await portal.database.admin.query('SELECT version FROM work_package WHERE id = $1', [
    plan.works.LT1,
  ]);
  return portal.ask(who, UPDATE, { input: { id: plan.works.LT1, version: rows[0].version, ...now, ...twist } });
}
const history = async (who: Someone): Promise<Said[]> =>
  (await portal.ask(who, HISTORY, { id: plan.works.LT1 })).data.statusUpdates.nodes as Said[];
const last = async (who: Someone) => (await history(who))[0] as Said;
const reads = (who: Someone, id = spoken) => portal.ask(who, READ, { input: { statusUpdateId: id } });
const asks = (who: Someone, words = 'By when?') => portal.ask(who, ASK, { input: { statusUpdateId: spoken, words } });
const answers = (who: Someone, questionId: string, words = 'By the 20th.') =>
  portal.ask(who, ANSWER, { input: { questionId, words } });
const codeOf = ({ errors }: Answer) => errors?.[0]?.extensions.code;
const questionOf = ({ data }: Answer): string => data.askAboutUpdate.questions[0].id;

it('is for the period in which it is said, with the hours it took', async () => {
  expect(await last(ana)).toMatchObject({
    state: 'AT_RISK',
    periodFrom: '2019-10-16',
    periodUntil: '2019-11-15',
    effortHours: 120,
    reading: 'UNREAD',
  });
  expect(codeOf(await says(ana, { effortHours: -1 }))).toBe('input.invalid');
  expect(codeOf(await says(ana, { state: 'SUSPENDED' }))).toBe('work-package.suspended-needs-words');
  expect((await says(ana, { state: 'SUSPENDED', blockers: 'Until the new room.' })).errors).toBeUndefined();
});

it('is acknowledged by the coordinator, once, and everyone sees it', async () => {
  const watcher = new Watcher(await portal.listen(), await portal.realm.tokenFor(dina), cast.lyra);
  await watcher.settled();
  const read = await reads(cleo);
  expect(read.errors).toBeUndefined();
  expect(read.data.acknowledgeUpdate).toMatchObject({
    reading: 'ACKNOWLEDGED',
    viewerCan: ['status-update.read-questions'],
  });
  expect((await last(dina)).acknowledgement).toEqual({ author: { name: 'Cleo' } });
  expect(codeOf(await reads(cleo))).toBe('status-update.already-read');
  expect(codeOf(await asks(cleo))).toBe('status-update.already-read');
  await watcher.until(({ events }) => events.includes('work-package.acknowledged'));
  await watcher.leave();
});

it('is asked about; the partner answers; the lead reads the answer and acknowledges', async () => {
  expect((await last(cleo)).viewerCan).toEqual(
    expect.arrayContaining(['status-update.acknowledge', 'status-update.ask']),
  );
  const asked = await asks(cleo, '  By when do the antibodies come? ');
  expect(asked.data.askAboutUpdate).toMatchObject({
    reading: 'ASKED',
    questions: [{ words: 'By when do the antibodies come?' }],
  });
  expect(codeOf(await reads(cleo))).toBe('status-update.question-open');
  expect(codeOf(await asks(cleo))).toBe('status-update.question-open');
  const due = (await portal.ask(ana, MONTH, { projectId: cast.lyra })).data.month.items as Said[];
  expect(due.filter(({ kind }) => kind === 'ANSWER')).toEqual([
    { kind: 'ANSWER', code: 'LT1', dueOn: '2019-11-21', standing: 'PLANNED', subjectId: plan.works.LT1 },
  ]);
  expect((await last(ben)).viewerCan).toContain('status-update.answer');

  const questionId = questionOf(asked);
  expect((await answers(ben, questionId)).data.answerQuestion.reading).toBe('ANSWERED');
  expect(codeOf(await answers(ana, questionId))).toBe('update-question.answered');
  const after = (await portal.ask(ana, MONTH, { projectId: cast.lyra })).data.month.items as Said[];
  expect(after.some(({ kind }) => kind === 'ANSWER')).toBe(false);
  expect((await last(carl)).questions).toMatchObject([
    { author: { name: 'Cleo' }, answer: { words: 'By the 20th.', author: { name: 'Ben' } } },
  ]);
  expect((await reads(cleo)).errors).toBeUndefined();
});

it('writes to the people of the partner that is asked, in their language', async () => {
  await portal.database.admin.query(`UPDATE person SET language = 'en' WHERE name = 'Ana'`);
  await portal.database.admin.query('DELETE FROM letter');
  await asks(cleo, 'How many runs?');
  const { rows } = await portal.database.admin.query(
    `SELECT recipient, language, template, facts FROM letter ORDER BY recipient`,
  );
  expect(rows).toMatchObject([
    {
      recipient: 'ana@cast.example',
      language: 'en',
      template: 'update-questioned',
      facts: { question: 'How many runs?' },
    },
    { recipient: 'ben@cast.example', language: 'fr' },
  ]);
});

it('keeps what is asked between the partner and the lead', async () => {
  const questionId = questionOf(await asks(cleo, 'In confidence?'));
  for (const who of [dina, fay, ada]) {
    expect(await last(who)).toMatchObject({ questions: [], reading: 'UNREAD' });
    expect(codeOf(await answers(who, questionId))).toBe('update-question.unknown');
  }
  const { rows } = await portal.database.admin.query(
    `SELECT audience, partner_id, facts FROM journal WHERE event = 'work-package.questioned' ORDER BY seq DESC LIMIT 1`,
  );
  expect(rows).toEqual([{ audience: 'PARTNER', partner_id: cast.vega, facts: { code: 'LT1' } }]);
});

it('is the coordinator’s to acknowledge and to ask about, and the partner’s to answer', async () => {
  for (const who of [ana, ben, carl, dina, fay, ada])
    expect([who.name, codeOf(await reads(who)), codeOf(await asks(who))]).toEqual([
      who.name,
      'access.denied',
      'access.denied',
    ]);
  expect(codeOf(await reads(zed))).toBe('status-update.unknown');
  const questionId = questionOf(await asks(cleo));
  for (const who of [cleo, carl]) expect(codeOf(await answers(who, questionId))).toBe('access.denied');
});

it('waits for nobody when the lead partner itself spoke', async () => {
  await says(cleo);
  const own = await last(cleo);
  expect(own).toMatchObject({ reading: 'OWN', viewerCan: ['status-update.attach'] });
  expect([codeOf(await reads(cleo, own.id)), codeOf(await reads(ana, own.id))]).toEqual([
    'status-update.own-words',
    'access.denied',
  ]);
});

it('is decided once when two coordinators answer at the same time', async () => {
  const outcomes = await Promise.all([reads(cleo), asks(cleo), reads(cleo), asks(cleo)]);
  expect(outcomes.filter(({ errors }) => !errors)).toHaveLength(1);
  const questionId =
    codeOf(await asks(cleo)) === 'status-update.question-open' ? (await last(cleo)).questions[0].id : null;
  if (!questionId) return;
  const replies = await Promise.all([ana, ben, ana, ben].map((who) => answers(who, questionId)));
  expect(replies.filter(({ errors }) => !errors)).toHaveLength(1);
});

it('takes files from the partner that spoke until it is acknowledged, and never changes', async () => {
  const OPEN = `mutation ($input: OpenUploadInput!) { openUpload(input: $input) { id } }`;
  const attach = (who: Someone) => {
    const ids = { id: crypto.randomUUID(), documentId: crypto.randomUUID() };
    const subject = { subjectType: 'status-update', subjectId: spoken, audience: 'CONSORTIUM' };
    return portal.ask(who, OPEN, { input: { ...ids, ...subject, name: 'trial.pdf', size: 10 } });
  };
  expect(codeOf(await attach(ana))).toBeUndefined();
  expect(codeOf(await attach(dina))).toBe('access.denied');
  const subject = { project_id: cast.lyra, partner_id: cast.vega, subject_type: 'status-update', subject_id: spoken };
  await put(portal.database, 'document', { ...subject, name: 'trial.pdf', audience: 'CONSORTIUM', latest: 1 });
  expect((await last(dina)).documents).toEqual([{ name: 'trial.pdf' }]);
  await reads(cleo);
  expect(codeOf(await attach(ana))).toBe('access.denied');
});
