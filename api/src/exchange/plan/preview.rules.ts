import { createHash } from 'node:crypto';
import type { Fact, Facts } from '../../kernel/refusal.js';
import type { FilePlan } from './file-plan.rules.js';
import type { ChangedRow, Proposal } from './proposal.rules.js';

export interface PreviewLine {
  readonly change: 'PROBLEM' | 'LOST' | 'ADDED' | 'CHANGED' | 'ABSENT' | 'REMOVED';
  readonly subject: 'WORK' | 'MILESTONE' | 'DELIVERABLE' | 'LINK' | 'BASELINE' | 'CLOSURE' | 'FILE';
  readonly rowId: string | null;
  readonly code: string;
  readonly title: string;
  readonly what: string;
  readonly facts: ReadonlyArray<{ readonly name: string; readonly value: string }>;
}

const MOST_OF_A_KIND = 500;

const factsIn = (facts: Facts): PreviewLine['facts'] =>
  Object.entries(facts).map(([name, value]: [string, Fact]) => ({ name, value: String(value ?? '') }));

const line = (
  change: PreviewLine['change'],
  subject: PreviewLine['subject'],
  told: Partial<Pick<PreviewLine, 'rowId' | 'code' | 'title' | 'what'>> & { readonly facts?: Facts },
): PreviewLine => {
  const { rowId = null, code = '', title = '', what = '', facts = {} } = told;
  return { change, subject, rowId, code, title, what, facts: factsIn(facts) };
};

/** The same proposal has the same fingerprint; another plan or other choices have another. */
export const fingerprintOf = (proposal: Proposal): string =>
  createHash('sha256').update(JSON.stringify(proposal)).digest('hex');

/** A proposal as people read it: what stands in the way, what is lost, then what comes, changes and goes. */
export function linesOf(proposal: Proposal, codeOf: (ref: string) => string): PreviewLine[] {
  const { problems, losses, added, changed, newLinks, changedLinks, newBaselines, newClosures, absent } = proposal;
  const kinds: PreviewLine[][] = [
    problems.map(({ code, facts }) => line('PROBLEM', 'FILE', { what: code, facts })),
    losses.map(({ what, code, title, facts }) => line('LOST', 'FILE', { what, code, title, facts })),
    [
      ...added.map(({ kind, code, title, startsOn, endsOn, parentRef }) =>
        line('ADDED', kind, { code, title, facts: { startsOn, endsOn, under: parentRef ? codeOf(parentRef) : '' } }),
      ),
      ...newLinks.map(({ fromRef, toRef, type, lag, inCalendarDays }) =>
        line('ADDED', 'LINK', {
          code: `${codeOf(fromRef)} → ${codeOf(toRef)}`,
          what: type,
          facts: { lag, inCalendarDays: Number(inCalendarDays) },
        }),
      ),
      ...newBaselines.map(({ name, items }) =>
        line('ADDED', 'BASELINE', { title: name, facts: { rows: items.length } }),
      ),
      ...newClosures.map(({ partnerId, name, startsOn, endsOn }) =>
        line('ADDED', 'CLOSURE', {
          title: name,
          what: partnerId === null ? 'all' : 'partner',
          facts: { startsOn, endsOn, partner: codeOf(partnerId ?? '') },
        }),
      ),
    ],
    [
      ...changed.flatMap((row) => changesOf(row, codeOf)),
      ...changedLinks.map(({ id, fromId, toId, type, from, to }) =>
        line('CHANGED', 'LINK', {
          rowId: id,
          code: `${codeOf(fromId)} → ${codeOf(toId)}`,
          what: type,
          facts: { from: from.lag, lag: to.lag, inCalendarDays: Number(to.inCalendarDays) },
        }),
      ),
    ],
    absent.map(({ id, kind, code, title, goes }) =>
      line(goes ? 'REMOVED' : 'ABSENT', kind, { rowId: id, code, title }),
    ),
  ];
  return kinds.flatMap((lines) => lines.slice(0, MOST_OF_A_KIND));
}

function changesOf(
  { id, kind, code, title, days, parent, status, efforts }: ChangedRow,
  codeOf: (ref: string) => string,
) {
  const told = (what: string, facts: Facts) =>
    line('CHANGED', kind, { rowId: id, code, title: title?.to ?? '', what, facts });
  return [
    ...(title ? [told('title', { from: title.from, to: title.to })] : []),
    ...(days
      ? [
          told('days', {
            fromStartsOn: days.from[0],
            fromEndsOn: days.from[1],
            startsOn: days.to[0],
            endsOn: days.to[1],
          }),
        ]
      : []),
    ...(parent ? [told('parent', { under: parent.toRef ? codeOf(parent.toRef) : '' })] : []),
    ...(status ? [told('progress', { from: status.from, to: status.to })] : []),
    ...(efforts ?? []).map(({ partner, from, to }) => told('effort', { partner, from: months(from), to: months(to) })),
  ];
}

/** Person-months in decimals, of hundredths. */
const months = (effort: number): string => (effort / 100).toFixed(2);

/** How many of each an import would bring. */
export const countsOf = (file: FilePlan, proposal: Proposal) => ({
  rows: file.items.length,
  added: proposal.added.length,
  changed: proposal.changed.length,
  same: proposal.same,
  absent: proposal.absent.length,
  links: proposal.newLinks.length + proposal.changedLinks.length,
  baselines: proposal.newBaselines.length,
  closures: proposal.newClosures.length,
  lost: proposal.losses.length,
  problems: proposal.problems.length,
  milestonesMoved: proposal.changed.filter(({ kind, days }) => kind === 'MILESTONE' && days).length,
});

/** How a row is called: by its code, whether it is there or to come. */
export function codesIn(proposal: Proposal, rows: ReadonlyArray<{ readonly id: string; readonly code: string }>) {
  const codes = new Map([
    ...rows.map(({ id, code }) => [id, code] as const),
    ...proposal.added.map(({ ref, code }) => [ref, code] as const),
  ]);
  return (ref: string): string => codes.get(ref) ?? '';
}
