import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { useCallback } from 'react';
import { isDay } from './day';
import { day, type Language, money } from './format';
import { sayIn, useLanguage, type Wording } from './language';
import { refusalsEn } from './refusals.en';
import { refusalsFr } from './refusals.fr';

/** Why the API said no: a code and the facts that make its sentence; the reference to quote when it is our bug. */
export interface Refusal {
  readonly code: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly reference?: string;
  /** What the item now is, when someone else changed it first. */
  readonly current?: unknown;
}

/** Sentences a feature adds to those every screen has, by code and language. */
export interface Refusals {
  readonly fr: Wording;
  readonly en: Wording;
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const fromExtensions = (extensions: Readonly<Record<string, unknown>>): Refusal => ({
  code: textOf(extensions.code) ?? 'internal',
  facts: recordOf(extensions.facts),
  reference: textOf(extensions.reference),
  current: extensions.current,
});

/** An answer outside GraphQL's 200 may still carry a refusal in its body. */
function fromBody({ bodyText, statusCode }: ServerError): Refusal {
  try {
    const { errors } = JSON.parse(bodyText) as { errors?: readonly { extensions?: unknown }[] };
    const extensions = recordOf(errors?.[0]?.extensions);
    if (extensions.code) return fromExtensions(extensions);
  } catch {
    // The body is not JSON: only its status speaks.
  }
  if (statusCode === 401) return { code: 'session.required', facts: {} };
  if (statusCode === 429) return { code: 'request.too-many', facts: {} };
  return { code: statusCode === 502 || statusCode === 503 || statusCode === 504 ? 'network' : 'internal', facts: {} };
}

/** Reads the refusal out of whatever a query or a mutation threw. */
export function refusalIn(error: unknown): Refusal {
  if (CombinedGraphQLErrors.is(error)) return fromExtensions(recordOf(error.errors[0]?.extensions));
  if (ServerError.is(error)) return fromBody(error);
  return { code: error instanceof TypeError || error instanceof DOMException ? 'network' : 'internal', facts: {} };
}

/** True when the session itself is what is missing. */
export const isSignedOut = ({ code }: Refusal): boolean => code === 'session.required' || code === 'session.invalid';

/** Writes each fact as the page writes such a thing: an amount "1234.50" as money, a day as a day. */
function written(facts: Readonly<Record<string, unknown>>, language: Language): Record<string, string | number> {
  const write = (fact: unknown): string | number => {
    if (typeof fact === 'number') return fact;
    if (Array.isArray(fact)) return fact.map(write).join(', ');
    const text = String(fact ?? '');
    if (isDay(text)) return day(text, language);
    return /^-?\d+\.\d{2}$/.test(text) ? money(text, language) : text;
  };
  return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, write(fact)]));
}

/** The sentence of a refusal; a code nobody worded says so, never nothing. */
export function sentenceOf(refusal: Refusal, language: Language, extra?: Refusals): string {
  const common: Wording = language === 'fr' ? refusalsFr : refusalsEn;
  const sentences: Wording = { ...common, ...extra?.[language] };
  const facts = written(refusal.facts, language);
  const say = sayIn(language, sentences);
  const code = refusal.code === 'version.stale' && facts.by ? 'version.stale.by' : refusal.code;
  return code in sentences ? say(code, facts) : say('unknown', { ...facts, code: refusal.code });
}

/** Turns what a query or a mutation threw into its sentence, in the language of the page. */
export function useRefusal(extra?: Refusals): (error: unknown) => { sentence: string; refusal: Refusal } {
  const { language } = useLanguage();
  return useCallback(
    (error) => {
      const refusal = refusalIn(error);
      return { sentence: sentenceOf(refusal, language, extra), refusal };
    },
    [language, extra],
  );
}
