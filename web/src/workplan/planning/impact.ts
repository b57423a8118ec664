import { daysBetween } from '../../platform/day';
import type { useFormat } from '../../platform/use-format';
import type { Days, Item } from './item';
import type { NewDays } from './shown-days';
import type { useWords } from './words';

/** A row that a move would move. */
export interface Shift extends NewDays {
  readonly code: string;
  readonly version: number;
  readonly fromStartsOn: string;
  readonly fromEndsOn: string;
  readonly days: number;
}

/** What a move would do, as the API tells it before it is done. */
export interface Impact {
  readonly shifts: readonly Shift[];
  /** The days that lots take to go on holding them. */
  readonly lots: readonly NewDays[];
  readonly breaks: readonly {
    readonly itemId: string;
    readonly code: string;
    readonly promisedOn: string;
    readonly foundOn: string;
  }[];
  readonly endDays: number;
  readonly earliestOn: string;
  readonly latestOn: string | null;
}

interface Voice {
  readonly say: ReturnType<typeof useWords>;
  readonly format: ReturnType<typeof useFormat>;
}

/** The rows that are pushed, the moved one left out. */
export const pushedBy = ({ shifts }: Impact, { itemId }: NewDays): readonly Shift[] =>
  shifts.filter((shift) => shift.itemId !== itemId);

/** Where the row would really stand: the API moves what was asked to the first day that can be. */
export const landsOn = ({ shifts }: Impact, { itemId }: NewDays): Days | undefined =>
  shifts.find((shift) => shift.itemId === itemId);

/** Names one after the other as a sentence does, the last ones as a count when there are many. */
export function named(codes: readonly string[], { say }: Pick<Voice, 'say'>, most = 4): string {
  const beyond = codes.length - most;
  const words = beyond > 1 ? [...codes.slice(0, most), say('impact.others', { count: beyond })] : codes;
  return new Intl.ListFormat(say.language, { type: 'conjunction' }).format(words);
}

/** By how much the end of the project moves. */
export const endWords = ({ endDays }: Impact, { say }: Pick<Voice, 'say'>): string =>
  endDays === 0
    ? say('impact.end.same')
    : say(endDays > 0 ? 'impact.end.later' : 'impact.end.sooner', { days: Math.abs(endDays) });

const year = (day: string): string => day.slice(0, 4);

/** One move as a line says it: "4 mai → 6 mai 2020". */
export function moveWords(item: Pick<Item, 'kind'>, from: Days, to: Days, { format }: Pick<Voice, 'format'>): string {
  const short = (day: string, other: string) => format.day(day, year(day) === year(other) ? 'short' : 'full');
  const day = (was: string, is: string) => `${short(was, is)} → ${format.day(is)}`;
  if (item.kind !== 'WORK' || from.startsOn === to.startsOn) return day(from.endsOn, to.endsOn);
  return day(from.startsOn, to.startsOn);
}

/** All that a move would do, in one sentence for those who hear the page. */
export function spoken(item: Item, draft: NewDays, impact: Impact, voice: Voice): string {
  const { say } = voice;
  const to = landsOn(impact, draft) ?? item;
  const stays = to.startsOn === item.startsOn && to.endsOn === item.endsOn;
  const move = stays ? say('impact.stays') : moveWords(item, item, to, voice);
  const pushed = pushedBy(impact, draft).map(({ code, days }) =>
    say(days >= 0 ? 'impact.pushes' : 'impact.pulls', { code, days: Math.abs(days) }),
  );
  const more = pushed.length - 3;
  const told = more > 1 ? [...pushed.slice(0, 3), say('impact.pushesMore', { count: more })] : pushed;
  const broken = impact.breaks.map(({ code }) => code);
  const breaks = broken.length > 0 ? [say('impact.breaks', { codes: named(broken, voice) })] : [];
  const parts = [move, ...told, ...breaks, endWords(impact, voice)];
  const all = parts.reduce((before, after) => say('impact.then', { before, after }));
  return say('impact.spoken', {
    code: item.code,
    told: all,
  });
}

/** The heading of the strip: what moves, by how much, and what it pushes. */
export function headed(item: Item, draft: NewDays, impact: Impact | undefined, voice: Voice): string {
  const { say } = voice;
  const to = (impact && landsOn(impact, draft)) ?? (impact ? item : draft);
  const starts = daysBetween(item.startsOn, to.startsOn);
  const ends = daysBetween(item.endsOn, to.endsOn);
  const { code } = item;
  if (starts === 0 && ends === 0) return say('strip.stays', { code });
  const days = Math.abs(starts === 0 ? ends : starts);
  const what =
    starts === 0
      ? say(ends > 0 ? 'strip.longer' : 'strip.shorter', { code, days })
      : say(starts > 0 ? 'strip.later' : 'strip.sooner', { code, days });
  if (!impact) return `${what}.`;
  const codes = pushedBy(impact, draft).map((shift) => shift.code);
  const pushes = codes.length === 0 ? say('strip.alone') : say('strip.pushes', { codes: named(codes, voice) });
  return say('strip.title', { what, pushes });
}
