import { isDay } from '../../platform/day';
import { useLanguage } from '../../platform/language';
import { sentenceOf } from '../../platform/refusal';
import { useFormat } from '../../platform/use-format';
import { fr } from './messages.fr';
import type { PreviewLine } from './preview';
import { exchangeRefusals } from './refusals';
import { useWords } from './words';

type Key = keyof typeof fr;
const isKey = (key: string): key is Key => key in fr;

/** The sentence of one line of a preview, with its days and figures as the page writes them. */
export function useLineWords(): (line: PreviewLine) => string {
  const say = useWords();
  const format = useFormat();
  const { language } = useLanguage();
  return ({ change, subject, what, facts: told }) => {
    const raw = Object.fromEntries(told.map(({ name, value }) => [name, value]));
    const facts = Object.fromEntries(told.map(({ name, value }) => [name, written(value)]));
    if (change === 'PROBLEM')
      return sentenceOf({ code: what, facts: { ...raw, ...numbers(raw) } }, language, exchangeRefusals);
    for (const name of ['cost', 'budget']) if (raw[name]) facts[name] = format.money(raw[name]);
    if (what === 'effort') for (const name of ['from', 'to']) facts[name] = format.decimal(raw[name] ?? '0');
    const under = facts.under || 'none';
    const key = keyOf(change, subject, what);
    return isKey(key) ? say(key, { ...facts, under, type: what, lag: Number(raw.lag ?? 0) }) : '';
  };
  function written(value: string): string | number {
    if (isDay(value)) return format.day(value);
    return /^-?\d{1,9}$/.test(value) ? Number(value) : value;
  }
}

const numbers = (facts: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(facts).flatMap(([name, value]) => (/^\d{1,9}$/.test(value) ? [[name, Number(value)]] : [])),
  );

function keyOf(change: PreviewLine['change'], subject: PreviewLine['subject'], what: string): string {
  if (change === 'LOST') return `lost.${what}`;
  if (change === 'ABSENT' || change === 'REMOVED') return change === 'ABSENT' ? 'import.kept' : '';
  if (subject === 'LINK') return 'line.link';
  if (subject === 'BASELINE') return 'line.baseline';
  if (subject === 'CLOSURE') return `line.closure.${what}`;
  if (change === 'ADDED') return subject === 'WORK' ? 'line.added' : 'line.point';
  if (subject === 'MILESTONE' && what === 'days') return 'line.day';
  return `line.${what}`;
}
