import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Jobs, type Query } from '../jobs/jobs.js';
import { SETTINGS, type Settings } from '../settings.js';
import { formed, type Templates } from './letter.rules.js';
import { type Letter, TEMPLATES } from './outbox.js';

interface WaitingLetter extends Letter {
  readonly id: string;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly createdAt: Date;
}

const TAKE = `
  UPDATE letter SET attempts = attempts + 1 WHERE id = $1 AND sent_at IS NULL
  RETURNING id, project_id AS "projectId", recipient, language, template, facts, attempts, last_error AS "lastError",
    created_at AS "createdAt"`;

/**
 * Sends the letters that wait, over SMTP. A mailer killed between sending and saying so sends again,
 * under the same Message-ID, by which the receiver knows the letter; the log tells of it.
 */
@Injectable()
export class Mailer implements OnModuleInit {
  private readonly log = new Logger(Mailer.name);
  private readonly transport: Transporter;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(TEMPLATES) private readonly templates: Templates,
    private readonly jobs: Jobs,
  ) {
    const patience = settings.mailTimeout * 1_000;
    const waits = { connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience };
    this.transport = createTransport({
      url: settings.smtpUrl,
      disableFileAccess: true,
      disableUrlAccess: true,
      ...waits,
    });
  }

  onModuleInit(): void {
    this.jobs.register('letter', {
      limitSeconds: this.settings.mailTimeout,
      run: (payload, query) => this.send((payload as { id: string }).id, query),
    });
  }

  private async send(id: string, query: Query): Promise<void> {
    const [letter] = await query<WaitingLetter>(TAKE, [id]);
    if (!letter) return;
    if (letter.attempts > 1 && letter.lastError === null) this.log.warn({ letter: id, message: 'may arrive twice' });
    try {
      await this.transport.sendMail(this.mailOf(letter));
    } catch (error) {
      await query('UPDATE letter SET last_error = $2 WHERE id = $1', [
        id,
        String((error as Error).message).slice(0, 500),
      ]);
      throw error;
    }
    await query('UPDATE letter SET sent_at = now(), last_error = NULL WHERE id = $1', [id]);
  }

  private mailOf({ id, projectId, recipient, language, template, facts, createdAt }: WaitingLetter) {
    const words = this.templates[template];
    if (!words) throw new Error(`Nobody worded the letter ${template}`);
    const { publicUrl, mailFrom } = this.settings;
    return {
      ...formed(words({ facts, language, projectId }), language, publicUrl),
      messageId: `<${id}@${new URL(publicUrl).hostname}>`,
      date: createdAt,
      from: mailFrom,
      to: { name: '', address: recipient },
      headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
    };
  }
}
