import type { Locale } from '../page/locale.js';
import { escaped, type Frame, type Page, page } from '../page/page.js';
import type { Realm } from '../realm.js';
import { wording } from './wording.js';

/** Where the pages are and whose they are. */
export type Site = { realm: Realm; assets: string; portal: string };

const frame = (site: Site, locale: Locale, title: string): Frame => ({
  locale,
  title,
  assets: site.assets,
  portal: site.portal,
});

/** Fills in the form with the account that was chosen, and leaves the person to send it. */
const chooseAccount = `for (const button of document.querySelectorAll('[data-username]')) button.addEventListener('click', () => {
  document.getElementById('username').value = button.dataset.username;
  document.getElementById('password').value = button.dataset.password;
  document.getElementById('kc-login').focus();
});`;

/** The page where people say who they are; its element ids are those of Keycloak's page. */
export function signInPage(
  site: Site,
  locale: Locale,
  form: { uid: string; username?: string; trouble?: 'invalid' | 'secondFactor' },
): Page {
  const say = wording[locale];
  const other: Locale = locale === 'fr' ? 'en' : 'fr';
  const trouble = form.trouble ? `<p class="error" role="alert" id="input-error">${say[form.trouble]}</p>` : '';
  const invalid = form.trouble ? ' aria-invalid="true" aria-describedby="input-error"' : '';
  return page(
    {
      ...frame(site, locale, say.title),
      wide: true,
      script: chooseAccount,
      switchTo: { locale: other, label: say.language, address: `?execution=${form.uid}&kc_locale=${other}` },
    },
    `<section>
<h1>${say.title}</h1>
<p class="note">${say.builtIn}</p>
<form id="kc-form-login" method="post" action="?execution=${escaped(form.uid)}&amp;kc_locale=${locale}">
${trouble}
<div><label for="username">${say.username}</label><input id="username" name="username" value="${escaped(form.username ?? '')}" autocomplete="username" autocapitalize="none" spellcheck="false" required autofocus${invalid}></div>
<div><label for="password">${say.password}</label><input id="password" name="password" type="password" autocomplete="current-password" required${invalid}></div>
<button class="primary" id="kc-login">${say.signIn}</button>
</form>
</section>
<section>
<h2>${say.accounts}</h2>
${accounts(site.realm, locale)}
</section>`,
  );
}

function accounts(realm: Realm, locale: Locale): string {
  const shown = realm.users.filter(({ enabled, attributes }) => enabled && attributes.illustrative);
  const passwordOf = (user: (typeof shown)[number]) => user.credentials[0]?.value ?? '';
  const one = (user: (typeof shown)[number]) =>
    `<li><button type="button" data-username="${escaped(user.username)}" data-password="${escaped(passwordOf(user))}"><b>${escaped(`${user.firstName} ${user.lastName}`)}</b><span>${escaped(user.attributes[`presentation_${locale}`]?.[0] ?? '')}</span><span><code>${escaped(user.username)}</code></span></button></li>`;
  const password = shown[0] ? passwordOf(shown[0]) : '';
  return `<p class="sec">${wording[locale].accountsHint} <code>${escaped(password)}</code></p>
<ul class="accounts">${shown.map(one).join('\n')}</ul>`;
}

/** Says that nothing waits for an answer any more. */
export function expiredPage(site: Site, locale: Locale): Page {
  const say = wording[locale];
  return page(
    frame(site, locale, say.expired),
    `<section><h1>${say.expired}</h1><p>${say.expiredHint}</p>${backToPortal(site, locale)}</section>`,
  );
}

/** Says why the sign-on refused what an application asked. */
export function refusedPage(site: Site, locale: Locale, code: string, reason: string): Page {
  const say = wording[locale];
  return page(
    frame(site, locale, say.refused),
    `<section><h1>${say.refused}</h1><p class="error" role="alert" id="kc-error-message">${escaped(reason || code)}</p><p class="sec"><code>${escaped(code)}</code></p>${backToPortal(site, locale)}</section>`,
  );
}

/** Signs out at once when the portal shows whom it signs out; else asks. */
export function signOutPage(site: Site, locale: Locale, form: string, atOnce: boolean): Page {
  const say = wording[locale];
  const whole = form.replace(
    '</form>',
    `<input type="hidden" name="logout" value="yes"><button class="primary" id="kc-logout">${say.signOutDo}</button></form>`,
  );
  return page(
    { ...frame(site, locale, say.signOut), script: atOnce ? 'document.forms[0].submit();' : undefined },
    `<section><h1>${say.signOut}</h1><p>${say.signOutHint}</p>${whole}</section>`,
  );
}

/** Says that the session has ended. */
export function signedOutPage(site: Site, locale: Locale): Page {
  const say = wording[locale];
  return page(
    frame(site, locale, say.signedOut),
    `<section><h1>${say.signedOut}</h1><p>${say.signedOutHint}</p>${backToPortal(site, locale)}</section>`,
  );
}

const backToPortal = (site: Site, locale: Locale) =>
  `<p><a class="primary" href="${escaped(site.portal)}">${wording[locale].back}</a></p>`;
