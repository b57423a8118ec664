import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { chooseTheCall } from '../cast/ledgers.js';
import { ada, ana, ben, type Cast, carl, cleo, fay, greg, seatTheCast, zed } from '../cast/lyra.js';
import { type Books, layTheMoney } from '../cast/lyra-money.js';
import { pay } from '../cast/paying.js';
import { Portal, type Said, type Someone } from '../support/portal.js';

let portal: Portal;
let cast: Cast;
let books: Books;

beforeAll(async () => {
  portal = await Portal.open();
});
afterAll(() => portal.close());
/** 7 777.77 is certified of the first claim: 1 234.56 of Orion, who leads, and 6 543.21 of Vega; 75.000001 % is FEDER. */
beforeEach(async () => {
  cast = await seatTheCast(portal.database);
  books = await layTheMoney(portal.database, cast);
  await chooseTheCall(portal.database);
});

const BOOK = `query ($projectId: ID!) { payments(projectId: $projectId) { viewerCan
  figures { agreed ceiling certified paid toComeBack repaid settled toPay held remaining advance advanceRoom }
  claims { claimId number state dueOn retained due payable held paid remaining recovered corrected transfer }
  payments { number kind claimNumber rate amount recovered transfer receivedOn received reference recordedBy { name } version id }
  shares { id version paymentNumber claimNumber partner { shortName } amount standing received dispute viewerCan }
  retention { until source } } }`;
const RECORD = `mutation ($input: RecordPaymentInput!) { recordPayment(input: $input) { id version number transfer recovered } }`;
const RECEIVE = `mutation ($input: ReceivePaymentInput!) { receivePayment(input: $input) { id version receivedOn } }`;
const TRANSFER = `mutation ($input: TransferSharesInput!) { transferShares(input: $input) { id } }`;
const CONFIRM = `mutation ($input: ConfirmShareInput!) { confirmShare(input: $input) { standing version received dispute } }`;

const held = async (sql: string, ...values: unknown[]) => (await portal.database.admin.query(sql, values)).rows;
const book = async (who: Someone = greg): Promise<Said> => {
  const { data, errors } = await portal.ask(who, BOOK, { projectId: cast.lyra });
  return (errors ? errors[0]?.extensions : data.payments) as Said;
};
const doing = async (who: Someone, document: string, input: object): Promise<Said> => {
  const { data, errors } = await portal.ask(who, document, { input });
  return (errors ? errors[0]?.extensions : Object.values(data)[0]) as Said;
};
const pays = (amount: string, more: object = {}, who: Someone = greg) =>
  doing(who, RECORD, {
    ...{ id: uuidv7(), projectId: cast.lyra, claimId: books.first, amount, reference: 'V-2019-1' },
    ...{ orderedOn: '2019-11-08', paidOn: '2019-11-12', ...more },
  });
const receives = ({ id, version }: Said, received: string, who: Someone = cleo, receivedOn = '2019-11-13') =>
  doing(who, RECEIVE, { id, version, receivedOn, received });
const sends = (paymentId: string, shares: readonly Said[], who: Someone = carl, transferredOn = '2019-11-14') => {
  const named = shares.map(({ id, version }) => ({ id, version }));
  return doing(who, TRANSFER, { paymentId, shares: named, transferredOn, reference: 'L-1' });
};
const confirms = ({ id, version }: Said, received: string, words = '', who: Someone = ben) =>
  doing(who, CONFIRM, { id, version, confirmedOn: '2019-11-14', received, words });
const stateOf = async (id: string) => (await held('SELECT state FROM claim WHERE id = $1', id))[0].state;
const letters = async (template: string) =>
  (await held('SELECT recipient FROM letter WHERE template = $1 ORDER BY 1', template)).map(
    ({ recipient }) => recipient,
  );

const PORTFOLIO = `{ portfolio(choices: { order: NAME, descending: false }) { nodes { project { id } paid standing { toComeBack } } } }`;
/** What the authority reads of it among its projects is what it reads of it alone, and adds up. */
async function oneTruth(): Promise<Said> {
  const { figures } = await book();
  const { nodes } = (await portal.ask(greg, PORTFOLIO)).data.portfolio;
  const row = nodes.find(({ project }: Said) => project.id === cast.lyra);
  expect([row.paid, row.standing.toComeBack]).toEqual([figures.paid, figures.toComeBack]);
  const { settled, advance, toComeBack, repaid } = figures;
  const parts = [settled, advance, toComeBack, repaid].reduce((sum, amount) => sum + Number(amount), 0);
  expect(parts.toFixed(2)).toBe(figures.paid);
  return figures;
}

it('pays what is certified, shares it to the cent, and each says what it had', async () => {
  expect(await book()).toMatchObject({
    figures: { agreed: '750000.01', ceiling: '600000.00', certified: '7777.77', settled: '0.00', toPay: '5833.32' },
    claims: [{ number: 1, dueOn: '2019-12-11', retained: '7777.77', due: '5833.32', remaining: '5833.32' }],
    viewerCan: ['payment.read', 'payment.record', 'correction.propose'],
  });
  for (const who of [fay, ada, cleo, ben, zed])
    expect((await pays('5833.32', {}, who)).code).toMatch(/access.denied|project.unknown/);
  const payment = await pays('5833.32');
  expect(payment).toMatchObject({ number: 1, transfer: '5833.32' });
  expect(await stateOf(books.first)).toBe('PAID');
  expect(await letters('payment-recorded')).toEqual([carl.email, cleo.email]);

  const lead = await book(cleo);
  expect(lead).toMatchObject({
    figures: { settled: '5833.32', toPay: '0.00', remaining: '744166.69' },
    payments: [{ number: 1, kind: 'INTERIM', claimNumber: 1, rate: '75.00', reference: 'V-2019-1' }],
    shares: [
      { partner: { shortName: 'Orion' }, amount: '964.56', standing: 'TO_TRANSFER' },
      { partner: { shortName: 'Vega' }, amount: '4868.76', standing: 'TO_TRANSFER' },
    ],
    viewerCan: ['payment.read', 'payment.receive'],
  });
  const [, vega] = lead.shares;
  expect((await sends(payment.id, [vega])).code).toBe('payment.not-received');
  expect((await receives(payment, '5833.32', greg)).code).toBe('access.denied');
  expect((await receives(payment, '5833.32', carl)).receivedOn).toBe('2019-11-13');
  expect((await receives(payment, '5833.32', carl)).code).toBe('payment.already-received');
  expect((await book(carl)).shares[0]).toMatchObject({ standing: 'CONFIRMED', received: '964.56' });
  expect(await stateOf(books.first)).toBe('PAID');
  expect((await confirms(vega, '4868.76')).code).toBe('payment-share.not-sent');
  expect((await sends(payment.id, [vega], ben)).code).toMatch(/unknown|denied/);
  expect((await sends(payment.id, [vega])).id).toBe(payment.id);
  expect(await stateOf(books.first)).toBe('DISTRIBUTED');
  expect(await letters('share-transferred')).toEqual([ben.email]);

  expect(await book(ben)).toMatchObject({ figures: null, claims: [], payments: [], shares: [{ claimNumber: 1 }] });
  expect((await book(ana)).code).toBe('access.denied');
  const [share] = (await book(ben)).shares;
  expect((await confirms(share, '4868.76', '', carl)).code).toBe('access.denied');
  expect((await confirms(share, '4800.00')).code).toBe('payment-share.words-missing');
  const disputed = await confirms(share, '4800.00', 'La banque a retenu 68,76 €.');
  expect(disputed).toMatchObject({ standing: 'DISPUTED', received: '4800.00' });
  expect(await letters('share-disputed')).toEqual([carl.email, cleo.email]);
  await sends(payment.id, [{ ...share, version: disputed.version }]);
  expect((await confirms({ ...share, version: 4 }, '4868.76')).standing).toBe('CONFIRMED');
  expect((await confirms({ ...share, version: 5 }, '4868.76')).code).toBe('payment-share.already-confirmed');
  expect(
    await held(`SELECT event, audience FROM journal WHERE event LIKE 'payment%' OR event LIKE 'claim.%' ORDER BY seq`),
  ).toEqual([
    { event: 'claim.paid', audience: 'FUNDER' },
    { event: 'payment.recorded', audience: 'FUNDER' },
    { event: 'payment.received', audience: 'FUNDER' },
    { event: 'payment-share.transferred', audience: 'PARTY' },
    { event: 'claim.distributed', audience: 'FUNDER' },
    { event: 'payment-share.disputed', audience: 'PARTY' },
    { event: 'payment-share.transferred', audience: 'PARTY' },
    { event: 'payment-share.confirmed', audience: 'PARTY' },
  ]);
}, 30_000);

it('pays in instalments, never more than is due, never on days that cross', async () => {
  expect((await pays('5833.33')).code).toBe('payment.above-due');
  expect((await pays('0.00')).code).toBe('payment.nothing-due');
  expect((await pays('1.00', { paidOn: '2019-11-15' })).code).toBe('payment.days-crossed');
  expect((await pays('1.00', { orderedOn: '2019-11-13' })).code).toBe('payment.days-crossed');
  expect((await pays('1.00', { claimId: books.second })).code).toBe('claim.illegal-move');
  await pays('5000.00');
  expect(await stateOf(books.first)).toBe('CERTIFIED');
  expect((await book()).claims[0]).toMatchObject({ paid: '5000.00', remaining: '833.32' });
  await pays('833.32', { reference: 'V-2019-2' });
  expect(await stateOf(books.first)).toBe('PAID');
  expect((await pays('0.01')).code).toBe('claim.illegal-move');
  const [{ shares }] = await held(
    'SELECT sum(amount)::text AS shares FROM payment_share WHERE project_id = $1',
    cast.lyra,
  );
  expect(shares).toBe('583332');
});

it('recovers an advance from what is paid later', async () => {
  expect((await pays('600000.01', { claimId: null })).code).toBe('payment.above-ceiling');
  expect(await pays('4000.00', { claimId: null })).toMatchObject({ number: 1, transfer: '4000.00' });
  expect((await book()).figures).toMatchObject({ settled: '0.00', advance: '4000.00', advanceRoom: '596000.00' });
  expect(await oneTruth()).toMatchObject({ paid: '4000.00' });
  expect((await book()).claims[0]).toMatchObject({ remaining: '5833.32', recovered: '4000.00', transfer: '1833.32' });
  expect(await pays('5833.32')).toMatchObject({ number: 2, recovered: '4000.00', transfer: '1833.32' });
  expect((await book()).figures).toMatchObject({ settled: '5833.32', advance: '0.00', advanceRoom: '594166.68' });
});

const ASKED = 'id version number kind state requested purpose granted grantedBecause declared lineCount hash viewerCan';
const asking = (verb: string, Input: string) =>
  `mutation ($input: ${Input}!) { ${verb}(input: $input) { ${ASKED} decision { controlId version viewerCan } } }`;
const ASK = asking('askAdvance', 'AskAdvanceInput');
const CHANGE = asking('editAdvance', 'EditAdvanceInput');
const SUBMIT = asking('submitClaim', 'SubmitClaimInput');
const DECIDE_ADVANCE = asking('decideAdvance', 'DecideAdvanceInput');
const CLAIM = `query ($id: ID!) { claim(id: $id) { ${ASKED} refusedBecause decision { controlId version viewerCan } } }`;
const DOSSIER = `query ($id: ID!) { controlDossier(claimId: $id) { viewerCan control { id version } admissibility { code } } }`;
const ADMIT = `mutation ($input: AdmitClaimInput!) { admitClaim(input: $input) { id version state } }`;
const RETURN = `mutation ($input: RefuseClaimInput!) { returnClaim(input: $input) { id state } }`;
const QUEUE = `query { controlQueue(step: TO_CERTIFY) { nodes { lines claim { number requested } } ages { declared } } }`;
const EXPORT = `mutation ($input: OpenStatementExportInput!) { openStatementExport(input: $input) { id } }`;
const PROOF = `query ($id: ID!) { claimProof(claimId: $id) { id heldBy { number } journal { event } } }`;

const asks = (requested: string, who: Someone = carl, id: string = uuidv7()) =>
  doing(who, ASK, { id, projectId: cast.lyra, requested, purpose: 'To order the pump.' });
const read = async (id: string, who: Someone = greg): Promise<Said> => {
  const { data, errors } = await portal.ask(who, CLAIM, { id });
  return (errors ? errors[0]?.extensions : data.claim) as Said;
};
const admits = async (claimId: string, who: Someone = fay) => {
  const { data, errors } = await portal.ask(who, DOSSIER, { id: claimId });
  if (errors) return errors[0]?.extensions as Said;
  const { admissibility, control } = data.controlDossier;
  const checks = admissibility.map(({ code }: Said) => ({ code, answer: 'NOT_APPLICABLE', note: '' }));
  const act = control?.state === 'OPEN' ? control : { id: uuidv7(), version: 0 };
  return doing(who, ADMIT, { ...act, claimId, checks });
};
const grants = ({ decision }: Said, granted: string, reason = '', who: Someone = greg) =>
  doing(who, DECIDE_ADVANCE, { controlId: decision.controlId, version: decision.version, granted, reason });

it('grants an advance that the lead asked for without a line, pays it and takes it back', async () => {
  for (const who of [ana, ben, fay, greg, zed]) expect((await asks('5000.00', who)).code).toBe('access.denied');
  expect(await asks('600000.01')).toMatchObject({ code: 'advance.above-ceiling', facts: { room: '600000.00' } });
  expect((await asks('0.00')).code).toBe('advance.nothing-asked');
  const asked = await asks('4000.00');
  expect(asked).toMatchObject({ number: 5, kind: 'ADVANCE', state: 'DRAFT', declared: '0.00', lineCount: 0 });
  expect((await asks('1.00')).code).toBe('claim.already-open');
  expect((await read(asked.id)).code).toBe('claim.unknown');
  const changed = await doing(cleo, CHANGE, {
    ...{ id: asked.id, version: asked.version, requested: '5000.00', purpose: 'To order two pumps.' },
  });
  expect(changed.requested).toBe('5000.00');
  const sent = await doing(carl, SUBMIT, { id: asked.id, version: changed.version });
  expect(sent).toMatchObject({ state: 'SUBMITTED', declared: '0.00', hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(await letters('claim-submitted')).toEqual([fay.email]);
  const paper = { id: uuidv7(), claimId: asked.id, kind: 'EXPENDITURE', format: 'PDF' };
  expect((await doing(carl, EXPORT, paper)).code).toBe('claim.without-lines');
  expect((await doing(carl, CHANGE, { ...changed, purpose: 'x' })).code).toBeDefined();

  expect(await admits(asked.id)).toMatchObject({ state: 'OPEN' });
  expect(await letters('advance-admitted')).toEqual([carl.email, cleo.email]);
  expect((await admits(asked.id)).code).toBe('claim.illegal-move');
  expect((await portal.ask(greg, QUEUE)).data.controlQueue.nodes).toEqual([
    { lines: 0, claim: { number: 5, requested: '5000.00' } },
  ]);
  const waiting = await read(asked.id);
  expect(waiting).toMatchObject({ state: 'ADMISSIBLE', decision: { viewerCan: ['advance.decide'] } });
  expect((await read(asked.id, fay)).decision.viewerCan).toEqual([]);
  for (const who of [fay, carl]) expect((await grants(waiting, '5000.00', '', who)).code).toMatch(/denied|unknown/);
  expect((await grants(waiting, '5000.01')).code).toBe('advance.above-request');
  expect((await grants(waiting, '4000.00')).code).toBe('advance.reason-missing');
  const granted = await grants(waiting, '4000.00', 'One pump is enough for now.');
  expect(granted).toMatchObject({ state: 'CERTIFIED', granted: '4000.00', requested: '5000.00', decision: null });
  expect(await letters('advance-granted')).toEqual([carl.email, cleo.email]);
  expect((await grants(waiting, '1.00', 'Less.')).code).toBe('access.denied');

  const promised = await book();
  expect(promised.figures).toMatchObject({ advance: '0.00', advanceRoom: '596000.00', toPay: '5833.32' });
  expect(promised.claims[1]).toMatchObject({ number: 5, retained: '0.00', due: '4000.00', remaining: '4000.00' });
  expect((await pays('4000.01', { claimId: asked.id })).code).toBe('payment.above-due');
  await pays('1500.00', { claimId: asked.id });
  expect((await book()).figures).toMatchObject({ advance: '1500.00', advanceRoom: '596000.00' });
  const rest = await pays('2500.00', { claimId: asked.id });
  expect(await stateOf(asked.id)).toBe('PAID');
  expect((await book()).figures).toMatchObject({ settled: '0.00', advance: '4000.00', advanceRoom: '596000.00' });
  expect((await book()).payments).toMatchObject([
    { kind: 'ADVANCE', claimNumber: 5 },
    { kind: 'ADVANCE', claimNumber: 5, transfer: rest.transfer },
  ]);
  expect(await pays('5833.32')).toMatchObject({ recovered: '4000.00', transfer: '1833.32' });
  const { data } = await portal.ask(carl, PROOF, { id: asked.id });
  expect(data.claimProof.journal.map(({ event }: Said) => event)).toEqual([
    ...['claim.advance-asked', 'claim.advance-edited', 'claim.submitted', 'claim.admitted'],
    ...['claim.advance-granted', 'claim.paid'],
  ]);
  const { admin } = portal.database;
  await expect(
    admin.query(
      `INSERT INTO claim_line SELECT (jsonb_populate_record(l, jsonb_build_object('id', gen_random_uuid(),
      'claim_id', $1::uuid))).* FROM claim_line l LIMIT 1`,
      [asked.id],
    ),
  ).rejects.toThrow('period_id');
  await expect(admin.query(`UPDATE claim SET granted = 1 WHERE id = $1`, [asked.id])).rejects.toThrow(
    'an advance is granted once',
  );
}, 30_000);

it('gives an advance back, and refuses it with a reason', async () => {
  const asked = await asks('5000.00');
  await doing(carl, SUBMIT, { id: asked.id, version: asked.version });
  const back = { id: uuidv7(), version: 0, claimId: asked.id, checks: [], reason: 'Say which pump.' };
  expect((await doing(fay, RETURN, back)).state).toBe('RETURNED');
  const returned = await read(asked.id, carl);
  expect(returned).toMatchObject({ state: 'RETURNED', refusedBecause: 'Say which pump.' });
  const edited = await doing(carl, CHANGE, {
    ...{ id: asked.id, version: returned.version, requested: '4500.00', purpose: 'Pump P2.' },
  });
  await doing(carl, SUBMIT, { id: asked.id, version: edited.version });
  await admits(asked.id);
  const waiting = await read(asked.id);
  expect((await grants(waiting, '0.00')).code).toBe('advance.reason-missing');
  expect(await grants(waiting, '0.00', 'The first claim is about to be paid.')).toMatchObject({
    ...{ state: 'REJECTED', granted: null },
  });
  expect(await letters('claim-rejected')).toEqual([carl.email, cleo.email]);
  expect((await read(asked.id, carl)).refusedBecause).toBe('The first claim is about to be paid.');
  expect((await pays('1.00', { claimId: asked.id })).code).toBe('claim.illegal-move');
  expect((await book()).figures).toMatchObject({ advanceRoom: '600000.00' });
}, 30_000);

it('pays once when two pay at once', async () => {
  const answers = await Promise.all(Array.from({ length: 6 }, (_, i) => pays('5833.32', { reference: `V-${i}` })));
  expect(answers.filter(({ number }) => number === 1)).toHaveLength(1);
  expect(
    await held(`SELECT count(*)::int AS n, sum(transfer)::text AS paid FROM payment WHERE project_id = $1`, cast.lyra),
  ).toEqual([{ n: 1, paid: '583332' }]);
});

/** The first claim is the last one. */
async function makeItTheBalance(): Promise<void> {
  await held('ALTER TABLE claim DISABLE TRIGGER submitted');
  await held(`UPDATE claim SET kind = 'BALANCE' WHERE id = $1`, books.first);
  await held('ALTER TABLE claim ENABLE TRIGGER submitted');
}

it('says until when papers are kept once the balance is paid (R14)', async () => {
  await makeItTheBalance();
  expect((await book()).retention).toEqual([]);
  await pays('5833.32');
  expect((await book()).retention).toEqual([{ until: '2022-12-31', source: 'Règl. (UE) 1303/2013, art. 140(1)' }]);
});

it('keeps in the database what the code might forget (R19)', async () => {
  const { id } = await pays('5833.32');
  const refused = (sql: string) => expect(held(sql, id)).rejects.toThrow();
  await refused(`UPDATE payment SET transfer = 1, amount = 1 WHERE id = $1`);
  await refused(`DELETE FROM payment WHERE id = $1`);
  await refused(`UPDATE payment_share SET amount = amount + 1 WHERE payment_id = $1`);
  await refused(`INSERT INTO payment_share (id, project_id, payment_id, partner_id, payment_number, kind, paid_on, amount)
    SELECT gen_random_uuid(), project_id, payment_id, (SELECT id FROM partner WHERE short_name = 'Deneb'), 1, kind, paid_on, 1
    FROM payment_share WHERE payment_id = $1 LIMIT 1`);
});

it('lets nobody pay what is not certified, or more than that, past the code', async () => {
  const [{ id: certifierId }] = await held('SELECT id FROM person WHERE email = $1', greg.email);
  const paid = (claimId: string, cents: number) =>
    pay(portal.database, cast.lyra, { number: 7, certifierId, claimId, shares: { [cast.vega]: cents } });
  const words = 'a claim is paid once it is certified, and never more than that';
  await expect(paid(books.second, 1)).rejects.toThrow(words);
  await expect(paid(books.first, 7_777_78)).rejects.toThrow(words);
  await paid(books.first, 7_777_77);
});

const CORRECTION = `id version number state before after amount owed recovery recovered lineNumber partner { shortName } viewerCan`;
const PROPOSE = `mutation ($input: ProposeCorrectionInput!) { proposeCorrection(input: $input) { ${CORRECTION} } }`;
const DECIDE = `mutation ($input: DecideCorrectionInput!) { decideCorrection(input: $input) { ${CORRECTION} } }`;
const REPAY = `mutation ($input: RecordRepaymentInput!) { recordRepayment(input: $input) { repaidOn recovered } }`;
const proposes = (amount: string, more: object = {}, who: Someone = fay) =>
  doing(who, PROPOSE, {
    ...{ id: uuidv7(), projectId: cast.lyra, claimId: books.first, lineNumber: 2, kind: 'AUDIT', amount },
    ...{ typology: 'VAT', reason: 'La TVA a été récupérée.', source: 'Art. 69', recovery: 'NEXT_PAYMENT', ...more },
  });
const decides = ({ id, version }: Said, who: Someone = greg, accepted = true) =>
  doing(who, DECIDE, { id, version, accepted });
const corrections = async (who: Someone) =>
  (
    await portal.ask(who, `query ($p: ID!) { payments(projectId: $p) { corrections { ${CORRECTION} } } }`, {
      p: cast.lyra,
    })
  ).data.payments.corrections as Said[];

/** The second claim is certified whole, without the months that it takes. */
async function certifyTheSecond(): Promise<void> {
  for (const trigger of ['moved', 'submitted']) await held(`ALTER TABLE claim DISABLE TRIGGER ${trigger}`);
  await held(`UPDATE claim SET state = 'CERTIFIED' WHERE id = $1`, books.second);
  for (const trigger of ['moved', 'submitted']) await held(`ALTER TABLE claim ENABLE TRIGGER ${trigger}`);
  await held(
    `INSERT INTO certified_entry (id, project_id, claim_id, claim_line_id, partner_id, work_package_id, category, kind, amount, at)
     SELECT gen_random_uuid(), project_id, claim_id, id, partner_id, work_package_id, category, 'LINE', eligible, '2019-06-28'
     FROM claim_line WHERE claim_id = $1`,
    books.second,
  );
}

it('corrects what was certified with four eyes, and takes what was paid too much from the next payment', async () => {
  await pays('5833.32');
  expect((await proposes('-6543.22')).code).toBe('correction.beyond-declared');
  expect((await proposes('0.01')).code).toBe('correction.beyond-declared');
  expect((await proposes('0.00')).code).toBe('correction.moves-nothing');
  expect((await proposes('-1.00', { lineNumber: 99 })).code).toBe('claim-line.unknown');
  expect((await proposes('-1.00', { lineNumber: null })).code).toBe('correction.place-missing');
  expect((await proposes('-1.00', { claimId: books.second })).code).toBe('correction.not-certified');
  for (const who of [cleo, carl, ben, ada, zed])
    expect((await proposes('-1.00', {}, who)).code).toMatch(/access.denied|claim.unknown/);

  const proposed = await proposes('-1000.00');
  expect(proposed).toMatchObject({ number: 1, state: 'PROPOSED', before: null, owed: '0.00', lineNumber: 2 });
  expect([await corrections(carl), await corrections(ben)]).toEqual([[], []]);
  expect((await decides(proposed, fay)).code).toBe('access.denied');
  const own = await proposes('-2.00', {}, greg);
  expect((await decides(own, greg)).code).toBe('access.denied');
  expect(await decides(proposed)).toMatchObject({
    state: 'DECIDED',
    before: '6543.21',
    after: '5543.21',
    owed: '750.00',
  });
  expect((await decides({ ...proposed, version: 2 })).code).toBe('access.denied');
  for (const who of [carl, ben])
    expect(await corrections(who)).toMatchObject([{ number: 1, before: '6543.21', after: '5543.21' }]);
  expect(await letters('correction-decided')).toEqual([ben.email, carl.email, cleo.email]);
  expect((await book()).figures).toMatchObject({ certified: '6777.77', settled: '5083.32', toPay: '0.00' });
  expect(await oneTruth()).toMatchObject({ paid: '5833.32', toComeBack: '750.00', repaid: '0.00' });

  await certifyTheSecond();
  const [, second] = (await book()).claims;
  expect(second).toMatchObject({ number: 2, corrected: '750.00' });
  const paid = await pays(second.remaining, { claimId: books.second });
  expect(paid.transfer).toBe(second.transfer);
  expect((Number(second.remaining) - Number(second.transfer)).toFixed(2)).toBe('750.00');
  expect((await corrections(ben))[0]).toMatchObject({ recovered: true });
  const [{ shares }] = await held(
    `SELECT sum(amount)::text AS shares FROM payment_share WHERE payment_id = $1`,
    paid.id,
  );
  expect(shares).toBe(paid.transfer.replace('.', ''));
  expect(await oneTruth()).toMatchObject({ toComeBack: '0.00' });
}, 30_000);

it('asks money back by an order with its day, and is heard when it came', async () => {
  await pays('5833.32');
  const order = { recovery: 'REPAYMENT_ORDER', dueOn: '2020-01-31' };
  expect((await proposes('-1000.00', { ...order, dueOn: null })).code).toBe('correction.due-day-missing');
  const decided = await decides(await proposes('-1000.00', order));
  expect(decided).toMatchObject({ owed: '750.00', recovery: 'REPAYMENT_ORDER', recovered: false });
  const repays = (repaidOn: string, who: Someone = greg) =>
    doing(who, REPAY, { id: decided.id, version: decided.version, repaidOn });
  expect((await repays('2019-11-14', fay)).code).toBe('access.denied');
  expect((await repays('2019-11-15')).code).toBe('payment.days-outside');
  expect(await oneTruth()).toMatchObject({ paid: '5833.32', toComeBack: '750.00', repaid: '0.00' });
  expect(await repays('2019-11-14')).toEqual({ repaidOn: '2019-11-14', recovered: true });
  expect(await oneTruth()).toMatchObject({ paid: '5833.32', toComeBack: '0.00', repaid: '750.00' });
  expect((await doing(greg, REPAY, { id: decided.id, version: 3, repaidOn: '2019-11-14' })).code).toBe(
    'correction.no-order',
  );
});

it('makes a claim that waits for its money worth less, and rejects what was proposed in vain', async () => {
  const wrong = await proposes('-5.00');
  expect(await decides(wrong, greg, false)).toMatchObject({ state: 'REJECTED', before: null });
  expect(await decides(await proposes('-1000.00'))).toMatchObject({ owed: '0.00', recovery: 'NONE' });
  expect((await book()).claims[0]).toMatchObject({ retained: '6777.77', remaining: '5083.32' });
  expect((await pays('5833.32')).code).toBe('payment.above-due');
});

const LASTS = `query ($input: DurabilityInput!) { durability(input: $input) { finalPaidOn until remainingDays wholeDays certified granted amount owed source } }`;

it('takes back by the days that were left what did not last (R13), and tells it to all parties', async () => {
  const broken = { kind: 'DURABILITY', breach: 'RELOCATION', breachedOn: '2019-11-13' };
  const about = { claimId: books.first, lineNumber: 2, partnerId: null, workPackageId: null, category: null };
  const lasts = (more: object = {}, who: Someone = fay) =>
    doing(who, LASTS, { ...about, breachedOn: '2019-11-13', ...more });
  expect(await lasts()).toBeNull();
  expect((await proposes('-1.00', broken)).code).toBe('correction.not-finally-paid');
  await makeItTheBalance();
  await pays('5833.32');
  expect((await lasts({}, cleo)).code).toBe('access.denied');
  const reckoned = await lasts();
  expect(reckoned).toEqual({
    ...{ finalPaidOn: '2019-11-12', until: '2024-11-12', remainingDays: 1826, wholeDays: 1827 },
    ...{ certified: '6543.21', granted: '4907.40', amount: '-6539.62', owed: '4904.71' },
    source: 'Règl. (UE) 1303/2013, art. 71(1)',
  });
  expect(await lasts({ breachedOn: '2024-11-12' })).toMatchObject({ remainingDays: 0, owed: '0.00' });
  const refused = async (amount: string, more: object) => (await proposes(amount, { ...broken, ...more })).code;
  expect(await refused('-6539.62', { breach: null })).toBe('correction.breach-missing');
  expect(await refused('-6539.63', {})).toBe('correction.not-pro-rata');
  expect(await refused('-6539.62', { breachedOn: '2024-11-12' })).toBe('correction.lasted');

  const proposed = await proposes(reckoned.amount, broken);
  const stale = await proposes(reckoned.amount, broken);
  expect(await decides(proposed)).toMatchObject({ before: '6543.21', after: '3.59', owed: '4904.71' });
  expect((await decides(stale)).code).toMatch(/correction.(not-pro-rata|beyond-declared)/);
  expect(await oneTruth()).toMatchObject({ paid: '5833.32', toComeBack: '4904.71' });
  const told = `query ($p: ID!) { payments(projectId: $p) { corrections { kind breach breachedOn finalPaidOn granted before after owed
    lasting { until remainingDays wholeDays } } } }`;
  for (const who of [carl, ben])
    expect((await portal.ask(who, told, { p: cast.lyra })).data.payments.corrections).toEqual([
      {
        ...{ kind: 'DURABILITY', breach: 'RELOCATION', breachedOn: '2019-11-13', finalPaidOn: '2019-11-12' },
        ...{ granted: '4907.40', before: '6543.21', after: '3.59', owed: '4904.71' },
        lasting: { until: '2024-11-12', remainingDays: 1826, wholeDays: 1827 },
      },
    ]);
}, 30_000);

it('keeps four eyes on a correction in the database', async () => {
  const { id } = await proposes('-1000.00');
  const refused = (sql: string) => expect(held(sql, id)).rejects.toThrow();
  await refused(
    `UPDATE correction SET state = 'DECIDED', before = 1, decided_by_id = prepared_by_id, decided_at = now() WHERE id = $1`,
  );
  await refused(`UPDATE correction SET amount = -1 WHERE id = $1`);
  await refused(`DELETE FROM correction WHERE id = $1`);
});
