import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { codeOf } from './failure.js';
import { Mailbox } from './mail/box.js';
import { mailPage } from './mail/mail-page.js';
import { sendAsset } from './page/assets.js';
import { firstSpoken } from './page/locale.js';
import { sendJson, sendPage } from './page/respond.js';
import { portTaken } from './ports.js';

/** Where to catch mail and where to show it. */
export type MailCatcherOptions = {
  dataDir: string;
  /** The port of the page; 0 for any free one. */
  port: number;
  /** Where the links of the messages lead. */
  publicUrl: string;
};

/** A mail server that sends nothing on, and the page that shows what it took. */
export type MailCatcher = { smtpUrl: string; url: string; stop: () => Promise<void> };

/** Starts the mail catcher; tests read what it took at `/messages` and empty it with DELETE. */
export async function startMailCatcher({ dataDir, port, publicUrl }: MailCatcherOptions): Promise<MailCatcher> {
  const box = new Mailbox(join(dataDir, 'mail'));
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => done(caught(() => box.put(Buffer.concat(chunks)))));
    },
    onAuth: (_credentials, _session, done) => done(null, { user: 'anyone' }),
  });
  smtp.on('error', () => {});
  const pages = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const locale = firstSpoken(url.searchParams.get('lang'), request.headers['accept-language']) ?? 'fr';
    answer(box, publicUrl, request.method ?? 'GET', url.pathname, locale, response).catch(() => response.destroy());
  });
  await listen(pages, port);
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  const smtpPort = (smtp.server.address() as AddressInfo).port;
  return {
    smtpUrl: `smtp://127.0.0.1:${smtpPort}`,
    url: `http://localhost:${(pages.address() as AddressInfo).port}`,
    stop: async () => {
      pages.closeAllConnections();
      await Promise.all([
        new Promise<void>((resolve) => smtp.close(() => resolve())),
        new Promise<void>((resolve) => pages.close(() => resolve())),
      ]);
    },
  };
}

async function answer(
  box: Mailbox,
  portal: string,
  method: string,
  path: string,
  locale: 'fr' | 'en',
  response: ServerResponse,
): Promise<void> {
  const id = /^\/messages\/([\d-]+)\.eml$/.exec(path)?.[1];
  const raw = id ? box.raw(id) : undefined;
  if (path === '/') return sendPage(response, mailPage(locale, portal, await box.list()));
  if (path === '/messages' && method === 'DELETE') box.clear();
  if (path === '/messages') return sendJson(response, await box.list());
  if (path.startsWith('/assets/')) return sendAsset(response, path.slice('/assets/'.length));
  const plain = { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' };
  response.writeHead(raw ? 200 : 404, plain).end(raw);
}

/** A message that cannot be kept is refused, so that the outbox tries it again. */
function caught(keep: () => void): Error | null {
  try {
    keep();
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(codeOf(error) === 'EADDRINUSE' ? portTaken(port, 'MAIL_PORT') : error));
    server.listen(port, '127.0.0.1', resolve);
  });
}
