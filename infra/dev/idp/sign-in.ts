import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import { firstSpoken, type Locale } from '../page/locale.js';
import { readForm, sendPage } from '../page/respond.js';
import { type Realm, type RealmUser, rolesOf } from '../realm.js';
import { Attempts } from './attempts.js';
import { expiredPage, type Site, signInPage } from './pages.js';

/** Asks people who they are, and lets the library go on once they have proved it. */
export function signInWith(provider: Provider, site: Site) {
  const { realm } = site;
  const attempts = new Attempts(realm);

  return async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const language = request.headers['accept-language'];
    const chosen = url.searchParams.get('kc_locale');
    const waiting = await provider.interactionDetails(request, response).catch(() => undefined);
    if (!waiting) {
      const locale = firstSpoken(chosen, language, realm.defaultLocale) ?? 'fr';
      return sendPage(response, expiredPage(site, locale), 400);
    }
    const wished = waiting.params.ui_locales;
    const locale: Locale = firstSpoken(chosen, wished ? String(wished) : null, language, realm.defaultLocale) ?? 'fr';
    if (request.method !== 'POST') {
      const hint = waiting.params.login_hint;
      const username = hint ? String(hint) : '';
      return sendPage(response, signInPage(site, locale, { uid: waiting.uid, username }));
    }
    const form = await readForm(request);
    const username = form.get('username')?.trim() ?? '';
    const user = prove(realm, attempts, username, form.get('password') ?? '');
    const trouble = !user ? 'invalid' : rolesOf(realm, user).includes('strong-sign-on') ? 'secondFactor' : undefined;
    if (!user || trouble) return sendPage(response, signInPage(site, locale, { uid: waiting.uid, username, trouble }));
    const login = { accountId: user.id, remember: false };
    await provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false });
  };
}

/** The person who knows this password, unless too many wrong ones came before; the answer does not say which. */
function prove(realm: Realm, attempts: Attempts, login: string, password: string): RealmUser | undefined {
  const name = login.toLowerCase();
  const user = realm.users.find(({ enabled, username, email }) => enabled && (username === name || email === name));
  if (!user) return undefined;
  if (attempts.isLocked(user.id)) return undefined;
  const right = user.credentials.some(({ type, value }) => type === 'password' && same(value, password));
  if (right) attempts.succeeded(user.id);
  else attempts.failed(user.id);
  return right ? user : undefined;
}

const same = (one: string, other: string) => timingSafeEqual(digest(one), digest(other));

const digest = (text: string) => createHash('sha256').update(text).digest();
