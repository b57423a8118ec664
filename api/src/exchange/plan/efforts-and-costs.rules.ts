import { Money } from '../../kernel/money.js';
import type { FileItem, FilePlan, Loss } from './file-plan.rules.js';
import type { Match } from './matching.rules.js';
import type { ChangedEffort } from './proposal.rules.js';
import type { StandingPlan } from './standing-plan.rules.js';

/** The partner behind a name of the file, if there is one. */
export type Find = (name: string) => string | null;

/** The efforts of a row by partner: names behind whom stands the same partner are summed, those of nobody are left. */
export function effortsOf({ efforts }: FileItem, find: Find): ReadonlyMap<string, number> {
  const known = new Map<string, number>();
  for (const { name, effort } of efforts) {
    const partnerId = find(name);
    if (partnerId) known.set(partnerId, (known.get(partnerId) ?? 0) + effort);
  }
  return known;
}

/** What a file says otherwise of the parts of partners in a work package; those it does not name stay as they are. */
export function changedEfforts(
  item: FileItem,
  workId: string,
  find: Find,
  { parts, partners }: StandingPlan,
): readonly ChangedEffort[] | null {
  const standing = new Map(
    parts.filter(({ workPackageId }) => workPackageId === workId).map(({ partnerId, effort }) => [partnerId, effort]),
  );
  const changes = [...effortsOf(item, find)].flatMap(([partnerId, to]) => {
    const from = standing.get(partnerId) ?? 0;
    const partner = partners.find(({ id }) => id === partnerId)?.shortName ?? '';
    return from === to ? [] : [{ partnerId, partner, from, to }];
  });
  return changes.length > 0 ? changes : null;
}

/** Efforts of people behind whom no partner stands: how many rows have some. */
export function effortsOfNobody({ items }: FilePlan, find: Find): Loss[] {
  const rows = items.filter(({ efforts }) => efforts.some(({ name, effort }) => effort > 0 && !find(name)));
  return rows.length === 0 ? [] : [{ what: 'effort-of-nobody', code: '', title: '', facts: { count: rows.length } }];
}

/**
 * The budget is agreed elsewhere: what a file says a row costs is compared with it, and what differs is told.
 * The rows under one that has a cost are parts of it, unless the budget gives them amounts of their own.
 */
export function costLosses(file: FilePlan, matches: readonly Match[], { budget }: StandingPlan): Loss[] {
  const costly = matches.filter(({ item }) => item.cost !== null && item.cost > 0);
  if (costly.length === 0) return [];
  if (!budget) return [{ what: 'cost', code: '', title: '', facts: { count: costly.length } }];
  const byKey = new Map(file.items.map((item) => [item.key, item]));
  const within = ({ parentKey }: FileItem): boolean => {
    for (let above = byKey.get(parentKey ?? ''); above; above = byKey.get(above.parentKey ?? ''))
      if ((above.cost ?? 0) > 0) return true;
    return false;
  };
  return costly.flatMap(({ item, row }): Loss[] => {
    const agreed = budget.get(row?.id ?? '');
    if (agreed === undefined && within(item)) return [];
    const cents = BigInt(item.cost ?? 0);
    if (cents === (agreed ?? 0n)) return [];
    const facts = { cost: Money.ofCents(cents).toString(), budget: Money.ofCents(agreed ?? 0n).toString() };
    return [{ what: 'cost-differs', code: row?.code ?? item.codes[0] ?? '', title: item.title, facts }];
  });
}
