import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { ada, ana, type Cast, carl, cleo, dina, fay, seatTheCast, zed } from '../cast/lyra.js';
import { layTheWorkPlan, type WorkPlan } from '../cast/work-plan.js';
import { AppRole, attempt } from '../support/app-role.js';
import { Portal, type Said, type Someone } from '../support/portal.js';
import { put } from '../support/put.js';

let portal: Portal;
let cast: Cast;
let plan: WorkPlan;
let people: ReadonlyMap<string, string>;

beforeAll(async () => {
  portal = await Portal.open();
  cast = await seatTheCast(portal.database);
  plan = await layTheWorkPlan(portal.database, cast);
  const { rows } = await portal.database.admin.query<{ id: string; email: string }>('SELECT id, email FROM person');
  people = new Map(rows.map(({ id, email }) => [email, id]));
});
afterAll(() => portal.close());

const FIELDS = `id version code titleFr titleEn state probability impact formerProbability formerImpact score level worsening
  toReview nextReviewOn foreseen viewerCan partner { shortName } owner { name } raisedBy { name }
  workPackages { code } milestones { code }`;
const RAISE = `mutation ($input: RaiseRiskInput!) { raiseRisk(input: $input) { ${FIELDS} } }`;
const CHANGE = `mutation ($input: ChangeRiskInput!) { changeRisk(input: $input) { ${FIELDS} } }`;
const REVIEW = `mutation ($input: ReviewRiskInput!) { reviewRisk(input: $input) { ${FIELDS} } }`;
const CLOSE = `mutation ($input: CloseRiskInput!) { closeRisk(input: $input) { ${FIELDS} } }`;
const REOPEN = `mutation ($input: ReopenRiskInput!) { reopenRisk(input: $input) { ${FIELDS} } }`;
const ONE = `query ($id: ID!) { risk(id: $id) { ${FIELDS} } }`;
const LIST = `query ($p: ID!, $filter: RiskFilter, $sort: RiskSort, $descending: Boolean, $first: Int, $after: String) {
  risks(projectId: $p, filter: $filter, sort: $sort, descending: $descending, first: $first, after: $after) {
    total nodes { id code score toReview } pageInfo { endCursor hasNextPage } } }`;
const REGISTER = `query ($p: ID!, $filter: RiskFilter) { riskRegister(projectId: $p, filter: $filter) {
  total critical toReview cells { probability impact level count }
  moves { fromProbability fromImpact probability impact count } carriers { shortName } } }`;
const HISTORY = `query ($id: ID!) { riskReviews(riskId: $id) { total nodes {
  at state probability impact level words done nextReviewOn author { name } } } }`;

type Answer = Awaited<ReturnType<Portal['ask']>>;
const refusal = ({ errors }: Answer) => errors?.[0]?.extensions;
const codeOf = (answer: Answer) => refusal(answer)?.code;

const antibodies = () => ({
  ...{ titleFr: ' Anticorps en retard ', titleEn: 'Late antibodies', description: 'One supplier only.' },
  ...{ category: 'SUPPLY', foreseen: true, mitigation: 'A second supplier.', warningSign: 'No slip by Friday.' },
  ...{ partnerId: cast.vega, ownerId: people.get(ana.email) as string | null },
  ...{ workPackageIds: [plan.works.LT1], milestoneIds: [plan.milestones.J2] },
});
const raise = (who: Someone, said: object = {}) =>
  portal.ask(who, RAISE, {
    input: {
      ...{ id: uuidv7(), projectId: cast.lyra, probability: 3, impact: 4, nextReviewOn: '2019-12-02' },
      ...antibodies(),
      ...said,
    },
  });
const raised = async (who: Someone, said: object = {}): Promise<Said> => {
  const { data, errors } = await raise(who, said);
  expect(errors).toBeUndefined();
  return data.raiseRisk;
};
const seen = async (id: string, who = ana): Promise<Said> => (await portal.ask(who, ONE, { id })).data.risk;
const review = async (who: Someone, id: string, said: object = {}) => {
  const { version } = await seen(id);
  const play = { probability: 4, impact: 4, state: 'OPEN', words: 'No slip came.', done: '', nextReviewOn: null };
  return portal.ask(who, REVIEW, { input: { id, version, ...play, ...said } });
};
const listed = async (filter: object = {}, more: object = {}): Promise<Said> =>
  (await portal.ask(ana, LIST, { p: cast.lyra, filter, ...more })).data.risks;
const codes = async (filter: object = {}, more: object = {}): Promise<string[]> =>
  (await listed(filter, more)).nodes.map(({ code }: Said) => code);
const lettersTo = async ({ email }: Someone, template: string) =>
  (
    await portal.database.admin.query('SELECT facts FROM letter WHERE recipient = $1 AND template = $2', [
      email,
      template,
    ])
  ).rows;

let first: Said;

describe('a risk is raised', () => {
  it('by a partner, of the work that is theirs, with its place in the matrix and its first review', async () => {
    first = await raised(ana);
    expect(first).toMatchObject({
      ...{ code: 'R1', titleFr: 'Anticorps en retard', state: 'OPEN', version: 1, foreseen: true, worsening: 0 },
      ...{ probability: 3, impact: 4, score: 12, level: 'HIGH', formerProbability: null, toReview: false },
      ...{ partner: { shortName: 'Vega' }, owner: { name: 'Ana' }, raisedBy: { name: 'Ana' } },
      ...{ workPackages: [{ code: 'LT1' }], milestones: [{ code: 'J2' }] },
      viewerCan: ['risk.read', 'risk.change', 'risk.review', 'risk.close'],
    });
    const { data } = await portal.ask(fay, HISTORY, { id: first.id });
    expect(data.riskReviews).toMatchObject({
      total: 1,
      nodes: [
        { state: 'OPEN', probability: 3, impact: 4, words: '', nextReviewOn: '2019-12-02', author: { name: 'Ana' } },
      ],
    });
    const { rows } = await portal.database.admin.query(`SELECT event, facts FROM journal WHERE subject_id = $1`, [
      first.id,
    ]);
    expect(rows).toEqual([{ event: 'risk.raised', facts: { code: 'R1', probability: 3, impact: 4 } }]);
  });

  it('and read by all who belong to the project; what one may do follows from who carries it and whose work it is', async () => {
    const may = async (who: Someone) => (await seen(first.id, who)).viewerCan;
    for (const who of [fay, ada, dina]) expect(await may(who)).toEqual(['risk.read']);
    expect(await may(carl)).toEqual(['risk.read', 'risk.review']);
    expect(await may(cleo)).toEqual(['risk.read', 'risk.change', 'risk.review', 'risk.close']);
    expect(codeOf(await portal.ask(zed, ONE, { id: first.id }))).toBe('risk.unknown');
    expect(codeOf(await portal.ask(zed, LIST, { p: cast.lyra }))).toBe('access.denied');
    expect(codeOf(await portal.ask(zed, REGISTER, { p: cast.lyra }))).toBe('access.denied');
  });

  it('never in the name of another, of work that is not theirs, or with a stranger to watch it', async () => {
    const cases: ReadonlyArray<readonly [Someone, object, object]> = [
      [ana, { partnerId: cast.deneb }, { code: 'access.denied' }],
      [fay, {}, { code: 'access.denied' }],
      [zed, { partnerId: cast.thuban }, { code: 'access.denied' }],
      [ana, { workPackageIds: [plan.works.LT3] }, { code: 'risk.work-not-yours' }],
      [ana, { workPackageIds: [] }, { code: 'risk.work-not-yours' }],
      [ana, { ownerId: people.get(dina.email) }, { code: 'risk.owner-elsewhere', facts: { partner: 'Vega' } }],
      [ana, { ownerId: people.get(zed.email) }, { code: 'risk.owner-elsewhere', facts: { partner: 'Vega' } }],
      [ana, { workPackageIds: [plan.foreign.work] }, { code: 'work-package.unknown' }],
      [ana, { milestoneIds: [plan.foreign.milestone] }, { code: 'milestone.unknown' }],
      [cleo, { partnerId: cast.thuban, ownerId: null }, { code: 'partner.unknown' }],
      [ana, { nextReviewOn: '2019-11-13' }, { code: 'risk.next-review-past', facts: { today: '2019-11-14' } }],
      [ana, { probability: 6 }, { code: 'input.invalid' }],
      [ana, { titleFr: '  ' }, { code: 'input.invalid' }],
    ];
    for (const [who, said, expected] of cases)
      expect([said, refusal(await raise(who, said))]).toMatchObject([said, expected]);
    expect((await listed()).total).toBe(1);
  });

  it('by the coordinator for the whole project, or laid on a partner, whose people are told', async () => {
    const own = await raised(cleo, { partnerId: cast.orion, ownerId: null, workPackageIds: [], milestoneIds: [] });
    expect(own).toMatchObject({ code: 'R2', workPackages: [], owner: null });
    expect(await lettersTo(carl, 'risk-charged')).toEqual([]);
    await raised(cleo, { partnerId: cast.deneb, ownerId: null, workPackageIds: [plan.works.LT2], probability: 5 });
    expect(await lettersTo(dina, 'risk-charged')).toMatchObject([
      { facts: { code: 'R3', by: 'Cleo', project: 'Lyra' } },
    ]);
    expect(await lettersTo(ana, 'risk-charged')).toEqual([]);
  });

  it('under a code of its own, however many are raised at once', async () => {
    const risks = await Promise.all(Array.from({ length: 8 }, () => raised(ana, { impact: 1 })));
    expect(risks.map(({ code }) => code).sort()).toEqual(['R10', 'R11', 'R4', 'R5', 'R6', 'R7', 'R8', 'R9']);
  });
});

describe('a risk is changed', () => {
  const change = async (who: Someone, said: object = {}) => {
    const { version } = await seen(first.id);
    return portal.ask(who, CHANGE, { input: { id: first.id, version, ...antibodies(), ...said } });
  };

  it('by whoever carries it, in all but its grades', async () => {
    const threatened = { workPackageIds: [plan.works.LT4, plan.works.LT1], milestoneIds: [] };
    const { data } = await change(ana, { ...threatened, titleEn: 'Antibodies that come late', ownerId: null });
    expect(data.changeRisk).toMatchObject({
      ...{ titleEn: 'Antibodies that come late', owner: null, version: 2, score: 12 },
      ...{ workPackages: [{ code: 'LT1' }, { code: 'LT4' }], milestones: [] },
    });
    await change(ana);
    expect(await seen(first.id)).toMatchObject({ workPackages: [{ code: 'LT1' }], milestones: [{ code: 'J2' }] });
  });

  it('by nobody else, and not onto somebody else’s shoulders', async () => {
    expect(codeOf(await change(carl))).toBe('access.denied');
    expect(codeOf(await change(dina))).toBe('access.denied');
    expect(codeOf(await change(ana, { partnerId: cast.deneb, ownerId: null }))).toBe('risk.carried-by-another');
    const stale = { id: first.id, version: 1, ...antibodies() };
    expect(refusal(await portal.ask(ana, CHANGE, { input: stale }))).toMatchObject({
      code: 'version.stale',
      current: { titleEn: 'Late antibodies' },
    });
  });
});

describe('a risk is reviewed', () => {
  it('by those whose work it threatens; it shows where it came from, and keeps what was said', async () => {
    const { data } = await review(carl, first.id, { nextReviewOn: '2019-11-14' });
    expect(data.reviewRisk).toMatchObject({
      ...{ probability: 4, impact: 4, score: 16, level: 'CRITICAL', worsening: 4, toReview: true },
      ...{ formerProbability: 3, formerImpact: 4 },
    });
    const { data: told } = await portal.ask(ana, HISTORY, { id: first.id });
    expect(told.riskReviews.nodes).toMatchObject([
      { probability: 4, level: 'CRITICAL', words: 'No slip came.', author: { name: 'Carl' } },
      { probability: 3, level: 'HIGH' },
    ]);
    expect(codeOf(await review(dina, first.id))).toBe('access.denied');
    expect(codeOf(await review(fay, first.id))).toBe('access.denied');
  });

  it('and once it has occurred, says what was done, and the lead is told', async () => {
    expect(codeOf(await review(ana, first.id, { state: 'OCCURRED' }))).toBe('risk.occurred-needs-words');
    const done = 'Another batch ordered.';
    await review(ana, first.id, { state: 'OCCURRED', done });
    await review(ana, first.id, { state: 'OCCURRED', done: 'The batch came.' });
    expect(await seen(first.id)).toMatchObject({ state: 'OCCURRED', worsening: 0 });
    for (const who of [cleo, carl])
      expect(await lettersTo(who, 'risk-occurred')).toMatchObject([{ facts: { code: 'R1', done, by: 'Ana' } }]);
    expect(codeOf(await review(ana, first.id, { nextReviewOn: '2019-11-13' }))).toBe('risk.next-review-past');
  });

  it('from the version that was seen', async () => {
    const play = { probability: 1, impact: 1, state: 'OPEN', words: '', done: '' };
    const stale = await portal.ask(ana, REVIEW, { input: { id: first.id, version: 1, ...play } });
    expect(refusal(stale)).toMatchObject({ code: 'version.stale', current: { state: 'OCCURRED', probability: 4 } });
  });

  it('but its history is edited by nobody, whatever the code', async () => {
    const app = AppRole.open(portal.database, 1);
    try {
      await app.as(people.get(cleo.email) as string, async (client) => {
        for (const forged of [
          `UPDATE risk_review SET words = 'all is well'`,
          'DELETE FROM risk_review',
          'DELETE FROM risk',
        ])
          expect(await attempt(client, forged, [])).toMatchObject({ refused: '42501' });
      });
      await app.as(people.get(dina.email) as string, async (client) => {
        const outcome = await attempt(client, `UPDATE risk SET impact = 1 WHERE id = $1 RETURNING id`, [first.id]);
        expect(outcome).toEqual({ rows: [] });
      });
    } finally {
      await app.close();
    }
  });
});

describe('a risk is closed', () => {
  const closing = async (who: Someone, words: string) => {
    const { version } = await seen(first.id);
    return portal.ask(who, CLOSE, { input: { id: first.id, version, words } });
  };

  it('by whoever carries it, with the reason; then nothing is said of it but that it opens again', async () => {
    expect(codeOf(await closing(carl, 'Over.'))).toBe('access.denied');
    expect(codeOf(await closing(ana, ' '))).toBe('input.invalid');
    const { data } = await closing(ana, 'The batches are in the cold room.');
    expect(data.closeRisk).toMatchObject({
      state: 'CLOSED',
      nextReviewOn: null,
      viewerCan: ['risk.read', 'risk.reopen'],
    });
    expect(codeOf(await review(ana, first.id))).toBe('risk.closed');
    expect(codeOf(await closing(ana, 'Again.'))).toBe('risk.illegal-move');
    const { version } = await seen(first.id);
    const again = { id: first.id, version, ...antibodies() };
    expect(codeOf(await portal.ask(ana, CHANGE, { input: again }))).toBe('risk.closed');
  });

  it('threatens its work no more, until it is opened again', async () => {
    const threats = `query ($work: ID!, $milestone: ID!) { workPackage(id: $work) { risks { code } }
      milestone(id: $milestone) { risks { code } } }`;
    const told = async () =>
      (await portal.ask(fay, threats, { work: plan.works.LT1, milestone: plan.milestones.J2 })).data;
    const others = ['R4', 'R5', 'R6', 'R7', 'R8', 'R9', 'R10', 'R11'].map((code) => ({ code }));
    expect(await told()).toEqual({ workPackage: { risks: others }, milestone: { risks: [{ code: 'R3' }, ...others] } });
    const { version } = await seen(first.id);
    const input = { id: first.id, version, words: 'The next batch is late too.', nextReviewOn: '2019-11-21' };
    const { data } = await portal.ask(ana, REOPEN, { input });
    expect(data.reopenRisk).toMatchObject({ state: 'OPEN', nextReviewOn: '2019-11-21', toReview: false });
    expect((await told()).workPackage.risks[0]).toEqual({ code: 'R1' });
    const { data: history } = await portal.ask(ana, HISTORY, { id: first.id });
    expect(history.riskReviews.nodes.map(({ state }: Said) => state)).toEqual([
      ...['OPEN', 'CLOSED', 'OCCURRED', 'OCCURRED', 'OPEN', 'OPEN'],
    ]);
  });
});

describe('the register', () => {
  it('lists the worst first, by pages, and in other orders', async () => {
    const all = await codes({}, { first: 100 });
    expect(all.slice(0, 4)).toEqual(['R3', 'R1', 'R2', 'R4']);
    const begun = await listed({}, { first: 2 });
    const rest = await codes({}, { first: 100, after: begun.pageInfo.endCursor });
    expect([...begun.nodes.map(({ code }: Said) => code), ...rest]).toEqual(all);
    expect(await codes({}, { sort: 'NUMBER', descending: false, first: 3 })).toEqual(['R1', 'R2', 'R3']);
    expect(await codes({}, { sort: 'NEXT_REVIEW', descending: false, first: 2 })).toEqual(['R1', 'R2']);
    for (const sort of ['NUMBER', 'NEXT_REVIEW', 'REVIEWED']) {
      const page = await listed({}, { sort, first: 4 });
      const more = await codes({}, { sort, first: 100, after: page.pageInfo.endCursor });
      expect([sort, new Set([...page.nodes.map(({ code }: Said) => code), ...more]).size]).toEqual([sort, all.length]);
    }
  });

  it('is narrowed by what stands in it', async () => {
    expect(await codes({ partnerId: cast.deneb })).toEqual(['R3']);
    expect(await codes({ workPackageId: plan.works.LT2 })).toEqual(['R3']);
    expect(await codes({ probability: 4, impact: 4 })).toEqual(['R1']);
    expect(await codes({ category: 'BUDGET' })).toEqual([]);
    expect(await codes({ milestoneId: plan.milestones.J4 })).toEqual([]);
    expect((await codes({ milestoneId: plan.milestones.J2 })).length).toBe(10);
    expect((await codes({ foreseen: false })).length).toBe(0);
    expect((await codes({ states: ['CLOSED', 'OCCURRED'] })).length).toBe(0);
  });

  it('counts every cell, and draws where each came from', async () => {
    const { data } = await portal.ask(ana, REGISTER, { p: cast.lyra });
    const { cells, moves, ...counts } = data.riskRegister;
    expect(counts).toEqual({ total: 11, critical: 2, toReview: 0, carriers: [{ shortName: 'Vega' }] });
    expect(cells).toHaveLength(25);
    const full = cells.filter(({ count }: Said) => count > 0);
    expect(
      full.map(({ probability, impact, level, count }: Said) => `${probability}×${impact} ${level} ${count}`),
    ).toEqual([...['5×4 CRITICAL 1', '4×4 CRITICAL 1', '3×1 LOW 8', '3×4 HIGH 1']]);
    expect(moves).toEqual([]);
    await review(ana, first.id, { probability: 2, impact: 5, nextReviewOn: '2019-11-14' });
    const after = (await portal.ask(fay, REGISTER, { p: cast.lyra, filter: { partnerId: cast.vega } })).data
      .riskRegister;
    expect(after).toMatchObject({ total: 9, critical: 0, toReview: 1, carriers: [] });
    expect(after.moves).toEqual([{ fromProbability: 4, fromImpact: 4, probability: 2, impact: 5, count: 1 }]);
    const { data: led } = await portal.ask(cleo, REGISTER, { p: cast.lyra });
    expect(led.riskRegister.carriers).toHaveLength(3);
  });

  it('says in the list and in its filter alike what is to be reviewed', async () => {
    let number = 100;
    for (const state of ['OPEN', 'MITIGATED', 'OCCURRED', 'CLOSED'])
      for (const next_review_on of [null, '2019-11-13', '2019-11-14', '2019-11-15']) {
        number += 1;
        await put(portal.database, 'risk', {
          ...{ project_id: cast.lyra, number, partner_id: cast.vega, title_fr: 'R', title_en: 'R', category: 'STAFF' },
          ...{ foreseen: false, probability: 1, impact: 1, state, next_review_on },
          ...{ reviewed_at: '2019-11-02', raised_at: '2019-11-02', raised_by_id: people.get(ana.email) },
        });
      }
    const all = (await listed({}, { first: 100 })).nodes;
    for (const toReview of [true, false])
      expect((await codes({ toReview }, { first: 100 })).sort()).toEqual(
        all
          .filter((one: Said) => one.toReview === toReview)
          .map(({ code }: Said) => code)
          .sort(),
      );
    expect((await listed({ toReview: true })).total).toBe(7);
    const { data } = await portal.ask(ana, REGISTER, { p: cast.lyra });
    expect(data.riskRegister.toReview).toBe(7);
  });
});
