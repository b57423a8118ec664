import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { ana, ben, type Cast, carl, cleo, dina, fay, seatTheCast, zed } from '../cast/lyra.js';
import { hangAFile, layTheWorkPlan, type WorkPlan } from '../cast/work-plan.js';
import { Portal, type Someone } from '../support/portal.js';

let portal: Portal;
let cast: Cast;
let plan: WorkPlan;
let file: string;

beforeAll(async () => {
  portal = await Portal.open();
  cast = await seatTheCast(portal.database);
  plan = await layTheWorkPlan(portal.database, cast);
  file = await hangAFile(portal.database, cast, plan.deliverables.D1, cast.vega);
  await portal.database.admin.query(`UPDATE person SET language = 'en' WHERE name = 'Dina'`);
});
afterAll(() => portal.close());

const SEEN = `query ($id: ID!) { deliverable(id: $id) { version state dueOn delayReason unexplained viewerCan contributors { shortName }
  history { kind words round fromOn toOn author { name } }
  comments { id words fileName fileNumber viewerCan author { name } answers { words author { name } } resolution { author { name } } } } }`;
const doing = (field: string) => {
  const input = `${field[0]?.toUpperCase()}${field.slice(1)}Input`;
  return `mutation ($input: ${input}!) { ${field}(input: $input) { id version } }`;
};
const does = (who: Someone, field: string, input: object) => portal.ask(who, doing(field), { input });
const codeOf = ({ errors }: Awaited<ReturnType<typeof does>>) => errors?.[0]?.extensions.code;
const seen = async (who: Someone, id: string) => (await portal.ask(who, SEEN, { id })).data.deliverable;
const versionOf = async (id: string) => (await seen(cleo, id)).version;
const changes = async (who: Someone, field: string, id: string, rest: object) =>
  does(who, field, { id, version: await versionOf(id), ...rest });

it('names the partners that work on it, who then read and answer what is said of it', async () => {
  const { D1 } = plan.deliverables;
  expect((await seen(dina, D1)).viewerCan).toEqual(['deliverable.read']);
  expect(codeOf(await changes(dina, 'nameContributors', D1, { partnerIds: [cast.deneb] }))).toBe('access.denied');
  expect(codeOf(await changes(ana, 'nameContributors', D1, { partnerIds: [cast.vega] }))).toBe(
    'deliverable.author-contributes',
  );
  expect(codeOf(await changes(ana, 'nameContributors', D1, { partnerIds: [uuidv7()] }))).toBe('partner.unknown');
  expect(codeOf(await changes(ana, 'nameContributors', D1, { partnerIds: [cast.deneb] }))).toBeUndefined();
  const { contributors, viewerCan } = await seen(dina, D1);
  expect(contributors).toEqual([{ shortName: 'Deneb' }]);
  const may = ['read', 'read-changes', 'comment', 'contribute'].map((verb) => `deliverable.${verb}`);
  expect(viewerCan).toEqual(may);
});

it('is commented on one version of a file, answered and resolved; nobody else reads a word', async () => {
  const { D1, D2 } = plan.deliverables;
  const id = uuidv7();
  const said = { id, deliverableId: D1, documentVersionId: file, words: ' Figure 3 lacks its units. ' };
  expect(codeOf(await does(fay, 'commentDeliverable', said))).toBe('access.denied');
  expect(codeOf(await does(cleo, 'commentDeliverable', { ...said, documentVersionId: uuidv7() }))).toBe(
    'document-version.unknown',
  );
  expect(codeOf(await does(cleo, 'commentDeliverable', { ...said, deliverableId: D2 }))).toBe(
    'deliverable.review-closed',
  );
  expect(codeOf(await does(cleo, 'commentDeliverable', said))).toBeUndefined();
  expect(codeOf(await does(zed, 'answerComment', { id: uuidv7(), commentId: id, words: 'Hello.' }))).toBe(
    'review-comment.unknown',
  );
  expect(
    codeOf(await does(dina, 'answerComment', { id: uuidv7(), commentId: id, words: 'They come.' })),
  ).toBeUndefined();
  expect(codeOf(await does(ben, 'resolveComment', { commentId: id }))).toBe('access.denied');

  for (const who of [ana, dina, carl])
    expect((await seen(who, D1)).comments).toMatchObject([
      {
        words: 'Figure 3 lacks its units.',
        fileName: 'report.pdf',
        fileNumber: 1,
        author: { name: 'Cleo' },
        answers: [{ words: 'They come.', author: { name: 'Dina' } }],
        resolution: null,
      },
    ]);
  expect((await seen(fay, D1)).comments).toEqual([]);
  const { rows } = await portal.database.admin.query(`SELECT facts FROM journal WHERE subject_id = $1`, [D1]);
  expect(JSON.stringify(rows)).not.toContain('units');

  expect(codeOf(await does(cleo, 'resolveComment', { commentId: id }))).toBeUndefined();
  expect(codeOf(await does(ana, 'answerComment', { id: uuidv7(), commentId: id, words: 'Late.' }))).toBe(
    'review-comment.resolved',
  );
  expect((await seen(ana, D1)).comments[0]).toMatchObject({ viewerCan: [], resolution: { author: { name: 'Cleo' } } });
});

it('writes to those who write it, each in their language, once for each comment', async () => {
  const { D1 } = plan.deliverables;
  const letters = async () => {
    const { rows } = await portal.database.admin.query(
      `SELECT recipient, language, facts FROM letter WHERE template = 'deliverable-commented' ORDER BY created_at, recipient`,
    );
    return rows.map(({ recipient, language, facts }) => `${recipient} ${language} ${facts.by}: ${facts.words}`);
  };
  const first = ['ana@cast.example fr', 'ben@cast.example fr', 'dina@cast.example en'].map(
    (whom) => `${whom} Cleo: Figure 3 lacks its units.`,
  );
  expect(await letters()).toEqual(first);
  const said = { id: uuidv7(), deliverableId: D1, documentVersionId: file, words: 'The scale is wrong.' };
  expect(codeOf(await does(fay, 'commentDeliverable', said))).toBe('access.denied');
  expect(codeOf(await does(dina, 'commentDeliverable', said))).toBeUndefined();
  expect(await letters()).toEqual([
    ...first,
    'ana@cast.example fr Dina: The scale is wrong.',
    'ben@cast.example fr Dina: The scale is wrong.',
  ]);
});

it('has its day moved by the lead alone, while it is to come, and tells those who write it in their language', async () => {
  const { D1, D2, D3 } = plan.deliverables;
  const to = { dueOn: '2019-12-13', reason: 'The bench comes later.' };
  expect(codeOf(await changes(ana, 'moveDueDate', D1, to))).toBe('access.denied');
  expect(codeOf(await changes(cleo, 'moveDueDate', D2, to))).toBe('deliverable.due-has-come');
  expect(codeOf(await changes(cleo, 'moveDueDate', D3, to))).toBe('deliverable.handed-in');
  expect(codeOf(await changes(cleo, 'moveDueDate', D1, { ...to, dueOn: '2019-11-14' }))).toBe(
    'deliverable.due-in-the-past',
  );
  expect(codeOf(await changes(cleo, 'moveDueDate', D1, to))).toBeUndefined();
  expect((await seen(fay, D1)).history[0]).toMatchObject({
    kind: 'DUE_MOVED',
    fromOn: '2019-11-29',
    toOn: '2019-12-13',
    words: 'The bench comes later.',
    author: { name: 'Cleo' },
  });
  const { rows } = await portal.database.admin.query(
    `SELECT recipient, language FROM letter WHERE template = 'deliverable-moved' ORDER BY recipient`,
  );
  expect(rows.map(({ recipient, language }) => `${recipient} ${language}`)).toEqual([
    'ana@cast.example fr',
    'ben@cast.example fr',
    'dina@cast.example en',
  ]);
});

it('says why it is late, and blocks the report of the period until it does', async () => {
  const { D1, D2 } = plan.deliverables;
  const board = `query ($id: ID!) { reminderBoard(projectId: $id) { unexplained { code } } }`;
  const blocking = async () => (await portal.ask(cleo, board, { id: cast.lyra })).data.reminderBoard.unexplained;
  const month = `query ($id: ID!) { month(projectId: $id) { items { code unexplained } } }`;
  const owed = async () =>
    (await portal.ask(dina, month, { id: cast.lyra })).data.month.items.find(
      (one: { code: string }) => one.code === 'D2',
    );
  expect(await blocking()).toEqual([{ code: 'D2' }]);
  expect(await owed()).toEqual({ code: 'D2', unexplained: true });
  const why = { delayReason: 'The bench was broken.' };
  for (const who of [cleo, ana]) expect(codeOf(await changes(who, 'explainDelay', D2, why))).toBe('access.denied');
  expect(codeOf(await changes(ana, 'explainDelay', D1, why))).toBe('deliverable.not-late');
  expect(codeOf(await changes(dina, 'explainDelay', D2, why))).toBeUndefined();
  expect(await blocking()).toEqual([]);
  expect((await owed()).unexplained).toBe(false);
  expect(await seen(fay, D2)).toMatchObject({ delayReason: 'The bench was broken.', unexplained: false });
});

it('tells all of it as one time line, what is to be changed only to those who write it and the lead', async () => {
  const { D1 } = plan.deliverables;
  await changes(ana, 'submitDeliverable', D1, { delayReason: '' });
  await changes(cleo, 'requestChanges', D1, { reason: 'The tables lack units.' });
  await changes(ana, 'submitDeliverable', D1, { delayReason: '' });
  await changes(cleo, 'acceptDeliverable', D1, { words: 'Clear and complete.' });
  const told = async (who: Someone) =>
    (await seen(who, D1)).history.map(({ kind, round, words }: Record<string, string | null>) =>
      [kind, round, words].filter(Boolean).join(' '),
    );
  expect(await told(dina)).toEqual([
    'ACCEPTED 2 Clear and complete.',
    'SUBMITTED 2',
    'CHANGES_REQUESTED 1 The tables lack units.',
    'SUBMITTED 1',
    'DUE_MOVED The bench comes later.',
  ]);
  expect(await told(fay)).toContain('CHANGES_REQUESTED 1');
  const said = { id: uuidv7(), deliverableId: D1, documentVersionId: file, words: 'One more thing.' };
  expect(codeOf(await does(cleo, 'commentDeliverable', said))).toBe('deliverable.review-closed');
  expect(codeOf(await changes(ana, 'nameContributors', D1, { partnerIds: [] }))).toBe('deliverable.settled');
});
