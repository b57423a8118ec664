import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { claimStates } from '../../api/src/claims/claim.lifecycle.js';
import { layTheControl } from '../cast/controlled.js';
import { ada, ana, ben, carl, cleo, dina, fay, greg, seatTheCast, zed } from '../cast/lyra.js';
import { layTheTries, type TriedClaim } from '../cast/tried.js';
import { Portal, type Someone } from '../support/portal.js';
import { root } from '../support/root.js';

/** What an action is done to, and how each of its states is had. */
interface Subject {
  readonly states: readonly string[];
  readonly put: (state: string) => string;
}

interface Action {
  readonly on: Subject;
  readonly states: readonly string[];
  readonly who: readonly Someone[];
  readonly input: (laid: TriedClaim) => object;
}

const one = (table: string, states: Readonly<Record<string, string>>): Subject => ({
  states: Object.keys(states),
  put: (state) => `UPDATE ${table} SET ${states[state]}`,
});
const PERSON = `(SELECT id FROM person WHERE name = 'Greg')`;
const CARL = `(SELECT id FROM person WHERE name = 'Carl')`;
const UNSENT = 'transferred_on = NULL, transferred_by_id = NULL';
const SENT = `transferred_on = '2019-11-06', transferred_by_id = ${CARL}`;
const UNHEARD = `confirmed_on = NULL, confirmed_by_id = NULL, received = NULL, dispute = ''`;
const heard = (received: string, dispute: string) =>
  `confirmed_on = '2019-11-07', confirmed_by_id = ${CARL}, received = ${received}, dispute = '${dispute}'`;
const DECIDED = `state = 'DECIDED', before = 120000, decided_by_id = ${PERSON}, decided_at = now()`;

const moved = (state: string) =>
  `UPDATE claim SET state = '${state}', submitted_at = ${state === 'DRAFT' ? 'NULL' : `'2019-09-12'`}`;
const claims: Subject = { states: claimStates, put: (state) => `${moved(state)} WHERE kind <> 'ADVANCE'` };
const GRANTED = ['CERTIFIED', 'PAID', 'DISTRIBUTED'];
const granted = (state: string) =>
  GRANTED.includes(state) ? `granted = requested, granted_by_id = ${PERSON}` : 'granted = NULL, granted_by_id = NULL';
const advances: Subject = {
  states: ['DRAFT', 'SUBMITTED', 'ADMISSIBLE', 'CERTIFIED', 'PAID', 'DISTRIBUTED', 'RETURNED', 'REJECTED'],
  put: (state) => `${moved(state)}, ${granted(state)} WHERE kind = 'ADVANCE'`,
};
const findings = one('line_review', {
  UNTOLD: 'answers_due_on = NULL, answers_closed = false',
  TOLD: `answers_due_on = '2019-12-15', answers_closed = false`,
  CLOSED: `answers_due_on = '2019-12-15', answers_closed = true`,
});
const questions = one('control_question', {
  OPEN: 'settled_at = NULL, settled_by_id = NULL',
  SETTLED: `settled_at = now(), settled_by_id = ${PERSON}`,
});
const payments = one('payment', {
  SENT: 'received_on = NULL, received = NULL, received_by_id = NULL',
  RECEIVED: `received_on = paid_on, received = transfer, received_by_id = ${CARL}`,
});
const shares = one('payment_share', {
  TO_TRANSFER: `${UNSENT}, ${UNHEARD}`,
  TO_CONFIRM: `${SENT}, ${UNHEARD}`,
  CONFIRMED: `${SENT}, ${heard('amount', '')}`,
  DISPUTED: `${SENT}, ${heard('amount - 1', 'Il manque un centime.')}`,
});
const corrections = one('correction', {
  PROPOSED: `state = 'PROPOSED', before = NULL, decided_by_id = NULL, decided_at = NULL, repaid_on = NULL, repaid = NULL`,
  REJECTED: `state = 'REJECTED', before = NULL, decided_by_id = ${PERSON}, decided_at = now(), repaid_on = NULL, repaid = NULL`,
  DECIDED: `${DECIDED}, repaid_on = NULL, repaid = NULL`,
  REPAID: `${DECIDED}, repaid_on = '2019-11-10', repaid = 1000`,
});

/** Nobody has seen so late a version: what is allowed is refused for that, or for what it says, and changes nothing. */
const LATE = 999;
const ofControl =
  (more: object = {}) =>
  ({ control: id }: TriedClaim) => ({ id, version: LATE, ...more });
const ofClaim =
  (more: object = {}) =>
  ({ claim: id }: TriedClaim) => ({ id, version: LATE, ...more });
const admitting =
  (more: object) =>
  ({ control: id, claim: claimId }: TriedClaim) => ({ id, claimId, version: LATE, ...more });
const WAITING = ['SUBMITTED', 'ADMISSIBLE'];
const IN_HAND = ['IN_CONTROL', 'ADVERSARIAL'];
const PAYABLE = ['CERTIFIED', 'PAID', 'DISTRIBUTED'];
const lead = [cleo, carl];
const wordless = { typology: null, reason: '', source: '' };

/** What each action on a claim is for: in which states, by whom. */
const listed: Readonly<Record<string, Action>> = {
  gatherPartnerClaims: {
    ...{ on: claims, states: ['DRAFT', 'RETURNED'], who: lead },
    input: ofClaim({ partnerClaimIds: [] }),
  },
  takeOutPartnerClaim: {
    ...{ on: claims, states: ['DRAFT'], who: lead },
    input: ofClaim({ partnerClaimId: uuidv7() }),
  },
  submitClaim: { on: claims, states: ['DRAFT', 'RETURNED'], who: lead, input: ofClaim() },
  reopenClaim: { on: claims, states: ['RETURNED'], who: lead, input: ofClaim() },
  assignControl: {
    ...{ on: claims, states: [...WAITING, ...IN_HAND], who: [fay, greg] },
    input: admitting({ reviewerId: null }),
  },
  admitClaim: { on: claims, states: WAITING, who: [fay], input: admitting({ checks: [] }) },
  returnClaim: { on: claims, states: WAITING, who: [fay], input: admitting({ checks: [], reason: 'Incomplet' }) },
  rejectClaim: { on: claims, states: WAITING, who: [fay], input: admitting({ checks: [], reason: 'Hors délai' }) },
  drawSample: { on: claims, states: ['IN_CONTROL'], who: [fay], input: ofControl({ reason: 'Encore' }) },
  chooseLine: {
    ...{ on: claims, states: ['IN_CONTROL'], who: [fay] },
    input: (laid) => ofControl({ claimLineId: laid.lines[4], reason: 'À revoir' })(laid),
  },
  setExtrapolation: { on: claims, states: IN_HAND, who: [fay], input: ofControl({ extrapolates: true }) },
  decideLine: {
    ...{ on: claims, states: IN_HAND, who: [fay] },
    input: ({ control: controlId, lines }) => ({
      ...{ id: uuidv7(), controlId, claimLineId: lines[4], version: LATE, decision: 'PARKED', checks: [], ...wordless },
    }),
  },
  undoDecision: {
    ...{ on: claims, states: IN_HAND, who: [fay] },
    input: ({ review: id }) => ({ id, version: LATE }),
  },
  decideLines: {
    ...{ on: claims, states: IN_HAND, who: [fay] },
    input: ({ control: controlId, lines }) => ({
      chosen: { controlId, claimLineIds: [lines[4]] },
      ...{ decision: 'ACCEPTED', lines: LATE, declared: '0.00', ...wordless },
    }),
  },
  askControlQuestion: {
    ...{ on: claims, states: [...WAITING, ...IN_HAND], who: [fay] },
    input: ({ claim: subjectId, vega: partnerId }) => ({
      ...{ id: uuidv7(), subject: 'CLAIM', subjectId, partnerId, figure: '', text: 'Pourquoi ?', dueOn: '2019-11-01' },
    }),
  },
  notifyFindings: { on: claims, states: IN_HAND, who: [fay], input: ofControl({ answersDueOn: '2019-12-15' }) },
  closeAnswers: { on: claims, states: ['ADVERSARIAL'], who: [fay], input: ofControl() },
  concludeControl: { on: claims, states: IN_HAND, who: [fay], input: ofControl() },
  signCertificate: {
    ...{ on: claims, states: ['CONTROLLED'], who: [greg] },
    input: ({ control: controlId }) => ({ id: uuidv7(), controlId, version: LATE }),
  },
  recordPayment: {
    ...{ on: claims, states: ['CERTIFIED'], who: [greg] },
    input: ({ project: projectId, claim: claimId }) => ({
      ...{ id: uuidv7(), projectId, claimId, amount: '0.00', reference: 'V-2' },
      ...{ orderedOn: '2019-11-08', paidOn: '2019-11-12' },
    }),
  },
  proposeCorrection: {
    ...{ on: claims, states: PAYABLE, who: [fay, greg] },
    input: ({ project: projectId, claim: claimId }) => ({
      ...{ id: uuidv7(), projectId, claimId, kind: 'AUDIT', amount: '0.00', typology: '', reason: 'Audit', source: '' },
      ...{ recovery: 'NEXT_PAYMENT', dueOn: null, lineNumber: 3 },
    }),
  },
  editAdvance: {
    ...{ on: advances, states: ['DRAFT', 'RETURNED'], who: lead },
    input: ({ advance: { claim: id } }) => ({ id, version: LATE, requested: '900.00', purpose: 'Moins' }),
  },
  decideAdvance: {
    ...{ on: advances, states: ['ADMISSIBLE'], who: [greg] },
    input: ({ advance: { control: controlId } }) => ({ controlId, version: LATE, granted: '1.00', reason: 'Moins' }),
  },
  answerFinding: {
    ...{ on: findings, states: ['TOLD'], who: [ana, ben] },
    input: ({ review: findingId }) => ({ id: uuidv7(), findingId, stance: 'CONTESTS', text: '' }),
  },
  answerControlQuestion: {
    ...{ on: questions, states: ['OPEN'], who: [ana, ben] },
    input: ({ question: questionId }) => ({ id: uuidv7(), questionId, text: ' ' }),
  },
  settleControlQuestion: {
    ...{ on: questions, states: ['OPEN'], who: [fay] },
    input: ({ question: id }) => ({ id, version: LATE }),
  },
  receivePayment: {
    ...{ on: payments, states: ['SENT'], who: lead },
    input: ({ payment: id }) => ({ id, version: LATE, receivedOn: '2019-11-07', received: '1000.00' }),
  },
  transferShares: {
    ...{ on: shares, states: ['TO_TRANSFER', 'DISPUTED'], who: lead },
    input: ({ payment: paymentId, share: id }) => ({
      ...{ paymentId, shares: [{ id, version: LATE }], transferredOn: '2019-11-08', reference: 'L-1' },
    }),
  },
  confirmShare: {
    ...{ on: shares, states: ['TO_CONFIRM', 'DISPUTED'], who: [ben] },
    input: ({ share: id }) => ({ id, version: LATE, confirmedOn: '2019-11-08', received: '1000.00', words: '' }),
  },
  decideCorrection: {
    ...{ on: corrections, states: ['PROPOSED'], who: [greg] },
    input: ({ correction: id }) => ({ id, version: LATE, accepted: false }),
  },
  recordRepayment: {
    ...{ on: corrections, states: ['DECIDED'], who: [greg] },
    input: ({ correction: id }) => ({ id, version: LATE, repaidOn: '2019-11-10' }),
  },
};
/** Begins with a claim of none. */
const ELSEWHERE = ['assembleClaim', 'askAdvance'];
const people = { ana, ben, dina, cleo, carl, fay, greg, ada, zed };
/** What says that it was not for them, or not then. */
const STOPPED =
  /^access\.denied$|\.unknown$|^claim\.illegal-move$|^control\.closed$|^finding\.closed$|\.settled$|\.already-(received|sent|confirmed)$|^payment-share\.not-sent$|^correction\.(not-certified|no-order)$/;

let portal: Portal;
let laid: TriedClaim;

beforeAll(async () => {
  portal = await Portal.open();
  const cast = await seatTheCast(portal.database);
  laid = await layTheTries(portal.database, cast, await layTheControl(portal.database, cast));
  await portal.app.inject({ url: '/seal.pem' });
});
afterAll(() => portal.close());

const inputOf = (action: string): string =>
  action === 'returnClaim' || action === 'rejectClaim'
    ? 'RefuseClaimInput'
    : `${action[0]?.toUpperCase()}${action.slice(1)}Input`;

/** Who gets through in which state, of all that try. */
async function passed(action: string, { on, input }: Action): Promise<string[]> {
  const through: string[] = [];
  const document = `mutation ($input: ${inputOf(action)}!) { ${action}(input: $input) { id } }`;
  for (const state of on.states) {
    await portal.database.admin.query(on.put(state));
    const codes = await Promise.all(
      Object.values(people).map(async (someone) => {
        const { errors } = await portal.ask(someone, document, { input: input(laid) });
        return errors?.[0]?.extensions.code ?? 'done';
      }),
    );
    for (const [i, who] of Object.keys(people).entries())
      if (!STOPPED.test(codes[i] ?? '')) through.push(`${state} ${who}`);
  }
  return through;
}

it.each(Object.entries(listed))(
  'lets %s through in its states, by whom it is for, and nobody else (G11)',
  async (action, tried) => {
    if (tried.on !== claims) await portal.database.admin.query(claims.put('ADVERSARIAL'));
    const expected = tried.on.states
      .filter((state) => tried.states.includes(state))
      .flatMap((state) =>
        Object.entries(people).flatMap(([who, it]) => (tried.who.includes(it) ? [`${state} ${who}`] : [])),
      );
    expect(await passed(action, tried)).toEqual(expected);
  },
  60_000,
);

it('forgets no action', () => {
  const schema = readFileSync(`${root}/api/schema.graphql`, 'utf8');
  const done =
    /^ {2}(\w+)\(input: \w+!\): (?:Claim|Control|LineReview|LineAnswer|ControlQuestion|Certificate|Payment|PaymentShare|Correction)!$/gm;
  const actions = [...schema.matchAll(done)].map(([, name]) => name);
  expect(actions.sort()).toEqual([...Object.keys(listed), ...ELSEWHERE].sort());
});
