import { X509Certificate } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Portal } from '../support/portal.js';

let portal: Portal;
let secure: Portal;
const folder = mkdtempSync(join(tmpdir(), 'jalon-web-'));
const dist = join(folder, 'dist');
const page = '<html><head><meta name="csp-nonce" content="__CSP_NONCE__"></head><body></body></html>';

beforeAll(async () => {
  mkdirSync(join(dist, 'assets'), { recursive: true });
  writeFileSync(join(dist, 'index.html'), page);
  writeFileSync(join(dist, 'mark.svg'), '<svg/>');
  writeFileSync(join(dist, 'assets/main-B1c2D3e4.js'), 'export {}');
  writeFileSync(join(dist, 'assets/pdf.worker.min-B1c2D3e4.mjs'), 'export {}');
  writeFileSync(join(folder, 'secret.txt'), 'for nobody');
  writeFileSync(join(folder, 'persisted-documents.json'), '{}');
  portal = await Portal.open({ WEB_DIST: dist });
  secure = await Portal.open({ WEB_DIST: dist, PUBLIC_URL: 'https://jalon.example', DEMONSTRATION: '1' });
});
afterAll(async () => {
  await portal.close();
  await secure.close();
  rmSync(folder, { recursive: true });
});

const html = { accept: 'text/html,application/xhtml+xml' };
const open = (url: string, headers: Record<string, string> = html, of = portal) =>
  of.app.inject({ method: 'GET', url, headers });

it.each(['/', '/index.html', '/projects/lyra/claims', '/lots?state=late'])(
  'answers a person who opens %s with the page, its nonce new each time',
  async (url) => {
    const [first, second] = [await open(url), await open(url)];
    expect(first.statusCode).toBe(200);
    expect(first.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(first.headers['cache-control']).toBe('no-store');
    const [, nonce] = /content="([^"]+)"/.exec(first.body) ?? [];
    expect(nonce).toMatch(/^[\w-]{22}$/);
    expect(first.headers['content-security-policy']).toContain(`script-src 'self' 'nonce-${nonce}'`);
    expect(second.body).not.toBe(first.body);
  },
);

it('lets hashed files be kept for ever, and the others be asked for again', async () => {
  const hashed = await open('/assets/main-B1c2D3e4.js', {});
  expect(hashed.statusCode).toBe(200);
  expect(hashed.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(hashed.headers['content-type']).toMatch(/javascript/);
  const mark = await open('/mark.svg', {});
  expect(mark.headers['cache-control']).toBe('no-cache');
  expect(mark.headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'");
});

it('tells anyone whose seal its papers bear, and no secret', async () => {
  const seal = await open('/seal.pem', {});
  expect(seal.headers['content-type']).toMatch(/^application\/x-pem-file/);
  expect(new X509Certificate(seal.body).subject).toMatch(/^CN=Jalon\\, localhost/);
  expect(seal.body).not.toContain('PRIVATE');
  expect((await open('/seal.pem', {})).body).toBe(seal.body);
});

it('lets a thread of the page load our own programs, and nothing else', async () => {
  const worker = await open('/assets/pdf.worker.min-B1c2D3e4.mjs', {});
  expect(worker.headers['content-type']).toMatch(/javascript/);
  expect(worker.headers['content-security-policy']).toBe("default-src 'none'; script-src 'self'");
});

it.each([
  '/assets/gone-A1b2C3d4.js',
  '/health/nothing',
  '/files/x/y',
  '/metrics/x',
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/%00',
  '/%zz',
])('does not answer %s with a page, nor with what lies outside', async (url) => {
  const answer = await open(url);
  expect(answer.body).not.toContain('for nobody');
  expect(answer.body).not.toContain('csp-nonce');
  expect(answer.statusCode).toBeGreaterThanOrEqual(400);
  expect(answer.statusCode).toBeLessThan(500);
});

it('answers with no page what is no person’s navigation', async () => {
  expect((await open('/projects', { accept: 'application/json' })).statusCode).toBe(404);
});

it('tells the page where to sign in', async () => {
  const { issuer } = secure.realm;
  expect((await open('/config.json', {}, secure)).json()).toEqual({
    keycloak: { url: issuer.slice(0, issuer.indexOf('/realms')), realm: 'jalon', clientId: 'portal-web' },
    demonstration: true,
    languages: ['fr', 'en'],
  });
});

it('hardens every answer', async () => {
  const { headers } = await open('/config.json', {}, secure);
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
    'strict-transport-security': expect.stringContaining('max-age='),
  });
  expect((await open('/config.json', {}, portal)).headers).not.toHaveProperty('strict-transport-security');
});
