import type Keycloak from 'keycloak-js';
import { forgetDrafts } from './kept-drafts';
import { SignOnFailure } from './settings';

/** How the session stands: quietly open, near its end at a known instant, or over. */
export type SessionState =
  | { readonly kind: 'open' }
  | { readonly kind: 'ending'; readonly endsAt: number }
  | { readonly kind: 'ended' };

/** The signed-in person as the provider knows them; what they may do comes from the API. */
export interface Person {
  readonly subject: string;
  readonly name: string;
  readonly email: string;
}

/** The few things of keycloak-js a session needs. */
export type SignOn = Pick<
  Keycloak,
  | 'init'
  | 'updateToken'
  | 'login'
  | 'logout'
  | 'token'
  | 'refreshToken'
  | 'tokenParsed'
  | 'refreshTokenParsed'
  | 'timeSkew'
>;

const WARNING = 120_000;
const ACTIVITY_EVERY = 60_000;
const OWNER = 'jalon.person';

/** What a timer can hold; a session without an end is not watched. */
const LONGEST = 2 ** 31 - 1;

/** The session of one person in one tab: tokens in memory only, renewed in silence, its end announced two minutes before. */
export class Session {
  state: SessionState = { kind: 'open' };
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private lastActivity = 0;

  constructor(private readonly signOn: SignOn) {}

  /** Sends the person to the provider when they are not signed in; comes back with their tokens. */
  async start(locale: string): Promise<void> {
    try {
      await this.signOn.init({ onLoad: 'login-required', pkceMethod: 'S256', checkLoginIframe: false, locale });
    } catch (error) {
      const { error: code, error_description: why } = (error ?? {}) as { error?: string; error_description?: string };
      throw new SignOnFailure('exchange', why ?? code ?? String(error));
    }
    if (sessionStorage.getItem(OWNER) !== this.person.subject) forgetDrafts();
    sessionStorage.setItem(OWNER, this.person.subject);
    this.watch();
  }

  get person(): Person {
    const claims = this.signOn.tokenParsed ?? {};
    const email = String(claims.email ?? '');
    return {
      subject: String(claims.sub ?? ''),
      name: String(claims.name ?? claims.preferred_username ?? email),
      email,
    };
  }

  /** The header that says who asks, with a token good for another half minute at least. */
  async authorization(): Promise<string> {
    await this.renew(30);
    return `Bearer ${this.signOn.token}`;
  }

  /** Prolongs the session now, because the person asked or is visibly there. */
  async stay(): Promise<void> {
    await this.renew(-1);
  }

  /** Someone types or points: that keeps a session alive, at most once a minute and only past half its life. */
  noticeActivity(): void {
    const now = Date.now();
    const left = this.endsAt() - now;
    if (now - this.lastActivity < ACTIVITY_EVERY || this.state.kind !== 'open') return;
    this.lastActivity = now;
    if (left < this.life() / 2) void this.stay().catch(() => undefined);
  }

  /** Ends the session here and at the provider, and forgets what this tab kept. */
  async end(): Promise<void> {
    forgetDrafts();
    await this.signOn.logout({ redirectUri: `${location.origin}/` });
  }

  /** Goes through the provider again and comes back to this very page; drafts stay on this device meanwhile. */
  async signInAgain(): Promise<void> {
    await this.signOn.login({ redirectUri: location.href });
  }

  /** The API no longer takes the token: whatever the clock says, the session is over. */
  lost(): void {
    this.become({ kind: 'ended' });
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private async renew(validity: number): Promise<void> {
    try {
      if (await this.signOn.updateToken(validity)) this.watch();
    } catch (error) {
      if (this.signOn.refreshToken) throw new TypeError('The sign-on provider does not answer', { cause: error });
      this.lost();
      throw error;
    }
  }

  private endsAt(): number {
    const expiry = this.signOn.refreshTokenParsed?.exp;
    return expiry ? (expiry + (this.signOn.timeSkew ?? 0)) * 1000 : Number.POSITIVE_INFINITY;
  }

  private life(): number {
    const { exp = 0, iat = 0 } = this.signOn.refreshTokenParsed ?? {};
    return (exp - iat) * 1000;
  }

  private watch(): void {
    clearTimeout(this.timer);
    const endsAt = this.endsAt();
    const left = endsAt - Date.now();
    const warning = Math.min(WARNING, this.life() / 2);
    if (left <= 0) this.become({ kind: 'ended' });
    else this.become(left <= warning ? { kind: 'ending', endsAt } : { kind: 'open' });
    const wait = left <= warning ? left : left - warning;
    if (wait > 0 && wait < LONGEST) this.timer = setTimeout(() => this.watch(), wait);
  }

  private become(state: SessionState): void {
    if (state.kind === this.state.kind && state.kind !== 'ending') return;
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}
