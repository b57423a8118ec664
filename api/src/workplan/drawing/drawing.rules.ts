import { Refusal } from '../../kernel/refusal.js';
import { codeIn, type Planned, type PlannedLink, type PlannedWork } from '../planning/planned.rules.js';
import { agreeOnKept, agreeOnSpan, enveloped } from '../planning/rescheduling.rules.js';

/** What every row of a plan is called, deliverables included. */
export interface Coded {
  readonly id: string;
  readonly code: string;
}

/** Refuses with `plan.code-taken`: a code names one row of a plan, whatever its kind. */
export function agreeOnCode(rows: readonly Coded[], { id, code }: Coded): void {
  const wanted = code.toLowerCase();
  if (rows.some((row) => row.id !== id && row.code.toLowerCase() === wanted))
    throw new Refusal('plan.code-taken', { code });
}

/** Refuses with `partner.unknown` who is not of the consortium. */
export function agreeOnPartners(partners: ReadonlyArray<{ readonly id: string }>, ids: readonly string[]): void {
  for (const id of ids)
    if (!partners.some((partner) => partner.id === id)) throw new Refusal('partner.unknown', { id });
}

/**
 * The plan with a work package or a task that is new, or stands elsewhere in the tree; lots hold what comes under them.
 * Refuses with `plan.item-unknown` for the row above, `plan.under-itself`, `dependency.within-its-lot`,
 * `plan.ends-before-it-starts`, `plan.outside-project`, `plan.dependency-not-kept`, `plan.pushes-another`, `schedule.cycle`.
 */
export function withWork<P extends Planned>(planned: P, work: PlannedWork & P['works'][number]): P {
  agreeOnSpan(planned, work.code, work.startsOn, work.endsOn);
  agreeOnPlace(planned, work);
  const others = planned.works.filter(({ id }) => id !== work.id);
  const isNew = others.length === planned.works.length;
  const drawn = isNew ? [...others, work] : planned.works.map((row) => (row.id === work.id ? work : row));
  const after = { ...planned, works: enveloped(planned.works, drawn, new Set([work.id])) };
  agreeOnLinks(after);
  agreeOnKept(planned, after, new Set([work.id]));
  return after;
}

/** The plan without a row, and without what depended on it or waited for it; lots that ended with it end sooner. Refuses with `plan.holds-others`. */
export function without<P extends Planned>(planned: P, id: string): P & { readonly gone: readonly PlannedLink[] } {
  const code = codeIn(planned, id);
  const under = planned.works.filter(({ parentId }) => parentId === id);
  if (under.length > 0)
    throw new Refusal('plan.holds-others', { code, codes: under.map((row) => row.code).join(', ') });
  const touches = ({ fromId, toId }: PlannedLink) => fromId === id || toId === id;
  return {
    ...planned,
    works: enveloped(
      planned.works,
      planned.works.filter((row) => row.id !== id),
      new Set([id]),
    ),
    milestones: planned.milestones.filter((row) => row.id !== id),
    dependencies: planned.dependencies.filter((link) => !touches(link)),
    gone: planned.dependencies.filter(touches),
  };
}

function agreeOnPlace({ works }: Planned, { id, code, parentId }: PlannedWork): void {
  const rows = new Map(works.map((row) => [row.id, row]));
  if (parentId && !rows.has(parentId)) throw new Refusal('plan.item-unknown', { id: parentId });
  for (let above = parentId; above; above = rows.get(above)?.parentId ?? null)
    if (above === id) throw new Refusal('plan.under-itself', { code });
}

/** A lot already follows what is under it: nothing links the two. */
function agreeOnLinks(planned: Planned): void {
  const parents = new Map(planned.works.map(({ id, parentId }) => [id, parentId]));
  const holds = (above: string, id: string) => {
    for (let at = parents.get(id); at; at = parents.get(at)) if (at === above) return true;
    return false;
  };
  for (const { fromId, toId } of planned.dependencies)
    if (holds(fromId, toId) || holds(toId, fromId))
      throw new Refusal('dependency.within-its-lot', { from: codeIn(planned, fromId), to: codeIn(planned, toId) });
}
