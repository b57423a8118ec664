import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A message as the page and the tests see it. */
export type CaughtMessage = {
  id: string;
  on: string;
  from: string;
  to: string[];
  subject: string;
  text: string;
  html: string | undefined;
  headers: Record<string, string>;
  attachments: { name: string; type: string; size: number }[];
};

const kept = 200;

/** The messages that would have been sent, as files, the oldest thrown away. */
export class Mailbox {
  private readonly read = new Map<string, CaughtMessage>();
  private count = 0;

  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true });
  }

  put(raw: Buffer): void {
    this.count += 1;
    const id = `${Date.now()}-${String(this.count).padStart(6, '0')}`;
    writeFileSync(join(this.folder, `${id}.eml`), raw);
    for (const old of this.ids().slice(kept)) this.remove(old);
  }

  /** The newest first. */
  ids(): string[] {
    return readdirSync(this.folder)
      .filter((name) => /^[\d-]+\.eml$/.test(name))
      .map((name) => name.slice(0, -'.eml'.length))
      .sort()
      .reverse();
  }

  async list(): Promise<CaughtMessage[]> {
    return Promise.all(this.ids().map((id) => this.get(id)));
  }

  /** The message as it was received. */
  raw(id: string): Buffer | undefined {
    return this.ids().includes(id) ? readFileSync(join(this.folder, `${id}.eml`)) : undefined;
  }

  clear(): void {
    for (const id of this.ids()) this.remove(id);
  }

  private async get(id: string): Promise<CaughtMessage> {
    const known = this.read.get(id);
    if (known) return known;
    const message = await parse(id, readFileSync(join(this.folder, `${id}.eml`)));
    this.read.set(id, message);
    return message;
  }

  private remove(id: string): void {
    rmSync(join(this.folder, `${id}.eml`), { force: true });
    this.read.delete(id);
  }
}

async function parse(id: string, raw: Buffer): Promise<CaughtMessage> {
  const { simpleParser } = await import('mailparser');
  const mail = await simpleParser(raw, { skipImageLinks: true });
  const recipients = [mail.to, mail.cc].flat().flatMap((list) => list?.value ?? []);
  return {
    id,
    on: new Date(Number(id.split('-')[0])).toISOString(),
    from: mail.from?.text ?? '',
    to: recipients.map(({ address, name }) => address ?? name),
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html || undefined,
    headers: Object.fromEntries(mail.headerLines.map(({ key, line }) => [key, line.slice(key.length + 1).trim()])),
    attachments: mail.attachments.map(({ filename, contentType, size }) => ({
      name: filename ?? '',
      type: contentType,
      size,
    })),
  };
}
