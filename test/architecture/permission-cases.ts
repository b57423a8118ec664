export type Facts = Readonly<Record<string, unknown>>;

/** Where a subject stands. */
interface Place {
  readonly projectId: string;
  readonly partnerId: string;
}

export type FactsAt = (place: Place) => Facts;

const id = (tail: string) => `00000000-0000-7000-8000-00000000000${tail}`;
export const [HERE, ELSEWHERE] = [id('1'), id('2')];
export const [OWN, OTHER, FOREIGN] = [id('a'), id('b'), id('c')];
export const [ONESELF, SOMEONE] = [id('e'), id('f')];

/** What a policy is asked about; a fact that stands nowhere here stops the table, so that it grows with the policies. */
export const common = ({ projectId, partnerId }: Place) => ({ id: SOMEONE, projectId, partnerId, personId: SOMEONE });

/** A row about the very person who asks is theirs wherever it stands. */
export const ABOUT_ONESELF = 'one’s own';

/** Somebody whose hours are kept, and who may stand beside them. */
const staff = {
  'somebody’s': (place: Place) => ({ ...common(place), ...theirs }),
  'one’s own hours': (place: Place) => ({ ...common(place), ...theirs, personId: ONESELF }),
  'of whom one is the superior': (place: Place) => ({ ...common(place), ...theirs, superiorId: ONESELF }),
  'where payroll is delegated': (place: Place) => ({ ...common(place), ...theirs, delegated: true }),
  'without an account': (place: Place) => ({ ...common(place), ...theirs, personId: null }),
};
const kept = { category: 'STAFF', delegated: false, sent: false };
const theirs = { superiorId: SOMEONE, delegated: false, signedById: SOMEONE };

const controlled =
  (claimState: string, more: object = {}) =>
  (place: Place) => ({ ...common(place), ...hands, claimState, ...more });
const hands = {
  ...{ controlState: 'OPEN', submittedById: SOMEONE, reviewerId: SOMEONE, admittedById: SOMEONE },
  ...{ concludedById: SOMEONE, deciderIds: [SOMEONE] },
};
/** A claim that the authority has in hand. */
const control = {
  'in control': controlled('IN_CONTROL'),
  'sent by oneself': controlled('IN_CONTROL', { submittedById: ONESELF }),
  'being answered': controlled('ADVERSARIAL'),
  concluded: controlled('CONTROLLED'),
  'reviewed by oneself': controlled('CONTROLLED', { reviewerId: ONESELF }),
  'decided by oneself': controlled('CONTROLLED', { deciderIds: [ONESELF] }),
  certified: controlled('CERTIFIED', { controlState: 'CLOSED' }),
};

/** Nouns that know more than their project and partner: each case is a row of its own where its judgement differs. */
export const cases: Readonly<Record<string, Readonly<Record<string, FactsAt>>>> = {
  project: { '': ({ projectId }) => ({ id: projectId }) },
  membership: { '': common, [ABOUT_ONESELF]: (place) => ({ ...common(place), personId: ONESELF }) },
  budget: { 'a partner’s lines': common, 'the financing plan': (place) => ({ ...common(place), partnerId: null }) },
  'work-package': { '': ({ projectId, partnerId }) => ({ projectId, partnerIds: [partnerId] }) },
  'function-interface': {
    'its partner gives': ({ projectId, partnerId }) => ({ projectId, fromPartnerId: partnerId, toPartnerId: SOMEONE }),
    'its partner takes': ({ projectId, partnerId }) => ({ projectId, fromPartnerId: SOMEONE, toPartnerId: partnerId }),
  },
  risk: { '': (place) => ({ ...common(place), teamIds: [place.partnerId] }) },
  deliverable: {
    '': (place) => ({ ...common(place), contributorIds: [] }),
    'one contributes to': (place) => ({ ...common(place), partnerId: SOMEONE, contributorIds: [place.partnerId] }),
  },
  'review-comment': {
    '': (place) => ({ ...common(place), contributorIds: [] }),
    [ABOUT_ONESELF]: (place) => ({ ...common(place), contributorIds: [], personId: ONESELF }),
  },
  milestone: {
    'the committee decides': (place) => ({ ...common(place), deciderPartnerId: null, deciderId: null }),
    'a partner decides': (place) => ({ ...common(place), deciderPartnerId: place.partnerId, deciderId: null }),
    [ABOUT_ONESELF]: (place) => ({ ...common(place), deciderPartnerId: place.partnerId, deciderId: ONESELF }),
  },
  ledger: {
    'a line': (place) => ({ ...common(place), category: 'EXTERNAL', signed: false }),
    'a salary': (place) => ({ ...common(place), category: 'STAFF', signed: false }),
    'a signed line': (place) => ({ ...common(place), category: 'EXTERNAL', signed: true }),
  },
  sample: control,
  findings: control,
  certificate: control,
  advance: {
    admissible: controlled('ADMISSIBLE'),
    'admitted by oneself': controlled('ADMISSIBLE', { admittedById: ONESELF }),
    'sent by oneself': controlled('ADMISSIBLE', { submittedById: ONESELF }),
    granted: controlled('CERTIFIED', { controlState: 'CLOSED' }),
  },
  finding: {
    'of a line': (place) => ({ ...common(place), category: 'EXTERNAL', open: true }),
    'of a salary': (place) => ({ ...common(place), category: 'STAFF', open: true }),
    closed: (place) => ({ ...common(place), category: 'EXTERNAL', open: false }),
  },
  document: Object.fromEntries(
    Object.entries({ 'for all': 'CONSORTIUM', 'for its partner': 'PARTNER', 'for the funder': 'FUNDER' }).map(
      ([label, audience]) => [label, (place: Place) => ({ ...common(place), audience, subject: { attachable: true } })],
    ),
  ),
  agreement: {
    draft: (place) => ({ ...common(place), state: 'DRAFT', proposedById: null }),
    proposed: (place) => ({ ...common(place), state: 'PROPOSED', proposedById: SOMEONE }),
    'proposed by oneself': (place) => ({ ...common(place), state: 'PROPOSED', proposedById: ONESELF }),
    'in force': (place) => ({ ...common(place), state: 'IN_FORCE', proposedById: SOMEONE }),
  },
  'expense-import': {
    'a table of one’s own': (place) => ({ ...common(place), format: 'TABLE', personId: ONESELF }),
    'accounts of one’s own': (place) => ({ ...common(place), format: 'FEC', personId: ONESELF }),
    'of somebody else': (place) => ({ ...common(place), format: 'TABLE', personId: SOMEONE }),
  },
  employee: staff,
  timesheet: staff,
  claim: {
    draft: (place) => ({ ...common(place), state: 'DRAFT' }),
    submitted: (place) => ({ ...common(place), state: 'SUBMITTED' }),
    'given back': (place) => ({ ...common(place), state: 'RETURNED' }),
    certified: (place) => ({ ...common(place), state: 'CERTIFIED' }),
  },
  correction: {
    proposed: (place) => ({ ...common(place), state: 'PROPOSED', preparedById: SOMEONE }),
    'proposed by oneself': (place) => ({ ...common(place), state: 'PROPOSED', preparedById: ONESELF }),
    decided: (place) => ({ ...common(place), state: 'DECIDED', preparedById: SOMEONE }),
  },
  control: {
    'of what somebody sent': (place) => ({ ...common(place), submittedById: SOMEONE }),
    'of what one sent oneself': (place) => ({ ...common(place), submittedById: ONESELF }),
  },
  'partner-claim': {
    draft: (place) => ({ ...common(place), state: 'DRAFT', signedById: null }),
    signed: (place) => ({ ...common(place), state: 'SIGNED', signedById: SOMEONE }),
    'signed by oneself': (place) => ({ ...common(place), state: 'SIGNED', signedById: ONESELF }),
  },
  'signed-line': {
    'a purchase': (place) => ({ ...common(place), ...kept, category: 'EXTERNAL' }),
    'a salary': (place) => ({ ...common(place), ...kept }),
    'a salary, payroll delegated': (place) => ({ ...common(place), ...kept, delegated: true }),
    'a salary that was submitted': (place) => ({ ...common(place), ...kept, sent: true }),
  },
  'claim-line': {
    draft: (place) => ({ ...common(place), sealed: false }),
    submitted: (place) => ({ ...common(place), sealed: true }),
  },
};
