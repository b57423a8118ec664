import type { Facts } from '../../kernel/refusal.js';
import { dayIn, type Language, moneyIn } from '../../platform/mail/letter.rules.js';
import { eventsEn } from './events.en.js';
import { eventsFr } from './events.fr.js';

export type KnownEvent = keyof typeof eventsFr;

const words: Readonly<Record<Language, Readonly<Record<string, string>>>> = { fr: eventsFr, en: eventsEn };

const ROLES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  PARTNER_MEMBER: { fr: 'membre d’un partenaire', en: 'member of a partner' },
  PARTNER_FINANCE: { fr: 'responsable financier d’un partenaire', en: 'finance officer of a partner' },
  PARTNER_LEGAL: { fr: 'signataire d’un partenaire', en: 'signatory of a partner' },
  LEAD_COORDINATOR: { fr: 'coordinateur chez le chef de file', en: 'coordinator at the lead partner' },
  LEAD_FINANCE: { fr: 'responsable financier chez le chef de file', en: 'finance officer at the lead partner' },
  FUNDER_REVIEWER: { fr: 'instructeur du financeur', en: 'case officer of the funder' },
  FUNDER_CERTIFIER: { fr: 'certificateur du financeur', en: 'certifier of the funder' },
  AUDITOR: { fr: 'auditeur', en: 'auditor' },
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const AMOUNT = /^-?\d+(\.\d+)?$/;
const SHORT = 12;

/** How a fact is written; what is not what it should be is told as it stands. */
const forms: Readonly<Record<string, (fact: string, language: Language) => string>> = {
  day: (fact, language) => (DAY.test(fact) ? dayIn(language, fact) : fact),
  month: (fact, language) => (DAY.test(fact) ? dayIn(language, fact).replace(/^\S+\s/, '') : fact),
  money: (fact, language) => (AMOUNT.test(fact) ? moneyIn(language, fact) : fact),
  role: (fact, language) => ROLES[fact]?.[language] ?? fact,
  short: (fact) => fact.slice(0, SHORT),
};

const PERSON = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const PORTAL: Readonly<Record<Language, string>> = { fr: 'Le portail', en: 'The portal' };

/** Who did it: a person by their name, a task of the portal as the portal. */
export const actorIn = (language: Language, actorId: string, actorName: string): string =>
  PERSON.test(actorId) ? actorName : PORTAL[language];

const HOLE = /\{(\w+)(?::(\w+))?\}/g;

const present = (value: Facts[string] | undefined): boolean => value !== undefined && value !== null && value !== '';

/** What happened, in words that follow the name of who did it; the event itself when nobody worded it. */
export function toldIn(language: Language, event: string, facts: Facts): string {
  const sentence = words[language][event];
  if (sentence === undefined) return event;
  const filled = (text: string): string =>
    text.replace(HOLE, (_, name: string, form?: string) => {
      const value = facts[name];
      if (!present(value)) return '…';
      return form ? (forms[form]?.(String(value), language) ?? String(value)) : String(value);
    });
  const whole = sentence.replace(/\[([^\]]*)\]/g, (_, part: string) =>
    [...part.matchAll(HOLE)].every(([, name = '']) => present(facts[name])) ? part : '',
  );
  return filled(whole);
}
