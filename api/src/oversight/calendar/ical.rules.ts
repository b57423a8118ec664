import { addDays, type Day } from '../../kernel/day.js';
import type { Entry, EntryKind } from './calendar-entries.rules.js';

export interface Feed {
  readonly name: string;
  readonly language: 'fr' | 'en';
  /** Where the portal is, without a slash at the end. */
  readonly publicUrl: string;
  readonly projectId: string;
  /** When the address was made: the same answer has the same bytes. */
  readonly madeAt: Date;
}

/** RFC 5545 allows 75 bytes a line, the break not counted. */
const MOST_BYTES = 75;
const CRLF = '\r\n';

const words: Readonly<Record<Feed['language'], Readonly<Record<EntryKind | 'LATE' | 'MET' | 'CLOSED', string>>>> = {
  fr: {
    ...{ WORK_START: 'Début du lot', WORK_END: 'Fin du lot', MILESTONE: 'Jalon', DELIVERABLE: 'Livrable' },
    ...{ STATUS_UPDATE: 'À mettre à jour', CLAIM: 'Dépenses à déclarer', LATE: 'en retard', MET: 'fait' },
    CLOSED: 'Fermé',
  },
  en: {
    ...{
      WORK_START: 'Work package starts',
      WORK_END: 'Work package ends',
      MILESTONE: 'Milestone',
      DELIVERABLE: 'Deliverable',
    },
    ...{ STATUS_UPDATE: 'To be updated', CLAIM: 'Expenditure to declare', LATE: 'late', MET: 'done' },
    CLOSED: 'Closed',
  },
};

const paths: Readonly<Record<EntryKind, (id: string) => string>> = {
  WORK_START: (id) => `lots/${id}`,
  WORK_END: (id) => `lots/${id}`,
  MILESTONE: (id) => `echeances?jalon=${id}`,
  DELIVERABLE: (id) => `echeances?livrable=${id}`,
  STATUS_UPDATE: (id) => `lots/${id}`,
  CLAIM: () => 'mon-mois',
};

/** Days on which nobody works, as one event. */
export interface ClosedEvent {
  readonly id: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly version: number;
}

/** Entries and closures as an iCalendar file, byte for byte the same while nothing changes. */
export function icalOf(entries: readonly Entry[], closures: readonly ClosedEvent[], feed: Feed): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Jalon//Calendar//FR',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(feed.name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    ...entries.flatMap((entry) => eventOf(entry, feed)),
    ...closures.flatMap((closure) => closedEventOf(closure, feed)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => folded(line) + CRLF).join('');
}

function eventOf(entry: Entry, { language, publicUrl, projectId, madeAt }: Feed): string[] {
  const { id, kind, on, subjectId, code, partner, standing, edits } = entry;
  const say = words[language];
  const title = (language === 'fr' ? entry.titleFr : entry.titleEn) || entry.titleFr;
  const mark = standing === 'MET' ? ` (${say.MET})` : standing === 'LATE' ? ` (${say.LATE})` : '';
  return [
    'BEGIN:VEVENT',
    `UID:${id}@${projectId}.jalon`,
    `DTSTAMP:${instant(madeAt)}`,
    `SEQUENCE:${edits}`,
    `DTSTART;VALUE=DATE:${compact(on)}`,
    `DTEND;VALUE=DATE:${compact(addDays(on, 1))}`,
    `SUMMARY:${escaped(`${say[kind]} ${code}${title ? ` – ${title}` : ''}${mark}`)}`,
    ...(partner ? [`DESCRIPTION:${escaped(partner)}`] : []),
    `URL:${publicUrl}/p/${projectId}/${paths[kind](subjectId)}`,
    `CATEGORIES:${escaped(say[kind])}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function closedEventOf(closure: ClosedEvent, { language, publicUrl, projectId, madeAt }: Feed): string[] {
  const { id, nameFr, nameEn, startsOn, endsOn, version } = closure;
  const word = words[language].CLOSED;
  return [
    'BEGIN:VEVENT',
    `UID:${id}@${projectId}.jalon`,
    `DTSTAMP:${instant(madeAt)}`,
    `SEQUENCE:${version - 1}`,
    `DTSTART;VALUE=DATE:${compact(startsOn)}`,
    `DTEND;VALUE=DATE:${compact(addDays(endsOn, 1))}`,
    `SUMMARY:${escaped(`${word} – ${language === 'fr' ? nameFr : nameEn}`)}`,
    `URL:${publicUrl}/p/${projectId}/planning/calendriers?annee=${startsOn.slice(0, 4)}`,
    `CATEGORIES:${escaped(word)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

const instant = (at: Date): string => `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
const compact = (day: Day): string => day.replaceAll('-', '');

const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ');

/** Breaks a line after 75 bytes, never inside a character. */
function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  let bytes = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (bytes + size > MOST_BYTES) {
      lines.push(current);
      current = ' ';
      bytes = 1;
    }
    current += character;
    bytes += size;
  }
  return [...lines, current].join(CRLF);
}
