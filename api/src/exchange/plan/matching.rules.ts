import type { DeliverableRow, MilestoneRow, WorkRow } from '../../workplan/planning/plan-items.rules.js';
import type { FileItem, FilePlan } from './file-plan.rules.js';
import type { StandingPlan } from './standing-plan.rules.js';

/** A row of a file with the row of the plan that it is, or the kind of row that it will be. */
export type Match =
  | { readonly item: FileItem; readonly kind: 'WORK'; readonly row: WorkRow | null }
  | { readonly item: FileItem; readonly kind: 'MILESTONE'; readonly row: MilestoneRow | null }
  | { readonly item: FileItem; readonly kind: 'DELIVERABLE'; readonly row: DeliverableRow };

type Row = WorkRow | MilestoneRow | DeliverableRow;

const folded = (code: string): string => code.trim().toLowerCase();

/**
 * Tells the rows of a file apart: by our own id when the file came from us, else by code, else new.
 * Only rows of this plan are ever met: an id of elsewhere is the id of nothing.
 */
export function matchesOf(file: FilePlan, plan: StandingPlan): Match[] {
  const kinds = { WORK: plan.works, MILESTONE: plan.milestones, DELIVERABLE: plan.deliverables } as const;
  const known = new Map<string, readonly [kind: FileItem['kind'], row: Row]>();
  for (const kind of ['WORK', 'MILESTONE', 'DELIVERABLE'] as const)
    for (const row of kinds[kind]) known.set(row.id, [kind, row]);
  const taken = new Set<Row>();
  const found = new Map<FileItem, readonly [kind: FileItem['kind'], row: Row]>();
  const take = (item: FileItem, hit: readonly [FileItem['kind'], Row] | undefined) => {
    if (!hit || taken.has(hit[1]) || found.has(item)) return;
    taken.add(hit[1]);
    found.set(item, hit);
  };
  for (const item of file.items) take(item, known.get(item.id ?? ''));
  const byCode = (kind: FileItem['kind'], code: string) => {
    const row = (kinds[kind] as readonly Row[]).find((one) => folded(one.code) === folded(code) && !taken.has(one));
    return row && ([kind, row] as const);
  };
  const places = Math.max(0, ...file.items.map(({ codes }) => codes.length));
  for (let place = 0; place < places; place += 1)
    for (const item of file.items) {
      const code = item.codes[place];
      if (!code || found.has(item)) continue;
      take(item, byCode(item.kind, code) ?? (item.kind === 'MILESTONE' ? byCode('DELIVERABLE', code) : undefined));
    }
  return file.items.map((item): Match => {
    const [kind, row] = found.get(item) ?? [item.kind === 'WORK' ? 'WORK' : 'MILESTONE', null];
    return { item, kind, row } as Match;
  });
}
