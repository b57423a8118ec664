import type { Locale } from '../page/locale.js';
import { escaped, type Page, page } from '../page/page.js';
import type { CaughtMessage } from './box.js';

const french = {
  title: 'Courriels retenus',
  hint: 'Rien n’est envoyé : voici ce qui serait parti, les 200 derniers. SMTP_URL nomme un vrai serveur.',
  none: 'Aucun courriel pour l’instant. Une invitation en ferait partir un.',
  from: 'De',
  to: 'À',
  raw: 'Le message tel quel',
  attachments: 'Pièces jointes',
  language: 'English',
};

const english: typeof french = {
  title: 'Caught mail',
  hint: 'Nothing is sent: this is what would have left, the last 200. SMTP_URL names a real server.',
  none: 'No mail yet. An invitation would send one.',
  from: 'From',
  to: 'To',
  raw: 'The message as it is',
  attachments: 'Attachments',
  language: 'Français',
};

const wording = { fr: french, en: english };

/** Shows a message that comes while the page is open. */
const watch = (newest: string) => `setInterval(async () => {
  const [message] = await (await fetch('/messages')).json();
  if ((message?.id ?? '') !== '${newest}') location.reload();
}, 3000);`;

/** The page that shows what would have been sent. */
export function mailPage(locale: Locale, portal: string, messages: CaughtMessage[]): Page {
  const say = wording[locale];
  const other = locale === 'fr' ? 'en' : 'fr';
  const shown = messages.map((message) => article(locale, message)).join('\n');
  return page(
    {
      locale,
      title: `Jalon · ${say.title}`,
      assets: '/assets',
      portal,
      switchTo: { locale: other, label: say.language, address: `?lang=${other}` },
      script: watch(messages[0]?.id ?? ''),
    },
    `<section><h1>${say.title}</h1><p class="note">${say.hint}</p>${shown || `<p>${say.none}</p>`}</section>`,
  );
}

function article(locale: Locale, message: CaughtMessage): string {
  const say = wording[locale];
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' }).format(
    new Date(message.on),
  );
  const names = message.attachments.map(({ name, size }) => `${escaped(name)} (${size})`).join(', ');
  return `<article class="message">
<h2>${escaped(message.subject)}</h2>
<p class="sec">${when} · ${say.from} ${escaped(message.from)} · ${say.to} ${escaped(message.to.join(', '))}</p>
<pre>${linked(message.text.trim())}</pre>
${names ? `<p class="sec">${say.attachments} : ${names}</p>` : ''}
<p><a href="/messages/${message.id}.eml">${say.raw}</a></p>
</article>`;
}

/** The text of a message with its addresses made into links, and nothing else of it taken for HTML. */
export function linked(text: string): string {
  return text
    .split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/)
    .map((part, index) =>
      index % 2 ? `<a href="${escaped(part)}" rel="noreferrer">${escaped(part)}</a>` : escaped(part),
    )
    .join('');
}
