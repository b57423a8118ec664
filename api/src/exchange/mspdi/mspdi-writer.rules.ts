import type { Day } from '../../kernel/day.js';
import { WorkingCalendar } from '../../workplan/schedule/working.calendar.js';
import type { OutgoingItem, OutgoingPlan } from '../plan/outgoing-plan.rules.js';
import { calendarOf } from './mspdi-calendar.rules.js';
import {
  aliases,
  DAYS_A_MONTH,
  fields,
  HUNDREDTHS,
  lagFormats,
  linkNumbers,
  MINUTES_A_DAY,
  MINUTES_A_MONTH,
  MINUTES_ROUND_THE_CLOCK,
  MOST_BASELINES,
  MSPDI,
  ONLY_SO_EARLY,
  TENTHS,
} from './mspdi-words.rules.js';
import { type Outlined, outlineOf } from './outline.rules.js';
import { branch, leaf, linesOf, type Written } from './xml.rules.js';

const CALENDAR = 1;
const FIXED_DURATION = 1;
const DAYS = 7;

interface Reckoned {
  readonly uid: number;
  readonly working: WorkingCalendar;
}

export const morning = (day: Day): string => `${day}T08:00:00`;
export const evening = (day: Day): string => `${day}T17:00:00`;
const lasting = (days: number): string => `PT${(days * MINUTES_A_DAY) / 60}H0M0S`;

/** A plan as Microsoft Project 2007 and later read it: an XML text in the order of its schema. */
export function mspdiOf(plan: OutgoingPlan): string {
  const reckoned = [plan.calendar, ...plan.calendars].map((one, i) => {
    return { ...one, uid: CALENDAR + i, working: new WorkingCalendar(one.terms) };
  });
  const calendarOfRow = ({ partner }: OutgoingItem): Reckoned =>
    reckoned.find(({ name, uid }) => uid !== CALENDAR && name === partner) ?? (reckoned[0] as Reckoned);
  const rows = outlineOf(plan.items);
  const uids = new Map(rows.map(({ item, uid }) => [item.id, uid]));
  const partners = [
    ...new Set(plan.items.flatMap(({ partner, parts }) => [partner, ...parts.map((part) => part.partner)])),
  ];
  const body = [
    headOf(plan),
    branch('ExtendedAttributes', ...aliases.map(aliasOf)),
    branch('Calendars', ...reckoned.map((one) => calendarOf(plan, one, one.uid))),
    branch('Tasks', summaryOf(plan), ...rows.map((row) => taskOf(row, plan, uids, calendarOfRow(row.item)))),
    branch('Resources', ...partners.map(resourceOf)),
    branch('Assignments', ...assignmentsOf(rows, partners)),
  ];
  const root = [`<Project xmlns="${MSPDI}">`, ...body, '</Project>'];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${linesOf(root)}\n`;
}

const headOf = ({ acronym, title, startsOn, endsOn, writtenOn }: OutgoingPlan): Written => [
  leaf('SaveVersion', 12),
  leaf('Name', `${acronym}.xml`),
  leaf('Title', `${acronym} ${title}`.trim()),
  leaf('Author', 'Jalon'),
  leaf('CreationDate', morning(writtenOn)),
  leaf('LastSaved', morning(writtenOn)),
  leaf('ScheduleFromStart', true),
  leaf('StartDate', morning(startsOn)),
  leaf('FinishDate', evening(endsOn)),
  leaf('CurrencyDigits', 2),
  leaf('CurrencySymbol', '€'),
  leaf('CurrencyCode', 'EUR'),
  leaf('CalendarUID', CALENDAR),
  leaf('DefaultStartTime', '08:00:00'),
  leaf('DefaultFinishTime', '17:00:00'),
  leaf('MinutesPerDay', MINUTES_A_DAY),
  leaf('MinutesPerWeek', MINUTES_A_DAY * 5),
  leaf('DaysPerMonth', DAYS_A_MONTH),
  leaf('DefaultTaskType', FIXED_DURATION),
  leaf('DurationFormat', DAYS),
  leaf('NewTasksEffortDriven', false),
  leaf('WeekStartDay', 1),
];

const aliasOf = ([id, name, alias]: (typeof aliases)[number]): Written =>
  branch('ExtendedAttribute', leaf('FieldID', id), leaf('FieldName', name), leaf('Alias', alias));

/** The row of the whole project; in its notes stands what the format has no place for. */
const summaryOf = ({ projectId, acronym, startsOn, endsOn, baselines }: OutgoingPlan): Written =>
  branch(
    'Task',
    leaf('UID', 0),
    leaf('ID', 0),
    leaf('Name', acronym),
    leaf('Type', FIXED_DURATION),
    leaf('OutlineNumber', '0'),
    leaf('OutlineLevel', 0),
    leaf('Start', morning(startsOn)),
    leaf('Finish', evening(endsOn)),
    leaf('Summary', true),
    leaf('Notes', [`Jalon ${projectId}`, ...baselines.slice(0, MOST_BASELINES).map(baselineNote)].join('\n')),
  );

const baselineNote = ({ name, takenOn }: OutgoingPlan['baselines'][number], number: number): string =>
  `baseline ${number} ${takenOn} ${name.replace(/\s+/g, ' ')}`;

function taskOf(
  { item, uid, level, number, summary }: Outlined,
  plan: OutgoingPlan,
  uids: ReadonlyMap<string, number>,
  { uid: calendarUid, working: calendar }: Reckoned,
): Written {
  const { startsOn, endsOn, progress } = item;
  const point = item.kind !== 'WORK';
  const days = point ? 0 : Math.max(1, calendar.count({ from: startsOn, until: endsOn }));
  const start = point ? evening(startsOn) : morning(startsOn);
  return branch(
    'Task',
    leaf('UID', uid),
    leaf('ID', uid),
    leaf('Name', item.title),
    leaf('Type', FIXED_DURATION),
    leaf('IsNull', false),
    leaf('WBS', item.code),
    leaf('OutlineNumber', number),
    leaf('OutlineLevel', level),
    leaf('Priority', 500),
    leaf('Start', start),
    leaf('Finish', evening(endsOn)),
    leaf('Duration', lasting(days)),
    leaf('DurationFormat', DAYS),
    leaf('EffortDriven', false),
    leaf('Estimated', false),
    leaf('Milestone', point),
    leaf('Summary', summary),
    leaf('FixedCost', item.cost),
    leaf('PercentComplete', point ? (item.done ? 100 : 0) : progress),
    leaf('ActualStart', item.begun ? start : null),
    leaf('ActualFinish', item.done ? evening(endsOn) : null),
    leaf('ConstraintType', summary ? 0 : ONLY_SO_EARLY),
    leaf('CalendarUID', calendarUid === CALENDAR ? -1 : calendarUid),
    leaf('ConstraintDate', summary ? null : start),
    leaf('Deadline', item.agreedOn && evening(item.agreedOn)),
    ...plan.links.filter(({ toId }) => toId === item.id).map((link) => linkOf(link, uids)),
    ...knownAgainBy(item),
    ...plan.baselines.slice(0, MOST_BASELINES).map((baseline, i) => baselineOf(baseline, i, item, calendar)),
  );
}

const linkOf = (
  { fromId, type, lag, inCalendarDays }: OutgoingPlan['links'][number],
  uids: ReadonlyMap<string, number>,
) =>
  branch(
    'PredecessorLink',
    leaf('PredecessorUID', uids.get(fromId) ?? 0),
    leaf('Type', linkNumbers.indexOf(type)),
    leaf('CrossProject', false),
    leaf('LinkLag', lag * TENTHS * (inCalendarDays ? MINUTES_ROUND_THE_CLOCK : MINUTES_A_DAY)),
    leaf('LagFormat', inCalendarDays ? lagFormats.ELAPSED : lagFormats.WORKED),
  );

const knownAgainBy = ({ id, kind, code, parentId }: OutgoingItem): Written[] =>
  [
    [fields.id, id],
    [fields.kind, kind],
    [fields.code, code],
    [fields.parent, parentId],
  ].flatMap(([field, value]) =>
    field && value ? [branch('ExtendedAttribute', leaf('FieldID', field), leaf('Value', value))] : [],
  );

function baselineOf(
  { items }: OutgoingPlan['baselines'][number],
  number: number,
  { id, kind }: OutgoingItem,
  calendar: WorkingCalendar,
): Written {
  const frozen = items.find(({ itemId }) => itemId === id);
  if (!frozen) return [];
  const { startsOn, endsOn } = frozen;
  const point = kind !== 'WORK';
  const days = point ? 0 : Math.max(1, calendar.count({ from: startsOn, until: endsOn }));
  return branch(
    'Baseline',
    leaf('Number', number),
    leaf('Interim', false),
    leaf('Start', point ? evening(startsOn) : morning(startsOn)),
    leaf('Finish', evening(endsOn)),
    leaf('Duration', lasting(days)),
    leaf('DurationFormat', DAYS),
  );
}

const resourceOf = (name: string, i: number): Written =>
  branch(
    'Resource',
    leaf('UID', i + 1),
    leaf('ID', i + 1),
    leaf('Name', name),
    leaf('Type', 1),
    leaf('IsNull', false),
    leaf('CalendarUID', -1),
  );

/** Who takes part in a row, the one who answers for it first, with the hours of their person-months. */
const assignmentOf = (uid: number, task: number, resource: number, effort: number): Written =>
  branch(
    'Assignment',
    leaf('UID', uid),
    leaf('TaskUID', task),
    leaf('ResourceUID', resource),
    leaf('Units', 0),
    leaf('Work', hoursOf(effort)),
  );

const hoursOf = (effort: number): string => {
  const minutes = (effort * MINUTES_A_MONTH) / HUNDREDTHS;
  return `PT${Math.floor(minutes / 60)}H${minutes % 60}M0S`;
};

function assignmentsOf(rows: readonly Outlined[], partners: readonly string[]): Written[] {
  const all = rows.flatMap(({ item, uid }) => {
    const parts = item.parts.length > 0 ? item.parts : [{ partner: item.partner, effort: 0 }];
    return parts.map(({ partner, effort }) => ({ uid, effort, resource: partners.indexOf(partner) + 1 }));
  });
  return all.map(({ uid, effort, resource }, i) => assignmentOf(i + 1, uid, resource, effort));
}
