import type { Facts } from '../../kernel/refusal.js';

export type Language = 'fr' | 'en';

/** What a letter says, before it has a form. */
export interface LetterText {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** Where to go from here: a label and a path of the portal. */
  readonly action?: { readonly label: string; readonly path: string };
}

export interface Occasion {
  readonly facts: Facts;
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
const SMALL = 'font-size:13px;color:#5a6472;border-top:1px solid #d9dee5;padding-top:12px;margin-top:28px';

/** Gives a letter its two forms, the plain one first; nothing in it is loaded from elsewhere. */
export function formed({ subject, paragraphs, action }: LetterText, language: Language, publicUrl: string): Message {
  const address = action && `${publicUrl}${action.path}`;
  const text = [
    ...paragraphs,
    ...(action ? [`${action.label}${language === 'fr' ? ' ' : ''}: ${address}`] : []),
    `-- \n${FOOTER[language]}`,
  ].join('\n\n');
  const html = [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(oneLine(subject))}</title></head>`,
    `<body style="${BODY}">`,
    ...paragraphs.map((paragraph) => `<p>${escaped(paragraph).replaceAll('\n', '<br>')}</p>`),
    ...(action && address
      ? [`<p><a style="${BUTTON}" href="${escaped(address)}">${escaped(action.label)}</a></p>`]
      : []),
    `<p style="${SMALL}">${escaped(FOOTER[language])}</p></body></html>`,
  ].join('\n');
  return { subject: oneLine(subject), text, html };
}

const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** `2019-11-14` as people write it. */
export const dayIn = (language: Language, day: string): string =>
  new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** `"1250.00"` as people write it; exact, however large. */
export const moneyIn = (language: Language, amount: string): string =>
  new Intl.NumberFormat(LOCALES[language], { style: 'currency', currency: 'EUR' }).format(amount as `${number}`);
