import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Facts } from '../kernel/refusal.js';
import { type Audience, audienceAsKept } from '../platform/journal/audience.rules.js';
import { claimLines, claims } from './claims/claims.js';
import { claimReturn, declared } from './claims/declarations.js';
import { memberships, spokespersonOf } from './consortium/memberships.js';
import { partnerId } from './consortium/partners.js';
import { people, personId } from './consortium/people.js';
import { projectId } from './consortium/project.js';
import { papers } from './documents/papers.js';
import { idOf } from './identifier.rules.js';
import { controls } from './review/control.js';
import { changeRequests } from './workplan/change-requests.js';
import { deliverables } from './workplan/deliverables.js';
import { functionCodes, readinessChanges } from './workplan/demonstrators.js';
import { forecastChanges } from './workplan/forecast-changes.js';
import { milestones } from './workplan/milestones.js';
import { requirements } from './workplan/requirements.js';
import { toldReviews } from './workplan/risks.js';
import { scenarioMoves, scenarios } from './workplan/scenarios.js';
import { said } from './workplan/status-updates.js';
import { acknowledgements, codeOf, updateAnswers, updateQuestions } from './workplan/update-readings.js';

/** What one person did: the line is dated when it is laid, and tells the day of the story as a fact. */
interface Deed {
  readonly at: Date;
  readonly by: string | null;
  readonly event: string;
  readonly subjectType: string;
  readonly subjectId: string;
  /** Everyone in the project, unless told otherwise. */
  readonly audience?: Audience;
  readonly facts: Facts;
}

const LEAD = idOf('person', 'claire.vuillemin@ilsa.example');
const noonOf = (day: string): Date => new Date(`${day}T12:00:00Z`);

const invitations: Deed[] = memberships
  .filter(({ invitedById }) => invitedById !== null)
  .map(({ id, invitedAt, invitedById, role }) => ({
    at: invitedAt,
    by: invitedById,
    event: 'membership.invited',
    subjectType: 'membership',
    subjectId: id,
    facts: { role },
  }));

const updates: Deed[] = said.map(({ at, authorId, work, workPackageId, state, progress }) => ({
  at,
  by: authorId,
  event: 'work-package.updated',
  subjectType: 'work-package',
  subjectId: workPackageId,
  facts: { code: work, state, progress },
}));

const readings: Deed[] = [
  ...acknowledgements.map((deed) => ({ ...deed, verb: 'acknowledged', partnerId: null })),
  ...updateQuestions.map((deed) => ({ ...deed, verb: 'questioned' })),
  ...updateAnswers.flatMap((deed) => {
    const question = updateQuestions.find(({ id }) => id === deed.questionId);
    return question ? [{ ...deed, statusUpdateId: question.statusUpdateId, verb: 'answered' }] : [];
  }),
].map(({ at, authorId, statusUpdateId, verb, partnerId: partner }) => {
  const code = codeOf(statusUpdateId);
  const subject = { subjectType: 'work-package', subjectId: idOf('work package', code) };
  const audience: Audience = partner === null ? 'PROJECT' : { partnerId: partner };
  return { at, by: authorId, event: `work-package.${verb}`, ...subject, audience, facts: { code } };
});

const codes = new Map(milestones.map(({ id, code }) => [id, code]));

const moves: Deed[] = forecastChanges.map(({ at, authorId, milestoneId, fromOn, toOn }) => ({
  at,
  by: authorId,
  event: 'milestone.moved',
  subjectType: 'milestone',
  subjectId: milestoneId,
  facts: { code: codes.get(milestoneId) ?? '', from: fromOn, to: toOn },
}));

const achievements: Deed[] = milestones.flatMap(({ id, code, achievedOn }) =>
  achievedOn === null
    ? []
    : {
        at: noonOf(achievedOn),
        by: LEAD,
        event: 'milestone.achieved',
        subjectType: 'milestone',
        subjectId: id,
        facts: { code, on: achievedOn },
      },
);

const deliveries: Deed[] = deliverables.flatMap(({ id, code, partnerId: partner, submittedOn, acceptedOn }) => {
  const deed = { subjectType: 'deliverable', subjectId: id, facts: { code } };
  const by = spokespersonOf(partner);
  const deeds: Deed[] = [];
  if (submittedOn) deeds.push({ ...deed, at: noonOf(submittedOn), by, event: 'deliverable.submitted' });
  if (acceptedOn) deeds.push({ ...deed, at: noonOf(acceptedOn), by: LEAD, event: 'deliverable.accepted' });
  for (const { at, authorId } of changeRequests.filter(({ deliverableId }) => deliverableId === id))
    deeds.push({ ...deed, at, by: authorId, event: 'deliverable.changes-requested' });
  return deeds;
});

const reviews: Deed[] = toldReviews.map(({ at, authorId, riskId, number, state, probability, impact }, i): Deed => {
  const code = `R${number}`;
  const deed = { at, by: authorId, subjectType: 'risk', subjectId: riskId };
  if (toldReviews[i - 1]?.riskId !== riskId)
    return { ...deed, event: 'risk.raised', facts: { code, probability, impact } };
  if (state === 'CLOSED') return { ...deed, event: 'risk.closed', facts: { code } };
  return { ...deed, event: 'risk.reviewed', facts: { code, state, probability, impact } };
});

const trials: Deed[] = scenarios.flatMap(({ id, name, authorId, openedAt: at }) => {
  const deed = { at, by: authorId, subjectType: 'scenario', subjectId: id };
  const moved = { name, code: scenarioMoves[0]?.code ?? '', rows: scenarioMoves.length };
  return [
    { ...deed, event: 'scenario.opened', facts: { name } },
    { ...deed, event: 'scenario.moved', facts: moved },
  ];
});

const maturities: Deed[] = readinessChanges.map(({ at, authorId, functionId, fromTrl, toTrl }) => ({
  at,
  by: authorId,
  event: 'elementary-function.matured',
  subjectType: 'elementary-function',
  subjectId: functionId,
  facts: { code: functionCodes.get(functionId) ?? '', from: fromTrl, to: toTrl },
}));

const verifications: Deed[] = requirements.flatMap((requirement): Deed[] => {
  const { id, functionId, code, addedAt, verdict, decidedOn, decidedById, findings } = requirement;
  const deed = { subjectType: 'requirement', subjectId: id };
  const added = { ...deed, at: addedAt, by: LEAD, event: 'requirement.added' };
  const first = { ...added, facts: { code, function: functionCodes.get(functionId) ?? '' } };
  if (decidedOn === null) return [first];
  const facts = { code, from: 'PENDING', to: verdict, decidedOn, findings };
  return [first, { ...deed, at: noonOf(decidedOn), by: decidedById, event: 'requirement.judged', facts }];
});

const submissions: Deed[] = claims.flatMap(({ id, number, declared, submittedAt, submittedById }) =>
  submittedAt === null
    ? []
    : {
        at: submittedAt,
        by: submittedById,
        event: 'claim.submitted',
        subjectType: 'claim',
        subjectId: id,
        audience: 'FUNDER',
        facts: {
          number,
          declared: declared.toString(),
          lines: claimLines.filter(({ claimId }) => claimId === id).length,
        },
      },
);

/** The third claim was admitted, and its control began. */
const controlled: Deed[] = controls.flatMap(({ id, claimId, admittedAt, admittedById }): Deed[] => {
  const deed = { at: admittedAt as Date, by: admittedById, audience: 'FUNDER' as const, facts: { number: 3 } };
  return [
    { ...deed, event: 'claim.admitted', subjectType: 'claim', subjectId: claimId },
    { ...deed, event: 'control.started', subjectType: 'control', subjectId: id },
  ];
});

const additions: Deed[] = papers.map(({ id, name, audience, partnerId: partner, sentAt, bytes }) => ({
  at: sentAt,
  by: spokespersonOf(partner),
  event: 'document.added',
  subjectType: 'document',
  subjectId: id,
  audience: audience === 'CONSORTIUM' ? 'PROJECT' : { partnerId: partner },
  facts: { name, number: 1, sha256: createHash('sha256').update(bytes).digest('hex') },
}));

const signatures: Deed[] = [
  {
    at: noonOf('2018-02-08'),
    by: idOf('person', 'marc.bole@ilsa.example'),
    event: 'agreement.recorded',
    subjectType: 'agreement',
    subjectId: idOf('agreement', 1),
    facts: { number: 1, title: 'Convention', effectiveOn: '2018-02-08' },
  },
];

const declarations: Deed[] = [
  ...declared.map(({ told: { partner, by, signedAt }, expenses }) => ({
    ...{ at: new Date(signedAt), by: personId(by), event: 'partner-claim.signed', subjectType: 'partner-claim' },
    ...{ subjectId: idOf('partner claim', partner, 4), audience: { partnerId: partnerId(partner) } },
    facts: { period: 4, round: 1, lines: expenses.length },
  })),
  {
    ...{ at: claimReturn.at, by: claimReturn.authorId, event: 'partner-claim.returned', subjectType: 'partner-claim' },
    ...{ subjectId: claimReturn.partnerClaimId, audience: { partnerId: claimReturn.partnerId } },
    facts: { round: 1, lines: claimReturn.lines.length },
  },
];

const deeds: readonly Deed[] = [
  signatures,
  invitations,
  updates,
  readings,
  moves,
  achievements,
  additions,
  deliveries,
  reviews,
  trials,
  maturities,
  verifications,
  submissions,
  controlled,
  declarations,
]
  .flat()
  .sort((a, b) => a.at.getTime() - b.at.getTime());

const names = new Map(people.map(({ id, name }) => [id, name]));

/** Writes the lines in the order of the story; the database numbers and chains them. */
export async function layJournal(manager: EntityManager): Promise<number> {
  const lines = deeds.map(({ at, by, audience = 'PROJECT', facts, ...deed }, i) => ({
    id: idOf('journal line', i),
    by,
    name: names.get(by ?? ''),
    ...{ audience: audienceAsKept(audience)[0], partner: audienceAsKept(audience)[1] },
    ...deed,
    facts: { on: at.toISOString().slice(0, 10), ...facts },
  }));
  await manager.query(
    `INSERT INTO journal (id, project_id, actor_id, actor_name, event, subject_type, subject_id, audience, partner_id, facts)
     SELECT (line ->> 'id')::uuid, $2, line ->> 'by', line ->> 'name', line ->> 'event', line ->> 'subjectType',
       (line ->> 'subjectId')::uuid, line ->> 'audience', (line ->> 'partner')::uuid, line -> 'facts'
     FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS deeds (line, place) ORDER BY place`,
    [JSON.stringify(lines), projectId],
  );
  return lines.length;
}
