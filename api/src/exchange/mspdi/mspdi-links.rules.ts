import type { FileItem, FileLink, Loss, LossWord } from '../plan/file-plan.rules.js';
import type { Task } from './mspdi-task.rules.js';
import { isYes, wholeOf } from './mspdi-values.rules.js';
import { ELAPSED_FORMATS, linkNumbers, MINUTES_ROUND_THE_CLOCK, SHARE_FORMATS, TENTHS } from './mspdi-words.rules.js';
import { type Branch, branchesOf, textIn } from './xml-branches.rules.js';

interface Read {
  readonly links: readonly FileLink[];
  readonly losses: readonly Loss[];
}

interface Lag {
  readonly lag: number;
  readonly inCalendarDays: boolean;
  readonly lost?: LossWord;
}

/** What depends on what in a file; what cannot be a dependency here is told. */
export function linksOf(tasks: readonly Task[], items: readonly FileItem[], minutesADay: number): Read {
  const [links, losses] = [[] as FileLink[], [] as Loss[]];
  const byKey = new Map(items.map((item) => [item.key, item]));
  const taken = new Set<string>();
  for (const task of tasks)
    for (const said of branchesOf(task.branch, 'PredecessorLink')) {
      const from = byKey.get(textIn(said, 'PredecessorUID'));
      const to = byKey.get(task.uid);
      const lose = (what: LossWord) =>
        losses.push({ what, code: task.code || task.wbs, title: task.name, facts: { from: from?.title ?? '' } });
      const type = linkNumbers[wholeOf(textIn(said, 'Type')) ?? 1] ?? 'FS';
      const signature = `${from?.key} ${to?.key} ${type}`;
      const reason = whyNot(said, from, to, byKey) ?? (taken.has(signature) ? 'link-twice' : undefined);
      if (reason || !from || !to) {
        lose(reason ?? 'link-to-nothing');
        continue;
      }
      taken.add(signature);
      const { lag, inCalendarDays, lost } = lagOf(said, minutesADay);
      if (lost) lose(lost);
      links.push({ fromKey: from.key, toKey: to.key, type, lag, inCalendarDays });
    }
  return { links, losses };
}

function whyNot(
  said: Branch,
  from: FileItem | undefined,
  to: FileItem | undefined,
  byKey: ReadonlyMap<string, FileItem>,
): LossWord | undefined {
  if (isYes(textIn(said, 'CrossProject'))) return 'link-elsewhere';
  if (!from || !to || from === to) return 'link-to-nothing';
  if (from.kind === 'DELIVERABLE' || to.kind === 'DELIVERABLE') return 'link-on-deliverable';
  return isAbove(from, to, byKey) || isAbove(to, from, byKey) ? 'link-within-lot' : undefined;
}

function isAbove({ key }: FileItem, under: FileItem, byKey: ReadonlyMap<string, FileItem>): boolean {
  if (under.kind !== 'WORK') return false;
  for (let above = under.parentKey; above !== null; above = byKey.get(above)?.parentKey ?? null)
    if (above === key) return true;
  return false;
}

/** A lag in days: those of the format's hours that make no whole day are rounded away from nothing, and told. */
function lagOf(said: Branch, minutesADay: number): Lag {
  const [tenths, format] = [wholeOf(textIn(said, 'LinkLag')) ?? 0, wholeOf(textIn(said, 'LagFormat')) ?? 7];
  if (SHARE_FORMATS.includes(format) && tenths !== 0) return { lag: 0, inCalendarDays: false, lost: 'link-lag-share' };
  const inCalendarDays = ELAPSED_FORMATS.includes(format);
  const exact = tenths / TENTHS / (inCalendarDays ? MINUTES_ROUND_THE_CLOCK : minutesADay);
  const lag = Math.sign(exact) * Math.ceil(Math.abs(exact));
  const kept = Math.max(-1_000, Math.min(1_000, lag)) || 0;
  return { lag: kept, inCalendarDays, ...(kept !== exact && exact !== 0 && { lost: 'link-lag-rounded' as const }) };
}
