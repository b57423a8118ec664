import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { linked } from './mail/mail-page.js';
import { type MailCatcher, startMailCatcher } from './mail-catcher.js';

/** Hands in a message as any mail program would. */
function send(smtpUrl: string, message: string): Promise<void> {
  const lines = [
    'EHLO test',
    'MAIL FROM:<jalon@localhost>',
    'RCPT TO:<lea@smaltis.example>',
    'DATA',
    `${message}\r\n.`,
  ];
  const { hostname, port } = new URL(smtpUrl);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    socket.once('error', reject);
    socket.once('close', () => resolve());
    socket.on('data', (answer) => {
      if (/^[45]/.test(String(answer))) reject(new Error(String(answer)));
      socket.write(`${lines.shift() ?? 'QUIT'}\r\n`);
    });
  });
}

describe('the mail catcher', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'jalon-mail-'));
  let catcher: MailCatcher;
  const messages = async () => (await fetch(`${catcher.url}/messages`)).json();
  beforeAll(async () => {
    catcher = await startMailCatcher({ dataDir, port: 0, publicUrl: 'http://localhost:3000' });
    const head = ['From: Jalon <jalon@localhost>', 'To: lea@smaltis.example', 'Subject: =?utf-8?Q?Invit=C3=A9e?='];
    const body = 'Venez : http://localhost:3000/invitation?a=1&b=2.\r\n<script>alert(1)</script>';
    await send(catcher.smtpUrl, `${head.join('\r\n')}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${body}`);
  });
  afterAll(async () => {
    await catcher.stop();
    rmSync(dataDir, { recursive: true });
  });

  it('keeps what would have been sent, for people and for tests', async () => {
    expect(await messages()).toMatchObject([
      { subject: 'Invitée', to: ['lea@smaltis.example'], from: '"Jalon" <jalon@localhost>' },
    ]);
    const page = await (await fetch(catcher.url, { headers: { 'accept-language': 'fr' } })).text();
    expect(page).toContain('Courriels retenus');
    expect(page).toContain('<a href="http://localhost:3000/invitation?a=1&#38;b=2" rel="noreferrer">');
    expect(page).not.toContain('<script>alert');
  });

  it('shows a message as it is, and no other file', async () => {
    const [{ id }] = (await messages()) as [{ id: string }];
    expect(await (await fetch(`${catcher.url}/messages/${id}.eml`)).text()).toContain('Subject: =?utf-8');
    expect((await fetch(`${catcher.url}/messages/..%2F..%2Fetc%2Fpasswd.eml`)).status).toBe(404);
  });

  it('forgets when asked', async () => {
    await fetch(`${catcher.url}/messages`, { method: 'DELETE' });
    expect(await messages()).toEqual([]);
    expect(readdirSync(join(dataDir, 'mail'))).toEqual([]);
  });
});

it('makes links of addresses and text of everything else', () => {
  expect(linked('voir https://a.example/b, <b>')).toBe(
    'voir <a href="https://a.example/b" rel="noreferrer">https://a.example/b</a>, &#60;b&#62;',
  );
});
