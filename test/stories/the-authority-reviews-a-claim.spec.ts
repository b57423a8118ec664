import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import type * as Rounds from '../../api/src/workplan/reminders/reminder-rounds.js';
import { chooseTheCall } from '../cast/ledgers.js';
import { ada, ana, ben, type Cast, carl, cleo, dina, fay, greg, seatTheCast, zed } from '../cast/lyra.js';
import { type Books, layTheMoney } from '../cast/lyra-money.js';
import { builtApi } from '../support/outside.js';
import { type Answer, Portal, type Someone } from '../support/portal.js';
import { Watcher } from '../support/watcher.js';

const { ReminderRounds }: typeof Rounds = await builtApi('workplan/reminders/reminder-rounds');

const REVIEWED = 'id decision deducted typology reason source version';
const ASSIGN = `mutation ($input: AssignControlInput!) { assignControl(input: $input) { id number version reviewer { name } } }`;
const ADMIT = `mutation ($input: AdmitClaimInput!) { admitClaim(input: $input) { id number state version } }`;
const RETURN = `mutation ($input: RefuseClaimInput!) { returnClaim(input: $input) { id number state reason version } }`;
const REJECT = `mutation ($input: RefuseClaimInput!) { rejectClaim(input: $input) { id state } }`;
const DECIDE = `mutation ($input: DecideLineInput!) { decideLine(input: $input) { ${REVIEWED} } }`;
const UNDO = `mutation ($input: UndoDecisionInput!) { undoDecision(input: $input) { ${REVIEWED} } }`;
const BULK = `mutation ($input: DecideLinesInput!) { decideLines(input: $input) { id number } }`;
const PREVIEW = `query ($chosen: LinesChosenInput!) { bulkPreview(chosen: $chosen) { lines declared decided blocked } }`;
const SUBMIT = `mutation ($input: SubmitClaimInput!) { submitClaim(input: $input) { id state declared version } }`;
const REOPEN = `mutation ($input: ReopenClaimInput!) { reopenClaim(input: $input) { id state version } }`;
const CLAIM = `query ($id: ID!) { claim(id: $id) { id state declared version refusedBecause viewerCan } }`;
const QUEUE = `query ($seat: QueueSeat, $projectId: ID!, $first: Int!, $after: String) { controlQueue(seat: $seat, projectId: $projectId, order: AGE, first: $first, after: $after) {
  total ages { from claims } pageInfo { hasNextPage endCursor }
  nodes { id days lines decided claim { number state } project { acronym } control { id reviewer { name } } risk { score level reasons { code points figure } } }
} }`;
const DOSSIER = `query ($claimId: ID!) { controlDossier(claimId: $claimId) {
  id viewerCan reviewers { id name } control { id number state version reviewer { name } } earlier { number state reason }
  typologies { code } admissibility { code } checklist { code categories }
  progress { lines decided declared deducted parked retained seen steps { decision typology lines declared deducted } }
} }`;
const LINES = `query ($claimId: ID!, $filter: ControlledLineFilter, $first: Int!, $after: String) {
  controlledLines(claimId: $claimId, filter: $filter, first: $first, after: $after) { total sum pageInfo { endCursor }
    nodes { id findings blocked line { id number eligible category partner { id } } review { ${REVIEWED} } } }
}`;
const SHEET = `query ($claimLineId: ID!) { controlledLine(claimLineId: $claimLineId) { id line { number eligible documents { id } }
  review { ${REVIEWED} } decidedBy { name } silentRules earlier { claimNumber } deliverables { id }
  remarks { finding { code rule sources } proposal { decision deducted typology source } } } }`;

let portal: Portal;
let origin: string;
let cast: Cast;
let books: Books;

beforeAll(async () => {
  portal = await Portal.open();
  origin = await portal.listen();
});
afterAll(() => portal.close());
beforeEach(async () => {
  cast = await seatTheCast(portal.database);
  books = await layTheMoney(portal.database, cast);
  await chooseTheCall(portal.database);
});

const code = (answer: Answer) => answer.errors?.[0]?.extensions.code;
const held = async (sql: string, ...values: unknown[]) => (await portal.database.admin.query(sql, values)).rows;
const personId = async ({ email }: Someone) => (await held('SELECT id FROM person WHERE email = $1', email))[0].id;
const dossier = async (who: Someone, claimId = books.second) =>
  (await portal.ask(who, DOSSIER, { claimId })).data.controlDossier;
const lines = async (who: Someone, filter: object = {}, first = 100) =>
  (await portal.ask(who, LINES, { claimId: books.second, filter, first })).data.controlledLines;
const sees = async (who: Someone, id = books.second) => (await portal.ask(who, CLAIM, { id })).data?.claim ?? null;
const letters = () =>
  held(`SELECT template, count(*)::int FROM letter WHERE project_id = $1 GROUP BY template ORDER BY 1`, cast.lyra);

const CHECKS = ['SIGNED', 'PERIOD', 'STATEMENT', 'REPORT', 'EVIDENCE'].map((asked) => ({
  code: asked,
  answer: 'YES',
  note: '',
}));
const acting = (over: object = {}) => ({ id: uuidv7(), claimId: books.second, version: 0, checks: CHECKS, ...over });

/** Fay admits the second claim and begins. */
async function inControl(): Promise<string> {
  const { data, errors } = await portal.ask(fay, ADMIT, { input: acting() });
  expect(errors).toBeUndefined();
  return data.admitClaim.id;
}
/** Somebody who works for both sides sends the third claim. */
async function sentBy(who: Someone): Promise<string> {
  await held(
    `INSERT INTO membership (id, project_id, partner_id, person_id, email, role, invited_at, accepted_at)
     VALUES ($1, $2, $3, $4, $5, 'LEAD_FINANCE', '2018-02-08', '2018-02-08')`,
    ...[uuidv7(), cast.lyra, cast.orion, await personId(who), who.email],
  );
  expect((await portal.ask(who, SUBMIT, { input: { id: books.draft, version: 1 } })).errors).toBeUndefined();
  return books.draft;
}
const deciding = (controlId: string, claimLineId: string, over: object = {}) => ({
  ...{ id: uuidv7(), controlId, claimLineId, version: 0, decision: 'ACCEPTED', reason: '', source: '', checks: [] },
  ...over,
});
const decides = (who: Someone, input: object) => portal.ask(who, DECIDE, { input });
const WINDOW = { typology: 'PERIOD', reason: 'Payée hors de la fenêtre.' };

describe('the queue', () => {
  it('holds what the authority has in hand over its projects, told with its reasons', async () => {
    const { data } = await portal.ask(fay, QUEUE, { projectId: cast.lyra, first: 10 });
    expect(data.controlQueue).toMatchObject({
      total: 1,
      nodes: [
        { id: books.second, days: 63, lines: 120, decided: 0, claim: { number: 2, state: 'SUBMITTED' }, control: null },
      ],
    });
    const [{ risk }] = data.controlQueue.nodes;
    expect(risk.reasons.map((one: { code: string }) => one.code).sort()).toEqual(['AMOUNT', 'UNPROVED', 'WAITING']);
    expect(data.controlQueue.ages.map((bar: { claims: number }) => bar.claims)).toEqual([0, 0, 0, 1, 0]);
    for (const who of [ana, ben, carl, cleo])
      expect((await portal.ask(who, QUEUE, { projectId: cast.lyra, first: 10 })).data.controlQueue.total).toBe(0);
  });

  it('gives a claim to a reviewer, who is told, and finds it in a queue of their own', async () => {
    const id = uuidv7();
    const reviewerId = await personId(fay);
    const given = await portal.ask(greg, ASSIGN, { input: { id, claimId: books.second, version: 0, reviewerId } });
    expect(given.data.assignControl).toMatchObject({ number: 1, reviewer: { name: 'Fay' } });
    const mine = async (who: Someone, seat: string) =>
      (await portal.ask(who, QUEUE, { projectId: cast.lyra, first: 10, seat })).data.controlQueue.total;
    expect([await mine(fay, 'MINE'), await mine(greg, 'MINE'), await mine(fay, 'NOBODY')]).toEqual([1, 0, 0]);
    expect(await letters()).toEqual([{ template: 'control-assigned', count: 1 }]);
    const stale = await portal.ask(greg, ASSIGN, {
      input: { id, claimId: books.second, version: 0, reviewerId: null },
    });
    expect(code(stale)).toBe('version.stale');
    const stranger = { id, claimId: books.second, version: 1, reviewerId: await personId(greg) };
    expect(code(await portal.ask(greg, ASSIGN, { input: stranger }))).toBe('control.not-a-reviewer');
    for (const who of [carl, ada, ana])
      expect(code(await portal.ask(who, ASSIGN, { input: { ...stranger, reviewerId } }))).toMatch(/denied|unknown/);
  });
});

describe('admissibility', () => {
  it('admits and begins in one gesture, both told in the journal, and the lead is written to', async () => {
    const id = await inControl();
    expect(await dossier(fay)).toMatchObject({
      control: { id, number: 1, state: 'OPEN', reviewer: { name: 'Fay' } },
      viewerCan: ['control.read', 'control.assign', 'control.review'],
      progress: { lines: 120, decided: 0 },
    });
    expect(await held(`SELECT event, audience FROM journal WHERE project_id = $1 ORDER BY seq`, cast.lyra)).toEqual([
      { event: 'claim.admitted', audience: 'FUNDER' },
      { event: 'control.started', audience: 'FUNDER' },
    ]);
    expect(await letters()).toEqual([{ template: 'claim-admitted', count: 2 }]);
    expect(code(await portal.ask(fay, ADMIT, { input: acting() }))).toBe('claim.illegal-move');
  });

  it('is refused while a question is answered no, and by whoever sent the claim', async () => {
    const checks = CHECKS.map((one) => (one.code === 'REPORT' ? { ...one, answer: 'NO' } : one));
    expect(code(await portal.ask(fay, ADMIT, { input: acting({ checks }) }))).toBe('control.unanswered');
    const own = acting({ claimId: await sentBy(fay) });
    expect(code(await portal.ask(fay, ADMIT, { input: own }))).toBe('access.denied');
    for (const who of [greg, ada, cleo])
      expect(code(await portal.ask(who, ADMIT, { input: acting() }))).toBe('access.denied');
    for (const who of [ana, zed]) expect(code(await portal.ask(who, ADMIT, { input: acting() }))).toBe('claim.unknown');
  });

  it('rejects for good, with the reason', async () => {
    const { data } = await portal.ask(fay, REJECT, { input: acting({ reason: 'Hors de l’appel.' }) });
    expect(data.rejectClaim.state).toBe('REJECTED');
    expect(await sees(cleo)).toMatchObject({ state: 'REJECTED', refusedBecause: 'Hors de l’appel.' });
    expect(code(await portal.ask(fay, ADMIT, { input: acting() }))).toBe('claim.illegal-move');
  });

  it('goes back to the lead, who completes it and sends it again: another control begins', async () => {
    const before = await lines(fay);
    const given = await portal.ask(fay, RETURN, { input: acting({ reason: 'Le compte rendu manque.' }) });
    expect(given.data.returnClaim).toMatchObject({ number: 1, state: 'RETURNED' });
    const back = await sees(cleo);
    expect(back).toMatchObject({ state: 'RETURNED', refusedBecause: 'Le compte rendu manque.' });
    expect(back.viewerCan).toEqual(['claim.read', 'claim.assemble', 'claim.reopen', 'claim.submit']);
    expect(await lines(fay)).toEqual(before);

    const reopened = await portal.ask(cleo, REOPEN, { input: { id: books.second, version: back.version } });
    expect(reopened.errors).toBeUndefined();
    expect((await lines(fay)).total).toBe(0);
    const input = { id: books.second, version: reopened.data.reopenClaim.version };
    const sent = await portal.ask(cleo, SUBMIT, { input });
    expect(sent.data.submitClaim).toMatchObject({ state: 'SUBMITTED', declared: back.declared });
    expect(await lines(fay)).toEqual(before);
    expect(await letters()).toEqual([
      { template: 'claim-returned', count: 2 },
      { template: 'claim-submitted', count: 1 },
    ]);

    await inControl();
    expect(await dossier(fay)).toMatchObject({
      control: { number: 2, state: 'OPEN' },
      earlier: [{ number: 1, state: 'RETURNED', reason: 'Le compte rendu manque.' }],
    });
    expect(code(await portal.ask(cleo, REOPEN, { input }))).toBe('claim.illegal-move');
  });
});

describe('line by line', () => {
  it('tells what the rules see, and what they would have decided', async () => {
    await inControl();
    const found = await lines(fay, { withFindings: true });
    const { data } = await portal.ask(fay, SHEET, { claimLineId: (await lines(fay, {}, 1)).nodes[0].id });
    expect(data.controlledLine.silentRules + data.controlledLine.remarks.length).toBeGreaterThan(8);
    for (const node of found.nodes) expect(node.findings).toBeGreaterThan(0);
    expect(found.total).toBeLessThan(120);
  });

  it('accepts, reduces, refuses, parks and takes back, each to the cent in the waterfall', async () => {
    const controlId = await inControl();
    const all = (await lines(fay)).nodes;
    const [a, b, c, d] = all.slice(0, 4);
    expect((await decides(fay, deciding(controlId, a.id))).data.decideLine).toMatchObject({
      decision: 'ACCEPTED',
      version: 1,
    });
    const reduced = await decides(fay, deciding(controlId, b.id, { decision: 'REDUCED', percent: '33.3', ...WINDOW }));
    const cut = (BigInt(b.line.eligible.replace('.', '')) * 333n) / 1000n;
    expect(BigInt(reduced.data.decideLine.deducted.replace('.', ''))).toBe(cut);
    expect(reduced.data.decideLine.source).toBe('Règl. (UE) 1303/2013, art. 65(2)');
    const refused = await decides(fay, deciding(controlId, c.id, { decision: 'REFUSED', ...WINDOW }));
    expect(refused.data.decideLine.deducted).toBe(c.line.eligible);
    await decides(fay, deciding(controlId, d.id, { decision: 'PARKED', reason: 'La commande manque.' }));

    const { id: reviewId } = reduced.data.decideLine;
    expect(code(await decides(fay, { ...deciding(controlId, b.id), id: reviewId, version: 0 }))).toBe('version.stale');
    const { progress } = await dossier(fay);
    const cents = (text: string) => BigInt(text.replace('.', ''));
    expect(progress.decided).toBe(4);
    expect(cents(progress.deducted)).toBe(cut + cents(c.line.eligible));
    expect(cents(progress.retained)).toBe(cents(progress.declared) - cents(progress.deducted) - cents(d.line.eligible));
    expect((await lines(fay, { decisions: ['UNDECIDED'] })).total).toBe(116);
    expect((await lines(fay, { decisions: ['PARKED', 'REFUSED'] })).total).toBe(2);

    const { id, version } = refused.data.decideLine;
    const undone = await portal.ask(fay, UNDO, { input: { id, version } });
    expect(undone.data.undoDecision).toMatchObject({ decision: null, deducted: '0.00', typology: null, version: 2 });
    expect(code(await portal.ask(fay, UNDO, { input: { id, version } }))).toBe('version.stale');
    const sheet = (await portal.ask(fay, SHEET, { claimLineId: b.id })).data.controlledLine;
    expect(sheet).toMatchObject({ review: { decision: 'REDUCED' }, decidedBy: { name: 'Fay' } });
  });

  it('refuses what R17 does not let be', async () => {
    const controlId = await inControl();
    const [{ id, line }] = (await lines(fay, {}, 1)).nodes;
    const tries = async (over: object) => code(await decides(fay, deciding(controlId, id, over)));
    expect(await tries({ decision: 'REDUCED', deducted: '1.00', reason: 'Trop.' })).toBe('control.no-typology');
    expect(await tries({ decision: 'REDUCED', deducted: '1.00', reason: 'Trop.', typology: 'MOOD' })).toBe(
      'control.unknown-typology',
    );
    expect(await tries({ decision: 'REDUCED', deducted: '0.00', ...WINDOW })).toBe('control.nothing-deducted');
    expect(await tries({ decision: 'REDUCED', deducted: `${Number(line.eligible) + 1}`, ...WINDOW })).toBe(
      'control.deducted-beyond-declared',
    );
    expect(await tries({ decision: 'PARKED' })).toBe('control.no-reason');
    expect(await tries({ decision: 'REFUSED', typology: 'PERIOD', reason: ' ' })).toBe('control.no-reason');
  });

  it('is the work of reviewers alone, and of nobody who sent the claim', async () => {
    const controlId = await inControl();
    const [{ id }] = (await lines(fay, {}, 1)).nodes;
    for (const who of [greg, ada, cleo])
      expect(code(await decides(who, deciding(controlId, id)))).toBe('access.denied');
    for (const who of [ana, zed]) expect(code(await decides(who, deciding(controlId, id)))).toBe('control.unknown');
  });

  it('decides many at once, after telling what it will do, whole or not at all', async () => {
    const controlId = await inControl();
    const [first] = (await lines(fay, {}, 1)).nodes;
    await decides(fay, deciding(controlId, first.id));
    const chosen = { controlId, filter: { partnerIds: [cast.orion] } };
    const { bulkPreview } = (await portal.ask(fay, PREVIEW, { chosen })).data;
    expect(bulkPreview).toMatchObject({ lines: 40, decided: 1 });
    const input = { chosen, decision: 'ACCEPTED', reason: '', source: '', lines: 40, declared: bulkPreview.declared };
    expect(code(await portal.ask(fay, BULK, { input: { ...input, lines: 39 } }))).toBe('control.bulk-moved');
    expect((await dossier(fay)).progress.decided).toBe(1);
    expect((await portal.ask(fay, BULK, { input })).data.decideLines.id).toBe(controlId);
    expect((await dossier(fay)).progress.decided).toBe(40);
    expect(code(await portal.ask(fay, BULK, { input: { ...input, decision: 'REDUCED' } }))).toBe('control.not-in-bulk');
    expect(code(await portal.ask(fay, PREVIEW, { chosen: { ...chosen, controlId: uuidv7() } }))).toBe(
      'control.unknown',
    );
  });

  it('keeps one decision of two that are made at once', async () => {
    const controlId = await inControl();
    const races = Number(process.env.DOUBLE_DECISIONS ?? '60');
    const all = (await lines(fay)).nodes;
    let [kept, stale] = [0, 0];
    for (let race = 0; race < races; race += 1) {
      const { id } = all[race % all.length];
      const [standing] = await held(
        `SELECT id, version FROM line_review WHERE control_id = $1 AND claim_line_id = $2`,
        controlId,
        id,
      );
      const both = [
        deciding(controlId, id, standing),
        deciding(controlId, id, { ...standing, decision: 'PARKED', reason: 'À voir.' }),
      ];
      const answers = await Promise.all(both.map((input) => decides(fay, input)));
      kept += answers.filter(({ errors }) => !errors).length;
      stale += answers.filter((answer) => code(answer) === 'version.stale').length;
    }
    expect([kept, stale]).toEqual([races, races]);
  }, 900_000);

  it('stays with the authority until it is notified: API, subscription and journal', async () => {
    const watching = await Promise.all(
      [cleo, ana, fay].map(async (who) => new Watcher(origin, await portal.realm.tokenFor(who), cast.lyra).settled()),
    );
    try {
      const controlId = await inControl();
      const [{ id }] = (await lines(fay, {}, 1)).nodes;
      await decides(fay, deciding(controlId, id, { decision: 'REFUSED', ...WINDOW }));
      const [lead, partner, reviewer] = watching as [Watcher, Watcher, Watcher];
      await reviewer.until(({ events }) => events.includes('line-review.decided'));
      expect(lead.events).toEqual(['claim.admitted', 'control.started']);
      expect(partner.events).toEqual([]);
      for (const who of [cleo, carl]) {
        expect(code(await portal.ask(who, DOSSIER, { claimId: books.second }))).toBe('access.denied');
        expect(code(await portal.ask(who, SHEET, { claimLineId: id }))).toBe('access.denied');
      }
      for (const who of [ana, ben, dina, zed])
        expect(code(await portal.ask(who, SHEET, { claimLineId: id }))).toMatch(/unknown$/);
      const told = `query ($projectId: ID!) { journal(projectId: $projectId, first: 50) { nodes { event } } }`;
      const events = async (who: Someone) =>
        (await portal.ask(who, told, { projectId: cast.lyra })).data.journal.nodes.map(
          (one: { event: string }) => one.event,
        );
      expect(await events(cleo)).not.toContain('line-review.decided');
      expect(await events(fay)).toContain('line-review.decided');
    } finally {
      for (const watcher of watching) await watcher.leave();
    }
  });
});

describe('questions', () => {
  const ASK = `mutation ($input: AskControlQuestionInput!) { askControlQuestion(input: $input) { id version viewerCan } }`;
  const REPLY = `mutation ($input: AnswerControlQuestionInput!) { answerControlQuestion(input: $input) { id answers { text author { name } } } }`;
  const SETTLE = `mutation ($input: SettleControlQuestionInput!) { settleControlQuestion(input: $input) { id settledAt } }`;
  const OPEN = `query ($projectId: ID!) { controlQuestions(projectId: $projectId, open: true) {
    total nodes { id text dueOn claimNumber partner { shortName } line { number } answers { text } viewerCan } } }`;
  const open = async (who: Someone) =>
    (await portal.ask(who, OPEN, { projectId: cast.lyra })).data?.controlQuestions ?? { total: 0, nodes: [] };

  it('are asked of the partner of a line, answered on the record, and settled', async () => {
    await inControl();
    const line = (await lines(fay, { partnerIds: [cast.vega], categories: ['CONSUMABLES'] }, 1)).nodes[0];
    const input = {
      ...{ id: uuidv7(), subject: 'LINE', subjectId: line.id, partnerId: cast.vega },
      ...{ figure: '', text: 'Quelle commande ?', dueOn: '2019-11-28' },
    };
    expect(code(await portal.ask(fay, ASK, { input: { ...input, partnerId: cast.orion } }))).toBe(
      'control-question.other-partner',
    );
    expect(code(await portal.ask(fay, ASK, { input: { ...input, dueOn: '2019-11-01' } }))).toBe(
      'control-question.due-past',
    );
    for (const who of [greg, cleo]) expect(code(await portal.ask(who, ASK, { input }))).toBe('access.denied');
    expect((await portal.ask(fay, ASK, { input })).errors).toBeUndefined();

    expect((await open(ana)).nodes).toMatchObject([{ text: 'Quelle commande ?', claimNumber: null }]);
    expect((await open(cleo)).nodes).toMatchObject([{ claimNumber: 2, partner: { shortName: 'Vega' } }]);
    for (const who of [dina, zed]) expect((await open(who)).total).toBe(0);

    const answer = { id: uuidv7(), questionId: input.id, text: 'La 77, jointe.' };
    expect(code(await portal.ask(fay, REPLY, { input: answer }))).toBe('access.denied');
    const { data } = await portal.ask(ana, REPLY, { input: answer });
    expect(data.answerControlQuestion.answers).toEqual([{ text: 'La 77, jointe.', author: { name: 'Ana' } }]);
    expect(
      (await portal.ask(fay, SETTLE, { input: { id: input.id, version: 1 } })).data.settleControlQuestion.settledAt,
    ).toBeTruthy();
    const late = { ...answer, id: uuidv7() };
    expect(code(await portal.ask(ana, REPLY, { input: late }))).toBe('control-question.settled');
    expect(code(await portal.ask(fay, SETTLE, { input: { id: input.id, version: 2 } }))).toBe(
      'control-question.settled',
    );
    expect((await open(ana)).total).toBe(0);
    await expect(held(`UPDATE control_question SET text = 'Autre chose ?'`)).rejects.toThrow('stays as it was asked');
    const told = (await letters()).map(({ template }: { template: string }) => template);
    expect(told).toEqual(expect.arrayContaining(['control-questioned', 'control-answered']));
  });

  const FIGURES = `query ($subject: AskedSubject!, $id: ID!) { askableFigures(subject: $subject, id: $id) {
    code partners { shortName } figures { figure value partner { shortName } } } }`;
  const MONTH = `query ($projectId: ID!) { month(projectId: $projectId) { items { kind code dueOn standing titleFr askedBy } } }`;
  const FOUND = `query ($projectId: ID!) { landmarks(projectId: $projectId, search: "laser") { nodes { kind code titleFr } } }`;
  const BOARD = `query ($projectId: ID!) { reminderBoard(projectId: $projectId) { rows { partner { shortName } cells { kind count late } } } }`;

  it('are asked about any figure, of those whom it concerns, as it stood that day', async () => {
    const figures = async (who: Someone, subject: string, id: string) => portal.ask(who, FIGURES, { subject, id });
    const ofPlan = (await figures(fay, 'BUDGET', cast.vega)).data.askableFigures;
    expect(ofPlan).toMatchObject({ code: 'Vega', partners: [{ shortName: 'Orion' }, { shortName: 'Vega' }] });
    const [planned] = ofPlan.figures.filter(({ figure }: { figure: string }) => figure === 'PLANNED');
    const ofClaim = (await figures(fay, 'CLAIM', books.second)).data.askableFigures;
    const { declared } = await sees(fay);
    expect(ofClaim.figures).toContainEqual({ figure: 'DECLARED', value: declared, partner: { shortName: 'Orion' } });
    for (const { figure, partner } of ofClaim.figures)
      expect(partner.shortName === 'Orion' || !['DECLARED', 'STAFF'].includes(figure)).toBe(true);
    for (const who of [greg, ada, cleo, carl, ana, zed])
      expect(code(await figures(who, 'BUDGET', cast.vega))).toMatch(/denied|nothing-there/);
    expect(code(await figures(fay, 'BUDGET', cast.thuban))).toBe('control-question.nothing-there');

    const asked = { id: uuidv7(), subject: 'BUDGET', subjectId: cast.vega, partnerId: cast.vega, figure: 'PLANNED' };
    const input = { ...asked, text: 'Pourquoi ce laser ?', dueOn: '2019-11-16' };
    const asks = (over: object) => portal.ask(fay, ASK, { input: { ...input, ...over } });
    for (const over of [
      { partnerId: cast.deneb },
      { figure: 'TRL_NOW' },
      { subject: 'CLAIM', subjectId: books.second },
    ])
      expect(code(await asks(over))).toBe('control-question.other-partner');
    expect(code(await asks({ text: ' ' }))).toBe('control-question.words-missing');
    expect((await asks({})).errors).toBeUndefined();
    const [kept] = await held(
      'SELECT subject, code, figure, value, claim_id FROM control_question WHERE project_id = $1',
      cast.lyra,
    );
    expect(kept).toEqual({ subject: 'BUDGET', code: 'Vega', figure: 'PLANNED', value: planned.value, claim_id: null });

    const due = { kind: 'CONTROL_QUESTION', code: 'Vega', dueOn: '2019-11-16', standing: 'PLANNED', askedBy: 'Région' };
    const month = async (who: Someone) =>
      (await portal.ask(who, MONTH, { projectId: cast.lyra })).data.month.items.filter(
        ({ kind }: { kind: string }) => kind === 'CONTROL_QUESTION',
      );
    for (const who of [ana, ben]) expect(await month(who)).toMatchObject([{ ...due, titleFr: 'Pourquoi ce laser ?' }]);
    for (const who of [cleo, carl, dina]) expect(await month(who)).toEqual([]);
    const found = async (who: Someone) =>
      (await portal.ask(who, FOUND, { projectId: cast.lyra })).data.landmarks.nodes.map(
        ({ kind }: { kind: string }) => kind,
      );
    for (const who of [fay, ada, cleo, ana]) expect(await found(who)).toEqual(['QUESTION']);
    for (const who of [dina, zed]) expect(await found(who)).toEqual([]);
    const { reminderBoard } = (await portal.ask(cleo, BOARD, { projectId: cast.lyra })).data;
    const owed = reminderBoard.rows.flatMap(
      (row: { partner: { shortName: string }; cells: Array<Record<string, unknown>> }) =>
        row.cells
          .filter(({ kind, count }) => kind === 'CONTROL_QUESTION' && count === 1)
          .map(() => row.partner.shortName),
    );
    expect(owed).toEqual(['Vega']);
    for (const round of [1, 2]) {
      await portal.app.get(ReminderRounds).visit(cast.lyra);
      const reminded = await held(
        `SELECT recipient FROM letter WHERE project_id = $1 AND template = 'reminder' AND facts::text LIKE '%CONTROL_QUESTION%'`,
        cast.lyra,
      );
      expect([round, reminded]).toEqual([round, [{ recipient: ben.email }]]);
    }
    await portal.ask(ana, REPLY, { input: { id: uuidv7(), questionId: input.id, text: 'Il aligne les barrettes.' } });
    expect(await month(ana)).toEqual([]);
  });
});

describe('what was submitted', () => {
  it('answers the authority with the same bytes whatever partners write afterwards (G4)', async () => {
    await inControl();
    const edits = Number(process.env.LATER_EDITS ?? '20');
    const asked = async () => {
      const [{ id }] = (await lines(fay, {}, 1)).nodes;
      return JSON.stringify([
        await sees(fay),
        await dossier(fay),
        await lines(fay),
        (await portal.ask(fay, SHEET, { claimLineId: id })).data,
      ]);
    };
    const before = await asked();
    const KEEP = `mutation ($input: ChangeExpensesInput!) { changeExpenses(input: $input) { id } }`;
    const [{ line }] = (await lines(fay, { partnerIds: [cast.vega], categories: ['CONSUMABLES'] }, 1)).nodes;
    for (let edit = 0; edit < edits; edit += 1) {
      const written = {
        ...{
          id: uuidv7(),
          workPackageId: books.sorting,
          category: 'EXTERNAL',
          method: 'REAL',
          documentRef: `F-2-${line.number}`,
        },
        ...{ issuer: 'Optique du Doubs', description: 'Encore', incurredOn: '2019-03-01', paidOn: '2019-04-01' },
        ...{ net: `${100 + edit}.00`, vat: '0.00', share: 10_000, currency: 'EUR' },
      };
      const input = { projectId: cast.lyra, partnerId: cast.vega, lines: [written], removed: [] };
      expect((await portal.ask(ben, KEEP, { input })).errors).toBeUndefined();
    }
    expect(await asked()).toBe(before);
  }, 300_000);
});
