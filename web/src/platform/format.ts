import { type Day, daysBetween, projectMonth, weekday, yearMonthDate } from './day';

export type Language = 'fr' | 'en';

const THIN = '\u202f';
const NBSP = '\u00a0';
const MINUS = '\u2212';

const MONTHS = {
  fr: ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};
const FULL_MONTHS = {
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};
const WEEKDAYS = {
  fr: ['dim.', 'lun.', 'mar.', 'mer.', 'jeu.', 'ven.', 'sam.'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};

/** The abbreviated names of the months, January first. */
export const monthName = (month: number, language: Language): string => MONTHS[language][month - 1] ?? '';

/** The abbreviated name of the day of the week. */
export const weekdayName = (day: Day, language: Language): string => WEEKDAYS[language][weekday(day)] ?? '';

const grouped = (digits: string, separator: string): string => digits.replace(/\B(?=(\d{3})+$)/g, separator);

/** A decimal as the API writes it ("-1234.5"), written with the separators of the language and every digit it came with. */
export function decimal(value: string | number, language: Language, digits?: number): string {
  const [, sign = '', whole = '0', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(plain(value, digits)) ?? [];
  const mark = language === 'fr' ? ',' : '.';
  const zero = /^0*$/.test(whole + fraction);
  return (
    (sign && !zero ? MINUS : '') + grouped(whole, language === 'fr' ? THIN : ',') + (fraction ? mark + fraction : '')
  );
}

/** Rounds a decimal text half away from zero to so many digits, on its digits alone. */
export function plain(value: string | number, digits?: number): string {
  const text = typeof value === 'number' ? value.toFixed(Math.min(digits ?? 2, 12)) : value;
  if (digits === undefined) return text;
  const [, sign = '', whole = '0', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  const kept = BigInt(whole + fraction.slice(0, digits).padEnd(digits, '0'));
  const scaled = (kept + ((fraction[digits] ?? '0') >= '5' ? 1n : 0n)).toString().padStart(digits + 1, '0');
  return sign + (digits === 0 ? scaled : `${scaled.slice(0, -digits)}.${scaled.slice(-digits)}`);
}

/** An amount in euros from its decimal text, never through a float. Cents are always shown or never in one column. */
export function money(value: string, language: Language, cents: 'always' | 'never' = 'always'): string {
  const figure = decimal(value, language, cents === 'always' ? 2 : 0);
  if (language === 'fr') return `${figure}${NBSP}€`;
  return figure.startsWith(MINUS) ? `${MINUS}€${figure.slice(1)}` : `€${figure}`;
}

/** An amount with its sign always said, for differences. */
export const signedMoney = (value: string, language: Language, cents?: 'always' | 'never'): string =>
  (/^-|^0+(\.0+)?$/.test(value) ? '' : '+') + money(value, language, cents);

/** An amount in thousands or millions, for the ticks of an axis and nowhere else. */
export function axisMoney(value: string, language: Language): string {
  const [whole = '0'] = value.replace('-', '').split('.');
  const [shift, unit] = whole.length > 6 ? [6, 'M'] : whole.length > 3 ? [3, 'k'] : [0, ''];
  const padded = whole.padStart(shift + 1, '0');
  const short = shift ? `${padded.slice(0, -shift)}.${padded.slice(-shift, padded.length - shift + 1)}` : padded;
  const figure = decimal((value.startsWith('-') ? '-' : '') + short.replace(/\.0$/, ''), language);
  return language === 'fr' ? `${figure}${NBSP}${unit}€` : `€${figure}${unit}`;
}

/** A percentage from its decimal text: "94.32" is 94,32 %. */
export function percent(value: string | number, language: Language, digits?: number): string {
  const figure = decimal(value, language, digits ?? (typeof value === 'number' ? 0 : undefined));
  return language === 'fr' ? `${figure}${THIN}%` : `${figure}%`;
}

/** The percentage one decimal text is of another, rounded half up on whole numbers. */
export function percentOf(part: string, whole: string, language: Language, digits = 2): string {
  const cents = (text: string) => BigInt(plain(text, 2).replace('.', ''));
  const base = cents(whole);
  if (base === 0n) return percent('0', language, digits);
  const scale = 10n ** BigInt(digits + 3);
  const exact = (cents(part) * 100n * scale) / base;
  const text = exact
    .toString()
    .replace('-', '')
    .padStart(digits + 4, '0');
  const cut = text.length - digits - 3;
  return percent(`${exact < 0n ? '-' : ''}${text.slice(0, cut)}.${text.slice(cut)}`, language, digits);
}

/** How large one decimal text is beside another, for drawing only: a length on the screen, never a figure. */
export function ratio(part: string, whole: string): number {
  const [numerator, denominator] = [Number(part), Number(whole)];
  return denominator > 0 ? Math.max(0, numerator / denominator) : 0;
}

export type DayStyle = 'full' | 'short' | 'weekday' | 'long' | 'month';

/** A day in words: "14 nov. 2019", short "14 nov.", with its weekday "jeu. 14 nov.", long, or its month alone. */
export function day(value: Day, language: Language, style: DayStyle = 'full'): string {
  const [year, month, date] = yearMonthDate(value);
  const name = monthName(month, language);
  if (style === 'month') return `${name}${NBSP}${year}`;
  const number = language === 'fr' && date === 1 ? '1er' : String(date);
  if (style === 'long') return `${number}${NBSP}${FULL_MONTHS[language][month - 1]}${NBSP}${year}`;
  const short = `${number}${NBSP}${name}`;
  if (style === 'short') return short;
  return style === 'weekday' ? `${weekdayName(value, language)}${NBSP}${short}` : `${short}${NBSP}${year}`;
}

const counted = (count: number, one: string, many: string): string => `${count}${NBSP}${count < 2 ? one : many}`;

/** How far a due day is: "demain", "dans 6 jours", "2 jours de retard". */
export function due(value: Day, today: Day, language: Language): string {
  const days = daysBetween(today, value);
  if (language === 'fr') {
    if (days < 0) return `${counted(-days, 'jour', 'jours')} de retard`;
    return days === 0 ? 'aujourd’hui' : days === 1 ? 'demain' : `dans ${counted(days, 'jour', 'jours')}`;
  }
  if (days < 0) return `${counted(-days, 'day', 'days')} late`;
  return days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${counted(days, 'day', 'days')}`;
}

/** How long ago a day was, without judging: "hier", "il y a 6 jours". */
export function since(value: Day, today: Day, language: Language): string {
  const days = daysBetween(value, today);
  if (days < 0) return due(value, today, language);
  if (language === 'fr')
    return days === 0 ? 'aujourd’hui' : days === 1 ? 'hier' : `il y a ${counted(days, 'jour', 'jours')}`;
  return days === 0 ? 'today' : days === 1 ? 'yesterday' : `${counted(days, 'day', 'days')} ago`;
}

/** A number of days on a narrow place: "12 j"; signed for a drift: "+12 j". */
export function days(count: number, language: Language, signed = false): string {
  const sign = count < 0 ? MINUS : signed && count > 0 ? '+' : '';
  return `${sign}${Math.abs(count)}${NBSP}${language === 'fr' ? 'j' : 'd'}`;
}

/** A number of hours from its decimal text: "86,5 h". */
export const hours = (value: string, language: Language): string => `${decimal(value, language)}${NBSP}h`;

/** The project month of a day: "M22". */
export const month = (start: Day, value: Day): string => `M${projectMonth(start, value)}`;

/** What the clocks of Paris, where these projects live, show at an instant. */
function paris(instant: string): { on: Day; hour: string; minute: string } {
  const read = new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Europe/Paris',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(instant));
  const part = (type: Intl.DateTimeFormatPartTypes) => read.find((piece) => piece.type === type)?.value ?? '';
  return { on: `${part('year')}-${part('month')}-${part('day')}`, hour: part('hour'), minute: part('minute') };
}

/** The day it was in Paris at an instant. */
export const dayOf = (instant: string): Day => paris(instant).on;

/** A moment, in the hour of Paris: "15 oct., 17 h 20"; the hour alone when it is today. */
export function moment(instant: string, today: Day, language: Language): string {
  const { on, hour, minute } = paris(instant);
  const time = language === 'fr' ? `${Number(hour)}${NBSP}h${NBSP}${minute}` : `${hour}:${minute}`;
  if (on === today) return time;
  return `${day(on, language, on.slice(0, 4) === today.slice(0, 4) ? 'short' : 'full')}, ${time}`;
}
