import { Injectable } from '@nestjs/common';
import { ProgrammeRow } from '../../budget/programme/programme.entity.js';
import { Programmes } from '../../budget/programme/programmes.js';
import { Claim, ClaimKind, worthOf } from '../../claims/claim.entity.js';
import { Person } from '../../consortium/person.entity.js';
import { Project } from '../../consortium/project.entity.js';
import { daysBetween } from '../../kernel/day.js';
import { grouped } from '../../kernel/grouped.js';
import { Money } from '../../kernel/money.js';
import { Refusal } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { Clock } from '../../platform/clock.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Loaders } from '../../platform/graphql/loaders.js';
import { dayInParis } from '../../platform/paris.calendar.js';
import { Control } from '../control.entity.js';
import { controlPolicy, controlsInSight } from '../control.policy.js';
import type { QueueArgs, QueuedClaim, QueuedClaimPage } from './queue.types.js';
import { ageBars, riskOf } from './risk.rules.js';

const HELD = `('SUBMITTED', 'ADMISSIBLE', 'IN_CONTROL', 'ADVERSARIAL', 'CONTROLLED')`;
const QUEUED = `project_id = ANY ($1) AND state IN ${HELD}`;
const OF_QUEUED = `(SELECT id FROM claim WHERE ${QUEUED})`;
/** What asks for evidence and has none; flat rates and gifts ask for none. */
const CELLS = `SELECT json_build_array(l.claim_id, l.partner_id, count(*),
    COALESCE(sum(l.eligible) FILTER (WHERE l.category NOT IN ('INDIRECT', 'IN_KIND') AND NOT EXISTS (
      SELECT FROM document d WHERE d.subject_id IN (l.id, l.signed_line_id) AND d.latest > 0)), 0)::text) AS told
  FROM claim_line l WHERE l.claim_id IN ${OF_QUEUED} GROUP BY l.claim_id, l.partner_id`;
const DECIDED = `SELECT json_build_array(k.claim_id, count(*)) AS told FROM control k JOIN line_review r ON r.control_id = k.id
  WHERE k.claim_id IN ${OF_QUEUED} AND k.state = 'OPEN' AND r.decision IS NOT NULL GROUP BY k.claim_id`;
const RECORD = `SELECT json_build_array(partner_id, sum(declared)::text, sum(deducted)::text) AS told
  FROM certificate_part WHERE project_id IN (SELECT project_id FROM claim WHERE ${QUEUED}) GROUP BY partner_id`;

/** What waits to be done of it; an advance that was admitted waits for its decision. */
function stepOf({ kind, state }: Claim): QueueArgs['step'] {
  if (state === 'CONTROLLED' || (kind === ClaimKind.ADVANCE && state === 'ADMISSIBLE')) return 'TO_CERTIFY';
  return state === 'SUBMITTED' || state === 'ADMISSIBLE' ? 'TO_ADMIT' : 'IN_CONTROL';
}

/** Everything that the authority has in hand, over all the projects that it funds. */
@Injectable()
export class ControlQueue {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly access: Access,
    private readonly clock: Clock,
    private readonly loaders: Loaders,
    private readonly programmes: Programmes,
  ) {}

  /** In as many statements for a thousand claims as for one. */
  async list(args: QueueArgs): Promise<QueuedClaimPage> {
    this.access.narrowed(controlPolicy.read);
    const kept = (await this.waiting(args.projectId)).filter((one) => this.isAsked(one, args));
    const sorted = kept.toSorted(args.order === 'AGE' ? byAge : byRisk);
    const from = args.after ? placeOf(args.after, sorted) + 1 : 0;
    const nodes = sorted.slice(from, from + args.first);
    return {
      ...{ nodes, total: sorted.length },
      pageInfo: { endCursor: nodes.at(-1)?.id, hasNextPage: from + args.first < sorted.length },
      ages: ageBars(sorted.map(({ days, claim }) => ({ days, declared: worthOf(claim) }))),
    };
  }

  private isAsked({ claim, control }: QueuedClaim, { seat, step }: QueueArgs): boolean {
    const reviewer = control?.reviewerId ?? null;
    if (step && stepOf(claim) !== step) return false;
    if (seat === 'MINE') return reviewer === this.unit.actor.personId;
    return seat === 'ALL' || reviewer === null;
  }

  private async waiting(projectId?: string): Promise<QueuedClaim[]> {
    const { work, actor } = this.unit;
    const seen = [controlsInSight(actor).filter((id) => projectId === undefined || id === projectId)];
    const [claims, projects, controls, people, calls, cells, decided, record] = await Promise.all([
      plainRows(work, Claim, `WHERE ${QUEUED}`, seen),
      plainRows(work, Project, 'WHERE id = ANY ($1)', seen),
      plainRows(work, Control, `WHERE state = 'OPEN' AND claim_id IN ${OF_QUEUED}`, seen),
      plainRows(work, Person, `WHERE id IN (SELECT reviewer_id FROM control WHERE project_id = ANY ($1))`, seen),
      plainRows(work, ProgrammeRow, 'WHERE id IN (SELECT programme_id FROM project WHERE id = ANY ($1))', seen),
      work.reading.ask(CELLS, seen),
      work.reading.ask(DECIDED, seen),
      work.reading.ask(RECORD, seen),
    ]);
    this.loaders.know(Person, people);
    const [projectBy, controlBy] = [
      new Map(projects.map((one) => [one.id, one])),
      new Map(controls.map((one) => [one.claimId, one])),
    ];
    const days = new Map(calls.map((row) => [row.id, this.programmes.read(row).payments.daysToPay]));
    const counts = new Map(decided.map(([id, count]) => [id, Number(count)]));
    const records = new Map(
      record.map(([id, declared, deducted]) => [
        String(id),
        { declared: Money.ofCents(String(declared)), deducted: Money.ofCents(String(deducted)) },
      ]),
    );
    const cellsBy = grouped(cells, ([id]) => String(id));
    const today = this.clock.today();
    return claims.map((claim): QueuedClaim => {
      const own = cellsBy.get(claim.id) ?? [];
      const project = projectBy.get(claim.projectId) ?? null;
      const waited = claim.submittedAt ? Math.max(0, daysBetween(dayInParis(claim.submittedAt), today)) : 0;
      return {
        ...{ id: claim.id, claim, project, control: controlBy.get(claim.id) ?? null, days: waited },
        lines: own.reduce((sum, cell) => sum + Number(cell[2]), 0),
        decided: counts.get(claim.id) ?? 0,
        risk: riskOf({
          ...{ declared: worthOf(claim), days: waited },
          unproved: Money.sum(own.map((cell) => Money.ofCents(String(cell[3])))),
          deducted: worst(own.flatMap((cell) => records.get(String(cell[1])) ?? [])),
          daysToPay: days.get(project?.programmeId ?? '') ?? null,
        }),
      };
    });
  }
}

interface Past {
  readonly declared: Money;
  readonly deducted: Money;
}

/** Of which most was deducted of what it declared. */
const worst = (records: readonly Past[]): Past | undefined =>
  records.toSorted((a, b) =>
    Number(b.deducted.cents * a.declared.cents - a.deducted.cents * b.declared.cents > 0n ? 1 : -1),
  )[0];

const byAge = (a: QueuedClaim, b: QueuedClaim): number => b.days - a.days || (a.id < b.id ? -1 : 1);
const byRisk = (a: QueuedClaim, b: QueuedClaim): number => b.risk.score - a.risk.score || byAge(a, b);

function placeOf(cursor: string, queue: readonly QueuedClaim[]): number {
  const at = queue.findIndex(({ id }) => id === cursor);
  if (at < 0) throw new Refusal('page.cursor-malformed');
  return at;
}
