import type { Fact, Facts } from '../../kernel/refusal.js';

export type Language = 'fr' | 'en';

/** What a letter is told: facts, and lists of facts. */
export type LetterFacts = Readonly<Record<string, Fact | readonly Facts[]>>;

export interface LetterLine {
  readonly text: string;
  /** Where it is done: a path of the portal. */
  readonly path?: string;
}

/** What a letter says, before it has a form. */
export interface LetterText {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** After the paragraphs; each under its title. */
  readonly lists?: ReadonlyArray<{ readonly title: string; readonly lines: readonly LetterLine[] }>;
  /** Where to go from here: a label and a path of the portal. */
  readonly action?: { readonly label: string; readonly path: string };
}

export interface Occasion {
  readonly facts: LetterFacts;
  readonly language: Language;
  readonly projectId: string | null;
}

/** Words a letter: facts in, sentences out, in the reader's language. */
export type Template = (occasion: Occasion) => LetterText;
export type Templates = Readonly<Record<string, Template>>;

/** A letter as it leaves. */
export interface Message {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const FOOTER: Readonly<Record<Language, string>> = {
  fr: 'Vous recevez ce message parce que vous participez à un projet dans Jalon. On ne répond pas à cette adresse.',
  en: 'You receive this message because you take part in a project in Jalon. Nobody reads replies to this address.',
};

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const BODY = 'font:16px/1.5 system-ui,sans-serif;color:#1c2430;max-width:36em;margin:0 auto;padding:24px';
const BUTTON =
  'display:inline-block;padding:10px 18px;background:#1f4e79;color:#fff;text-decoration:none;border-radius:6px';
const HEADING = 'font-size:16px;margin:20px 0 6px';
const LIST = 'margin:0;padding-left:20px';
const SMALL = 'font-size:13px;color:#5a6472;border-top:1px solid #d9dee5;padding-top:12px;margin-top:28px';

const plainLine = ({ text, path }: LetterLine, publicUrl: string): string =>
  path ? `- ${text}\n  ${publicUrl}${path}` : `- ${text}`;
const linked = ({ text, path }: LetterLine, publicUrl: string): string =>
  path ? `<a href="${escaped(publicUrl + path)}">${escaped(text)}</a>` : escaped(text);

/** Gives a letter its two forms, the plain one first; nothing in it is loaded from elsewhere. */
export function formed(
  { subject, paragraphs, lists = [], action }: LetterText,
  language: Language,
  publicUrl: string,
): Message {
  const address = action && `${publicUrl}${action.path}`;
  const text = [
    ...paragraphs,
    ...lists.map(({ title, lines }) => [title, ...lines.map((line) => plainLine(line, publicUrl))].join('\n')),
    ...(action ? [`${action.label}${language === 'fr' ? ' ' : ''}: ${address}`] : []),
    `-- \n${FOOTER[language]}`,
  ].join('\n\n');
  const html = [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(oneLine(subject))}</title></head>`,
    `<body style="${BODY}">`,
    ...paragraphs.map((paragraph) => `<p>${escaped(paragraph).replaceAll('\n', '<br>')}</p>`),
    ...lists.flatMap(({ title, lines }) => [
      `<h2 style="${HEADING}">${escaped(title)}</h2>`,
      `<ul style="${LIST}">${lines.map((line) => `<li>${linked(line, publicUrl)}</li>`).join('')}</ul>`,
    ]),
    ...(action && address
      ? [`<p><a style="${BUTTON}" href="${escaped(address)}">${escaped(action.label)}</a></p>`]
      : []),
    `<p style="${SMALL}">${escaped(FOOTER[language])}</p></body></html>`,
  ].join('\n');
  return { subject: oneLine(subject), text, html };
}

const daysOf = (locale: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
const DAYS: Readonly<Record<Language, Intl.DateTimeFormat>> = { fr: daysOf('fr-FR'), en: daysOf('en-GB') };
const eurosOf = (locale: string) => new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' });
const EUROS: Readonly<Record<Language, Intl.NumberFormat>> = { fr: eurosOf('fr-FR'), en: eurosOf('en-GB') };

/** `2019-11-14` as people write it. */
export const dayIn = (language: Language, day: string): string => DAYS[language].format(new Date(`${day}T00:00:00Z`));

/** `"1250.00"` as people write it; exact, however large. */
export const moneyIn = (language: Language, amount: string): string => EUROS[language].format(amount as `${number}`);
