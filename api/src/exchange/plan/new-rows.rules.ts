import type { WorkState } from '../../workplan/work-package.rules.js';
import { effortsOf } from './efforts-and-costs.rules.js';
import type { FileItem, FilePlan, Loss } from './file-plan.rules.js';
import type { Match } from './matching.rules.js';
import { type Named, type NewRow, newRef } from './proposal.rules.js';
import type { Choices, StandingPartner, StandingPlan } from './standing-plan.rules.js';

/** How the rows of a file are found: an id of the plan, or the reference of a row to come. */
export type Refs = ReadonlyMap<string, string>;

export const refsOf = (matches: readonly Match[]): Refs =>
  new Map(matches.map(({ item, row }) => [item.key, row?.id ?? newRef(item.key)]));

/** What a percentage makes of a state: done is whole, and what has some is begun. */
export function stateAfter(state: WorkState, progress: number): WorkState {
  if (progress === 100) return 'DONE';
  if (state === 'DONE') return 'IN_PROGRESS';
  return state === 'NOT_STARTED' && progress > 0 ? 'IN_PROGRESS' : state;
}

/** The partners behind the names of a file: chosen, else of that name. */
export class People {
  private readonly chosen: ReadonlyMap<string, string>;

  constructor(
    private readonly partners: readonly StandingPartner[],
    private readonly choices: Choices,
  ) {
    const ids = new Set(partners.map(({ id }) => id));
    this.chosen = new Map(
      choices.partners.filter(({ partnerId }) => ids.has(partnerId)).map(({ name, partnerId }) => [name, partnerId]),
    );
  }

  find(name: string): string | null {
    const wanted = name.trim().toLowerCase();
    const same = (partner: StandingPartner) =>
      partner.shortName.toLowerCase() === wanted || partner.name.toLowerCase() === wanted;
    return this.chosen.get(name) ?? this.partners.find(same)?.id ?? null;
  }

  /** Who answers for what nobody is named for. */
  get otherwise(): string {
    const { partnerId } = this.choices;
    const [first] = this.partners;
    const chosen = this.partners.find(({ id }) => id === partnerId) ?? this.partners.find(({ lead }) => lead) ?? first;
    return chosen?.id ?? '';
  }

  namedIn({ items }: FilePlan): Named[] {
    const rows = new Map<string, number>();
    for (const name of items.flatMap(({ partners }) => partners)) rows.set(name, (rows.get(name) ?? 0) + 1);
    return [...rows].map(([name, count]) => ({ name, rows: count, partnerId: this.find(name) }));
  }
}

interface Made {
  readonly added: readonly NewRow[];
  readonly losses: readonly Loss[];
}

/** The rows that are to come, with their codes, their places and those who answer for them. */
export function newRowsOf(
  file: FilePlan,
  matches: readonly Match[],
  refs: Refs,
  plan: StandingPlan,
  people: People,
): Made {
  const [added, losses] = [[] as NewRow[], [] as Loss[]];
  const leaders = new Map(plan.works.map(({ id, leadPartnerId }) => [id, leadPartnerId]));
  const codes = {
    WORK: new Set(plan.works.map(({ code }) => code.toLowerCase())),
    MILESTONE: new Set(plan.milestones.map(({ code }) => code.toLowerCase())),
  };
  for (const [place, { item, kind, row }] of matches.entries()) {
    if (row || kind === 'DELIVERABLE') continue;
    const lose = (what: Loss['what'], facts: Loss['facts'] = {}) =>
      losses.push({ what, code: item.codes[0] ?? '', title: item.title, facts });
    if (item.kind === 'DELIVERABLE') lose('deliverable-made-milestone');
    const outlined = item.parentKey === null ? null : (refs.get(item.parentKey) ?? null);
    const parent = kind === 'WORK' ? outlined : (outlined ?? attached(item, place, file, matches, refs, plan));
    if (kind === 'MILESTONE' && outlined === null) lose('milestone-attached');
    const partners = item.partners.map((name) => people.find(name)).filter((id) => id !== null);
    const partnerId = partners[0] ?? leaders.get(parent ?? '') ?? people.otherwise;
    const made = kind === 'MILESTONE' && parent === null ? 'WORK' : kind;
    const ref = newRef(item.key);
    leaders.set(ref, partnerId);
    const progress = made === 'WORK' ? (item.progress ?? 0) : 0;
    added.push({
      ...{ ref, kind: made, parentRef: parent, code: freshCode(item, codes[made]), title: item.title },
      ...{ notes: item.notes, partnerId, others: [...new Set(partners.slice(1))].filter((id) => id !== partnerId) },
      ...{ startsOn: made === 'WORK' ? item.startsOn : item.endsOn, endsOn: item.endsOn },
      efforts:
        made === 'WORK'
          ? [...effortsOf(item, (name) => people.find(name))].map(([id, effort]) => ({ partnerId: id, effort }))
          : [],
      ...{ progress, state: stateAfter('NOT_STARTED', progress) },
    });
  }
  return { added, losses };
}

/** A milestone closes some work: what leads to it, else the work before it, else any there is. */
function attached(
  item: FileItem,
  place: number,
  { links }: FilePlan,
  matches: readonly Match[],
  refs: Refs,
  plan: StandingPlan,
): string | null {
  const works = new Map(matches.filter(({ kind }) => kind === 'WORK').map((match) => [match.item.key, match]));
  const leading = links.find(({ fromKey, toKey }) => toKey === item.key && works.has(fromKey))?.fromKey;
  const before = matches.slice(0, place).findLast(({ kind }) => kind === 'WORK')?.item.key;
  const key = leading ?? before ?? [...works.keys()][0];
  return key === undefined ? (plan.works[0]?.id ?? null) : (refs.get(key) ?? null);
}

function freshCode({ codes: [code], key }: FileItem, taken: Set<string>): string {
  const wanted = (code ?? key).slice(0, 40);
  let fresh = wanted;
  for (let turn = 2; taken.has(fresh.toLowerCase()); turn += 1) fresh = `${wanted}-${turn}`;
  taken.add(fresh.toLowerCase());
  return fresh;
}
