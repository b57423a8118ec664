import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ada, ana, ben, type Cast, carl, cleo, dina, fay, seatTheCast, zed } from '../cast/lyra.js';
import { hangAFile, layTheWorkPlan, type WorkPlan } from '../cast/work-plan.js';
import { Portal, type Someone } from '../support/portal.js';

let portal: Portal;
let cast: Cast;
let plan: WorkPlan;

beforeAll(async () => {
  portal = await Portal.open();
  cast = await seatTheCast(portal.database);
  plan = await layTheWorkPlan(portal.database, cast);
});
afterAll(() => portal.close());

const SEEN = `query ($id: ID!) { milestone(id: $id) { version state standing achievedOn viewerCan deciderPartner { shortName } decider { name }
  evidence { name } history { kind onDay words withoutEvidence author { name } } } }`;
const DECIDE = `mutation ($input: DecideMilestoneInput!) { decideMilestone(input: $input) { state achievedOn standing driftDays } }`;
const WARN = `mutation ($input: WarnOfMilestoneInput!) { warnOfMilestone(input: $input) { state } }`;
const ENTRUST = `mutation ($input: EntrustMilestoneInput!) { entrustMilestone(input: $input) { id } }`;

const seen = async (who: Someone, id: string) => (await portal.ask(who, SEEN, { id })).data.milestone;
const ask = async (who: Someone, document: string, id: string, rest: object) =>
  portal.ask(who, document, { input: { id, version: (await seen(cleo, id)).version, ...rest } });
const decide = (who: Someone, id: string, verdict: string, rest: object = {}) =>
  ask(who, DECIDE, id, { verdict, on: '2019-11-12', words: '', withoutEvidence: '', ...rest });
const codeOf = ({ errors }: Awaited<ReturnType<typeof decide>>) => errors?.[0]?.extensions.code;

it('is put at risk by whoever answers for it and back on plan, with words each time', async () => {
  const { J3 } = plan.milestones;
  for (const who of [ana, carl, fay])
    expect(codeOf(await ask(who, WARN, J3, { atRisk: true, words: 'No supplier.' }))).toBe('access.denied');
  expect(codeOf(await ask(dina, WARN, J3, { atRisk: false, words: 'Fine.' }))).toBe('milestone.same-state');
  expect(codeOf(await ask(dina, WARN, J3, { atRisk: true, words: '  ' }))).toBe('input.invalid');
  const warned = await ask(dina, WARN, J3, { atRisk: true, words: 'No supplier.' });
  expect(warned.data.warnOfMilestone.state).toBe('AT_RISK');
  const calmed = await ask(cleo, WARN, J3, { atRisk: false, words: 'Found one.' });
  expect(calmed.data.warnOfMilestone.state).toBe('PLANNED');
});

it.each([ana, ben, dina, carl, fay, ada])('does not let $name decide what the committee decides', async (who) => {
  expect(codeOf(await decide(who, plan.milestones.J3, 'ACHIEVED'))).toBe('access.denied');
});

it('is achieved on a file that shows it, or on words that say why there is none', async () => {
  const { J3, J4 } = plan.milestones;
  expect(codeOf(await decide(cleo, J3, 'ACHIEVED', { on: '2019-11-15' }))).toBe('milestone.not-yet');
  expect(codeOf(await decide(cleo, J3, 'ACHIEVED'))).toBe('milestone.needs-evidence');
  await hangAFile(portal.database, cast, J3, cast.deneb, 'milestone');
  const { data } = await decide(cleo, J3, 'ACHIEVED');
  expect(data.decideMilestone).toEqual({ state: 'ACHIEVED', achievedOn: '2019-11-12', standing: 'MET', driftDays: 12 });
  expect((await seen(dina, J3)).evidence).toEqual([{ name: 'report.pdf' }]);
  const shown = await decide(cleo, J4, 'ACHIEVED', { withoutEvidence: 'Shown to the committee on the bench.' });
  expect(shown.data.decideMilestone.state).toBe('ACHIEVED');
});

it('is corrected by another decision, which says why; both stay', async () => {
  const { J3 } = plan.milestones;
  expect(codeOf(await decide(cleo, J3, 'MISSED'))).toBe('milestone.decision-needs-words');
  await decide(cleo, J3, 'ACHIEVED_WITH_RESERVATIONS', { words: 'Two batches of three.' });
  const withdrawn = await decide(cleo, J3, 'DECISION_WITHDRAWN', { words: 'The third batch counts.' });
  expect(withdrawn.data.decideMilestone).toMatchObject({ state: 'PLANNED', achievedOn: null });
  expect(codeOf(await decide(cleo, J3, 'DECISION_WITHDRAWN', { words: 'Again.' }))).toBe('milestone.nothing-decided');
  const { history } = await seen(fay, J3);
  expect(history.map(({ kind, words }: Record<string, string>) => `${kind} ${words}`.trim())).toEqual([
    'DECISION_WITHDRAWN The third batch counts.',
    'ACHIEVED_WITH_RESERVATIONS Two batches of three.',
    'ACHIEVED',
    'PUT_BACK_ON_PLAN Found one.',
    'PUT_AT_RISK No supplier.',
  ]);
  const { rows } = await portal.database.admin.query(
    `SELECT has_table_privilege('portal_app', 'due_event', 'UPDATE') AS u, has_table_privilege('portal_app', 'due_event', 'DELETE') AS d`,
  );
  expect(rows).toEqual([{ u: false, d: false }]);
});

it('is decided by the partner, or the person there, that the lead has named, and by nobody else', async () => {
  const { J2 } = plan.milestones;
  const name = (who: Someone, deciderPartnerId: string | null, deciderId: string | null = null) =>
    ask(who, ENTRUST, J2, { deciderPartnerId, deciderId });
  const { rows } = await portal.database.admin.query(`SELECT name, id FROM person`);
  const person = (wanted: string) => rows.find((row) => row.name === wanted).id;
  expect(codeOf(await name(dina, cast.deneb))).toBe('access.denied');
  expect(codeOf(await name(cleo, cast.deneb, person('Ana')))).toBe('milestone.decider-elsewhere');
  await portal.database.admin.query(`UPDATE person SET language = 'en' WHERE name = 'Dina'`);
  expect(codeOf(await name(cleo, cast.deneb, person('Dina')))).toBeUndefined();
  for (const _ of ['once', 'again']) expect(codeOf(await name(cleo, cast.vega, person('Ana')))).toBeUndefined();
  expect(await seen(fay, J2)).toMatchObject({ deciderPartner: { shortName: 'Vega' }, decider: { name: 'Ana' } });
  for (const who of [cleo, ben, dina])
    expect(codeOf(await decide(who, J2, 'MISSED', { words: 'Given up.' }))).toBe('access.denied');
  const { data } = await decide(ana, J2, 'MISSED', { words: 'Given up.' });
  expect(data.decideMilestone).toMatchObject({ state: 'MISSED', standing: 'LATE' });
});

it('tells whoever is named that the decision is theirs, in their language, once', async () => {
  const { rows } = await portal.database.admin.query(
    `SELECT recipient, language, facts FROM letter WHERE template = 'milestone-entrusted' ORDER BY created_at`,
  );
  expect(rows.map(({ recipient, language, facts }) => `${recipient} ${language} ${facts.code}`)).toEqual([
    'dina@cast.example en J2',
    'ana@cast.example fr J2',
  ]);
});

it('tells the people of the partner that answers for it', async () => {
  const { rows } = await portal.database.admin.query(
    `SELECT recipient, facts FROM letter WHERE template = 'milestone-decided' AND facts->>'code' = 'J3' ORDER BY created_at`,
  );
  expect(rows.map(({ recipient, facts }) => `${recipient} ${facts.verdict}`)).toEqual([
    'dina@cast.example ACHIEVED',
    'dina@cast.example ACHIEVED_WITH_RESERVATIONS',
    'dina@cast.example DECISION_WITHDRAWN',
  ]);
});

it('does not know the milestones of others', async () => {
  const foreign = { id: plan.foreign.milestone, version: 1, verdict: 'ACHIEVED', on: '2019-11-12' };
  const asked = await portal.ask(cleo, DECIDE, { input: { ...foreign, words: '', withoutEvidence: 'Seen.' } });
  expect(codeOf(asked)).toBe('milestone.unknown');
  const strange = { id: plan.milestones.J3, version: 1, atRisk: true, words: 'Hm.' };
  expect(codeOf(await portal.ask(zed, WARN, { input: strange }))).toBe('milestone.unknown');
});
