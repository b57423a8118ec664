import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail server that keeps what it accepts, and may be told to be slow or to refuse. */
export class PostOffice {
  readonly arrived: ParsedMail[] = [];
  /** Milliseconds before a letter is accepted. */
  slowness = 0;
  refusing = false;
  private readonly server: SMTPServer;

  private constructor() {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onData: (stream, _session, done) => {
        simpleParser(stream).then(async (mail) => {
          if (this.slowness) await sleep(this.slowness);
          if (this.refusing) return done(Object.assign(new Error('Try later'), { responseCode: 451 }));
          this.arrived.push(mail);
          done();
        }, done);
      },
    });
    this.server.on('error', () => undefined);
  }

  static async open(): Promise<PostOffice> {
    const office = new PostOffice();
    await new Promise<void>((resolve) => office.server.listen(0, '127.0.0.1', () => resolve()));
    return office;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  to(address: string): ParsedMail[] {
    return this.arrived.filter(({ to }) => [to].flat().some((group) => group?.text === address));
  }

  async until(done: () => boolean, patience = 10_000): Promise<void> {
    const end = Date.now() + patience;
    while (!done()) {
      if (Date.now() > end) throw new Error(`${this.arrived.length} letters arrived`);
      await sleep(20);
    }
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}
