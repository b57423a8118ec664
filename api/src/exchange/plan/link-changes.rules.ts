import type { FilePlan, Loss } from './file-plan.rules.js';
import type { Match } from './matching.rules.js';
import type { Refs } from './new-rows.rules.js';
import type { AbsentRow, ChangedLink, NewLink } from './proposal.rules.js';
import type { Choices, StandingPlan } from './standing-plan.rules.js';

interface Made {
  readonly newLinks: readonly NewLink[];
  readonly changedLinks: readonly ChangedLink[];
  readonly absent: readonly AbsentRow[];
  readonly losses: readonly Loss[];
}

const signed = (from: string, to: string, type: string): string => `${from} ${to} ${type}`;

/** Which dependencies come, change or are no longer said by the file. */
export function linksOf(
  { links }: FilePlan,
  matches: readonly Match[],
  refs: Refs,
  { dependencies, works, milestones }: StandingPlan,
  { remove }: Choices,
): Made {
  const standing = new Map(dependencies.map((link) => [signed(link.fromId, link.toId, link.type), link]));
  const byKey = new Map(matches.map((match) => [match.item.key, match]));
  const [newLinks, changedLinks, losses] = [[] as NewLink[], [] as ChangedLink[], [] as Loss[]];
  const said = new Set<string>();
  for (const { fromKey, toKey, ...terms } of links) {
    const [fromRef, toRef] = [refs.get(fromKey) as string, refs.get(toKey) as string];
    const to = byKey.get(toKey);
    if (byKey.get(fromKey)?.kind === 'DELIVERABLE' || to?.kind === 'DELIVERABLE') {
      losses.push({ what: 'link-on-deliverable', code: to?.row?.code ?? '', title: to?.item.title ?? '', facts: {} });
      continue;
    }
    const signature = signed(fromRef, toRef, terms.type);
    said.add(signature);
    const { lag, inCalendarDays } = terms;
    const known = standing.get(signature);
    if (!known) newLinks.push({ fromRef, toRef, ...terms });
    else if (known.lag !== lag || known.inCalendarDays !== inCalendarDays) {
      const { id, version, type, fromId, toId } = known;
      const from = { lag: known.lag, inCalendarDays: known.inCalendarDays };
      changedLinks.push({ id, version, type, fromId, toId, from, to: { lag, inCalendarDays } });
    }
  }
  const met = new Set(matches.flatMap(({ row }) => (row ? [row.id] : [])));
  const codes = new Map([...works, ...milestones].map(({ id, code }) => [id, code]));
  const absent = dependencies
    .filter(({ fromId, toId, type }) => met.has(fromId) && met.has(toId) && !said.has(signed(fromId, toId, type)))
    .map(({ id, version, fromId, toId, type }): AbsentRow => {
      const code = `${codes.get(fromId)} → ${codes.get(toId)}`;
      return { id, kind: 'LINK', version, code, title: type, goes: remove.includes(id) };
    });
  return { newLinks, changedLinks, absent, losses };
}
