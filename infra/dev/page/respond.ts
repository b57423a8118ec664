import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Page } from './page.js';

/** Sends a page. */
export function sendPage(response: ServerResponse, page: Page, status = 200): void {
  response.writeHead(status, page.headers).end(page.html);
}

/** Sends data to the portal's own origin. */
export function sendJson(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}

/** Lets scripts of some origins read an answer. */
export function allowOrigin(request: IncomingMessage, response: ServerResponse, origins: string[]): void {
  const { origin } = request.headers;
  response.setHeader('vary', 'Origin');
  if (!origin || !origins.includes(origin)) return;
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('access-control-allow-credentials', 'true');
  response.setHeader('access-control-allow-headers', 'authorization, content-type, accept');
}

/** Reads a form; one that is too long to be ours is refused. */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > 16_384) throw new Error('The form is too long.');
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}
