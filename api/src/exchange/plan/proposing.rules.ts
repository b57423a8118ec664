import { Refusal } from '../../kernel/refusal.js';
import { type Planned, type PlannedLink, planOf } from '../../workplan/planning/planned.rules.js';
import { withMoves } from '../../workplan/planning/rescheduling.rules.js';
import { scheduleOf } from '../../workplan/schedule/schedule.rules.js';
import { changedRowsOf } from './changed-rows.rules.js';
import { closuresIn } from './closures-in.rules.js';
import { costLosses, effortsOfNobody } from './efforts-and-costs.rules.js';
import type { FilePlan, Loss, Problem } from './file-plan.rules.js';
import { linksOf } from './link-changes.rules.js';
import { type Match, matchesOf } from './matching.rules.js';
import { newRowsOf, People, refsOf } from './new-rows.rules.js';
import type { AbsentRow, ChangedRow, Named, NewLink, NewRow, Proposal } from './proposal.rules.js';
import type { Choices, StandingPlan } from './standing-plan.rules.js';

/** What importing this file into this plan would do; nothing is done, and nothing is refused but told as a problem. */
export function proposalOf(file: FilePlan, plan: StandingPlan, choices: Choices, fileName: string): Proposal {
  const matches = matchesOf(file, plan);
  const refs = refsOf(matches);
  const people = new People(plan.partners, choices);
  const find = (name: string) => people.find(name);
  const made = newRowsOf(file, matches, refs, plan, people);
  const said = changedRowsOf(file, matches, refs, plan, choices, find);
  const links = linksOf(file, matches, refs, plan, choices);
  const baselines = file.baselines.map(({ name, takenOn, items }) => ({
    name: name.startsWith('#') ? `${fileName} ${name}`.slice(0, 100) : name,
    takenOn,
    items: items.map(({ key, startsOn, endsOn }) => ({ ref: refs.get(key) as string, startsOn, endsOn })),
  }));
  const absent = [...absentOf(matches, plan, choices), ...links.absent];
  const after = plannedAfter(plan, { ...made, ...said, ...links, absent });
  const named = people.namedIn(file);
  const closures = closuresIn(file, plan, (name) => people.find(name));
  return {
    added: made.added,
    changed: said.changed,
    same: said.same,
    absent,
    newLinks: links.newLinks,
    changedLinks: links.changedLinks,
    newBaselines: baselines.filter(({ name }) => !plan.baselines.includes(name)),
    newClosures: closures.newClosures,
    knownBaselines: baselines.map(({ name }) => name).filter((name) => plan.baselines.includes(name)),
    losses: [
      ...file.losses,
      ...made.losses,
      ...said.losses,
      ...links.losses,
      ...closures.losses,
      ...strangers(named),
      ...effortsOfNobody(file, find),
      ...costLosses(file, matches, plan),
    ],
    problems: file.problems.length > 0 ? file.problems : problemsOf(plan, made.added, said.changed, after),
    named,
  };
}

/** Names of the file behind which nobody stands. */
const strangers = (named: readonly Named[]): Loss[] =>
  named
    .filter(({ partnerId }) => partnerId === null)
    .map(({ name, rows }) => ({ what: 'partner-unknown', code: '', title: name, facts: { rows } }));

function absentOf(matches: readonly Match[], plan: StandingPlan, { remove }: Choices): AbsentRow[] {
  const met = new Set(matches.flatMap(({ row }) => (row ? [row.id] : [])));
  const told = (
    kind: AbsentRow['kind'],
    rows: readonly (
      | StandingPlan['works'][number]
      | StandingPlan['milestones'][number]
      | StandingPlan['deliverables'][number]
    )[],
  ) =>
    rows
      .filter(({ id }) => !met.has(id))
      .map(({ id, version, code, titleFr, titleEn }): AbsentRow => {
        const goes = kind !== 'DELIVERABLE' && remove.includes(id);
        return { id, kind, version, code, title: titleFr || titleEn, goes };
      });
  return [
    ...told('WORK', plan.works),
    ...told('MILESTONE', plan.milestones),
    ...told('DELIVERABLE', plan.deliverables),
  ];
}

interface Changes {
  readonly added: readonly NewRow[];
  readonly changed: readonly ChangedRow[];
  readonly absent: readonly AbsentRow[];
  readonly newLinks: readonly NewLink[];
}

/** The plan as the import would leave it, as far as the schedule is concerned; none when lots would stand under themselves. */
export function plannedAfter(plan: StandingPlan, { added, changed, absent, newLinks }: Changes): Planned | undefined {
  const changes = new Map(changed.map((row) => [row.id, row]));
  const gone = new Set(absent.filter(({ goes }) => goes).map(({ id }) => id));
  const works = [
    ...plan.works
      .filter(({ id }) => !gone.has(id))
      .map((work) => {
        const { parent, status } = changes.get(work.id) ?? {};
        const { id, code, leadPartnerId, startsOn, endsOn } = work;
        const parentId = parent ? parent.toRef : work.parentId;
        const { state, to: progress } = status ?? { state: work.state, to: work.progress };
        return { id, code, parentId, leadPartnerId, startsOn, endsOn, state, progress };
      }),
    ...added
      .filter(({ kind }) => kind === 'WORK')
      .map(({ ref, parentRef, partnerId, code, startsOn, endsOn, state, progress }) => {
        return { id: ref, parentId: parentRef, leadPartnerId: partnerId, code, startsOn, endsOn, state, progress };
      }),
  ];
  const parents = new Map(works.map((work) => [work.id, work.parentId]));
  if (works.some(({ id }) => standsUnderItself(id, parents))) return undefined;
  const milestones = [
    ...plan.milestones.filter(({ id }) => !gone.has(id)),
    ...added
      .filter(({ kind }) => kind === 'MILESTONE')
      .map(({ ref, partnerId, code, endsOn }) => ({ id: ref, partnerId, code, forecastOn: endsOn, achievedOn: null })),
  ];
  const there = new Set([...works, ...milestones].map(({ id }) => id));
  const dependencies: PlannedLink[] = [
    ...plan.dependencies.filter(({ id }) => !gone.has(id)),
    ...newLinks.map((link, i) => ({ ...link, id: `new ${i}`, fromId: link.fromRef, toId: link.toRef })),
  ].filter(({ fromId, toId }) => there.has(fromId) && there.has(toId));
  const moves = [
    ...changed.flatMap(({ id, days }) => (days ? [{ itemId: id, startsOn: days.to[0], endsOn: days.to[1] }] : [])),
    ...changed.filter(({ parent, days }) => parent && !days).flatMap(({ id }) => stays(plan, id)),
    ...added.map(({ ref, startsOn, endsOn }) => ({ itemId: ref, startsOn, endsOn })),
  ];
  const { startsOn, endsOn, calendars } = plan;
  return withMoves({ startsOn, endsOn, calendars, works, milestones, dependencies }, moves);
}

function standsUnderItself(id: string, parents: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set([id]);
  for (let above = parents.get(id); above; above = parents.get(above)) {
    if (seen.has(above)) return true;
    seen.add(above);
  }
  return false;
}

const stays = ({ works }: StandingPlan, id: string) =>
  works.filter((work) => work.id === id).map(({ startsOn, endsOn }) => ({ itemId: id, startsOn, endsOn }));

function problemsOf(
  { startsOn, endsOn }: StandingPlan,
  added: readonly NewRow[],
  changed: readonly ChangedRow[],
  after: Planned | undefined,
): Problem[] {
  const outside = [
    ...added,
    ...changed.flatMap(({ code, days }) => (days ? [{ code, startsOn: days.to[0], endsOn: days.to[1] }] : [])),
  ].filter((row) => row.startsOn < startsOn || row.endsOn > endsOn);
  const problems = outside.map(
    ({ code }): Problem => ({ code: 'plan.outside-project', facts: { code, startsOn, endsOn } }),
  );
  if (!after) return [...problems, { code: 'plan-file.lots-go-round', facts: {} }];
  try {
    scheduleOf(planOf(after));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    problems.push({ code: error.code, facts: error.facts });
  }
  return problems;
}
