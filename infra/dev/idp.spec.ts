import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createRemoteJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import { type Idp, startIdp } from './idp.js';

const portal = 'http://localhost:3999';
const realm = { accessTokenLifespan: 60, failureFactor: 2, waitIncrementSeconds: 60 };

type Tokens = { access_token: string; id_token: string; refresh_token: string; refresh_expires_in: number };

/** No connection outlives its answer, so that the sign-on may be restarted under it. */
const alone = { connection: 'close' };

/** A browser reduced to what a sign-on needs: it keeps cookies and follows nobody. */
class Visitor {
  private readonly cookies = new Map<string, string>();
  private readonly verifier = randomBytes(32).toString('base64url');

  constructor(private readonly idp: Idp) {}

  at = (path: string) => `${this.idp.issuer}/protocol/openid-connect/${path}`;

  async go(address: string, form?: Record<string, string>): Promise<Response> {
    const answer = await fetch(new URL(address, this.idp.url), {
      redirect: 'manual',
      method: form ? 'POST' : 'GET',
      body: form && new URLSearchParams(form),
      headers: {
        cookie: [...this.cookies].map((pair) => pair.join('=')).join('; '),
        'accept-language': 'en',
        ...alone,
      },
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      this.cookies.set(name, value);
    }
    return answer;
  }

  asks(wishes: Record<string, string> = {}): Promise<Response> {
    const challenge = createHash('sha256').update(this.verifier).digest('base64url');
    const query = { client_id: 'portal-web', response_type: 'code', scope: 'openid', redirect_uri: `${portal}/lots` };
    const pkce = { code_challenge: challenge, code_challenge_method: 'S256' };
    return this.go(`${this.at('auth')}?${new URLSearchParams({ ...query, ...pkce, ...wishes })}`);
  }

  /** The page after a try: none when it succeeded and left for the portal. */
  async triesToSignIn(username: string, password: string): Promise<string | undefined> {
    const page = (await this.asks()).headers.get('location') ?? '';
    const answer = await this.go(page, { username, password });
    return answer.status === 303 ? undefined : answer.text();
  }

  async signsIn(username: string, password = 'jalon-demo'): Promise<Tokens> {
    const page = (await this.asks()).headers.get('location') ?? '';
    const resume = (await this.go(page, { username, password })).headers.get('location') ?? '';
    const back = new URL((await this.go(resume)).headers.get('location') ?? '');
    const code = back.searchParams.get('code') ?? '';
    const grant = { grant_type: 'authorization_code', redirect_uri: `${portal}/lots`, code_verifier: this.verifier };
    return (await this.trades({ ...grant, code })).json() as Promise<Tokens>;
  }

  trades(grant: Record<string, string>, origin = portal): Promise<Response> {
    const body = new URLSearchParams({ client_id: 'portal-web', ...grant });
    return fetch(this.at('token'), { method: 'POST', body, headers: { origin, ...alone } });
  }

  refreshes = ({ refresh_token }: Tokens) => this.trades({ grant_type: 'refresh_token', refresh_token });
}

describe('the built-in sign-on', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'jalon-idp-'));
  let idp: Idp;
  const visitor = () => new Visitor(idp);
  beforeAll(async () => {
    idp = await startIdp({ publicUrl: portal, port: 0, dataDir, realm });
  });
  afterAll(async () => {
    await idp.stop();
    rmSync(dataDir, { recursive: true });
  });

  it('gives the tokens that Keycloak gives', async () => {
    const tokens = await visitor().signsIn('claire');
    const keys = createRemoteJWKSet(new URL(`${idp.issuer}/protocol/openid-connect/certs`));
    const { payload, protectedHeader } = await jwtVerify(tokens.access_token, keys, {
      issuer: idp.issuer,
      audience: 'portal-api',
    });
    expect(protectedHeader).toMatchObject({ alg: 'RS256', typ: 'JWT' });
    expect(payload).toMatchObject({
      typ: 'Bearer',
      azp: 'portal-web',
      sub: '7a10a000-0000-4000-8000-000000000001',
      preferred_username: 'claire',
      email: 'claire.vuillemin@ilsa.example',
      email_verified: true,
      name: 'Claire Vuillemin',
      illustrative: true,
      realm_access: { roles: ['portal-user'] },
      sid: expect.any(String),
    });
    expect(payload.exp! - payload.iat!).toBe(60);
    expect(decodeJwt(tokens.id_token)).toMatchObject({ typ: 'ID', aud: 'portal-web', sid: payload.sid });
    expect(decodeJwt(tokens.refresh_token)).toMatchObject({ typ: 'Refresh', azp: 'portal-web', sid: payload.sid });
    expect(decodeProtectedHeader(tokens.refresh_token).alg).toBe('HS512');
  });

  it('takes an address for a name, and capitals for none', async () => {
    expect(await visitor().triesToSignIn(' Marc.Bole@ilsa.example ', 'jalon-demo')).toBeUndefined();
  });

  it('refuses a refresh token used twice, and then the one that replaced it', async () => {
    const someone = visitor();
    const first = await someone.signsIn('samir');
    const second = (await (await someone.refreshes(first)).json()) as Tokens;
    expect((await someone.refreshes(first)).status).toBe(400);
    expect((await someone.refreshes(second)).status).toBe(400);
  });

  it('refuses a code challenge left out, another way back and another origin', async () => {
    const plain = await visitor().asks({ code_challenge: '', code_challenge_method: '' });
    expect(plain.headers.get('location')).toContain('error=invalid_request');
    const astray = await visitor().asks({ redirect_uri: 'http://localhost:3999.evil.example/' });
    expect(astray.status).toBe(400);
    expect(await astray.text()).toContain('kc-error-message');
    const someone = visitor();
    const { refresh_token } = await someone.signsIn('nadia');
    const foreign = await someone.trades({ grant_type: 'refresh_token', refresh_token }, 'http://evil.example');
    expect([foreign.status, foreign.headers.get('access-control-allow-origin')]).toEqual([400, null]);
  });

  it('ends everything at sign-out', async () => {
    const someone = visitor();
    const tokens = await someone.signsIn('julie');
    const hint = { id_token_hint: tokens.id_token, post_logout_redirect_uri: `${portal}/` };
    const page = await someone.go(`${someone.at('logout')}?${new URLSearchParams(hint)}`);
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
    const left = await someone.go(someone.at('logout/confirm'), { xsrf, logout: 'yes' });
    expect(left.headers.get('location')).toBe(`${portal}/`);
    expect((await someone.refreshes(tokens)).status).toBe(400);
    expect((await someone.asks({ prompt: 'none' })).headers.get('location')).toContain('error=login_required');
  });

  it('closes an account after too many wrong passwords, and does not say so', async () => {
    const wrong = await visitor().triesToSignIn('paul', 'guess');
    await visitor().triesToSignIn('paul', 'guess');
    const right = await visitor().triesToSignIn('paul', 'jalon-demo');
    const bare = (page: string | undefined) => page?.replace(/nonce="[^"]+"|execution=[\w-]+/g, '');
    expect(right).toContain('id="input-error"');
    expect(bare(right)).toBe(bare(wrong));
  });

  it('speaks the language that the portal asks for, and says what it is', async () => {
    const someone = visitor();
    const wanted = (await someone.asks({ ui_locales: 'fr' })).headers.get('location') ?? '';
    const french = await (await someone.go(wanted)).text();
    expect(french).toContain('<html lang="fr">');
    expect(french).toContain('connexion intégrée');
    expect(await (await someone.go(`${wanted}&kc_locale=en`)).text()).toContain('built-in sign-on');
  });

  it('lets nothing foreign into its page, and nothing frame it', async () => {
    const someone = visitor();
    const page = await someone.go((await someone.asks()).headers.get('location') ?? '');
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none';.*frame-ancestors 'none'/);
    expect(await page.text()).not.toMatch(/(src|href)="(https?:)?\/\//);
  });

  it('remembers sessions and keys through a restart', async () => {
    const someone = visitor();
    const tokens = await someone.signsIn('helene');
    const { port } = idp;
    await idp.stop();
    idp = await startIdp({ publicUrl: portal, port, dataDir, realm });
    expect((await someone.refreshes(tokens)).status).toBe(200);
    expect((await someone.asks({ prompt: 'none' })).headers.get('location')).toContain('code=');
  });

  it('refuses to run in production', async () => {
    process.env.NODE_ENV = 'production';
    await expect(startIdp({ publicUrl: portal, port: 0 })).rejects.toThrow('KEYCLOAK_URL');
    process.env.NODE_ENV = 'test';
  });
});
