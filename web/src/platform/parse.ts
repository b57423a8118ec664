import { type Day, daysBetween, isDay, yearMonthDate } from './day';

const MONTH_STARTS = [
  ['jan', 'janv'],
  ['feb', 'fev', 'fevr'],
  ['mar'],
  ['apr', 'avr'],
  ['may', 'mai'],
  ['jun', 'juin'],
  ['jul', 'juil'],
  ['aug', 'aou'],
  ['sep'],
  ['oct'],
  ['nov'],
  ['dec'],
];

const bare = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();

const monthOf = (word: string): number =>
  /^\d+$/.test(word)
    ? Number(word)
    : MONTH_STARTS.findIndex((starts) => starts.some((start) => word.startsWith(start))) + 1;

/** The day someone typed ("5 févr. 2020", "5/2/2020", "2020-02-05", "5 févr."), the nearest to `near` when they gave no year. */
export function parseDay(text: string, near: Day): Day | undefined {
  const typed = bare(text);
  if (isDay(typed)) return typed;
  const words = typed
    .replace(/^[a-z]+\.? (?=\d)/, '')
    .split(/[ /.,-]+/)
    .filter(Boolean);
  const [date = '', month = '', year] = words;
  const number = Number(date.replace(/(er|st|nd|rd|th)$/, ''));
  const here = yearMonthDate(near)[0];
  const years = year === undefined ? [here, here - 1, here + 1] : [Number(year.length === 2 ? `20${year}` : year)];
  if (words.length > 3 || !Number.isInteger(number)) return undefined;
  const two = (part: number) => String(part).padStart(2, '0');
  const days = years.map((each) => `${String(each).padStart(4, '0')}-${two(monthOf(month))}-${two(number)}`);
  const away = (day: Day) => Math.abs(daysBetween(near, day));
  return days.filter(isDay).sort((a, b) => away(a) - away(b))[0];
}

/** The decimal someone typed with a comma or a point ("1 234,5 €"), as the API writes it: "1234.5". */
export function parseDecimal(text: string): string | undefined {
  const typed = text.replace(/[\s\u00a0\u202f€%]/g, '').replace(/^\u2212/, '-');
  const english = /,\d{3}(\.|$|,)/.test(typed) && /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(typed) && typed.includes('.');
  const decimal = english ? typed.replaceAll(',', '') : typed.replace(',', '.');
  if (!/^-?\d+(\.\d*)?$/.test(decimal)) return undefined;
  return decimal.replace(/\.$/, '').replace(/^(-?)0+(?=\d)/, '$1');
}

/** The amount someone typed, with its two cents: "1 234,5" is "1234.50"; nothing when there are more than two decimals. */
export function parseMoney(text: string): string | undefined {
  const [whole, cents = ''] = (parseDecimal(text) ?? '').split('.');
  if (!whole || cents.length > 2) return undefined;
  return `${whole}.${cents.padEnd(2, '0')}`;
}
