import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { languages, type Settings } from '../settings.js';
import { type Origins, pagePolicy, WORKER_POLICY } from './headers.rules.js';

const NONCE = '__CSP_NONCE__';
const HASHED = /^\/assets\/.+-[\w-]{8,}\.\w+$/;
const NAMES_A_FILE = /\.\w+$/;
/** A program that runs in a thread of its own says so in its name. */
const WORKER = /\.worker\.[\w.-]+js$/;
const FOR_EVER = 'public, max-age=31536000, immutable';
const ASK_AGAIN = 'no-cache';
/** Paths that belong to the API: a page is never the answer to them. */
const DATA = /^\/(graphql|health|metrics|files|calendar|config\.json)(\/|$)/;

/** What the page must know before anyone has signed in. */
export function serveConfig(server: FastifyInstance, { oidc, demonstration }: Settings): void {
  const [, url, realm] = /^(.*)\/realms\/([^/]+)$/.exec(oidc.issuer) ?? [];
  const config = { keycloak: { url, realm, clientId: oidc.client }, demonstration, languages };
  server.get('/config.json', () => config);
}

/** The web build: its files by name, and the page for every other address that a person opens. */
export async function serveWeb(server: FastifyInstance, root: string, origins: Origins): Promise<void> {
  const files = filesIn(root);
  const page = readFileSync(join(root, 'index.html'), 'utf8');
  await server.register(fastifyStatic, {
    root,
    serve: false,
    cacheControl: false,
    preCompressed: files.has('/index.html.br'),
  });
  server.get('/*', (request, reply) => {
    const path = decoded(request);
    if (path !== '/index.html' && files.has(path)) {
      reply.header('cache-control', HASHED.test(path) ? FOR_EVER : ASK_AGAIN);
      if (WORKER.test(path)) reply.header('content-security-policy', WORKER_POLICY);
      return reply.sendFile(path.slice(1));
    }
    return opensPage(request, path) ? sendPage(reply, page, origins) : reply.callNotFound();
  });
}

function filesIn(root: string): Set<string> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return new Set(paths.map((path) => `/${relative(root, path).split(sep).join('/')}`));
}

function decoded({ url }: FastifyRequest): string {
  try {
    const path = decodeURIComponent(new URL(url, 'http://portal').pathname);
    return path.includes('\0') ? '' : path;
  } catch {
    return '';
  }
}

const opensPage = ({ headers }: FastifyRequest, path: string): boolean =>
  path !== '' &&
  !DATA.test(path) &&
  (path === '/index.html' || !NAMES_A_FILE.test(path)) &&
  /\btext\/html\b/.test(headers.accept ?? '');

function sendPage(reply: FastifyReply, page: string, origins: Origins): FastifyReply {
  const nonce = randomBytes(16).toString('base64url');
  return reply
    .header('content-security-policy', pagePolicy(origins, nonce))
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(page.replaceAll(NONCE, nonce));
}
